"""The cross-checks of a course, one module each, in the order they run."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from generator.course import Content, Course, Reach
from generator.memory import Memory
from generator.problem import Problem
from generator.rules import (
    answers,
    blueprints,
    coverage,
    document_numbers,
    drawings,
    drills,
    flow,
    kano_table,
    keys,
    mentions,
    placement,
    pointing,
    references,
    same_items,
    shown_twice,
    sums,
)
from generator.rules.writing import Findings, findings

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
    blueprints,
)
"""What they find in a chapter depends on it and on what it names in others."""

WHOLE = (document_numbers, shown_twice, same_items)
"""These compare the chapters with one another."""


def check(course: Course, reach: Reach, memory: Memory) -> list[Problem]:
    """Everything the rules find, sorted by place."""
    found = [problem for rule in WHOLE for problem in rule.check(course)]
    for folder, chapters in reach.items():
        made_from = (course.complete, course.repeated, *chapters)
        found += memory.recall(f"rules {folder}", made_from, partial(_alone, course, chapters[0]))
        found += written(course, chapters[0], memory).problems
    return sorted(found)


def written(course: Course, content: Content, memory: Memory) -> Findings:
    """What the rules of writing find in a chapter."""
    make = partial(findings, content, complete=course.complete)
    return memory.recall(f"writing {content.folder}", (course.complete, content), make)


def _alone(course: Course, content: Content) -> list[Problem]:
    """What the rules find in one chapter of a course."""
    one = replace(course, chapters=(content,))
    return [problem for rule in RULES for problem in rule.check(one)]
