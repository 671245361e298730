"""figure-form: what a figure is drawn from has what its form needs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.figures.gap import sign_of
from generator.kinds.block import Drawing, EntryList, Table
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every figure of a list or table."""
    for model in course.models():
        if isinstance(model, Drawing) and model.form == "gap":
            yield from _check_gap(course, model)


def _check_gap(course: Course, drawing: Drawing) -> Iterator[Problem]:
    """Bars compare, so each row of their table starts with one sign of comparison."""
    of = course.find(drawing.of, Table, EntryList)
    if of and not (isinstance(of, Table) and all(sign_of(row[0]) for row in of.rows)):
        yield problem(drawing.at("of"), "figure-form", id=drawing.of)
