"""Every PDF of a chapter: each sheet blank and as a training example, and the booklet of all;
and the codes that the browser prints.

sheet-pages: a sheet takes more pages than it may; text is never made smaller. paper-glyph: the
font of the PDFs has no glyph for a character.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.authored.course import Content, walk
from generator.authored.kinds.base import Model
from generator.print.qr import qr
from generator.print.sheet import Data, Wish, sheet_data, validity_address
from generator.print.typeset import Template, Typeset, pages_of, typeset
from generator.problem import Place, Problem, problem
from generator.site.artifact_cache import key_of, look_up
from generator.text.catalog import Words
from generator.views import addresses
from generator.views.sheet import Sheet, in_use, sheet


class Paper(NamedTuple):
    """A file of paper, its address in the site and, for a PDF, its name on the shelf; or what keeps
    it from print."""

    address: str
    key: str = ""
    content: bytes = b""
    problems: tuple[Problem, ...] = ()


class Press(NamedTuple):
    """What is the same for all papers: the site's address, earlier PDFs, words, what makes them."""

    site_url: str
    shelf: Path
    t: Words
    maker: bytes

    def print(self, template: Template, data: Data) -> tuple[str, Typeset]:
        """The PDF with its name; an earlier one if nothing that goes into it has changed."""
        key = key_of(json.dumps([template, data], ensure_ascii=False), self.maker)
        pdf = look_up(self.shelf, key)
        return key, Typeset(pdf) if pdf else typeset(template, data, self.t)


def papers(content: Content, press: Press) -> tuple[Paper, ...]:
    """The papers of a chapter; the booklet holds what is in use, if there is nothing to mend."""
    found = [paper for model in content.sheets for paper in _of(content, model, press)]
    if not in_use(content) or any(paper.problems for paper in found):
        return tuple(found)
    return (*found, _booklet(content, press))


def _of(content: Content, model: Any, press: Press) -> Iterator[Paper]:
    shown = sheet(content, model, press.t)
    yield _paper(shown, model, press, example=False)
    if shown.has_example:
        yield _paper(shown, model, press, example=True)
    if press.site_url:
        yield Paper(shown.code, content=qr(validity_address(shown, press.site_url)).encode())


def _paper(shown: Sheet, model: Any, press: Press, *, example: bool) -> Paper:
    address = shown.example_paper if example else shown.paper
    data = sheet_data(shown, Wish(example=example, site_url=press.site_url), press.t)
    key, made = press.print("sheet", data)
    if made.lacking:
        return Paper(address, problems=tuple(_lacking(model, made.lacking)))
    wrong = tuple(_too_long(shown, model, pages_of(made.pdf), example=example))
    return Paper(address, key, made.pdf, wrong)


def _too_long(shown: Sheet, model: Any, pages: int, *, example: bool) -> Iterator[Problem]:
    if pages > shown.pages:
        yield problem(
            model.at("example") if example else model.at("title"),
            "sheet-pages.example" if example else "sheet-pages.blank",
            number=shown.number,
            pages=pages,
            allowed=shown.pages,
        )


def _booklet(content: Content, press: Press) -> Paper:
    t, wish = press.t, Wish(site_url=press.site_url)
    title = t("printed.booklet", chapter=content.chapter.title)
    sheets = [sheet_data(sheet(content, model, t), wish, t) for model in in_use(content)]
    about = t("printed.booklet-scan") if press.site_url else t("printed.booklet-about")
    data = {"title": title, "about": about, "sheets": sheets}
    key, made = press.print("booklet", data)
    wrong = tuple(_lacking(content.chapter, made.lacking))
    return Paper(addresses.booklet(content), key, made.pdf, wrong)


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
