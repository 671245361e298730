"""not-taught, not-asked: every objective stands on a topic's page and is asked by an item."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every objective of every chapter."""
    if not course.complete:
        return
    for content in course.chapters:
        taught = {id for topic in content.topics for id in topic.objectives}
        asked = {item.objective for item in content.items}
        for objective in content.chapter.objectives:
            if objective.id not in taught:
                yield problem(objective.at("id"), "not-taught", id=objective.id)
            if objective.id not in asked:
                yield problem(objective.at("id"), "not-asked", id=objective.id)
