"""Office files as bytes that are the same for the same content."""

from __future__ import annotations

import datetime
import io
import zipfile

from generator.views.sheet import Sheet

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a zip can hold."""


def steady(data: bytes) -> bytes:
    """The same zip with no time of its making in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return made.getvalue()


def day(sheet: Sheet) -> datetime.datetime:
    """When the document says it was made: the day since which it is effective."""
    return datetime.datetime.fromisoformat(sheet.effective)
