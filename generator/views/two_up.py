"""Whether a checklist fits half a sheet of A4, without its guidance: an estimate, on the safe side.

The sizes are those of `components/sheet/checks.css` on paper, in millimetres.
"""

from __future__ import annotations

from generator.figures.svg import width_of
from generator.views.sheets.base import Detail, Part, Row, Sheet

_HALF = 132.0
_AROUND = 51.0
"""Title, header with its code, what is filled in, sign-off and foot."""
_PART, _HEAD, _ROW, _LINE = 8.0, 5.5, 1.2, 4.7
_TEXT = 24
"""How many full-width characters stand on a line beside the boxes."""
_EVIDENCE = 8
_FILL = 13
"""The line to write on, and the words around a suggested value."""


def fits_half(sheet: Sheet) -> bool:
    """Whether two copies stand on one page."""
    if sheet.type != "checklist":
        return False
    return _AROUND + _HEAD + sum(map(_height, sheet.face.parts)) <= _HALF


def _height(part: Part) -> float:
    return _PART + sum(_ROW + _LINE * _lines(row) for row in part.rows)


def _lines(row: Row) -> int:
    text = width_of(row.text, 1) + (3 if row.critical else 0)
    lines = _whole(text, _TEXT) + sum(_whole(_width(detail), _TEXT) for detail in row.below)
    return max(lines, _whole(width_of(row.evidence, 1), _EVIDENCE))


def _width(detail: Detail) -> float:
    if detail.shape == "line":
        return width_of(detail.text, 1)
    return width_of(detail.label, 1) + width_of(detail.suggested, 1) + _FILL


def _whole(width: float, line: int) -> int:
    return max(1, int(-(-width // line)))
