"""The Kano evaluation table: two answers lead to a category, each drawn in a way of its own."""

from __future__ import annotations

from markupsafe import Markup

from generator.authored.kinds.kano import Kano
from generator.figures import svg

_LEFT, _TOP, _CELL, _GAP = 92.0, 62.0, 50.0, 3.0
_SMALL, _LEADING, _SWATCH = 13.0, 17.0, 30.0
_ORDER = "MOAIRQ"
_DASHES = {"R": " fig-dashed", "Q": " fig-dotted"}
"""As the curves of the same categories are drawn."""


def draw(
    kano: Kano, *, id: str, title: str, desc: str, axes: tuple[str, str], href: svg.Href
) -> Markup:
    """Rows are answers to the functional question, columns to the dysfunctional one (`axes`)."""
    answers = [answer.title for answer in kano.questionnaire.answers]
    parts = [_axis_words(axes)]
    for index, answer in enumerate(answers):
        x, y = _corner(index, index)
        rows = svg.wrap(answer, _CELL - 6, _SMALL)
        head = _TOP - 6 - _LEADING * (len(rows) - 1)
        parts.append(svg.lines(x + _CELL / 2, head, rows, leading=_LEADING, cls="fig-small"))
        parts.append(_side(answer, y))
    for row, codes in enumerate(kano.evaluation_table):
        parts += [cell(code, *_corner(row, column)) for column, code in enumerate(codes)]
    bottom = _corner(len(answers), 0)[1] + 14
    parts += _key(kano, bottom, href)
    height = bottom + 3 * (_SWATCH + 8)
    return svg.figure(height, Markup("").join(parts), id=id, title=title, desc=desc)


def cell(code: str, x: float, y: float, size: float = _CELL - _GAP) -> Markup:
    """A category's letter in the frame that is drawn for this category only."""
    stripes = _stripes(x, y, size) if code == "A" else []
    inner = svg.rect(x + 4, y + 4, size - 8, size - 8, cls="fig-inner", radius=1)
    plate = [svg.circle(x + size / 2, y + size / 2, 11, cls="fig-plate")] if stripes else []
    return svg.group(
        [
            svg.rect(
                x, y, size, size, cls=f"fig-cell fig-cell-{code}{_DASHES.get(code, '')}", radius=3
            ),
            *([inner] if code == "M" else []),
            *stripes,
            *plate,
            svg.text(x + size / 2, y + size / 2 + 5.5, code, cls="fig-label"),
        ]
    )


def _corner(row: int, column: int) -> tuple[float, float]:
    return _LEFT + column * (_CELL + _GAP), _TOP + row * (_CELL + _GAP)


def _axis_words(axes: tuple[str, str]) -> Markup:
    """The names of the axes: one above the columns, one above the names of the rows."""
    side, top = axes
    middle = _LEFT + 2.5 * _CELL + 2 * _GAP
    rows = svg.wrap(f"{side} ↓", _LEFT - 6, 15)
    first = _TOP - 6 - _LEADING * (len(rows) - 1)
    return svg.group(
        [
            svg.text(middle, 16, f"{top} →", cls="fig-label"),
            svg.lines(_LEFT / 2, first, rows, leading=_LEADING, cls="fig-label"),
        ]
    )


def _side(answer: str, y: float) -> Markup:
    rows = svg.wrap(answer, _LEFT - 14, _SMALL)
    first = y + (_CELL - _LEADING * len(rows)) / 2 + 12
    return svg.lines(_LEFT / 2, first, rows, leading=_LEADING, cls="fig-small")


def _stripes(x: float, y: float, size: float) -> list[Markup]:
    """Slanting lines across a square, 8 apart."""
    stripes = []
    for offset in range(8, int(2 * size), 8):
        low, high = max(0.0, offset - size), min(size, float(offset))
        stripes.append(
            svg.path([(x + low, y + offset - low), (x + high, y + offset - high)], cls="fig-stripe")
        )
    return stripes


def _key(kano: Kano, y: float, href: svg.Href) -> list[Markup]:
    """The categories with their frames, in two columns."""
    categories = {str(category.code): category for category in kano.categories}
    parts = []
    for index, code in enumerate(code for code in _ORDER if code in categories):
        category = categories[code]
        x, top = 6 + (index % 2) * (svg.WIDTH / 2), y + (index // 2) * (_SWATCH + 8)
        words = svg.text(x + _SWATCH + 10, top + 19, category.title, cls="fig-link", anchor="start")
        swatch = cell(code, x, top, _SWATCH)
        parts.append(svg.link(href(category.id), [swatch, words]))
    return parts
