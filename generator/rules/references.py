"""unknown-id, wrong-kind: what a field names by its id exists and fits."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.base import Model, Names
from generator.authored.references import named
from generator.problem import Problem, nearest, problem


def check(course: Course) -> Iterator[Problem]:
    """Every id in a field that says what it may name."""
    for model in course.models():
        for path, id, wanted in named(model):
            yield from _check_id(course, model, path, id, wanted)


def _check_id(
    course: Course, model: Model, path: tuple[str | int, ...], id: str, wanted: Names
) -> Iterator[Problem]:
    found = course.by_id.get(id)
    if found is None:
        if course.complete:
            near = nearest(id, course.known(wanted.fit))
            yield problem(model.at(*path), "unknown-id", id=id, nearest=near)
    elif not wanted.fit(type(found)) and id not in course.repeated:
        place = model.at(*path)
        yield problem(place, "wrong-kind", id=id, field=path[0], defined=found.at("id"))
