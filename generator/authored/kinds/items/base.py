"""What all types of items share: the fields, and what the rules ask of each type."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import Id, Level, Local, Model, Names, Text, Waiver
from generator.problem import Place, Problem, problem
from generator.text.typed_answer import normal

FieldPath = tuple[str | int, ...]
"""From an item to a value in it, as `Model.at` takes it."""


class Choice(Local):
    """One offered answer and why it is right or wrong."""

    id: Id
    text: Text
    rationale: Text


class BaseItem(Model):
    """`see`: the id of what answers it. `objective`: what it asks; `level`: how deep.

    `hints` are shown one at a time; each costs credit.
    """

    id: Id
    objective: Annotated[Id, Names("Objective")]
    level: Level
    see: Annotated[Id, Names("Shown")]
    stem: Text
    hints: Annotated[tuple[Text, ...], Field(max_length=2)] = ()
    waivers: tuple[Waiver, ...] = ()

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        """What shares a space of ids; what a key names stands in the first."""
        return ()

    def key_ids(self) -> tuple[tuple[FieldPath, str], ...]:
        """The ids that are the key, and where each stands; none where a key is no ids."""
        return ()

    def offers(self) -> tuple[Choice, ...]:
        """The choices, where it offers some."""
        return ()

    def texts(self) -> tuple[str, ...]:
        """What is read before answering, beside the stem."""
        return tuple(choice.text for choice in self.offers())

    def answers(self) -> Iterator[tuple[Place, str]]:
        """What answers it in words, in each of its wordings."""
        yield from ()

    def contradictions(self) -> Iterator[Problem]:
        """Why its key cannot be true, beside ids that name nothing."""
        yield from ()


def same_texts(things: Iterable[Model]) -> Iterator[Problem]:
    """The things that cannot be told apart."""
    for place, text in twice([(thing, "text") for thing in things]):
        yield problem(place, "same-text", text=text)


def twice(things: Iterable[tuple[Model, str]]) -> Iterator[tuple[Place, str]]:
    """The texts that would be graded like one before, and where they stand."""
    seen: set[str] = set()
    for thing, field in things:
        text = getattr(thing, field)
        form = normal(text) or text
        if form in seen:
            yield thing.at(field), text
        seen.add(form)
