"""What a printed sheet shows: a checklist, a form or a practical assessment, in words.

The page, the PDF, the editable files and the run on a phone are all made from it, and no one of
them looks a model up again. What is authored has its marks and links, for the page; the other
texts are plain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.authored.course import Content
from generator.authored.course import Sheet as AnySheet
from generator.authored.kinds import Checklist, ControlledDocument, Form, Practical
from generator.text.catalog import Catalog
from generator.text.markup import plain
from generator.views import addresses
from generator.views.header import header
from generator.views.sheets import checklist, form, practical
from generator.views.sheets.base import Change, Face, Pair, Sheet, mark_of, type_of


def sheets(content: Content, t: Catalog) -> tuple[Sheet, ...]:
    """Every sheet of a chapter, by document number."""
    return tuple(sheet(content, found, t) for found in content.sheets)


def sheet(content: Content, found: AnySheet, t: Catalog) -> Sheet:
    """One sheet."""
    document = found.document
    face = _FACES[type(found)](found, t)
    return Sheet(
        id=found.id,
        type=type_of(found),
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
        authored_purpose=found.purpose,
        covers=found.covers,
        sign_off=found.sign_off,
        history=_history(document),
        face=face,
        page=addresses.sheet(content, found),
        validity=addresses.validity(content, found),
        paper=addresses.paper(content, found),
        code=addresses.code(content, found),
        example_paper=addresses.paper(content, found, example=True) if face.has_example else "",
    )


def _history(document: ControlledDocument) -> tuple[Change, ...]:
    return tuple(
        Change(
            issued.revision, str(issued.date), issued.change, issued.revision == document.revision
        )
        for issued in document.history
    )


def _header(document: ControlledDocument, t: Catalog) -> tuple[Pair, ...]:
    return tuple((t(f"document.{name}"), said) for name, said in header(document, t).items())


_FACES: dict[type, Callable[[Any, Catalog], Face]] = {
    Checklist: checklist.face,
    Form: form.face,
    Practical: practical.face,
}
