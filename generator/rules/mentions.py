"""unknown-mention, broken-mention: what a text mentions as `[[id]]` exists and stands on a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course, FieldPath
from generator.authored.kinds.base import Linkable, Model
from generator.problem import Problem, nearest, problem
from generator.text.markup import has_brackets, is_broken, references


def check(course: Course) -> Iterator[Problem]:
    """Every mention in every authored text."""
    for content in course.chapters:
        for model, path, text in content.texts:
            if has_brackets(text):
                yield from _check_text(course, model, path, text)


def _check_text(course: Course, model: Model, path: FieldPath, text: str) -> Iterator[Problem]:
    if is_broken(text):
        yield problem(model.at(*path), "broken-mention")
    for id in references(text) if course.complete else ():
        if not course.find(id, Linkable):
            yield _unknown(course, model, path, id)


def _unknown(course: Course, model: Model, path: FieldPath, id: str) -> Problem:
    near = nearest(id, course.known(lambda type: issubclass(type, Linkable)))
    return problem(model.at(*path), "unknown-mention", id=id, nearest=near)
