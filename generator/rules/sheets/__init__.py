"""The rules of writing checks and assessed steps, one module each; its docstring holds an example
that fails and one that passes.

After Gawande's and Boorman's advice on checklists: short, in plain words, read at a moment at
which one can stop, with few marks that stop everything. A check, a step or a sheet as a whole
waives a rule with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from generator.authored.course import Content
from generator.authored.kinds import Checklist, Practical
from generator.problem import Problem
from generator.rules.sheets import (
    check_length,
    critical_marks,
    crowded_pause,
    no_verb,
    same_check,
    two_actions,
    vague_check,
)
from generator.rules.sheets.rows import rows
from generator.rules.waivers import Finding, Findings, Owner, Waivers, bearer, name_of

ROW = (no_verb, two_actions, check_length, vague_check)
"""These look at one check or step: `check(row)`."""

SHEET = (crowded_pause, critical_marks, same_check)
"""These look at a checklist or an assessment: `check(sheet)`."""

SHEETS: tuple[ModuleType, ...] = ROW + SHEET
NAMES = tuple(name_of(rule) for rule in SHEETS)


def findings(content: Content) -> Findings:
    """What they find in the sheets of a chapter."""
    sheets: tuple[Checklist | Practical, ...] = (*content.checklists, *content.practicals)
    owners = tuple(owner for sheet in sheets for owner in (sheet, *rows(sheet)))
    return Waivers(owners, NAMES).sift(finding for sheet in sheets for finding in _of(sheet))


def _of(sheet: Checklist | Practical) -> Iterator[Finding]:
    """A finding belongs to the sheet if the sheet waives the rule for all that stands on it."""
    for owner, problem, rule in _by_rule(sheet):
        yield bearer(owner, sheet, problem.rule), replace(problem, level=rule.LEVEL)


def _by_rule(sheet: Checklist | Practical) -> Iterator[tuple[Owner | None, Problem, ModuleType]]:
    for rule in ROW:
        for row in rows(sheet):
            for problem in rule.check(row):
                yield row, problem, rule
    for rule in SHEET:
        for owner, problem in rule.check(sheet):
            yield owner, problem, rule
