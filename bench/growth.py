"""How the generator's time and memory grow with the number of chapters, with papers and without."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator, Sequence
from statistics import linear_regression, median

from bench.generate import Generated, generate
from bench.places import copied, pages
from bench.process import mkdocs_build
from bench.result import Result

RUNS = {1: 5, 10: 5, 30: 3, 100: 3, 300: 1, 1000: 1}
"""Chapters -> runs, of which the median counts: a short run is soon disturbed. Always odd."""

QUICK = (1, 10, 30, 100)
FITTED_FROM = 10
"""One chapter takes too short a time for a slope."""
PRINTED, QUICK_PRINTED = (10, 30, 100), (10, 30)
"""Chapters that are generated with their papers and editable files, once, by two processes."""
MOST, MOST_WITHOUT = 700, 1000
"""MB: what a hundred chapters may take with papers, and a thousand without; the first is also what
MkDocs may take on a hundred."""


def measure(quick: bool) -> Iterator[Result]:
    """The exponents are slopes of log to log over 10 chapters and more, start-up taken off."""
    sizes = QUICK if quick else tuple(RUNS)
    found = {copies: _generated(copies) for copies in sizes}
    for copies, one in found.items():
        most = MOST_WITHOUT if copies == 1000 else None
        yield Result(f"generator on {copies} chapters, without start-up", one.own, "s")
        yield Result(f"memory on {copies} chapters", one.memory, "MB", most)
    fitted = [copies for copies in sizes if copies >= FITTED_FROM]
    times = [found[copies].own for copies in fitted]
    yield Result("growth of time, exponent", exponent(fitted, times), budget=1.05)
    yield from _printed(QUICK_PRINTED if quick else PRINTED)


def _printed(sizes: Sequence[int]) -> Iterator[Result]:
    """With papers: memory of all processes together, that of MkDocs after them, and how the time
    grows."""
    runs: dict[int, Generated] = {}
    for copies in sizes:
        folder = copied(copies)
        if copies == sizes[0]:
            alone = generate(folder, papers=True)
        runs[copies] = generate(folder, papers=True, workers=2)
        builder = mkdocs_build(pages(folder) / "mkdocs.yml").memory
        most = MOST if copies == 100 else None
        yield Result(f"memory of MkDocs on the pages of {copies} chapters", builder, "MB", most)
        shutil.rmtree(folder)
    first, last = runs[sizes[0]], runs[sizes[-1]]
    for copies, one in runs.items():
        most = MOST if copies == 100 else None
        yield Result(f"generator on {copies} chapters with papers, on the clock", one.wall, "s")
        yield Result(f"memory of all processes on {copies} chapters", one.memory, "MB", most)
    grown = f"memory on {sizes[-1]} chapters ÷ on {sizes[0]}, with papers"
    yield Result(grown, last.memory / first.memory, budget=1.5)
    slope = exponent(sizes, [one.wall for one in runs.values()])
    yield Result("growth of time with papers, exponent", slope, budget=1.05)
    shared = f"generator on {sizes[0]} chapters, two processes ÷ one"
    yield Result(shared, first.wall / alone.wall, budget=0.6)


def _generated(copies: int) -> Generated:
    """The run of median time."""
    folder = copied(copies)
    runs = [generate(folder) for _ in range(RUNS[copies])]
    shutil.rmtree(folder)
    return next(run for run in runs if run.own == median(run.own for run in runs))


def exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """The slope of the line through the logarithms."""
    fit = linear_regression([math.log(n) for n in sizes], [math.log(v) for v in values])
    return fit.slope
