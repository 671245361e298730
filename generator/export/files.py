"""The editable files of a sheet, beside its page."""

from __future__ import annotations

from generator.export import docx, xlsx
from generator.text.catalog import Catalog
from generator.views.sheets.base import Sheet

FORMATS = {"docx": docx.make, "xlsx": xlsx.make}


def editable(sheet: Sheet, t: Catalog) -> dict[str, bytes]:
    """Address and content of each file."""
    stem = sheet.page.removesuffix(".html")
    return {f"{stem}.{ending}": make(sheet, t) for ending, make in FORMATS.items()}
