"""Each thing is given its match."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Local, Model, Text
from generator.authored.kinds.items.base import BaseItem, Choice, same_texts, twice
from generator.problem import Problem, problem


class Pair(Local):
    """What belongs together, and why."""

    id: Id
    text: Text
    match: Text
    rationale: Text


class Matching(BaseItem):
    """Each thing is given its match. `distractors` are matches of nothing."""

    type: Literal["matching"]
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=8)]
    distractors: Annotated[tuple[Choice, ...], Field(max_length=3)] = ()

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return ((*self.pairs, *self.distractors),)

    def texts(self) -> tuple[str, ...]:
        paired = (text for pair in self.pairs for text in (pair.text, pair.match))
        return (*paired, *(each.text for each in self.distractors))

    def contradictions(self) -> Iterator[Problem]:
        matches: list[tuple[Model, str]] = [(pair, "match") for pair in self.pairs]
        matches += [(each, "text") for each in self.distractors]
        for place, text in twice(matches):
            yield problem(place, "same-match", text=text)
        yield from same_texts(self.pairs)
