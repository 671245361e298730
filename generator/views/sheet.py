"""What a printed sheet shows: a checklist, a form or a practical assessment, in words.

The page, the PDF, the editable files and the run on a phone are all made from it, and no one of
them looks a model up again. What is `authored` has its marks and links, for the page; the other
texts are plain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.authored.course import Content
from generator.authored.course import Sheet as AnySheet
from generator.authored.kinds.base import ControlledDocument, Model
from generator.authored.kinds.checklist import Checklist
from generator.authored.kinds.form import Form
from generator.authored.kinds.practical import Practical
from generator.text.catalog import Words
from generator.text.markup import plain
from generator.views import addresses
from generator.views.header import header
from generator.views.sheets import checklist, form, practical
from generator.views.sheets.base import Authored, Change, Face, Pair, Part, Row, SheetType


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


_FACES: dict[type, Callable[[Any, Words], Face]] = {
    Checklist: checklist.face,
    Form: form.face,
    Practical: practical.face,
}
