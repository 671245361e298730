"""One data file edited at a hundred chapters: what is written, and what it costs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from bench.places import copied
from bench.regenerate import regenerate
from bench.result import Result

CHAPTERS = 100


def measure(quick: bool) -> Iterator[Result]:
    """Reading, checking, pages and figures in one process, as `serve` does it; no site builder."""
    folder = copied(CHAPTERS)
    found = regenerate(folder)
    shutil.rmtree(folder)
    yield Result(f"generator on {CHAPTERS} chapters, processor time", found.whole, "s")
    yield Result(
        f"generator on {CHAPTERS} chapters after an edit of one data file", found.part, "s"
    )
    yield Result("generator after an edit ÷ the whole", found.part / found.whole, budget=0.1)
    yield Result("files that an edit changes", found.changed, "files")
    yield Result("files written without need", found.written - found.changed, "files", 0)
