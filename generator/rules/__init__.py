"""The cross-checks of a course, one module each, in the order they run."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import partial

from generator.authored.course import Content, Course, Reach
from generator.memory import Memory
from generator.problem import Problem
from generator.rules import (
    answers,
    blueprints,
    case_guides,
    coverage,
    document_numbers,
    drawings,
    drills,
    flow,
    forms,
    kano_table,
    keys,
    mentions,
    placement,
    pointing,
    procedures,
    references,
    reviews,
    revisions,
    same_items,
    scoring,
    sheets,
    shown_twice,
    sums,
)
from generator.rules.waiving import Findings
from generator.rules.writing import findings, similar_stem
from generator.rules.writing.same_item import all_items

RULES = (
    references,
    mentions,
    keys,
    answers,
    pointing,
    coverage,
    placement,
    flow,
    kano_table,
    sums,
    drawings,
    drills,
    case_guides,
    blueprints,
    procedures,
    revisions,
    scoring,
    forms,
)
"""What they find in a chapter depends on it and on what it names in others."""

WHOLE = (document_numbers, shown_twice, same_items)
"""These compare the chapters with one another."""


def check(
    course: Course, reach: Reach, memory: Memory, today: datetime.date | None = None
) -> list[Problem]:
    """Everything the rules find, sorted by place; what is due by a day, where one is given."""
    found = [problem for rule in WHOLE for problem in rule.check(course)]
    found += reviews.check(course, today) if today else ()
    for folder, chapters in reach.items():
        made_from = (course.complete, course.repeated, *chapters)
        found += memory.recall(f"rules {folder}", made_from, partial(_alone, course, chapters[0]))
        found += written(course, chapters[0], memory).problems
        found += _sheets(chapters[0], memory).problems
    return sorted(found)


def written(course: Course, content: Content, memory: Memory) -> Findings:
    """What the rules of writing find in a chapter."""
    near = _resembling(course, content, memory)
    make = partial(findings, content, complete=course.complete, elsewhere=near)
    return memory.recall(f"writing {content.folder}", (course.complete, content, near), make)


def _resembling(course: Course, content: Content, memory: Memory) -> similar_stem.Pairs:
    """The items of a chapter that ask nearly what an item of an earlier one asks, and that one."""
    said = tuple(
        memory.recall(f"said {each.folder}", (each,), partial(similar_stem.said, each))
        for each in course.chapters
    )
    found = memory.recall("resembling", said, partial(similar_stem.across, said))
    ids = [item.id for item in all_items(content)]
    return tuple((id, found[id]) for id in ids if id in found)


def _sheets(content: Content, memory: Memory) -> Findings:
    """What the rules of writing find on the sheets of a chapter."""
    return memory.recall(f"sheets {content.folder}", (content,), partial(sheets.findings, content))


def _alone(course: Course, content: Content) -> list[Problem]:
    """What the rules find in one chapter of a course."""
    one = replace(course, chapters=(content,))
    return [problem for rule in RULES for problem in rule.check(one)]
