"""A full build against a plain Material build of the same finished Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from bench.generate import generate
from bench.places import built, empty, plain
from bench.process import in_turns, mkdocs_build, python
from bench.result import Result

RUNS = 5


def measure(quick: bool) -> Iterator[Result]:
    """Processor time. Start-up is the generator's imports, and MkDocs on a site of one page."""
    folder = built()
    config, nothing = plain(folder), empty(folder)
    ours, theirs, start_up, mkdocs_start_up = in_turns(
        1 if quick else RUNS,
        lambda: python("generator", "build", "--root", folder).cpu,
        lambda: mkdocs_build(config).cpu,
        lambda: generate(folder).start_up,
        lambda: mkdocs_build(nothing).cpu,
    )
    own = ours - start_up - mkdocs_start_up
    yield Result("full build, processor time", ours, "s")
    yield Result("plain Material build of the same Markdown, processor time", theirs, "s")
    yield Result("start-up of MkDocs, in both", mkdocs_start_up, "s")
    yield Result("full build ÷ plain Material", ours / theirs, budget=1.3)
    yield Result(
        "full build ÷ plain Material, without start-up",
        own / (theirs - mkdocs_start_up),
        budget=1.1,
    )
