"""What the views of all types of sheet are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.text.catalog import Words

SheetType = Literal["checklist", "form", "practical"]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Row:
    """A check, or a scored step. `points` is 0 where nothing is scored; `answer` is what the
    training example says in each box (`x` or nothing), `value` and `note` what it writes beside.

    `critical`: failing it fails the whole, a veto in an assessment.
    """

    id: str
    number: int
    text: str
    authored: str
    critical: bool = False
    evidence: str = ""
    blank: str = ""
    suggested: str = ""
    points: int = 0
    step: str = ""
    answer: tuple[str, ...] = ()
    value: str = ""
    note: str = ""


class Entry(NamedTuple):
    """A field of a form.

    `needed`: the field, as `section/field`, and its choice that make this one required.
    """

    id: str
    label: str
    type: str
    choices: tuple[str, ...] = ()
    unit: str = ""
    required: bool = False
    personal: bool = False
    hint: str = ""
    example: str = ""
    needed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A pause point, a section of a form, or a part of an assessment."""

    id: str
    title: str
    rows: tuple[Row, ...] = ()
    entries: tuple[Entry, ...] = ()
    columns: tuple[Pair, ...] = ()
    """Id and label of the columns of a table to fill in."""
    lines: int = 0
    """Its empty rows."""
    examples: tuple[tuple[str, ...], ...] = ()


class Change(NamedTuple):
    """A revision that was issued."""

    revision: str
    date: str
    change: str


class Authored(NamedTuple):
    """What the page shows with its marks and links."""

    purpose: str
    task: str
    covers: tuple[str, ...]
    """The ids of what it covers."""


class Face(NamedTuple):
    """What differs from type to type: see `Sheet`."""

    type: SheetType
    kind: str
    facts: tuple[Pair, ...]
    fill: tuple[Pair, ...]
    boxes: tuple[str, ...]
    parts: tuple[Part, ...]
    has_example: bool
    kept_until: str = ""
    pages: int = 1
    not_applicable: str = ""
    pass_mark: int = 0
    points: int = 0
    task: str = ""


def fill(example: object, t: Words, who: str) -> tuple[Pair, ...]:
    """`who`: what the person is called who does it."""
    words = (t("checklist.date"), t("checklist.record-number"), who)
    names = ("date", "record_number", "person")
    return tuple(zip(words, (str(getattr(example, name, "")) for name in names), strict=True))
