"""How the fields of a form stand on paper: how wide, how high, with which boxes to tick."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from generator.text.chinese import width
from generator.views.sheets.base import Entry

_LINE, _SIGNATURE, _TEXT = 5, 9, 11
"""Millimetres between the edges, which stand 1.5 mm off: a line, a signature, two lines."""

_HEIGHTS = {"text": _TEXT, "signature": _SIGNATURE}
_SHORT = ("line", "number", "date", "signature")
_SCALE = tuple("12345")
_LEAST, _MOST = 6, 16
"""Half characters that a column of a table has room for in relation to the others."""
_NARROW = 13
"""Characters of all choices, a box counted as two, that go into half a row."""


def fields(entries: tuple[Entry, ...], *, example: bool) -> list[dict[str, Any]]:
    """The fields in order; short ones that follow each other share a row, two by two."""
    return [
        _field(entry, wide=wide, example=example)
        for entry, wide in zip(entries, _widths(entries), strict=True)
    ]


def _widths(entries: tuple[Entry, ...]) -> list[bool]:
    """Whether a field takes a whole row: a long one, and a short one without a partner."""
    wide = [not _is_short(entry) for entry in entries]
    taken = False
    for n, (here, following) in enumerate(pairwise([*wide, True])):
        if not here and not taken:
            wide[n] = following
        taken = not here and not taken and not following
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


def _field(entry: Entry, *, wide: bool, example: bool) -> dict[str, Any]:
    choices = entry.choices or (_SCALE if entry.type == "scale" else ())
    written = entry.example if example else ""
    ticked = {part.strip() for part in re.split("[、,，;；]", written)} | {written}
    named = ticked & set(choices)
    return {
        "label": entry.label,
        "wide": wide,
        "tall": entry.type == "text",
        "height": _HEIGHTS.get(entry.type, _LINE),
        "choices": [(choice, choice in named) for choice in choices],
        "unit": entry.unit,
        "required": entry.required,
        "personal": entry.personal,
        "hint": entry.hint,
        "written": "" if named else written,
    }
