"""Whether the site that stands there is the one that was published last, of the same making."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from generator.site.config import NAME
from generator.site.write import write_file


class Published:
    """What a site was made of beside the text of its pages: then only these need to be made again.

    `making`: what else every page depends on.
    """

    def __init__(self, root: Path, folder: Path, making: tuple[str, ...]) -> None:
        """`folder`: where its sources and its config stand."""
        self._site, self._note = root / "site", folder / "published"
        names = sorted(path for path, *_ in _stamps(folder / "docs"))
        configs = [path.read_bytes() for path in (root / NAME, folder / NAME) if path.exists()]
        self._state = _digest(making, names, configs)

    def is_current(self) -> bool:
        """Whether nothing but texts has changed since, and nobody touched the site."""
        with contextlib.suppress(OSError):
            return self._note.read_text("utf-8") == self._said()
        return False

    def note(self) -> None:
        """Says that the site is the one of this making."""
        write_file(self._note, self._said().encode())

    def _said(self) -> str:
        return _digest(self._state, _stamps(self._site))


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    """The files below a folder, each with its size and when it was written, in nanoseconds."""
    stamps = []
    for path in folder.rglob("*"):
        stat = path.stat()
        if not path.is_dir():
            stamps.append((path.relative_to(folder).as_posix(), stat.st_size, stat.st_mtime_ns))
    return sorted(stamps)


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
