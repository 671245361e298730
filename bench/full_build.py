"""A full build against a plain Material build of the same finished Markdown."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.generate import generate
from bench.places import built, empty, plain
from bench.process import in_turns, mkdocs_build, python
from bench.result import Result
from generator.stages import print_files

RUNS = 5


def measure(quick: bool) -> Iterator[Result]:
    """Processor time, everything made anew but papers and editable files. Start-up is the
    generator's imports, and MkDocs on a site of one page."""
    folder = built()
    config, nothing = plain(folder), empty(folder)
    ours, theirs, start_up, mkdocs_start_up = in_turns(
        1 if quick else RUNS,
        lambda: _full(folder),
        lambda: mkdocs_build(config).cpu,
        lambda: generate(folder).start_up,
        lambda: mkdocs_build(nothing).cpu,
    )
    own = ours - start_up - mkdocs_start_up
    yield Result("full build, processor time", ours, "s")
    yield Result("plain Material build of the same Markdown, processor time", theirs, "s")
    yield Result("start-up of MkDocs, in both", mkdocs_start_up, "s")
    yield Result("full build ÷ plain Material", ours / theirs, budget=0.8)
    yield Result(
        "full build ÷ plain Material, without start-up",
        own / (theirs - mkdocs_start_up),
        budget=1.1,
    )


def _full(root: Path) -> float:
    for path in (root / "build" / "cache").iterdir():
        if not path.name.startswith(print_files.__name__):
            path.unlink()
    shutil.rmtree(root / "site")
    return python("generator", "build", "--root", root).cpu
