"""kano-table: the evaluation table holds five known codes a row; its corners agree with the model.

Like against dislike is one-dimensional, twice the same extreme is questionable, dislike against
like is reverse: a table that says otherwise is transposed or mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.kinds.kano import Kano
from generator.problem import Problem, problem

_CORNERS = {(0, 0): "Q", (0, 4): "O", (4, 0): "R", (4, 4): "Q"}


def check(course: Course) -> Iterator[Problem]:
    """The table of each chapter that has the model."""
    for content in course.chapters:
        if content.kano:
            yield from _check_table(content.kano)


def _check_table(kano: Kano) -> Iterator[Problem]:
    codes = {category.code for category in kano.categories}
    if len(codes) < len(kano.categories):
        yield problem(kano.at("categories"), "kano-table.categories")
    for index, row in enumerate(kano.evaluation_table):
        if len(row) != 5 or not set(row) <= set("MOAIRQ"):
            yield problem(kano.at("evaluation_table", index), "kano-table.row", row=row)
    for (row_index, column), code in _CORNERS.items():
        row = kano.evaluation_table[row_index]
        if len(row) == 5 and row[column] != code:
            place = kano.at("evaluation_table", row_index)
            yield problem(place, "kano-table.corner", column=column + 1, code=code)
