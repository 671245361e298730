"""flow-*: a process can be walked from its first step to an end, and every step is reached.

wrong-kind: a step's lane is one of its own process.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.process import Lane, Process, Step
from generator.problem import Place, Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every process of every chapter."""
    for content in course.chapters:
        for process in content.processes:
            yield from _check_ways_out(process)
            yield from _check_lanes(course, process)
            if not any(step.id in course.repeated for step in process.steps):
                yield from _check_targets(course, process)


def successors(process: Process) -> dict[str, list[str]]:
    """The ids that each step leads to."""
    return {
        step.id: [way.to for way in process.ways(index)] for index, step in enumerate(process.steps)
    }


def _check_ways_out(process: Process) -> Iterator[Problem]:
    for step in process.steps:
        if step.type == "decision" and len(step.exits) < 2:
            yield problem(step.at("id"), "flow-exits", id=step.id)
        elif step.type != "decision" and step.exits:
            yield problem(step.at("exits"), "flow-not-a-decision", id=step.id)


def _check_lanes(course: Course, process: Process) -> Iterator[Problem]:
    own = {lane.id for lane in process.lanes}
    for step in process.steps:
        lane = course.find(step.lane or "", Lane)
        if lane and step.lane not in own:
            place, defined = step.at("lane"), lane.at("id")
            yield problem(place, "wrong-kind", id=step.lane, field="lane", defined=defined)


def _check_targets(course: Course, process: Process) -> Iterator[Problem]:
    """Where a way leads nowhere, what cannot be reached is its consequence and left unsaid."""
    leads_to = successors(process)
    targets = [(step, *target) for step in process.steps for target in _targets(step)]
    elsewhere = [(step, place, id) for step, place, id in targets if id not in leads_to]
    for step, place, id in elsewhere:
        if course.find(id, Step):
            yield problem(place, "flow-elsewhere", id=step.id, to=id)
    reached = _reached(process.steps[0].id, leads_to)
    for step in process.steps:
        if step.id not in reached and not elsewhere:
            yield problem(step.at("id"), "flow-unreached", id=step.id)


def _targets(step: Step) -> Iterator[tuple[Place, str]]:
    if step.next:
        yield step.at("next"), step.next
    for exit in step.exits:
        yield exit.at("to"), exit.to


def _reached(first: str, leads_to: dict[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [first]
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting.extend(leads_to.get(id, ()))
    return reached
