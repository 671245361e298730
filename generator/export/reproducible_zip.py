"""Office files as bytes that are the same for the same content."""

from __future__ import annotations

import io
import zipfile

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a zip can hold."""


def reproducible(data: bytes) -> bytes:
    """The same zip with no time of its making in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return target.getvalue()
