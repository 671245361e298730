"""same-item: an item of one chapter asks and offers the same as an item of another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.item import Item
from generator.problem import Problem, problem
from generator.rules.writing.same_item import all_items, asked


def check(course: Course) -> Iterator[Problem]:
    """Every item against those of the chapters before."""
    seen: dict[tuple[str, ...], Item] = {}
    for content in course.chapters:
        items = [(asked(item), item) for item in all_items(content)]
        for words, item in items:
            if first := seen.get(words):
                yield problem(item.at("stem"), "same-item", id=item.id, first=first.id)
        seen |= dict(reversed(items))
