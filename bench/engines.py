"""MkDocs with Material against Zensical, on the same finished Markdown of ten chapters."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from bench.generate import generate
from bench.places import copied, pages, plain
from bench.process import Cost, mkdocs_build, python
from bench.result import Result

CHAPTERS = 10


def measure(quick: bool) -> Iterator[Result]:
    """One clean build each with Material as it comes; `navigation.prune` is on. No budget."""
    folder = copied(CHAPTERS)
    generate(folder)
    config = plain(folder)
    mkdocs = mkdocs_build(config)
    shutil.rmtree(pages(folder) / "plain")
    zensical = python("zensical", "build", "--clean", "-f", config)
    yield from _told("MkDocs", mkdocs)
    yield from _told("Zensical", zensical)
    yield Result("Zensical ÷ MkDocs, processor time", zensical.cpu / mkdocs.cpu)


def _told(name: str, cost: Cost) -> Iterator[Result]:
    yield Result(f"{name} on {CHAPTERS} chapters, on the clock", cost.wall, "s")
    yield Result(f"{name} on {CHAPTERS} chapters, processor time", cost.cpu, "s")
