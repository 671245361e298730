"""Stations that return to the first, as boxes on an oval, read clockwise from the top."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import cos, hypot, pi, sin
from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg
from generator.text.html import format_html

MOST = 5
"""More boxes than this do not fit a circle of a phone's width."""

_SIZE, _LEADING, _PAD = 15.0, 20.0, 10.0
_SMALL, _SMALL_LEADING, _RULE = 13.0, 18.0, 10.0
_MARGIN, _CLEAR, _APART, _ARC, _GROW = 6.0, 7.0, 16.0, 0.3, 8.0


class Thing(NamedTuple):
    """Words that lead somewhere where `href` is not empty."""

    title: str
    href: str = ""


class Station(NamedTuple):
    """A place on the circle, and the things that stand there, if any. `ours`: an addition."""

    title: str
    things: tuple[Thing, ...] = ()
    href: str = ""
    ours: bool = False


@dataclass(frozen=True)
class StationBox:
    """A station with its words in lines, about the point x, y."""

    station: Station
    title: tuple[str, ...]
    things: tuple[tuple[str, ...], ...]
    angle: float
    x: float
    y: float
    width: float

    @cached_property
    def height(self) -> float:
        things = sum(_RULE + _SMALL_LEADING * len(rows) for rows in self.things)
        return 2 * _PAD + _LEADING * len(self.title) + things


class Ring(NamedTuple):
    """The boxes on an oval about the middle of the width and `y`."""

    boxes: tuple[StationBox, ...]
    y: float
    across: float
    down: float

    def on(self, angle: float) -> tuple[float, float]:
        return svg.WIDTH / 2 + self.across * cos(angle), self.y + self.down * sin(angle)

    def leaves(self, box: StationBox, direction: int) -> float:
        """The angle at which the oval comes out of a box and what is kept clear around it."""
        wide, high = box.width / 2 + _CLEAR, box.height / 2 + _CLEAR
        angle, x, y = box.angle, box.x, box.y
        while abs(x - box.x) < wide and abs(y - box.y) < high:
            angle += direction * pi / 360
            x, y = self.on(angle)
        return angle

    def arcs(self) -> list[tuple[float, float]]:
        """From each box to the next, as angles."""
        onward = zip(self.boxes, (*self.boxes[1:], self.boxes[0]), strict=True)
        angles = [(self.leaves(box, 1), self.leaves(other, -1)) for box, other in onward]
        return [*angles[:-1], (angles[-1][0], angles[-1][1] + 2 * pi)]


def draw(stations: list[Station], *, id: str, title: str, desc: str) -> Markup:
    """The circle of at most MOST stations."""
    ring = layout(stations)
    arcs = [_arc(ring, *angles) for angles in ring.arcs()]
    body = Markup("").join([*arcs, *(_draw_box(box) for box in ring.boxes)])
    height = max(box.y + box.height / 2 for box in ring.boxes) + _MARGIN
    return svg.figure(height, body, id=id, title=title, desc=desc)


def layout(stations: list[Station]) -> Ring:
    """The boxes, evenly spaced; the circle grows downwards until they and its arcs have room."""
    width, across = (130.0, 112.0) if len(stations) < MOST else (116.0, 118.0)
    down = across
    while not _fits(ring := _ring(stations, width, across, down)):
        down += _GROW
    return ring


def _ring(stations: list[Station], width: float, across: float, down: float) -> Ring:
    boxes = [_box(station, width) for station in stations]
    angles = [2 * pi * index / len(boxes) - pi / 2 for index in range(len(boxes))]
    middle = max(box.height / 2 - down * sin(a) for box, a in zip(boxes, angles, strict=True))
    middle += _MARGIN
    placed = tuple(
        StationBox(
            *(box.station, box.title, box.things, angle),
            *(svg.WIDTH / 2 + across * cos(angle), middle + down * sin(angle), width),
        )
        for box, angle in zip(boxes, angles, strict=True)
    )
    return Ring(placed, middle, across, down)


def _fits(ring: Ring) -> bool:
    apart = all(
        abs(a.x - b.x) >= a.width + _APART or abs(a.y - b.y) >= (a.height + b.height) / 2 + _APART
        for a, b in combinations(ring.boxes, 2)
    )
    return apart and all(end - start >= _ARC for start, end in ring.arcs())


def _box(station: Station, width: float) -> StationBox:
    room = width - 2 * _PAD
    title = tuple(svg.wrap(station.title, room, _SIZE))
    things = tuple(tuple(svg.wrap(thing.title, room, _SMALL)) for thing in station.things)
    return StationBox(station, title, things, 0, 0, 0, width)


def _arc(ring: Ring, start: float, end: float) -> Markup:
    """The stretch of the oval between two boxes, with a head at its end."""
    (x0, y0), (x1, y1) = ring.on(start), ring.on(end)
    wide = int(end - start > pi)
    begin = map(svg.number, (x0, y0, ring.across, ring.down))
    pattern = '<path d="M%s %sA%s %s 0 %s 1 %s %s" class="fig-edge"/>'
    arc = format_html(pattern, *begin, wide, svg.number(x1), svg.number(y1))
    dx, dy = -ring.across * sin(end), ring.down * cos(end)
    return arc + svg.head(x1, y1, dx / hypot(dx, dy), dy / hypot(dx, dy))


def _draw_box(box: StationBox) -> Markup:
    cls = "fig-box fig-ours" if box.station.ours else "fig-box"
    left, top = box.x - box.width / 2, box.y - box.height / 2
    label = "fig-label" if box.things else ""
    parts = [
        svg.rect(left, top, box.width, box.height, cls=cls),
        svg.lines(box.x, top + _PAD + 15, list(box.title), leading=_LEADING, cls=label),
    ]
    y = top + _PAD + _LEADING * len(box.title)
    for thing, rows in zip(box.station.things, box.things, strict=True):
        level = y + _RULE / 2
        parts.append(svg.path([(left, level), (left + box.width, level)], cls="fig-rule"))
        words = svg.lines(box.x, y + _RULE + 13, list(rows), leading=_SMALL_LEADING, cls="fig-link")
        parts.append(svg.link(thing.href, [words]))
        y += _RULE + _SMALL_LEADING * len(rows)
    return svg.link("" if box.things else box.station.href, parts)
