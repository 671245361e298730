"""What was expected beside what was felt: two bars for each way they can compare."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg

SIGNS = {"＜": -1, "≈": 0, "＞": 1}
"""How what is felt compares with what was expected, as written in the data."""

_EXPECTED, _STEP, _BAR, _BETWEEN, _TOP, _SMALL = 84.0, 34.0, 36.0, 8.0, 14.0, 13.0


class Pair(NamedTuple):
    """One comparison: its sign and what it comes to."""

    sign: str
    words: str


def sign_of(cell: str) -> str:
    """The sign of comparison in a cell; empty where there is not exactly one."""
    signs = [sign for sign in SIGNS if sign in cell]
    return signs[0] if len(signs) == 1 else ""


def draw(pairs: list[Pair], *, id: str, title: str, desc: str, names: tuple[str, str]) -> Markup:
    """The pairs side by side on one ground line; `names` are those of the two bars."""
    width = svg.WIDTH / len(pairs)
    ground = _TOP + _EXPECTED + _STEP
    parts = [svg.path([(0, ground), (svg.WIDTH, ground)], cls="fig-axis")]
    depth = 0.0
    for index, pair in enumerate(pairs):
        middle = width * (index + 0.5)
        parts += _bars(pair, middle, ground, names)
        rows = svg.wrap(pair.words, width - 12, 15)
        parts.append(svg.lines(middle, ground + 48, rows, leading=20, cls="fig-label"))
        depth = max(depth, 20.0 * len(rows))
    return svg.figure(ground + 40 + depth, Markup("").join(parts), id=id, title=title, desc=desc)


def _bars(pair: Pair, middle: float, ground: float, names: tuple[str, str]) -> list[Markup]:
    felt = _EXPECTED + _STEP * SIGNS.get(pair.sign, 0)
    left, right = middle - _BETWEEN / 2 - _BAR, middle + _BETWEEN / 2
    level = ground - _EXPECTED
    return [
        svg.rect(left, level, _BAR, _EXPECTED, cls="fig-box", radius=2),
        svg.rect(right, ground - felt, _BAR, felt, cls="fig-box fig-decision", radius=2),
        svg.path([(left - 4, level), (right + _BAR + 4, level)], cls="fig-rule"),
        svg.text(left + _BAR / 2, ground + 20, names[0], cls="fig-small"),
        svg.text(right + _BAR / 2, ground + 20, names[1], cls="fig-small"),
    ]
