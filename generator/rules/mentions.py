"""unknown-mention, broken-mention: what a text mentions as `[[id]]` exists and stands on a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.course import Course
from generator.kinds.base import Model
from generator.markup import is_broken, references
from generator.nearest import nearest
from generator.problem import Problem, problem
from generator.rules.references import LINKABLE


def check(course: Course) -> Iterator[Problem]:
    """Every mention in every authored text."""
    for model in course.models():
        yield from _check_model(course, model)


def _check_model(course: Course, model: Model) -> Iterator[Problem]:
    for path, text in texts_of(model):
        if is_broken(text):
            yield problem(model.at(*path), "broken-mention")
        for id in references(text) if course.complete else ():
            if not course.find(id, *LINKABLE):
                yield _unknown(course, model, path, id)


def mentioned(model: Model) -> Iterator[str]:
    """The ids in an object's texts."""
    for _, text in texts_of(model):
        yield from references(text)


def texts_of(model: Model) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts of an object, not of those inside it, and the path of each."""
    for field, value in vars(model).items():
        yield from _texts((field,), value)


def _texts(path: tuple[str | int, ...], value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, element in enumerate(value):
            yield from _texts((*path, index), element)


def _unknown(course: Course, model: Model, path: tuple[str | int, ...], id: str) -> Problem:
    known = (other for other, thing in course.by_id.items() if isinstance(thing, LINKABLE))
    return problem(model.at(*path), "unknown-mention", id=id, nearest=nearest(id, known))
