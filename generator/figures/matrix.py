"""What suits what: things down the side, purposes along the top, a rating where they meet."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg

RATINGS = ("●", "○", "–")
"""As written in the data: suits well, will do, is not what it is for."""
MOST = 8
"""More purposes than this leave no room for two characters each."""

_SIDE, _SIZE, _LEADING, _PAD, _EDGE = 117.0, 15.0, 20.0, 9.0, 4.0
_SMALL, _SMALL_LEADING, _DOT, _KEY = 13.0, 17.0, 6.5, 34.0


class Thing(NamedTuple):
    """A row: what it is, and its rating for each purpose."""

    title: str
    ratings: tuple[str, ...]
    href: str = ""


def draw(
    things: list[Thing],
    purposes: list[str],
    *,
    id: str,
    title: str,
    desc: str,
    key: tuple[str, ...],
) -> Markup:
    """The grid. `key` names all ratings, in their order; those that are used are explained."""
    step = (svg.WIDTH - _SIDE - _EDGE) / len(purposes)
    heads = [svg.wrap(purpose, step - 5, _SMALL) for purpose in purposes]
    y = _EDGE + _SMALL_LEADING * max(map(len, heads)) + 6
    middles = [_SIDE + step * (column + 0.5) for column in range(len(purposes))]
    parts = []
    for x, head in zip(middles, heads, strict=True):
        first = y - 8 - _SMALL_LEADING * (len(head) - 1)
        parts.append(svg.lines(x, first, head, leading=_SMALL_LEADING, cls="fig-small"))
    for index, thing in enumerate(things):
        group, height = _row(thing, y, middles, striped=index % 2 == 0)
        parts.append(group)
        y += height
    used = {rating for thing in things for rating in thing.ratings}
    parts.append(_key(y, [pair for pair in zip(RATINGS, key, strict=True) if pair[0] in used]))
    return svg.figure(y + _KEY, Markup("").join(parts), id=id, title=title, desc=desc)


def _row(thing: Thing, y: float, middles: list[float], *, striped: bool) -> tuple[Markup, float]:
    """A row with what stands in it, and its height."""
    words = svg.wrap(thing.title, _SIDE - _EDGE - 7, _SIZE)
    height = 2 * _PAD + _LEADING * len(words)
    rule = svg.path([(_EDGE, y), (svg.WIDTH - _EDGE, y)], cls="fig-rule")
    band = svg.rect(_EDGE, y, svg.WIDTH - 2 * _EDGE, height, cls="fig-band", radius=0)
    names = [
        svg.text(_EDGE + 6, y + _PAD + 15 + _LEADING * index, name, anchor="start")
        for index, name in enumerate(words)
    ]
    middle = y + height / 2
    dots = [_dot(rating, x, middle) for rating, x in zip(thing.ratings, middles, strict=True)]
    back = [band, rule] if striped else [rule]
    return svg.group([*back, svg.link(thing.href, names), *dots]), height


def _dot(rating: str, x: float, y: float) -> Markup:
    if rating == RATINGS[2]:
        return svg.path([(x - 4, y), (x + 4, y)], cls="fig-edge")
    return svg.circle(x, y, _DOT, cls="fig-dot" if rating == RATINGS[0] else "fig-hole")


def _key(y: float, pairs: list[tuple[str, str]]) -> Markup:
    """What the ratings mean, below the grid."""
    parts = [svg.path([(_EDGE, y), (svg.WIDTH - _EDGE, y)], cls="fig-axis")]
    x = _EDGE + 6 + _DOT
    for rating, name in pairs:
        parts.append(_dot(rating, x, y + 20))
        parts.append(svg.text(x + 13, y + 24.5, name, cls="fig-small", anchor="start"))
        x += 13 + svg.width_of(name, _SMALL) + 26
    return svg.group(parts)
