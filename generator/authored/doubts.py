"""What YAML may read otherwise than its author meant; only who knows the field can tell."""

from __future__ import annotations

import re
from typing import Any, Protocol

from generator.authored.placed import Mark, place_of_mark
from generator.problem import Place, Problem, problem

_COMMENT = re.compile(" *,? +#")
"""Behind a text; what a comma parts from it may have been meant as the next one."""
_PARTS = re.compile("[，；、]")
"""What parts texts in Chinese, and nothing in YAML."""
_NOTHING = ("null", "Null", "NULL", "~")


class Scalar(Protocol):
    """What the parser finds where a text stands; `style`: its quotes, if any."""

    value: str
    style: str | None
    start_mark: Any
    end_mark: Any


class Doubts:
    """Takes the texts of a file as they come; `found`: the place of a text -> what is wrong."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.rows = text.split("\n") if " #" in text else []
        self.indent, self.is_flow = 0, False
        self.found: dict[Place, Problem] = {}

    def enter(self, mark: Mark, *, is_flow: bool) -> None:
        """Keeps how far in a field or dash stands; inside brackets, the one that they belong to."""
        self.is_flow = is_flow
        if not self.is_flow:
            self.indent = mark.column

    def look(self, event: Scalar) -> None:
        """Notes where YAML ends what has no quotes at a comment, or takes it for nothing."""
        place = place_of_mark(self.name, event.start_mark)
        if self.rows and (comment := self._comment(event)):
            self.found[place] = problem(comment, "cut-text")
        elif event.value in _NOTHING:
            self.found[place] = problem(place, "null-text", value=event.value)

    def _comment(self, event: Scalar) -> Place | None:
        """The comment behind a text without quotes, or on a line below or above that is its own."""
        start, end = event.start_mark, event.end_mark
        if found := _COMMENT.match(self.text, end.index):
            return Place(self.name, end.line + 1, end.column + len(found.group()))
        ends = not self.rows[end.line][end.column :].strip(" ")
        begins = not self.is_flow and not self.rows[start.line][: start.column].strip(" ")
        above = self._deeper(range(start.line - 1, -1, -1)) if begins else None
        return above or (self._deeper(range(end.line + 1, len(self.rows))) if ends else None)

    def _deeper(self, numbers: range) -> Place | None:
        """The first comment on these lines that stands further in than the field or dash.

        Further out, or level with it, nobody would write on with the text.
        """
        for number in numbers:
            row = self.rows[number]
            content = row.lstrip(" ")
            if content and content[0] != "#":
                return None
            if content and len(row) - len(content) > self.indent:
                return Place(self.name, number + 1, len(row) - len(content) + 1)
        return None

    def look_at_one(self, event: Scalar) -> None:
        """Notes a list in brackets that is one text without quotes and may be meant as several."""
        if not event.style and (sign := _PARTS.search(event.value)):
            place = place_of_mark(self.name, event.start_mark)
            found = problem(place, "one-text", text=event.value, sign=sign.group())
            self.found.setdefault(place, found)

    def cut_above(self, place: Place) -> Problem | None:
        """The text that a line of comment has ended, where the line below goes on with it."""
        row = self.rows[place.line - 2] if self.rows and place.line > 1 else ""
        comment = Place(self.name, place.line - 1, len(row) - len(row.lstrip(" ")) + 1)
        is_cut = row.lstrip(" ").startswith("#")
        found = (each for each in self.found.values() if each.place == comment)
        return next(found, None) if is_cut else None
