"""Reads an authored YAML file into plain data that knows where every value stands.

Every scalar stays text, as the author typed it; the models of `kinds` make numbers and dates of it.
The parser's events are read one by one: aliases, tags and deep nesting are refused, not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.problem import Place, Problem, problem

LONGEST_SCALAR = 20_000
DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mapped(dict[str, Any]):
    """A mapping with the places of its keys and values."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}
        self.value_places: dict[str, Place] = {}


class Listed(list[Any]):
    """A sequence with the places of its elements."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: list[Place] = []


@dataclass(frozen=True)
class Parsed:
    """What a file holds and what is wrong with it; `data` is None where it could not be read."""

    path: str
    data: Mapped | Listed | None
    problems: tuple[Problem, ...]


def parse(name: str, data: bytes) -> Parsed:
    """Reads what a file holds. Its problems name it by its path from the root."""
    text = decode(name, data)
    if isinstance(text, Problem):
        return Parsed(name, None, (text,))
    if refused := tuple(_refused_characters(name, text)):
        return Parsed(name, None, refused)
    return _Reader(name, text).read()


def decode(name: str, data: bytes) -> str | Problem:
    """The text of a file, its lines ended as on Unix, or why it is none."""
    if data.startswith(b"\xef\xbb\xbf"):
        return problem(Place(name), "byte-order-mark")
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        return problem(Place(name, before.count(b"\n") + 1, column), "not-utf-8")


def _refused_characters(name: str, text: str) -> Iterator[Problem]:
    """The first on each line: they come in rows, and one cause should not drown the others."""
    if not _REFUSED.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _REFUSED.search(line):
            place = Place(name, number, match.start() + 1)
            if match.group() == "\t":
                yield problem(place, "tab")
            else:
                yield problem(place, "refused-character", code=_code_point(match.group()))


# Control, format (bidi among them), separator, surrogate and private-use characters, and what is
# no character; not newline. Nothing that the YAML reader itself would refuse is left.
_REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\uf8ff\ufeff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U0010ffff]"
)


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def _events(text: str) -> Iterator[Any]:
    """What the parser finds, piece by piece; after the end of the text it finds None."""
    return iter(_LOADER(text).get_event, None)


class _Stop(Exception):  # noqa: N818
    """The rest of the file cannot be read."""


class _Reader:
    """Builds the data of one file from the parser's events."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.events = _events(text)
        self.escapes = "\\" in text
        self.problems: list[Problem] = []
        self.usable = True

    def read(self) -> Parsed:
        """Reads on after a problem where it can, so that all problems come at once."""
        data = None
        try:
            data = self._document()
        except yaml.MarkedYAMLError as error:
            self._syntax(error)
        except _Stop:
            pass
        return Parsed(self.name, data if self.usable else None, tuple(self.problems))

    def _document(self) -> Mapped | Listed | None:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self._stop(Place(self.name), "empty-file")
        first = next(self.events)
        data = self._value(first, self._place(first), 0)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._stop(self._place(after), "several-documents")
        if isinstance(data, Mapped | Listed):
            return data
        self._note(self._place(first), "not-a-structure" if data else "empty-file")
        return None

    def _value(self, event: Any, place: Place, depth: int) -> Any:
        if type(event) is yaml.ScalarEvent and not event.anchor and not event.tag:
            return self._scalar(event, place)
        if depth > DEEPEST:
            self._stop(place, "too-deep", deepest=DEEPEST)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._note(place, "alias")
        if isinstance(event, yaml.AliasEvent):
            self.usable = False
            return ""
        if event.tag and event.tag != "!":
            self._note(place, "tag", tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, depth)
        return self._mapping(place, depth)

    def _scalar(self, event: Any, place: Place) -> str:
        text: str = event.value
        if len(text) > LONGEST_SCALAR:
            self._note(place, "long-text", longest=LONGEST_SCALAR)
        if self.escapes and (escaped := _REFUSED.search(text)):
            self._note(place, "refused-character", code=_code_point(escaped.group()))
        return text

    def _sequence(self, place: Place, depth: int) -> Listed:
        found = Listed(place)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            element_place = self._place(event)
            found.places.append(element_place)
            found.append(self._value(event, element_place, depth + 1))
        return found

    def _mapping(self, place: Place, depth: int) -> Mapped:
        found = Mapped(place)
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key_place = self._place(event)
            key = self._value(event, key_place, depth + 1)
            event = next(self.events)
            value_place = self._place(event)
            value = self._value(event, value_place, depth + 1)
            if not isinstance(key, str):
                self.usable = False
                self._note(key_place, "key-not-text")
            elif key in found:
                self._note(key_place, "repeated-key", key=key, first=found.key_places[key].line)
            else:
                found[key] = value
                found.key_places[key], found.value_places[key] = key_place, value_place
        return found

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1)

    def _at(self, mark: Any) -> Place:
        return Place(self.name, mark.line + 1, mark.column + 1)

    def _note(self, place: Place, message: str, **params: object) -> None:
        self.problems.append(problem(place, message, **params))

    def _stop(self, place: Place, message: str, **params: object) -> None:
        self._note(place, message, **params)
        raise _Stop

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        """What was opened and never closed is reported where it opens, not at the end."""
        mark, context = error.problem_mark, error.context_mark
        place = self._inside(mark) or self._inside(context) or self._end()
        detail = error.problem or error.context
        if context and context.line + 1 != place.line:
            detail = f"{detail}, {error.context} from line {context.line + 1}"
        self._note(place, "syntax", detail=detail)

    def _inside(self, mark: Any) -> Place | None:
        """The place of a mark, unless it is behind the last line that holds something."""
        return self._at(mark) if mark and mark.line <= self.text.rstrip().count("\n") else None

    def _end(self) -> Place:
        lines = self.text.rstrip().split("\n")
        return Place(self.name, len(lines), len(lines[-1]) + 1)
