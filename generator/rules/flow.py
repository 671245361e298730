"""flow-*: a process can be walked from its first step to an end, and every step is reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.kinds.process import Process, Step
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every process of every chapter."""
    for content in course.chapters:
        for process in content.processes:
            yield from _check_process(process)


def successors(process: Process) -> dict[str, list[str]]:
    """The ids that each step leads to."""
    steps = process.steps
    following = [step.id for step in steps[1:]] + ([steps[0].id] if process.cycle else [""])
    return {
        step.id: [id for id in _targets(step, after) if id]
        for step, after in zip(steps, following, strict=True)
    }


def _targets(step: Step, after: str) -> list[str]:
    if step.exits:
        return [exit.to for exit in step.exits]
    return [] if step.type == "end" else [step.next or after]


def _check_process(process: Process) -> Iterator[Problem]:
    for step in process.steps:
        if step.type == "decision" and len(step.exits) < 2:
            yield problem(step.at("id"), "flow-exits", id=step.id)
        elif step.type != "decision" and step.exits:
            yield problem(step.at("exits"), "flow-not-a-decision", id=step.id)
    leads_to = successors(process)
    for step in process.steps:
        for id in leads_to[step.id]:
            if id not in leads_to:
                yield problem(step.at("id"), "flow-elsewhere", id=step.id, to=id)
    reached = _reached(process.steps[0].id, leads_to)
    for step in process.steps:
        if step.id not in reached:
            yield problem(step.at("id"), "flow-unreached", id=step.id)


def _reached(first: str, leads_to: dict[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [first]
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting.extend(leads_to.get(id, ()))
    return reached
