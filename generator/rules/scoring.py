"""points, no-veto: an assessment's points add up to a hundred, so that its pass mark is a sum of
them, and at least one step is one without which nobody passes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.problem import Problem, problem
from generator.rules.sheets.rows import is_critical, rows

WHOLE = 100


def check(course: Course) -> Iterator[Problem]:
    """Every practical assessment. That vetoes are few: `sheets/critical_marks.py`."""
    for content in course.chapters:
        for practical in content.practicals:
            steps = [step for part in practical.parts for step in part.steps]
            total = sum(step.points for step in steps)
            if total != WHOLE:
                yield problem(steps[0].at("points"), "points", total=total, whole=WHOLE)
            if not any(map(is_critical, rows(practical))):
                yield problem(practical.at("parts"), "no-veto", title=practical.title)
