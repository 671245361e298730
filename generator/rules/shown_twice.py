"""shown-twice: each topic stands in one section, each piece of content on one page.

A topic names nothing twice. Two chapters can show the same thing, so they are looked at together.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.base import Model
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Sections' topics, topics' parts, and the other lists of each topic."""
    topics = [topic for content in course.chapters for topic in content.topics]
    sections = [each for content in course.chapters for each in content.chapter.sections]
    yield from _twice([(section, "topics", section.topics) for section in sections])
    yield from _twice([(topic, "parts", topic.parts) for topic in topics])
    for topic in topics:
        for field in ("objectives", "check_yourself", "checklists"):
            yield from _twice([(topic, field, getattr(topic, field))])


def _twice(users: list[tuple[Model, str, tuple[str, ...]]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for owner, field, ids in users:
        for index, id in enumerate(ids):
            if id in seen:
                yield problem(owner.at(field, index), "shown-twice", id=id)
            seen.add(id)
