"""The Kano curves: how satisfaction moves with how well a need is met, for each category."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from generator.authored.kinds.kano import Kano
from generator.figures import svg

_LEFT, _RIGHT, _TOP, _BOTTOM = 24.0, 336.0, 34.0, 314.0
_HEIGHT = 348.0


class Curve(NamedTuple):
    """`shape` maps fulfilment to satisfaction, both -1 to 1; the label stands `dy` off `at`."""

    code: str
    shape: Callable[[float], float]
    at: float
    dy: float
    anchor: str
    cls: str


def _attractive(fulfilment: float) -> float:
    return 0.05 + 0.95 * math.pow((fulfilment + 1) / 2, 2.6)


_CURVES = (
    Curve("A", _attractive, 0.5, -8, "end", ""),
    Curve("O", lambda f: 0.8 * f, 0.6, 25, "start", "fig-stress"),
    Curve("M", lambda f: -_attractive(-f), -0.5, 22, "start", ""),
    Curve("I", lambda f: 0.0, 0.7, -8, "middle", "fig-dotted"),
    Curve("R", lambda f: -0.62 * f, -0.98, -10, "start", "fig-dashed"),
)
"""After the shapes of Kano et al. 1984: only their form carries meaning, not their numbers."""

DRAWN = tuple(curve.code for curve in _CURVES)
"""The categories in the order in which their curves are drawn."""


def draw(
    kano: Kano, *, id: str, title: str, desc: str, axes: tuple[str, str, str, str], href: svg.Href
) -> Markup:
    """The five curves. `axes` are the words at the left, right, bottom and top ends of the axes."""
    categories = {str(category.code): category for category in kano.categories}
    parts = _axes(axes)
    for curve in _CURVES:
        parts.append(svg.path(_points(curve), cls=f"fig-curve {curve.cls}".strip()))
        x, y = _place(curve.at, curve.shape(curve.at))
        category = categories[curve.code]
        label = svg.text(x, y + curve.dy, category.title, cls="fig-label", anchor=curve.anchor)
        parts.append(svg.link(href(category.id), [label]))
    return svg.figure(_HEIGHT, Markup("").join(parts), id=id, title=title, desc=desc)


def _axes(words: tuple[str, str, str, str]) -> list[Markup]:
    low, high, unhappy, happy = words
    middle_x, middle_y = _place(0, 0)
    return [
        svg.arrow([(_LEFT, middle_y), (_RIGHT + 12, middle_y)], cls="fig-axis"),
        svg.arrow([(middle_x, _BOTTOM), (middle_x, _TOP - 12)], cls="fig-axis"),
        svg.text(_LEFT, middle_y + 27, low, cls="fig-small", anchor="start"),
        svg.text(_RIGHT + 12, middle_y + 27, high, cls="fig-small", anchor="end"),
        svg.text(middle_x, _BOTTOM + 20, unhappy, cls="fig-small"),
        svg.text(middle_x, _TOP - 18, happy, cls="fig-small"),
    ]


def _points(curve: Curve) -> list[tuple[float, float]]:
    steps = [index / 20 - 1 for index in range(41)]
    return [_place(f, curve.shape(f)) for f in steps]


def _place(fulfilment: float, satisfaction: float) -> tuple[float, float]:
    x = (_LEFT + _RIGHT) / 2 + fulfilment * (_RIGHT - _LEFT) / 2
    y = (_TOP + _BOTTOM) / 2 - satisfaction * (_BOTTOM - _TOP) / 2
    return x, y
