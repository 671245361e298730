"""Data of a template -> PDF, by Typst, with the fonts of one wheel on every machine.

Typst names the characters that the font lacks, since PDF/UA forbids them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.text.catalog import Catalog

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).resolve().parent / "templates"
Template = Literal["sheet", "booklet"]


class Typeset(NamedTuple):
    """A PDF, or the texts that hold characters which the font has no glyphs for."""

    pdf: bytes
    lacking: tuple[str, ...] = ()


def typeset(template: Template, data: object, t: Catalog) -> Typeset:
    """The same data make the same bytes."""
    from typst import TypstError

    values = {"data": data, "words": t.starting("typeset.")}
    inputs = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    try:
        pdf = _compiler(template).compile(format="pdf", pdf_standards="ua-1", sys_inputs=inputs)
    except TypstError as error:
        lacking = tuple(map(_unquoted, _LACKING.findall(error.diagnostic)))
        if not lacking:
            raise
        return Typeset(b"", lacking)
    assert isinstance(pdf, bytes)
    return Typeset(pdf)


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of Typst has."""
    return int(_COUNT.findall(pdf)[0])


@cache
def _compiler(template: Template) -> typst.Compiler:
    import typst

    return typst.Compiler(TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """Read once for all templates."""
    import pylopdf_fonts_zh_cn
    import typst

    folder = str(pylopdf_fonts_zh_cn.sans_path().parent)
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )


_LACKING = re.compile(r'the text `"(.*?)"` could not be displayed')
_COUNT = re.compile(rb"/Type/Pages/Count (\d+)")


def _unquoted(text: str) -> str:
    """As it was before Typst quoted it: `\\u{7}`, `\\"` and the like."""
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), text)
    return re.sub(r"\\(.)", r"\1", text)
