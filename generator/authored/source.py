"""Reads an authored YAML file into plain data that knows where every value stands.

Every scalar stays text, as the author typed it; the models of `kinds` make numbers and dates of it.
The parser's events are read one by one: aliases, tags and deep nesting are refused, not followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from generator.authored import misread
from generator.authored.characters import REFUSED, code_point, decode, refused_characters
from generator.authored.doubts import Doubts, Scalar
from generator.authored.placed import Listed, Mapped, Mark, Value, place_of_mark
from generator.authored.wrapped import SEAM, joined, seamed
from generator.problem import Place, Problem, problem
from generator.text import look_alikes

LONGEST_SCALAR = 20_000
DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Parsed(NamedTuple):
    """What a file holds and what is wrong with it; `data` is None where it could not be read.

    `doubts`: where a value stands -> what is wrong with it if it is meant as a text. YAML reads it
    otherwise, and only who knows the field can tell.
    """

    path: str
    data: Mapped | Listed | None
    problems: tuple[Problem, ...]
    doubts: Mapping[Place, Problem] = MappingProxyType({})


def parse(name: str, data: bytes) -> Parsed:
    """Reads what a file holds. Its problems name it by its path from the root."""
    text = decode(name, data)
    if isinstance(text, Problem):
        return Parsed(name, None, (text,))
    if refused := (*refused_characters(name, text), *look_alikes.problems(name, text)):
        return Parsed(name, None, refused)
    return _Reader(name, text).read()


def _events(text: str) -> Iterator[Any]:
    """What the parser finds, piece by piece; after the end of the text it finds None."""
    return iter(_LOADER(text).get_event, None)


class _Stop(Exception):  # noqa: N818
    """The rest of the file cannot be read."""


class _Reader:
    """Builds the data of one file from the parser's events."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = seamed(text)
        self.events = _events(self.text)
        self.escapes = "\\" in text
        self.seams = self.text != text
        self.problems: list[Problem] = []
        self.doubts = Doubts(name, self.text)
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
        found = data if self.usable else None
        return Parsed(self.name, found, tuple(self.problems), self.doubts.found)

    def _document(self) -> Mapped | Listed | None:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self._stop(Place(self.name), "empty-file")
        first = next(self.events)
        data = self._value(first, 0)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._stop(self._at(after.start_mark), "several-documents")
        if isinstance(data, Mapped | Listed):
            return data
        place = self._at(first.start_mark)
        if data and (found := misread.cause(self.name, self.lines[: place.line])):
            self.problems.append(found)
        else:
            self._note(place, "not-a-structure" if data else "empty-file")
        return None

    def _value(self, event: Any, depth: int) -> Value:
        if type(event) is yaml.ScalarEvent and not event.anchor and not event.tag:
            return self._scalar(event)
        mark = event.start_mark
        if depth > DEEPEST:
            self._stop(self._at(mark), "too-deep", deepest=DEEPEST)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self._note(self._at(mark), "alias")
        if isinstance(event, yaml.AliasEvent):
            self.usable = False
            return ""
        if event.tag and event.tag != "!":
            self._note(self._at(mark), "tag", tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: Scalar) -> str:
        text = event.value
        if self.seams:
            text = joined(text, literal=event.style == "|")
        if not event.style:
            self.doubts.look(event)
        if len(text) > LONGEST_SCALAR:
            self._note(self._at(event.start_mark), "long-text", longest=LONGEST_SCALAR)
        if self.escapes and (escaped := REFUSED.search(text)):
            code = code_point(escaped.group())
            self._note(self._at(event.start_mark), "refused-character", code=code)
        if self.escapes and (pairs := look_alikes.named(text)):
            self._note(self._at(event.start_mark), "look-alike", pairs=pairs)
        return text

    def _sequence(self, start: Any, depth: int) -> Listed:
        found = Listed(self.name, start.start_mark)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self.doubts.enter(start.start_mark, is_flow=start.flow_style)
            found.put(self._value(event, depth + 1), event.start_mark)
            last = event
        if start.flow_style and len(found) == 1 and isinstance(last, yaml.ScalarEvent):
            self.doubts.look_at_one(last)
        return found

    def _mapping(self, start: Any, depth: int) -> Mapped:
        found = Mapped(self.name, start.start_mark)
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, key_mark = self._value(event, depth + 1), event.start_mark
            event = next(self.events)
            self.doubts.enter(key_mark, is_flow=start.flow_style)
            value = self._value(event, depth + 1)
            if not isinstance(key, str):
                self.usable = False
                self._note(self._at(key_mark), "key-not-text")
            elif key.startswith("-"):
                self._note(self._at(key_mark), "wrong-sign.close", sign="-")
            elif key in found:
                first = found.key_place(key).line
                self._note(self._at(key_mark), "repeated-key", key=key, first=first)
            else:
                found.put(key, value, key_mark, event.start_mark)
        return found

    def _at(self, mark: Mark) -> Place:
        return place_of_mark(self.name, mark)

    def _note(self, place: Place, message: str, **params: object) -> None:
        self.problems.append(problem(place, message, **params))

    def _stop(self, place: Place, message: str, **params: object) -> None:
        self._note(place, message, **params)
        raise _Stop

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        """What was opened and never closed is reported where it opens, not at the end."""
        mark, context = error.problem_mark, error.context_mark
        place = self._inside(mark) or self._inside(context) or self._end()
        found = misread.cause(self.name, self.lines[: place.line]) or self.doubts.cut_above(place)
        if found:
            if found.place not in {one.place for one in self.problems}:
                self.problems.append(found)
            return
        detail = error.problem or error.context
        if context and context.line + 1 != place.line:
            detail = f"{detail}, {error.context} from line {context.line + 1}"
        self._note(place, "syntax", detail=detail)

    def _inside(self, mark: Mark | None) -> Place | None:
        """The place of a mark, unless it is behind the last line that holds something."""
        lines = self.lines
        if not mark or mark.line >= len(lines):
            return None
        return Place(self.name, mark.line + 1, min(mark.column, len(lines[mark.line])) + 1)

    def _end(self) -> Place:
        return Place(self.name, len(self.lines), len(self.lines[-1]) + 1)

    @property
    def lines(self) -> list[str]:
        """What was written, down to the last line that holds something."""
        return self.text.replace(SEAM, "").rstrip().split("\n")
