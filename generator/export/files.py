"""The editable files of all sheets, kept from build to build: only what is new is made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from generator.authored.course import Course
from generator.site import artifact_cache
from generator.text.catalog import Words
from generator.views.sheet import Sheet, sheets


def files(sheet: Sheet, t: Words) -> dict[str, Callable[[], bytes]]:
    """Address of each file, beside the page of the sheet, and what makes it."""
    stem = sheet.page.removesuffix(".html")
    return {f"{stem}.{ending}": partial(make, sheet, t) for ending, make in FORMATS.items()}


def _made(ending: str, sheet: Sheet, t: Words) -> bytes:
    """Imports a module of this package only when a file must be made: what it needs is large."""
    made: bytes = import_module(f"generator.export.{ending}").make(sheet, t)
    return made


FORMATS = {ending: partial(_made, ending) for ending in ("docx", "xlsx")}


def editable(course: Course, folder: Path, t: Words) -> dict[str, bytes]:
    """Address and content of every file; what is kept in a folder is not made again."""
    maker = _maker(t)
    found, kept = {}, {}
    for sheet in (sheet for content in course.chapters for sheet in sheets(content, t)):
        for address, make in files(sheet, t).items():
            key = artifact_cache.key_of(f"{address} {sheet!r}", maker)
            found[address] = kept[key] = artifact_cache.look_up(folder, key) or make()
    artifact_cache.keep(folder, kept.items())
    return found


def _maker(t: Words) -> bytes:
    """What else the files are made from: this package, and the words."""
    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return hashlib.sha256(code + repr(sorted(t.starting("").items())).encode()).digest()
