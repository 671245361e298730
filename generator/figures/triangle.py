"""三角四圈: three equal circles at the corners of a triangle, the customer in the centre.

After the content of ISO 9004-2:1991, Figure 2; the golden triangle's words stand below as a second,
dashed layer. Which aspect stands at which corner means nothing.
"""

from __future__ import annotations

from itertools import combinations

from markupsafe import Markup

from generator.authored.kinds.triangle import Aspect, Triangle
from generator.figures import svg

_RADIUS, _CENTRE_RADIUS = 52.0, 50.0
_CORNERS = ((180.0, 64.0), (64.0, 276.0), (296.0, 276.0))
_CENTRE = (180.0, 205.0)
_HEIGHT = 372.0
_SIZE = 15.0


def draw(triangle: Triangle, *, id: str, title: str, desc: str, href: svg.Href) -> Markup:
    """Six links, four circles, and the second layer's words."""
    parts = [svg.path([a, b], cls="fig-edge") for a, b in combinations(_CORNERS, 2)]
    parts += [svg.path([corner, _CENTRE], cls="fig-edge") for corner in _CORNERS]
    for aspect, place in zip(triangle.corners, _CORNERS, strict=True):
        parts.append(_circle(aspect, place, _RADIUS, "fig-circle", href))
    parts.append(_circle(triangle.centre, _CENTRE, _CENTRE_RADIUS, "fig-circle fig-stress", href))
    return svg.figure(_HEIGHT, Markup("").join(parts), id=id, title=title, desc=desc)


def _circle(
    aspect: Aspect, place: tuple[float, float], radius: float, cls: str, href: svg.Href
) -> Markup:
    x, y = place
    rows = svg.wrap(aspect.title, 4.6 * _SIZE, _SIZE)
    first = y - 19 * (len(rows) - 1) / 2 + 5
    return svg.link(
        href(aspect.id),
        [
            svg.circle(x, y, radius, cls=cls),
            svg.lines(x, first, rows, leading=19),
            _counterpart(aspect, x, y + radius),
        ],
    )


def _counterpart(aspect: Aspect, x: float, bottom: float) -> Markup:
    width = svg.width_of(aspect.counterpart, 13) + 16
    y = bottom + 6
    return svg.group(
        [
            svg.rect(x - width / 2, y, width, 24, cls="fig-box fig-ours", radius=12),
            svg.text(x, y + 17, aspect.counterpart, cls="fig-small"),
        ],
        cls="fig-layer",
    )
