"""A long figure in parts that each fit a sheet of paper; on a screen they join into one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg

Point = tuple[float, float]

MOST = 950.0
"""What fits a sheet at full size, its caption too."""

_AFTER = 5.0
"""A cut is made this far below a strip, above any line that runs across."""


class Strip(NamedTuple):
    """What stands between two heights and is never cut."""

    top: float
    bottom: float
    body: Markup


class PagedFigure(NamedTuple):
    """Strips from top to bottom, and arrows that may run past several of them.

    `frame` draws what stands behind each part, between two heights; the upper `head` of them is
    kept free for it. `most` is how high a part may be.
    """

    strips: tuple[Strip, ...]
    arrows: tuple[tuple[Point, ...], ...]
    width: float
    height: float
    head: float = 0
    frame: Callable[[float, float], Markup] = lambda top, bottom: Markup("")
    most: float = MOST


def draw(figure: PagedFigure, *, id: str, title: str, desc: str) -> Markup:
    """One SVG after the other; the first has the plain id, title and description."""
    spans = cuts(figure)
    parts = []
    for number, (top, bottom) in enumerate(spans, start=1):
        above = top - figure.head if number > 1 else top
        body = figure.frame(above, bottom) + _between(figure, top, bottom)
        count = f" {number}/{len(spans)}" if len(spans) > 1 else ""
        parts.append(
            svg.figure(
                bottom - above,
                body,
                id=id if number == 1 else f"{id}-{number}",
                title=title + count,
                desc=desc,
                width=figure.width,
                top=above,
            )
        )
    return Markup("").join(parts)


def cuts(figure: PagedFigure) -> list[tuple[float, float]]:
    """From where to where each part goes: as few as possible, of about the same height."""
    most = min(figure.most, figure.height)
    fewest = _cuts(figure, most)
    while most > 100 and len(closer := _cuts(figure, most - 20)) == len(fewest):
        fewest, most = closer, most - 20
    return fewest


def _cuts(figure: PagedFigure, most: float) -> list[tuple[float, float]]:
    spans: list[tuple[float, float]] = []
    top, end = 0.0, 0.0
    for strip in figure.strips:
        free = most - (figure.head if spans else 0)
        if end and strip.bottom - top > free:
            spans.append((top, end + _AFTER))
            top = end + _AFTER
        end = strip.bottom
    return [*spans, (top, figure.height)]


def _between(figure: PagedFigure, top: float, bottom: float) -> Markup:
    strips = [strip.body for strip in figure.strips if top <= strip.top and strip.bottom <= bottom]
    pieces = [piece for arrow in figure.arrows for piece in _clipped(arrow, top, bottom)]
    return Markup("").join([*pieces, *strips])


def _clipped(arrow: tuple[Point, ...], top: float, bottom: float) -> list[Markup]:
    """The part of an arrow between two heights, with its head if that is there."""
    points = clip(arrow, top, bottom)
    if len(points) < 2:
        return []
    if points[-1] == arrow[-1]:
        return [svg.arrow(points)]
    return [svg.path(points, cls="fig-edge")]


def clip(arrow: tuple[Point, ...], top: float, bottom: float) -> list[Point]:
    """A line of level and upright stretches, which crosses a height at most once, cut to two."""
    kept: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise(arrow):
        low, high = sorted((y0, y1))
        if high < top or low > bottom:
            continue
        ends = [(x0, min(max(y0, top), bottom)), (x1, min(max(y1, top), bottom))]
        kept += [end for end in ends if end not in kept[-1:]]
    return kept if len(set(kept)) > 1 else []
