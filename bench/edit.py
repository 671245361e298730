"""One data file edited at a hundred chapters: what is built, what is written, what both cost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from bench.places import copied
from bench.process import python
from bench.regenerate import edit, regenerate
from bench.result import Result

CHAPTERS = 100


def measure(quick: bool) -> Iterator[Result]:
    """`build` in new processes, with papers and site; then reading, checking, pages and figures in
    one process, as `serve` does it, without papers and site builder."""
    yield from _built(10 if quick else CHAPTERS)
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


def _built(chapters: int) -> Iterator[Result]:
    """A course that was never built, then one file of it edited."""
    folder = copied(chapters)
    cold = python("generator", "build", "--root", folder)
    edit(folder)
    warm = python("generator", "build", "--root", folder)
    shutil.rmtree(folder)
    yield Result(f"build of {chapters} chapters, processor time", cold.cpu, "s")
    yield Result(f"build of {chapters} chapters after an edit of one data file", warm.cpu, "s")
    yield Result("build after an edit ÷ the first", warm.cpu / cold.cpu, budget=0.1)
