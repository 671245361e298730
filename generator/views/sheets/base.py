"""The view of a sheet, and what the views of all types are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, cast

from generator.text.catalog import Catalog

SheetType = Literal["checklist", "form", "practical"]
Pair = tuple[str, str]
SCALE = tuple("12345")
"""What a field of this type offers."""
_MOST_COLUMNS = 5


class Detail(NamedTuple):
    """What stands below the text of a row: a line that says something more, or a blank.

    A blank is a line to write a value on, after its `label`; `text` says which is `suggested`.
    """

    shape: Literal["line", "blank"]
    text: str
    label: str = ""
    suggested: str = ""


@dataclass(frozen=True)
class Row:
    """A check, or a scored step. `points` is 0 where nothing is scored; `answer` is what the
    training example says in each box (`x` or nothing), `value` and `note` what it writes beside.

    `critical`: the word for what fails the whole, a veto in an assessment; else nothing.
    """

    id: str
    number: int
    text: str
    authored: str
    critical: str = ""
    evidence: str = ""
    below: tuple[Detail, ...] = ()
    points: int = 0
    answer: tuple[str, ...] = ()
    value: str = ""
    note: str = ""

    @property
    def blank(self) -> Detail:
        """Where the shop fills in a value; an empty one where there is none."""
        blanks = (detail for detail in self.below if detail.shape == "blank")
        return next(blanks, Detail("blank", ""))


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

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be ticked."""
        return SCALE if self.type == "scale" else self.choices


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

    @property
    def has_many_columns(self) -> bool:
        """Whether its table is too wide for a phone: there its cells stand below one another."""
        return len(self.columns) > _MOST_COLUMNS


class Change(NamedTuple):
    """A revision that was issued."""

    revision: str
    date: str
    change: str
    is_newest: bool


class Face(NamedTuple):
    """What differs from type to type: `facts` is the guidance on how to use it, `fill` what is
    written at the head of every copy. Its rows stand in columns: those named by `heads`, the
    `boxes` to tick, and the evidence."""

    facts: tuple[Pair, ...]
    parts: tuple[Part, ...]
    fill: tuple[Pair, ...] = ()
    """Label, and what the training example writes there."""
    heads: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    evidence: str = ""
    moment: str = ""
    """What a part is, before its title."""
    has_example: bool = False
    kept_until: str = ""
    """The field of a form, as `section/field`, that says until when a record is kept."""
    pages: int = 1
    not_applicable: str = ""
    pass_mark: int = 0
    points: int = 0
    task: str = ""
    """As authored, like the purpose of the sheet: the page shows its marks and links."""

    @property
    def rows(self) -> Iterator[Row]:
        """All checks or steps in order."""
        return (row for part in self.parts for row in part.rows)


@dataclass(frozen=True)
class Sheet:
    """`header` is the block of the controlled document."""

    id: str
    type: SheetType
    title: str
    number: str
    revision: str
    status: str
    mark: str
    """The word that each page bears while the document is neither approved nor a sample."""
    hash: str
    effective: str
    record_years: int
    header: tuple[Pair, ...]
    purpose: str
    authored_purpose: str
    """With its marks and links, for the page."""
    covers: tuple[str, ...]
    """The ids of what it covers."""
    sign_off: tuple[str, ...]
    history: tuple[Change, ...]
    face: Face
    page: str
    validity: str
    paper: str
    """The address of its PDF, of the training example, if any, and of its code."""
    example_paper: str
    code: str

    @property
    def is_withdrawn(self) -> bool:
        """Whether nobody may use it any more."""
        return self.status == "obsolete"

    @property
    def has_notes(self) -> bool:
        """Whether its page has lines for notes, as far as there is room."""
        return self.type == "checklist"


def fill(example: object, t: Catalog, who: str) -> tuple[Pair, ...]:
    """`who`: what the person is called who does it."""
    words = (t("checklist.date"), t("checklist.record-number"), who)
    names = ("date", "record_number", "person")
    return tuple(zip(words, (str(getattr(example, name, "")) for name in names), strict=True))


def type_of(sheet: object) -> SheetType:
    """The type of an authored sheet."""
    return cast("SheetType", type(sheet).__name__.lower())


def mark_of(sheet: Any, t: Catalog) -> str:
    """The word for its status; nothing where it is approved, or a sample, as its header says."""
    status = sheet.document.status
    return "" if status in {"approved", "sample"} else t(f"status.{status}")
