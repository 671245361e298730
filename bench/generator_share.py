"""The generator's processor time as a share of MkDocs's, on the course."""

from __future__ import annotations

from collections.abc import Iterator

from bench.generate import generate
from bench.places import built, plain
from bench.process import in_turns, mkdocs_build
from bench.result import Result

RUNS = 5


def measure(quick: bool) -> Iterator[Result]:
    """Reading, checking, pages and figures, written to disk; PDF and other files are no part.

    MkDocs is taken as it comes with Material: our own configuration spares it half of its work.
    """
    folder = built()
    start_ups: list[float] = []

    def ours() -> float:
        found = generate(folder)
        start_ups.append(found.start_up)
        return found.cpu

    config = plain(folder)
    cpu, builder = in_turns(1 if quick else RUNS, ours, lambda: mkdocs_build(config).cpu)
    start_up = sorted(start_ups)[len(start_ups) // 2]
    yield Result("generator, processor time", cpu, "s")
    yield Result("generator, of it Python and imports", start_up, "s")
    yield Result("MkDocs on its pages, processor time", builder, "s")
    yield Result("generator ÷ MkDocs", cpu / builder)
