"""blueprint-short: a blueprint can be filled from its chapter's bank, once for each of its forms.

An item fills one place of a paper only, so places that want the same items are looked at together.
Scenarios are not counted: they come into a paper where they fit, and take no more than they fill.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content, Course
from generator.authored.kinds import Blueprint, Goal, Objective, Scenario, Task
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every blueprint of every chapter."""
    for content in course.chapters if course.complete else ():
        if not all(course.find(item.objective, Objective) for item in content.items):
            continue  # a name that nothing bears was meant for one of them: it is reported alone
        for blueprint in content.blueprints:
            if all(course.find(quota.objective, Objective, Goal) for quota in blueprint.quotas):
                yield from _check_blueprint(content, blueprint)


def _check_blueprint(content: Content, blueprint: Blueprint) -> Iterator[Problem]:
    filled = _Filled(content, blueprint)
    for index, quota in enumerate(blueprint.quotas):
        counts = {"found": len(filled.places[index]), "needed": filled.room[index]}
        if counts["found"] < counts["needed"]:
            yield problem(quota.at("count"), "blueprint-short", id=blueprint.id, **counts)


def _objectives(content: Content, id: str) -> set[str]:
    """The objectives of a goal, or the objective itself."""
    goals = (goal for goal in content.chapter.goals if goal.id == id)
    return {objective.id for goal in goals for objective in goal.objectives} or {id}


class _Filled:
    """Items in the places of a blueprint: as many as there can be (augmenting paths)."""

    def __init__(self, content: Content, blueprint: Blueprint) -> None:
        self.room = [quota.count * blueprint.forms for quota in blueprint.quotas]
        self.places: list[list[Task]] = [[] for _ in self.room]
        self._wanted = [(_objectives(content, q.objective), q) for q in blueprint.quotas]
        for item in content.items:
            if not isinstance(item, Scenario):
                self._place(item, set())

    def _place(self, item: Task, tried: set[int]) -> bool:
        for index in self._fitting(item):
            if index in tried:
                continue
            tried.add(index)
            place = self.places[index]
            if len(place) < self.room[index]:
                place.append(item)
                return True
            for n, other in enumerate(place):
                if self._place(other, tried):
                    place[n] = item
                    return True
        return False

    def _fitting(self, item: Task) -> list[int]:
        return [
            n
            for n, (objectives, quota) in enumerate(self._wanted)
            if item.objective in objectives and quota.level in (None, item.level)
        ]
