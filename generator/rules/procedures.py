"""unchecked-step: each step that the course numbers is gone through on a checklist.

A check names the step, or the checklist covers it or its whole procedure.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Content, Course
from generator.problem import Problem, problem
from generator.rules.sheets.rows import rows


def check(course: Course) -> Iterator[Problem]:
    """Every process; quiet where a name that nothing bears may have been meant for a step."""
    for content in course.chapters:
        named = _named(content)
        if not course.complete or not named <= course.by_id.keys():
            continue
        for process in content.processes:
            for step in process.steps:
                if step.number and not {process.id, step.id} & named:
                    yield problem(step.at("id"), "unchecked-step", id=step.id, title=step.title)


def _named(content: Content) -> set[str]:
    """What the checklists of a chapter name."""
    covered = {id for sheet in content.checklists for id in sheet.covers}
    return covered | {row.step for sheet in content.checklists for row in rows(sheet) if row.step}
