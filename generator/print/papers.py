"""Every PDF of a chapter: each sheet blank and as a training example, and the booklet of all;
and the codes that the browser prints.

sheet-pages: a sheet takes more pages than it may; text is never made smaller. paper-glyph: the
font of the PDFs has no glyph for a character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.authored.course import walk
from generator.authored.kinds.base import Model
from generator.print.qr import qr
from generator.print.sheet import Wish, sheet_data, validity_address
from generator.print.typeset import pages_of, typeset
from generator.problem import Place, Problem, problem
from generator.text.catalog import Catalog
from generator.views.sheets.base import Sheet

Files = dict[str, bytes]
"""Address in the site -> content."""


class Fault(NamedTuple):
    """What is wrong with a paper: it takes so many pages, or has texts without glyphs."""

    is_example: bool
    pages: int
    lacking: tuple[str, ...]


def papers(sheet: Sheet, site_url: str, t: Catalog) -> tuple[Files, tuple[Fault, ...]]:
    """The papers of a sheet that can be printed, and what is wrong with any."""
    files: Files = {}
    faults: list[Fault] = []
    for example in (False, True) if sheet.face.has_example else (False,):
        data = sheet_data(sheet, Wish(example=example, site_url=site_url), t)
        made = typeset("sheet", data, t)
        pages = 0 if made.lacking else pages_of(made.pdf)
        if not made.lacking:
            files[sheet.example_paper if example else sheet.paper] = made.pdf
        if made.lacking or pages > sheet.face.pages:
            faults.append(Fault(example, pages, made.lacking))
    if site_url:
        files[sheet.code] = qr(validity_address(sheet, site_url)).encode()
    return files, tuple(faults)


def booklet(
    title: str, sheets: Sequence[Sheet], site_url: str, t: Catalog
) -> tuple[bytes, tuple[Fault, ...]]:
    """The sheets of a chapter in one PDF, and what is wrong with it."""
    wish = Wish(site_url=site_url)
    title = t("printed.booklet", chapter=title)
    about = t("printed.booklet-scan") if site_url else t("printed.booklet-about")
    shown = [sheet_data(sheet, wish, t) for sheet in sheets]
    made = typeset("booklet", {"title": title, "about": about, "sheets": shown}, t)
    return made.pdf, (Fault(False, 0, made.lacking),) if made.lacking else ()


def problems(model: Model, sheet: Sheet | None, faults: Sequence[Fault]) -> Iterator[Problem]:
    """The faults of a sheet's papers, or of a chapter's booklet, each with its place."""
    for fault in faults:
        yield from _lacking(model, fault.lacking)
        if sheet and fault.pages:
            yield problem(
                model.at("example") if fault.is_example else model.at("title"),
                "sheet-pages.example" if fault.is_example else "sheet-pages.blank",
                number=sheet.number,
                pages=fault.pages,
                allowed=sheet.face.pages,
            )


def _lacking(model: Model, texts: tuple[str, ...]) -> Iterator[Problem]:
    """A problem for each text that has no glyphs, at the field that holds it."""
    for text in dict.fromkeys(texts):
        place = next((at for at, said in _said(model) if text in said), model.at("title"))
        yield problem(place, "paper-glyph", text=text)


def _said(model: Model) -> Iterator[tuple[Place, str]]:
    """Every text of an object and of those inside it, with its place."""
    for part in walk(model):
        for name in type(part).model_fields:
            yield from _texts(part, getattr(part, name), (name,))


def _texts(part: Model, value: object, path: tuple[str | int, ...]) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield part.at(*path), value
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            yield from _texts(part, one, (*path, n))
