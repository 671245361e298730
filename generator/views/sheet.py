"""What a printed sheet shows: a checklist, a form or a practical assessment, in words.

The page, the PDF, the editable files and the run on a phone are all made from it, and no one of
them looks a model up again. What is `authored` has its marks and links, for the page; the other
texts are plain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from generator.authored.course import Content
from generator.authored.course import Sheet as AnySheet
from generator.authored.kinds.base import ControlledDocument, Model
from generator.authored.kinds.checklist import Check, Checklist
from generator.authored.kinds.form import Form, FormField, FormSection
from generator.authored.kinds.practical import Practical, ScoredStep
from generator.text.catalog import Words
from generator.text.markup import plain
from generator.views import addresses
from generator.views.header import header

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


@dataclass(frozen=True)
class Sheet:
    """`header` is the block of the controlled document, `facts` the guidance on how to use it,
    `fill` what is written at the head of every copy, `boxes` the heads of the boxes to tick."""

    id: str
    type: SheetType
    kind: str
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
    facts: tuple[Pair, ...]
    fill: tuple[Pair, ...]
    """Label, and what the training example writes there."""
    authored: Authored
    boxes: tuple[str, ...]
    parts: tuple[Part, ...]
    sign_off: tuple[str, ...]
    history: tuple[Change, ...]
    page: str
    validity: str
    kept_until: str = ""
    """The field of a form, as `section/field`, that says until when a record is kept."""
    pages: int = 1
    has_example: bool = False
    not_applicable: str = ""
    pass_mark: int = 0
    points: int = 0
    paper: str = ""
    """The address of its PDF, of the training example, if any, and of its code."""
    example_paper: str = ""
    code: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """Whether nobody may use it any more."""
        return self.status == "obsolete"

    @property
    def rows(self) -> Iterator[Row]:
        """All checks or steps in order."""
        return (row for part in self.parts for row in part.rows)


def sheets(content: Content, t: Words) -> tuple[Sheet, ...]:
    """Every sheet of a chapter, by document number."""
    return tuple(sheet(content, found, t) for found in content.sheets)


def sheet(content: Content, found: AnySheet, t: Words) -> Sheet:
    """One sheet."""
    document = found.document
    face = _FACES[type(found)](found, t)
    return Sheet(
        id=found.id,
        type=face.type,
        kind=face.kind,
        title=found.title,
        number=document.document_number,
        revision=document.revision,
        status=document.status,
        mark=mark_of(found, t),
        hash=document.history[-1].hash,  # what `rules.revisions` has compared
        effective=str(document.effective_date),
        record_years=document.record_years,
        header=_header(document, t),
        purpose=plain(found.purpose),
        authored=Authored(found.purpose, face.task, found.covers),
        facts=face.facts,
        fill=face.fill,
        boxes=face.boxes,
        parts=face.parts,
        kept_until=face.kept_until,
        pages=face.pages,
        has_example=face.has_example,
        not_applicable=face.not_applicable,
        pass_mark=face.pass_mark,
        points=face.points,
        sign_off=tuple(found.sign_off),
        history=tuple(Change(r.revision, str(r.date), r.change) for r in document.history),
        page=addresses.sheet(content, found),
        validity=addresses.validity(content, found),
        paper=addresses.paper(content, found),
        code=addresses.code(content, found),
        example_paper=addresses.paper(content, found, example=True) if face.has_example else "",
    )


def type_of(found: Model) -> str:
    """The type of an authored sheet."""
    return type(found).__name__.lower()


def mark_of(found: Any, t: Words) -> str:
    """The word for its status; nothing where it is approved, or a sample, as its header says."""
    status = found.document.status
    return "" if status in {"approved", "sample"} else t(f"status.{status}")


def in_use(content: Content) -> tuple[AnySheet, ...]:
    """The sheets of a chapter that are not withdrawn."""
    return tuple(one for one in content.sheets if one.document.status != "obsolete")


def _header(document: ControlledDocument, t: Words) -> tuple[Pair, ...]:
    return tuple((t(f"document.{name}"), said) for name, said in header(document, t).items())


def _checklist(found: Checklist, t: Words) -> Face:
    example = found.example
    answers = {answer.check: answer for answer in example.answers} if example else {}
    numbers = iter(range(1, 1000))

    def row(check: Check) -> Row:
        answer = answers.get(check.id)
        result = (answer.result if answer else "yes") if example else ""
        return Row(
            id=check.id,
            number=next(numbers),
            text=plain(check.text),
            authored=check.text,
            critical=check.critical,
            evidence=check.evidence or "",
            blank=check.blank or "",
            suggested=check.suggested or "",
            step=check.step or "",
            answer=tuple("x" if result == name else "" for name in _RESULTS) if example else (),
            value=((answer.value if answer else None) or check.suggested or "") if example else "",
            note=(answer.note if answer else None) or "",
        )

    return Face(
        type="checklist",
        kind=found.kind,
        facts=(
            (t("checklist.kind"), t(f"kind.{found.kind}")),
            (t("checklist.role"), found.role),
            (t("checklist.when"), found.when),
            (t("checklist.not-applicable"), found.not_applicable),
        ),
        not_applicable=found.not_applicable,
        fill=_fill(example, t, t("checklist.person")),
        boxes=(t("checklist.yes"), t("checklist.no"), t("checklist.na")),
        parts=tuple(
            Part(point.id, point.moment, rows=tuple(map(row, point.checks)))
            for point in found.pause_points
        ),
        has_example=example is not None,
    )


_RESULTS = ("yes", "no", "not_applicable")


def _fill(example: object, t: Words, who: str) -> tuple[Pair, ...]:
    """`who`: what the person is called who does it."""
    words = (t("checklist.date"), t("checklist.record-number"), who)
    names = ("date", "record_number", "person")
    return tuple(zip(words, (str(getattr(example, name, "")) for name in names), strict=True))


def _form(found: Form, t: Words) -> Face:
    homes = {field.id: f"{one.id}/{field.id}" for one in found.sections for field in one.fields}
    parts = tuple(_section(section, homes) for section in found.sections)
    has_example = any(part.examples or any(e.example for e in part.entries) for part in parts)
    return Face(
        type="form",
        kind="form",
        facts=((t("checklist.role"), found.role), (t("checklist.when"), found.when)),
        fill=(),
        boxes=(),
        parts=parts,
        pages=found.pages,
        kept_until=homes.get(found.kept_until or "", ""),
        has_example=has_example,
    )


def _section(section: FormSection, homes: dict[str, str]) -> Part:
    return Part(
        section.id,
        section.title,
        entries=tuple(_entry(field, homes) for field in section.fields),
        columns=tuple((column.id, column.label) for column in section.columns),
        lines=section.rows or 0,
        examples=tuple(map(tuple, section.examples)),
    )


def _entry(field: FormField, homes: dict[str, str]) -> Entry:
    condition = field.required_if
    return Entry(
        id=field.id,
        label=field.label,
        type=field.type,
        choices=tuple(field.choices),
        unit=field.unit or "",
        required=field.required,
        personal=field.personal,
        hint=field.hint or "",
        example=field.example or "",
        needed=(homes[condition.field], condition.choice) if condition else (),
    )


def _practical(found: Practical, t: Words) -> Face:
    example = found.example
    differ = {step.step: step for step in example.steps} if example else {}
    numbers = iter(range(1, 1000))

    def row(step: ScoredStep) -> Row:
        seen = differ.get(step.id)
        pair = (seen.first, seen.second) if seen else (True, True)
        return Row(
            id=step.id,
            number=next(numbers),
            text=plain(step.text),
            authored=step.text,
            critical=step.veto,
            evidence=step.evidence or "",
            points=step.points,
            step=step.step or "",
            answer=tuple("x" if one else "" for one in pair) if example else (),
            note=(seen.note if seen else None) or "",
        )

    parts = tuple(
        Part(part.id, part.moment, rows=tuple(map(row, part.steps))) for part in found.parts
    )
    return Face(
        type="practical",
        kind="practical",
        facts=(
            (t("checklist.role"), found.role),
            (t("checklist.when"), found.when),
            (t("practical.task"), plain(found.task)),
            (t("practical.time"), t("practical.minutes", minutes=found.minutes)),
        ),
        fill=_fill(example, t, t("practical.person")),
        boxes=(t("practical.first"), t("practical.second")),
        parts=parts,
        pages=found.pages,
        has_example=example is not None,
        pass_mark=found.pass_mark,
        points=sum(row.points for part in parts for row in part.rows),
        task=found.task,
    )


_FACES: dict[type, Callable[[Any, Words], Face]] = {
    Checklist: _checklist,
    Form: _form,
    Practical: _practical,
}
