"""shown-twice: each topic stands in one section, each piece of content on one page.

A topic names nothing twice. Two chapters can show the same thing, so they are looked at together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.authored.course import Course
from generator.problem import Problem, problem
from generator.rules.summary import Listed, Summary, listed


def check(course: Course) -> Iterator[Problem]:
    """The lists of each topic."""
    for content in course.chapters:
        for topic in content.topics:
            for field in ("objectives", "check_yourself", "checklists"):
                yield from _twice(listed([topic], field))


def compare(chapters: Sequence[Summary]) -> Iterator[Problem]:
    """Sections' topics and topics' parts."""
    yield from _twice(each for chapter in chapters for each in chapter.sections)
    yield from _twice(each for chapter in chapters for each in chapter.parts)


def _twice(found: Iterable[Listed]) -> Iterator[Problem]:
    seen: set[str] = set()
    for id, place in found:
        if id in seen:
            yield problem(place, "shown-twice", id=id)
        seen.add(id)
