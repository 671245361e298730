"""How the generator's time and memory grow with the number of chapters."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator, Sequence
from statistics import linear_regression, median

from bench.generate import Generated, generate
from bench.places import copied
from bench.result import Result

RUNS = {1: 5, 10: 5, 30: 3, 100: 3, 300: 1, 1000: 1}
"""Chapters -> runs, of which the median counts: a short run is soon disturbed. Always odd."""

QUICK = (1, 10, 30, 100)
FITTED_FROM = 10
"""One chapter takes too short a time for a slope."""


def measure(quick: bool) -> Iterator[Result]:
    """The exponents are slopes of log to log over 10 chapters and more, start-up taken off."""
    sizes = QUICK if quick else tuple(RUNS)
    found = {copies: _generated(copies) for copies in sizes}
    for copies, one in found.items():
        yield Result(f"generator on {copies} chapters, without start-up", one.own, "s")
        yield Result(f"memory on {copies} chapters, without start-up", one.own_memory, "MB")
    fitted = [copies for copies in sizes if copies >= FITTED_FROM]
    times = [found[copies].own for copies in fitted]
    memories = [found[copies].own_memory for copies in fitted]
    yield Result("growth of time, exponent", exponent(fitted, times), budget=1.05)
    yield Result("growth of memory, exponent", exponent(fitted, memories), budget=1.05)


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
