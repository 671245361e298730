"""unchecked-step: each step of a chapter's procedures is gone through on a checklist of it.

Only a check that names the step shows that. What a checklist covers is for links: it stays when a
check is deleted. An assessment does not count, since nobody works by it. A step that rightly stands
on no checklist waives the rule with a reason, or its procedure does for all its steps.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content, Course
from generator.problem import Problem, problem
from generator.rules.sheets.rows import rows
from generator.rules.waivers import Finding, Owner, Waivers, bearer


def check(course: Course) -> Iterator[Problem]:
    """Every process; quiet where a name that nothing bears may have been meant for a step."""
    for content in course.chapters:
        checked = {row.step for sheet in content.checklists for row in rows(sheet) if row.step}
        complete = course.complete and checked <= course.by_id.keys()
        findings = _unchecked(content, checked) if complete else ()
        waivers = Waivers(tuple(_owners(content)), ("unchecked-step",))
        yield from waivers.sift(findings, complete=complete).problems


def _unchecked(content: Content, checked: set[str]) -> Iterator[Finding]:
    for process in content.processes:
        for step in process.steps:
            if step.id not in checked:
                unchecked = problem(step.at("id"), "unchecked-step", id=step.id, title=step.title)
                yield bearer(step, process, unchecked.rule), unchecked


def _owners(content: Content) -> Iterator[Owner]:
    for process in content.processes:
        yield process
        yield from process.steps
