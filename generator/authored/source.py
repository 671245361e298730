"""Reads an authored YAML file into plain data that knows where every value stands.

Every scalar stays text, as the author typed it; the models of `kinds` make numbers and dates of it.
The parser's events are read one by one: aliases, tags and deep nesting are refused, not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from generator.authored import misread
from generator.authored.wrapped import SEAM, joined, seamed
from generator.problem import Place, Problem, problem
from generator.text import look_alikes

LONGEST_SCALAR = 20_000
DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mapped(dict[str, Any]):
    """A mapping that knows where it, its keys and its values stand.

    The parser's marks are kept: few of ten thousand are ever asked for as places.
    """

    __slots__ = ("_mark", "_marks", "name")

    def __init__(self, name: str, mark: Any) -> None:
        self.name, self._mark = name, mark
        self._marks: list[Any] = []  # of each key and its value, in turns

    def put(self, key: str, value: Any, key_mark: Any, value_mark: Any) -> None:
        """Takes in a key and its value."""
        self[key] = value
        self._marks += (key_mark, value_mark)

    @property
    def place(self) -> Place:
        """Where it begins."""
        return _place(self.name, self._mark)

    def key_place(self, key: str) -> Place:
        """Where a key of it stands."""
        return _place(self.name, self._marks[2 * list(self).index(key)])

    def value_place(self, key: str) -> Place:
        """Where the value of a key begins."""
        return _place(self.name, self._marks[2 * list(self).index(key) + 1])


class Listed(list[Any]):
    """A sequence that knows where it and its elements stand."""

    __slots__ = ("_mark", "_marks", "name")

    def __init__(self, name: str, mark: Any) -> None:
        self.name, self._mark = name, mark
        self._marks: list[Any] = []

    def put(self, value: Any, mark: Any) -> None:
        """Takes in one more element."""
        self.append(value)
        self._marks.append(mark)

    @property
    def place(self) -> Place:
        """Where it begins."""
        return _place(self.name, self._mark)

    def value_place(self, index: int) -> Place:
        """Where an element begins."""
        return _place(self.name, self._marks[index])


def _place(name: str, mark: Any) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


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
    if refused := (*_refused_characters(name, text), *look_alikes.problems(name, text)):
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


_COMMENT = re.compile(" *,? +#")
"""Behind a text; what a comma parts from it may have been meant as the next one."""
_PARTS = re.compile("[，；、]")
"""What parts texts in Chinese, and nothing in YAML."""
_NOTHING = ("null", "Null", "NULL", "~")


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
        self.text = seamed(text)
        self.events = _events(self.text)
        self.escapes = "\\" in text
        self.seams = self.text != text
        self.rows = self.text.split("\n") if " #" in text else []
        self.indent, self.is_flow = 0, False
        self.problems: list[Problem] = []
        self.doubts: dict[Place, Problem] = {}
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
        return Parsed(self.name, found, tuple(self.problems), self.doubts)

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

    def _value(self, event: Any, depth: int) -> Any:
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

    def _scalar(self, event: Any) -> str:
        text: str = event.value
        if self.seams:
            text = joined(text, literal=event.style == "|")
        if not event.style:
            self._doubt(event)
        if len(text) > LONGEST_SCALAR:
            self._note(self._at(event.start_mark), "long-text", longest=LONGEST_SCALAR)
        if self.escapes and (escaped := _REFUSED.search(text)):
            code = _code_point(escaped.group())
            self._note(self._at(event.start_mark), "refused-character", code=code)
        if self.escapes and (pairs := look_alikes.named(text)):
            self._note(self._at(event.start_mark), "look-alike", pairs=pairs)
        return text

    def _doubt(self, event: Any) -> None:
        """Notes where YAML ends what has no quotes at a comment, or takes it for nothing."""
        place = self._at(event.start_mark)
        if self.rows and (comment := self._comment(event)):
            self.doubts[place] = problem(comment, "cut-text")
        elif event.value in _NOTHING:
            self.doubts[place] = problem(place, "null-text", value=event.value)

    def _comment(self, event: Any) -> Place | None:
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

    def _enter(self, start: Any, mark: Any) -> None:
        """Keeps how far in a field or dash stands; inside brackets, the one that they belong to."""
        self.is_flow = start.flow_style
        if not self.is_flow:
            self.indent = mark.column

    def _sequence(self, start: Any, depth: int) -> Listed:
        found = Listed(self.name, start.start_mark)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            self._enter(start, start.start_mark)
            found.put(self._value(event, depth + 1), event.start_mark)
            last = event
        if start.flow_style and len(found) == 1 and isinstance(last, yaml.ScalarEvent):
            self._doubt_one(last)
        return found

    def _doubt_one(self, event: Any) -> None:
        """Notes a list in brackets that is one text without quotes and may be meant as several."""
        if not event.style and (sign := _PARTS.search(event.value)):
            place = self._at(event.start_mark)
            found = problem(place, "one-text", text=event.value, sign=sign.group())
            self.doubts.setdefault(place, found)

    def _mapping(self, start: Any, depth: int) -> Mapped:
        found = Mapped(self.name, start.start_mark)
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, key_mark = self._value(event, depth + 1), event.start_mark
            event = next(self.events)
            self._enter(start, key_mark)
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

    def _at(self, mark: Any) -> Place:
        return _place(self.name, mark)

    def _note(self, place: Place, message: str, **params: object) -> None:
        self.problems.append(problem(place, message, **params))

    def _stop(self, place: Place, message: str, **params: object) -> None:
        self._note(place, message, **params)
        raise _Stop

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        """What was opened and never closed is reported where it opens, not at the end."""
        mark, context = error.problem_mark, error.context_mark
        place = self._inside(mark) or self._inside(context) or self._end()
        found = misread.cause(self.name, self.lines[: place.line]) or self._cut_above(place)
        if found:
            if found.place not in {one.place for one in self.problems}:
                self.problems.append(found)
            return
        detail = error.problem or error.context
        if context and context.line + 1 != place.line:
            detail = f"{detail}, {error.context} from line {context.line + 1}"
        self._note(place, "syntax", detail=detail)

    def _cut_above(self, place: Place) -> Problem | None:
        """The text that a line of comment has ended, where the line below goes on with it."""
        row = self.rows[place.line - 2] if self.rows and place.line > 1 else ""
        comment = Place(self.name, place.line - 1, len(row) - len(row.lstrip(" ")) + 1)
        is_cut = row.lstrip(" ").startswith("#")
        found = (each for each in self.doubts.values() if each.place == comment)
        return next(found, None) if is_cut else None

    def _inside(self, mark: Any) -> Place | None:
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
