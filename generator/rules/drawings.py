"""figure-form: what a figure is drawn from has what its form needs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.authored.course import Course
from generator.authored.kinds.block import Drawing, EntryList, Table
from generator.figures import matrix, ring
from generator.figures.gap import sign_of
from generator.problem import Problem, problem
from generator.text.markup import plain


def check(course: Course) -> Iterator[Problem]:
    """Every figure of a list or table."""
    for model in course.models():
        if isinstance(model, Drawing):
            of = course.find(model.of, Table, EntryList)
            if isinstance(of, Table | EntryList):
                yield from _check(model, of)


def _check(drawing: Drawing, of: Table | EntryList) -> Iterator[Problem]:
    place, table = drawing.at("of"), of if isinstance(of, Table) else None
    if drawing.form == "gap" and not (table and _compares(table)):
        yield problem(place, "figure-form.gap", id=drawing.of)
    elif drawing.form == "ring" and not (table and _turns(table)):
        yield problem(place, "figure-form.ring", id=drawing.of)
    elif drawing.form == "matrix" and not (table and _fits(table)):
        yield problem(place, "figure-form.matrix", id=drawing.of)
    elif drawing.form == "matrix" and table:
        yield from _ratings(table)


def _ratings(table: Table) -> Iterator[Problem]:
    """Every cell but the first of its row is one of the ratings."""
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row[1:], start=1):
            if cell.strip() not in matrix.RATINGS:
                place = table.at("rows", number, column)
                yield problem(place, "figure-form.mark", cell=cell, id=table.id)


def _compares(table: Table) -> bool:
    """Bars compare, so each row of their table starts with one sign of comparison."""
    return all(sign_of(row[0]) for row in table.rows)


def _fits(table: Table) -> bool:
    return 2 <= len(table.columns) <= 1 + matrix.MOST


def _turns(table: Table) -> bool:
    """The second cell names a place; rows of one place follow one another."""
    places = [place for place, _ in groupby(plain(row[1]) for row in table.rows if len(row) > 1)]
    return 2 <= len(places) <= ring.MOST and len(set(places)) == len(places)
