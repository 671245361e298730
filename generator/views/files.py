"""The files that stand beside a sheet's page, to print or to edit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.views.sheets.base import Sheet


class File(NamedTuple):
    """An address from the site's root; `key` names its words, `sheet.file-<key>`."""

    path: str
    key: str


def files(sheet: Sheet) -> Iterator[File]:
    """The files of one sheet, in the order they are offered."""
    yield File(sheet.paper, "pdf")
    if sheet.example_paper:
        yield File(sheet.example_paper, "example")
    stem = sheet.page.removesuffix(".html")
    for name in ("docx", "xlsx"):
        yield File(f"{stem}.{name}", name)
