"""What the views of all item types share: parts, their letters and their order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple, Protocol, TypeVar

from generator.authored.kinds.items.base import Choice
from generator.text.catalog import Catalog

LETTERS = "ABCDEFGHIJKLMNO"


class _Named(Protocol):
    @property
    def id(self) -> str: ...


class _Reasoned(Protocol):
    @property
    def rationale(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_Named)


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
    key: object
    key_line: str
    rationales: tuple[RationaleView, ...]
    choices: tuple[ChoiceView, ...] = ()
    rows: tuple[ChoiceView, ...] = ()
    input: str = ""
    unit: str = ""
    figure: str = ""


def choosing(choices: Iterable[Choice], key: tuple[str, ...], input: str, t: Catalog) -> Body:
    """The body of an item that offers choices; `input` says how many can be chosen."""
    authored = tuple(choices)
    views = lettered((choice.id, choice.text) for choice in authored)
    names = t("comma").join(view.name for view in views if view.id in key)
    return Body("choices", key, names, reasons(views, authored), views, input=input)


def reasons(
    choices: tuple[ChoiceView, ...], authored: Iterable[_Reasoned]
) -> tuple[RationaleView, ...]:
    pairs = zip(choices, authored, strict=True)
    return tuple(RationaleView(view.id, view.name, choice.rationale) for view, choice in pairs)


def typed(right: str, wrong: list[tuple[str, str]], t: Catalog) -> tuple[RationaleView, ...]:
    """The rationale of the right answer, then those of the wrong ones that are expected."""
    named = [(t("item.answered", answer=answer), rationale) for answer, rationale in wrong]
    return (
        RationaleView("accepted", "", right),
        *(RationaleView(f"wrong-{n}", name, text) for n, (name, text) in enumerate(named)),
    )


def pairs(
    rows: tuple[ChoiceView, ...], letters: dict[str, str], key: dict[str, str], t: Catalog
) -> str:
    return t("comma").join(f"{row.letter}{letters[key[row.id]]}" for row in rows)


def lettered(things: Iterable[tuple[str, str]]) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(id, LETTERS[n], text) for n, (id, text) in enumerate(things))


def numbered(things: Iterable[tuple[str, str]]) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(id, str(n), text) for n, (id, text) in enumerate(things, 1))


def mixed(item: str, things: Iterable[_Thing]) -> list[_Thing]:
    """In an order drawn from the ids: the same in every build."""
    return sorted(things, key=lambda thing: rank(item, thing.id))


def rank(item: str, id: str) -> str:
    return hashlib.sha256(f"{item} {id}".encode()).hexdigest()
