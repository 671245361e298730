"""The files that stand beside a sheet's page, to print or to edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views.sheet import Sheet

FORMATS: tuple[str, ...] = ("pdf", "docx", "xlsx", "booklet")
"""What is made of every sheet: `pdf`, `docx`, `xlsx`; and `booklet`, all of a chapter's in one."""


@dataclass(frozen=True)
class File:
    """An address from the site's root; `key` names its words, `sheet.file-<key>`."""

    path: str
    key: str


def files(sheet: Sheet) -> tuple[File, ...]:
    """The files of one sheet, in the order they are offered."""
    return tuple(_files(sheet))


def _files(sheet: Sheet) -> Iterator[File]:
    stem = sheet.page.removesuffix(".html")
    if "pdf" in FORMATS:
        yield File(f"{stem}.pdf", "pdf")
    if "pdf" in FORMATS and sheet.has_example:
        yield File(f"{stem}-example.pdf", "example")
    for name in ("docx", "xlsx"):
        if name in FORMATS:
            yield File(f"{stem}.{name}", name)
