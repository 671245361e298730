"""The cross-checks of a course, one module each, in the order they run."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from generator.authored.course import Course
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
    repeated_ids,
    reviews,
    revisions,
    same_items,
    scoring,
    sheets,
    shown_twice,
    sums,
)
from generator.rules.summary import Summary
from generator.rules.waivers import Findings

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
    shown_twice,
)
"""What they find in a chapter depends on it and on what it names in others: `check(course)`."""

WHOLE = (repeated_ids, document_numbers, shown_twice, same_items)
"""These compare the chapters with one another: `compare(summaries)`."""


def compare(chapters: Sequence[Summary], today: datetime.date | None = None) -> list[Problem]:
    """What the rules find between chapters; what is due by a day, where one is given."""
    problems = [problem for rule in WHOLE for problem in rule.compare(chapters)]
    return [*problems, *(reviews.check(chapters, today) if today else ())]


def check(course: Course, written: Findings) -> list[Problem]:
    """What the rules find in the chapters at hand; `written`: what those of writing found."""
    problems = [problem for rule in RULES for problem in rule.check(course)]
    problems += written.problems
    for content in course.chapters:
        problems += sheets.findings(content).problems
    return problems
