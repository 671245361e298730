"""From each objective to what teaches it, asks it, and has it done: topics, items, checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.authored.course import Content, Course, Sheet, walk
from generator.authored.kinds import Check, Objective, ScoredStep
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.page import Links


class Leaf(NamedTuple):
    """A link from the site's root, and its words."""

    path: str
    text: str


class Trace(NamedTuple):
    """A row: an objective and all that belongs to it; `checks` can be empty."""

    objective: Objective
    topics: tuple[Leaf, ...]
    paragraphs: tuple[str, ...]
    items: tuple[Leaf, ...]
    checks: tuple[Leaf, ...]


class Group(NamedTuple):
    """The objectives of a goal."""

    id: str
    title: str
    traces: tuple[Trace, ...]


class Traceability:
    """The table of one chapter."""

    def __init__(self, course: Course, content: Content, links: Links, t: Catalog) -> None:
        self._course, self._content, self._links, self.t = course, content, links, t
        self._steps = [(sheet, _steps(sheet)) for sheet in content.sheets]

    def groups(self) -> list[Group]:
        """Goal by goal."""
        return [
            Group(goal.id, goal.text, tuple(self._trace(each) for each in goal.objectives))
            for goal in self._content.chapter.goals
        ]

    def _trace(self, objective: Objective) -> Trace:
        content = self._content
        topics = [topic for topic in content.topics if objective.id in topic.objectives]
        items = [item for item in content.tasks if item.objective == objective.id]
        paragraphs = tuple(dict.fromkeys(item.see for item in items))
        bank = addresses.bank(content)
        return Trace(
            objective,
            tuple(Leaf(addresses.topic(content, topic), topic.title) for topic in topics),
            paragraphs,
            tuple(Leaf(f"{bank}#{item.id}", item.id) for item in items),
            tuple(self._checks(set(paragraphs))),
        )

    def _checks(self, paragraphs: set[str]) -> Iterator[Leaf]:
        """Sheets whose checks are of a step that is asked, or of what stands inside it."""
        named = [inner for id in paragraphs for inner in walk(self._course.by_id[id])]
        asked = {vars(inner).get("id") for inner in named} - {None}
        for sheet, steps in self._steps:
            numbers = [n for n, step in enumerate(steps, 1) if step in asked]
            path = addresses.sheet(self._content, sheet)
            if set(sheet.covers) & asked and not numbers:
                yield Leaf(path, sheet.title)
            elif numbers:
                ranges = self.t("comma").join(_ranges(numbers))
                checked = self.t("traceability.checks", checks=ranges)
                yield Leaf(path, sheet.title + checked)


def _steps(sheet: Sheet) -> list[str | None]:
    """The step that each row of a sheet is of, in their order."""
    return [row.step for row in walk(sheet) if isinstance(row, Check | ScoredStep)]


def _ranges(numbers: list[int]) -> Iterator[str]:
    """1–3 for 1, 2, 3: numbers that follow one another as one range."""
    start = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            first = numbers[start]
            yield str(number) if first == number else f"{first}–{number}"
            start = at + 1
