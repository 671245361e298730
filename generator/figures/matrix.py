"""What suits what: things down the side, purposes along the top, a mark where they meet."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg

MARKS = ("●", "○", "–")
"""The marks, as written in the data: suits well, will do, is not what it is for."""
MOST = 8
"""More purposes than this leave no room for two characters each."""

_SIDE, _SIZE, _LEADING, _PAD, _EDGE = 117.0, 15.0, 20.0, 9.0, 4.0
_SMALL, _SMALL_LEADING, _DOT, _KEY = 13.0, 17.0, 6.5, 34.0


class Row(NamedTuple):
    """A thing and its mark for each purpose."""

    title: str
    marks: tuple[str, ...]
    href: str = ""


def draw(
    rows: list[Row], purposes: list[str], *, id: str, title: str, desc: str, key: tuple[str, ...]
) -> Markup:
    """The grid. `key` names all marks, in their order; those that are used are explained."""
    step = (svg.WIDTH - _SIDE - _EDGE) / len(purposes)
    heads = [svg.wrap(purpose, step - 5, _SMALL) for purpose in purposes]
    y = _EDGE + _SMALL_LEADING * max(map(len, heads)) + 6
    middles = [_SIDE + step * (column + 0.5) for column in range(len(purposes))]
    parts = []
    for x, head in zip(middles, heads, strict=True):
        first = y - 8 - _SMALL_LEADING * (len(head) - 1)
        parts.append(svg.lines(x, first, head, leading=_SMALL_LEADING, cls="fig-small"))
    for index, row in enumerate(rows):
        drawn, height = _row(row, y, middles, striped=index % 2 == 0)
        parts.append(drawn)
        y += height
    used = {mark for row in rows for mark in row.marks}
    parts.append(_key(y, [pair for pair in zip(MARKS, key, strict=True) if pair[0] in used]))
    return svg.figure(y + _KEY, Markup("").join(parts), id=id, title=title, desc=desc)


def _row(row: Row, y: float, middles: list[float], *, striped: bool) -> tuple[Markup, float]:
    """A row with what stands in it, and its height."""
    words = svg.wrap(row.title, _SIDE - _EDGE - 7, _SIZE)
    height = 2 * _PAD + _LEADING * len(words)
    rule = svg.path([(_EDGE, y), (svg.WIDTH - _EDGE, y)], cls="fig-rule")
    band = svg.rect(_EDGE, y, svg.WIDTH - 2 * _EDGE, height, cls="fig-band", radius=0)
    names = [
        svg.text(_EDGE + 6, y + _PAD + 15 + _LEADING * index, name, anchor="start")
        for index, name in enumerate(words)
    ]
    marks = [_mark(mark, x, y + height / 2) for mark, x in zip(row.marks, middles, strict=True)]
    back = [band, rule] if striped else [rule]
    return svg.group([*back, svg.link(row.href, names), *marks]), height


def _mark(mark: str, x: float, y: float) -> Markup:
    if mark == MARKS[2]:
        return svg.path([(x - 4, y), (x + 4, y)], cls="fig-edge")
    return svg.circle(x, y, _DOT, cls="fig-dot" if mark == MARKS[0] else "fig-hole")


def _key(y: float, pairs: list[tuple[str, str]]) -> Markup:
    """What the marks mean, below the grid."""
    parts = [svg.path([(_EDGE, y), (svg.WIDTH - _EDGE, y)], cls="fig-axis")]
    x = _EDGE + 6 + _DOT
    for mark, name in pairs:
        parts.append(_mark(mark, x, y + 20))
        parts.append(svg.text(x + 13, y + 24.5, name, cls="fig-small", anchor="start"))
        x += 13 + svg.width_of(name, _SMALL) + 26
    return svg.group(parts)
