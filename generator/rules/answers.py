"""wrong-accepted, wrong-twice, same-wording, empty-wording, key-refused, same-match, same-text,
unknown-category, empty-category: what is offered and what is graded right hold together. Each type
of item knows what makes its key true."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.problem import Problem


def check(course: Course) -> Iterator[Problem]:
    """The items of every chapter, those of scenarios too."""
    for content in course.chapters:
        for item in content.tasks:
            yield from item.contradictions()
