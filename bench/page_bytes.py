"""Bytes a page, gzipped: ours, the theme's, and the search index."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.places import built
from bench.result import Result
from bench.weight import INDEX, packed, weigh

KB = 1000
BANK = "/bank.html"
"""The page with all items holds the modes too, and is told apart."""


def measure(quick: bool) -> Iterator[Result]:
    """On the course's site."""
    site = built() / "site"
    weights = weigh(site)
    found = weights.values()
    usual = [one.scripts for name, one in weights.items() if not name.endswith(BANK)]
    index, pages = site / INDEX, len(found)
    html = [one.html / KB for one in found]
    yield Result("HTML of a page, median", median(html), "kB")
    yield Result("HTML of a page, largest", max(html), "kB")
    yield Result("our scripts, most, but for the bank", max(usual) / KB, "kB")
    yield Result("our scripts, the bank", max(one.scripts for one in found) / KB, "kB")
    yield Result("our styles, most", max(one.styles for one in found) / KB, "kB")
    yield Result("the theme's scripts and styles", max(one.theme for one in found) / KB, "kB")
    yield Result("search index a page, raw", index.stat().st_size / pages / KB, "kB")
    yield Result("search index a page, gzipped", packed(index) / pages / KB, "kB")
    yield Result("search index in all, gzipped", packed(index) / KB, "kB")
