"""case-guide: the marking guide of a case says one thing of each of its questions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.kinds.case import Case, Teaching
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every case that is taught; a name that nothing bears was reported by `references`."""
    for content in course.chapters:
        if content.case and content.case.teaching:
            yield from _check(content.case, content.case.teaching, set(course.by_id))


def _check(case: Case, teaching: Teaching, known: set[str]) -> Iterator[Problem]:
    own = [question.id for question in case.questions]
    named = [guide.question for guide in teaching.guides]
    for number, guide in enumerate(teaching.guides):
        if guide.question in named[:number]:
            yield problem(guide.at("question"), "case-guide.twice", id=guide.question)
        elif guide.question in known and guide.question not in own:
            yield problem(guide.at("question"), "case-guide.other", id=guide.question, case=case.id)
    if set(named) <= known:  # a name that nothing bears was most likely meant for one of these
        for question in case.questions:
            if question.id not in named:
                yield problem(question.at("id"), "case-guide.missing", id=question.id)
