"""marks, table-cells, dates: numbers that must agree with each other do."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds import DocumentControl, Model, ReviewQuestion, Table
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Marking guides, tables and document headers."""
    for model in course.models():
        yield from _check_model(model)


def _check_model(model: Model) -> Iterator[Problem]:
    if isinstance(model, ReviewQuestion):
        total = sum(mark.marks for mark in model.marking)
        if total != model.marks:
            yield problem(model.at("marks"), "marks", marks=model.marks, total=total)
    if isinstance(model, Table):
        for index, row in enumerate(model.rows):
            if len(row) != len(model.columns):
                place = model.at("rows", index)
                yield problem(place, "table-cells", cells=len(row), columns=len(model.columns))
    if isinstance(model, DocumentControl) and model.next_review <= model.effective_date:
        yield problem(model.at("next_review"), "dates")
