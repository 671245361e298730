"""case-guide: the marking guide of a case says one thing of each of its questions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.case import Case, Question, Teaching
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every case that is taught."""
    for content in course.chapters:
        if content.case and content.case.teaching:
            yield from _check(course, content.case, content.case.teaching)


def _check(course: Course, case: Case, teaching: Teaching) -> Iterator[Problem]:
    """What is no question at all was reported by `references`, and may be meant for any of them."""
    own = [question.id for question in case.questions]
    named = [guide.question for guide in teaching.guides]
    for number, guide in enumerate(teaching.guides):
        if guide.question in named[:number]:
            yield problem(guide.at("question"), "case-guide.twice", id=guide.question)
        elif guide.question not in own and _is_question(course, guide.question):
            yield problem(guide.at("question"), "case-guide.other", id=guide.question, case=case.id)
    if all(_is_question(course, id) for id in named):
        for question in case.questions:
            if question.id not in named:
                yield problem(question.at("id"), "case-guide.missing", id=question.id)


def _is_question(course: Course, id: str) -> bool:
    return isinstance(course.by_id.get(id), Question)
