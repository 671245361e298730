"""verbatim: more than 20 characters of a stem or choice stand in the chapter word for word.

Who remembers the sentence need not understand it.

Fails:

    - stem: 课程写道：A chapter with one of everything。这个说法对吗？
      type: true_false
      key: "true"

Passes:

    - stem: 质量目标由店长批准。这个说法对吗？
      type: true_false
      key: "true"
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import Item, Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare, bare_lines

LEVEL: Severity = "info"


MOST = 20
_PART = 10
"""Every stretch longer than `MOST` holds a part of this length that begins at a multiple of it."""


def check(content: Content) -> Iterator[tuple[Task, Problem]]:
    """Every stem and choice; the first stretch found is named."""
    book = bare_lines(_texts(content))
    index = {book[at : at + _PART]: at for at in range(0, len(book) - _PART, _PART)}
    for item in content.tasks:
        for text in _asked(item):
            if words := _copied(bare(text), book, index):
                yield item, problem(item.at("stem"), "verbatim", words=words)
                break


def _texts(content: Content) -> Iterator[str]:
    """What the chapter teaches, but for what is too short."""
    for model, _, text in content.texts:
        if len(text) > MOST and model.file.startswith("chapters/"):
            yield text


def _asked(item: Item) -> list[str]:
    choices = item.choices if isinstance(item, Single | Multiple) else ()
    return [item.stem, *(choice.text for choice in choices)]


def _copied(text: str, book: str, index: dict[str, int]) -> str:
    """The first stretch of a text that the book holds, if it is long enough."""
    for at in range(len(text) - _PART + 1):
        there = index.get(text[at : at + _PART])
        if there is not None:
            stretch = _widened(text, at, book, there)
            if len(stretch) > MOST:
                return stretch
    return ""


def _widened(text: str, at: int, book: str, there: int) -> str:
    """The same stretch as far as both go on alike, to the left and to the right."""
    left = right = 0
    while at > left and there > left and text[at - left - 1] == book[there - left - 1]:
        left += 1
    while (
        at + right < len(text)
        and there + right < len(book)
        and text[at + right] == book[there + right]
    ):
        right += 1
    return text[at - left : at + right]
