"""What the views of all item types share: parts, their letters and their order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from generator.text.catalog import Words

LETTERS = "ABCDEFGHIJKLMNO"


class ChoiceView(NamedTuple):
    """Something to choose, to place or to match; `letter` is empty where it goes by its text."""

    id: str
    letter: str
    text: str

    @property
    def name(self) -> str:
        """What the key calls it: its letter, or its text where it has none."""
        return self.letter or self.text


class RationaleView(NamedTuple):
    """Why a part is right or wrong; `name` is what the key calls the part, where it has several."""

    id: str
    name: str
    text: str


class Body(NamedTuple):
    """What differs from type to type.

    `face` is the template; `key` what the script compares a response with; `key_line` the same in
    words. `choices` are chosen, put in order, or given to the `rows`.
    """

    face: str
    key: Any
    key_line: str
    rationales: tuple[RationaleView, ...]
    choices: tuple[ChoiceView, ...] = ()
    rows: tuple[ChoiceView, ...] = ()
    input: str = ""
    unit: str = ""
    figure: str = ""


def reasons(choices: tuple[ChoiceView, ...], authored: Iterable[Any]) -> tuple[RationaleView, ...]:
    pairs = zip(choices, authored, strict=True)
    return tuple(RationaleView(view.id, view.name, choice.rationale) for view, choice in pairs)


def typed(right: str, wrong: list[tuple[str, str]], t: Words) -> tuple[RationaleView, ...]:
    """The rationale of the right answer, then those of the wrong ones that are expected."""
    named = [(t("item.answered", answer=answer), rationale) for answer, rationale in wrong]
    return (
        RationaleView("accepted", "", right),
        *(RationaleView(f"wrong-{n}", name, text) for n, (name, text) in enumerate(named)),
    )


def pairs(
    rows: tuple[ChoiceView, ...], letters: dict[str, str], key: dict[str, str], t: Words
) -> str:
    return t("comma").join(f"{row.letter}{letters[key[row.id]]}" for row in rows)


def lettered(things: Iterable[tuple[str, str]]) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(id, LETTERS[n], text) for n, (id, text) in enumerate(things))


def numbered(things: Iterable[tuple[str, str]]) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(id, str(n), text) for n, (id, text) in enumerate(things, 1))


def mixed(item: str, things: Iterable[Any]) -> list[Any]:
    """In an order drawn from the ids: the same in every build."""
    return sorted(things, key=lambda thing: rank(item, thing.id))


def rank(item: str, id: str) -> str:
    return hashlib.sha256(f"{item} {id}".encode()).hexdigest()
