"""Plain data that knows where every value of it stands in its file."""

from __future__ import annotations

from typing import Protocol

from generator.problem import Place


class Mark(Protocol):
    """Where something begins, as the parser of YAML counts: from 0."""

    index: int
    line: int
    column: int


class Mapped(dict[str, "Value"]):
    """A mapping that knows where it, its keys and its values stand.

    The parser's marks are kept: few of ten thousand are ever asked for as places.
    """

    __slots__ = ("_mark", "_marks", "name")

    def __init__(self, name: str, mark: Mark) -> None:
        self.name, self._mark = name, mark
        self._marks: list[Mark] = []  # of each key and its value, in turns

    def put(self, key: str, value: Value, key_mark: Mark, value_mark: Mark) -> None:
        """Takes in a key and its value."""
        self[key] = value
        self._marks += (key_mark, value_mark)

    @property
    def place(self) -> Place:
        """Where it begins."""
        return place_of_mark(self.name, self._mark)

    def place_at(self, path: tuple[str | int, ...]) -> Place:
        """The place of what the path leads to, or of the last thing on the way that exists."""
        return _place_at(self, path)

    def key_place(self, key: str) -> Place:
        """Where a key of it stands."""
        return place_of_mark(self.name, self._marks[2 * list(self).index(key)])

    def value_place(self, key: str) -> Place:
        """Where the value of a key begins."""
        return place_of_mark(self.name, self._marks[2 * list(self).index(key) + 1])


class Listed(list["Value"]):
    """A sequence that knows where it and its elements stand."""

    __slots__ = ("_mark", "_marks", "name")

    def __init__(self, name: str, mark: Mark) -> None:
        self.name, self._mark = name, mark
        self._marks: list[Mark] = []

    def place_at(self, path: tuple[str | int, ...]) -> Place:
        """The same of a sequence."""
        return _place_at(self, path)

    def put(self, value: Value, mark: Mark) -> None:
        """Takes in one more element."""
        self.append(value)
        self._marks.append(mark)

    @property
    def place(self) -> Place:
        """Where it begins."""
        return place_of_mark(self.name, self._mark)

    def value_place(self, index: int) -> Place:
        """Where an element begins."""
        return place_of_mark(self.name, self._marks[index])


Value = str | Mapped | Listed
"""What a file holds: every scalar is text."""


def place_of_mark(name: str, mark: Mark) -> Place:
    """Where something begins, as people count."""
    return Place(name, mark.line + 1, mark.column + 1)


def _place_at(data: Mapped | Listed, path: tuple[str | int, ...]) -> Place:
    place = data.place
    inner: Value = data
    for part in path:
        if isinstance(inner, Mapped) and part in inner:
            place, inner = inner.value_place(str(part)), inner[str(part)]
        elif isinstance(inner, Listed) and isinstance(part, int) and part < len(inner):
            place, inner = inner.value_place(part), inner[part]
        else:
            break
    return place
