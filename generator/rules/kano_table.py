"""kano-table: the evaluation table holds five known codes a row; its corners agree with the model.
repeated-id: the five answers, whose ids no other object sees, are five.

Like against dislike is one-dimensional, twice the same extreme is questionable, dislike against
like is reverse: a table that says otherwise is transposed or mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.kano import Answer, Kano
from generator.problem import Problem, problem

_CORNERS = {0: {0: "Q", 4: "O"}, 4: {0: "R", 4: "Q"}}
"""Row -> column -> the code that must stand there."""


def check(course: Course) -> Iterator[Problem]:
    """The table and the answers of each chapter that has the model."""
    for content in course.chapters:
        if content.kano:
            yield from _check_table(content.kano)
            yield from _check_answers(content.kano)


def _check_table(kano: Kano) -> Iterator[Problem]:
    codes = {category.code for category in kano.categories}
    if len(codes) < len(kano.categories):
        yield problem(kano.at("categories"), "kano-table.categories")
    for index, row in enumerate(kano.evaluation_table):
        place = kano.at("evaluation_table", index)
        if len(row) != 5 or not set(row) <= set("MOAIRQ"):
            yield problem(place, "kano-table.row", row=row)
            continue
        for column, code in _CORNERS.get(index, {}).items():
            if row[column] != code:
                yield problem(place, "kano-table.corner", column=column + 1, code=code)


def _check_answers(kano: Kano) -> Iterator[Problem]:
    first: dict[str, Answer] = {}
    for answer in kano.questionnaire.answers:
        other = first.setdefault(answer.id, answer)
        if other is not answer:
            yield problem(answer.at("id"), "repeated-id", id=answer.id, first=other.at("id"))
