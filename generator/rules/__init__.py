"""The cross-checks of a course, one module each, in the order they run."""

from __future__ import annotations

from generator.course import Course
from generator.problem import Problem
from generator.rules import (
    coverage,
    document_numbers,
    drawings,
    flow,
    kano_table,
    keys,
    mentions,
    placement,
    references,
    sums,
)

RULES = (
    references,
    mentions,
    keys,
    coverage,
    placement,
    flow,
    kano_table,
    sums,
    document_numbers,
    drawings,
)


def check(course: Course) -> list[Problem]:
    """Everything the rules find, sorted by place."""
    return sorted(found for rule in RULES for found in rule.check(course))
