"""Every PDF of a chapter: each sheet blank and as a training example, and the booklet of all;
and the codes that the browser prints.

sheet-pages: a sheet takes more pages than it may; text is never made smaller. paper-glyph: the
font of the PDFs has no glyph for a character.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content, walk
from generator.authored.course import Sheet as AnySheet
from generator.authored.kinds.base import Model
from generator.print.qr import qr
from generator.print.sheet import Wish, sheet_data, validity_address
from generator.print.typeset import pages_of, typeset
from generator.problem import Place, Problem, problem
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.sheet import sheet
from generator.views.sheets.base import Sheet

Files = dict[str, bytes]
"""Address in the site -> content."""


def papers(
    content: Content, model: AnySheet, site_url: str, t: Catalog
) -> tuple[Files, tuple[Problem, ...]]:
    """The papers of a sheet, and what keeps them from print."""
    shown = sheet(content, model, t)
    files: Files = {}
    problems: list[Problem] = []
    for example in (False, True) if shown.has_example else (False,):
        data = sheet_data(shown, Wish(example=example, site_url=site_url), t)
        made = typeset("sheet", data, t)
        problems += _lacking(model, made.lacking)
        if not made.lacking:
            files[shown.example_paper if example else shown.paper] = made.pdf
            problems += _too_long(shown, model, pages_of(made.pdf), example=example)
    if site_url:
        files[shown.code] = qr(validity_address(shown, site_url)).encode()
    return files, tuple(problems)


def _too_long(shown: Sheet, model: AnySheet, pages: int, *, example: bool) -> Iterator[Problem]:
    if pages > shown.pages:
        yield problem(
            model.at("example") if example else model.at("title"),
            "sheet-pages.example" if example else "sheet-pages.blank",
            number=shown.number,
            pages=pages,
            allowed=shown.pages,
        )


def booklet(content: Content, site_url: str, t: Catalog) -> tuple[Files, tuple[Problem, ...]]:
    """All sheets of a chapter that are in use, in one PDF."""
    wish = Wish(site_url=site_url)
    title = t("printed.booklet", chapter=content.chapter.title)
    sheets = [sheet_data(sheet(content, model, t), wish, t) for model in content.sheets_in_use]
    about = t("printed.booklet-scan") if site_url else t("printed.booklet-about")
    made = typeset("booklet", {"title": title, "about": about, "sheets": sheets}, t)
    problems = tuple(_lacking(content.chapter, made.lacking))
    return {} if problems else {addresses.booklet(content): made.pdf}, problems


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
