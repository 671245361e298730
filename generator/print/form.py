"""How the fields of a form stand on paper: how wide, how high, with which boxes to tick."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.text.chinese import width
from generator.views.sheets.base import Entry

_LINE, _SIGNATURE, _TEXT = 5, 9, 11
"""Millimetres between the edges, which stand 1.5 mm off: a line, a signature, two lines."""

_HEIGHTS = {"text": _TEXT, "signature": _SIGNATURE}
_SHORT = ("line", "number", "date", "signature")
_LEAST, _MOST = 6, 16
"""Half characters that a column of a table has room for in relation to the others."""
_NARROW = 13
"""Characters of all choices, a box counted as two, that go into half a row."""


def fields(entries: tuple[Entry, ...], *, example: bool) -> list[dict[str, object]]:
    """The fields in order; short ones that follow each other share a row, two by two."""
    return [
        _field(entry, wide=wide, example=example)
        for entry, wide in zip(entries, _widths(entries), strict=True)
    ]


def _widths(entries: tuple[Entry, ...]) -> list[bool]:
    """Whether a field takes a whole row: a long one, and a short one without a partner."""
    wide = [not _is_short(entry) for entry in entries]
    half_free = False  # the right half of a row that a short field has begun
    for n, (here, following) in enumerate(pairwise([*wide, True])):
        if not here and not half_free:
            wide[n] = following
        half_free = not here and not half_free and not following
    return wide


def widths(labels: list[str], examples: tuple[tuple[str, ...], ...]) -> list[int]:
    """The share of each column of a table: a date on one line, words on two."""
    columns = zip(labels, *examples, strict=True)
    return [min(max(_LEAST, *map(_room, column)), _MOST) for column in columns]


def _room(text: str) -> int:
    return width(text) if text.isascii() else (width(text) + 1) // 2


def _is_short(entry: Entry) -> bool:
    choices = sum(len(choice) + 2 for choice in entry.choices)
    return entry.type in _SHORT or (entry.type == "choice" and choices <= _NARROW)


def _field(entry: Entry, *, wide: bool, example: bool) -> dict[str, object]:
    answer = entry.example if example else ""
    parts = {part.strip() for part in re.split("[、,，;；]", answer)} | {answer}
    ticked = parts & set(entry.offered)
    return {
        "label": entry.label,
        "wide": wide,
        "tall": entry.type == "text",
        "height": _HEIGHTS.get(entry.type, _LINE),
        "choices": [(choice, choice in ticked) for choice in entry.offered],
        "unit": entry.unit,
        "required": entry.required,
        "personal": entry.personal,
        "hint": entry.hint,
        "answer": "" if ticked else answer,
    }
