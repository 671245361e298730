"""not-taught, not-asked: every objective stands on a topic's page and is asked by an item."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content, Course
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every objective of every chapter."""
    if not course.complete:
        return
    for content in course.chapters:
        taught = {id for topic in content.topics for id in topic.objectives}
        asked = {item.objective for item in content.tasks}
        yield from _missing(course, content, taught, "not-taught")
        yield from _missing(course, content, asked, "not-asked")


def _missing(course: Course, content: Content, named: set[str], message: str) -> Iterator[Problem]:
    """A name that nothing bears was most likely meant for one of them: it is reported alone."""
    if named <= course.by_id.keys():
        for objective in content.chapter.objectives:
            if objective.id not in named:
                yield problem(objective.at("id"), message, id=objective.id)
