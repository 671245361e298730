"""The editable files of all sheets, kept from build to build: only what is new is made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator.course import Course
from generator.export import docx, xlsx
from generator.views.sheet import Sheet, sheets
from generator.words import Words
from generator.write import write_file

FORMATS = {"docx": docx.make, "xlsx": xlsx.make}


def files(sheet: Sheet, t: Words) -> dict[str, Callable[[], bytes]]:
    """Address of each file, beside the page of the sheet, and what makes it."""
    stem = sheet.page.removesuffix(".html")
    return {
        f"{stem}.{ending}": lambda make=make: make(sheet, t)  # type: ignore[misc]
        for ending, make in FORMATS.items()
    }


def editable(course: Course, folder: Path, t: Words) -> dict[str, bytes]:
    """Address and content of every file; what is kept in a folder is not made again."""
    found = [sheet for content in course.chapters for sheet in sheets(content, t)]
    return dict(_kept(found, folder, t))


def _kept(found: Iterable[Sheet], folder: Path, t: Words) -> Iterator[tuple[str, bytes]]:
    maker = _maker(t)
    used = set()
    for sheet in found:
        for address, make in files(sheet, t).items():
            said = f"{address} {sheet!r} {maker}".encode()
            path = folder / hashlib.sha256(said).hexdigest()
            if not path.is_file():
                write_file(path, make())
            used.add(path)
            yield address, path.read_bytes()
    for path in set(folder.glob("*")) - used:
        path.unlink()


def _maker(t: Words) -> str:
    """What else the files are made from: this package, and the words."""
    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return hashlib.sha256(code + repr(sorted(t.starting("").items())).encode()).hexdigest()
