"""The rules of item writing, one module each; its docstring holds an example that fails and one
that passes.

After Haladyna, Downing and Rodriguez (2002), doi:10.1207/s15324818ame1503_5. They are guidelines:
an item waives one with a reason. What they ask of an item's form is checked elsewhere: the number
of choices by `kinds/item.py`, keys by `rules/keys.py`, a rationale for every choice and a source
and an objective for every item by `kinds/item.py` and `rules/references.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import ModuleType

from generator.course import Content
from generator.kinds.item import Item, tasks
from generator.nearest import nearest
from generator.problem import Problem, problem
from generator.rules.writing import (
    absolute_term,
    all_of_the_above,
    clang,
    convergence,
    cueing,
    double_negative,
    key_count,
    key_length_bias,
    key_longest,
    key_position,
    key_shortest,
    level_coverage,
    mixed_form,
    negative_choice,
    negative_stem,
    no_task,
    none_of_the_above,
    overlapping_ranges,
    position_words,
    repeated_words,
    same_choice,
    same_item,
    same_rationale,
    similar_choice,
    similar_stem,
    stem_length,
    true_share,
    two_claims,
    unmarked_negative,
    unsorted_numbers,
    vague_term,
    verbatim,
)
from generator.rules.writing.finding import Finding

ITEM = (
    key_longest,
    key_shortest,
    all_of_the_above,
    none_of_the_above,
    position_words,
    negative_stem,
    unmarked_negative,
    negative_choice,
    double_negative,
    same_choice,
    similar_choice,
    absolute_term,
    vague_term,
    clang,
    convergence,
    mixed_form,
    unsorted_numbers,
    overlapping_ranges,
    no_task,
    stem_length,
    repeated_words,
    same_rationale,
    two_claims,
)
"""These look at one item: `check(item)`."""

CHAPTER = (
    key_length_bias,
    key_position,
    same_item,
    similar_stem,
    cueing,
    verbatim,
    true_share,
    key_count,
    level_coverage,
)
"""These look at all items of a chapter: `check(content)`."""

WRITING: tuple[ModuleType, ...] = ITEM + CHAPTER


def name_of(rule: ModuleType) -> str:
    """What messages and waivers call a rule: key-longest."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


NAMES = tuple(name_of(rule) for rule in WRITING)


def example(rule: ModuleType) -> str:
    """What its docstring shows of a rule: what fails and what passes."""
    return "Fails:" + (rule.__doc__ or "").partition("Fails:")[2].rstrip()


@dataclass(frozen=True)
class Waived:
    """A finding that an item waives, and why."""

    item: Item
    rule: str
    reason: str


@dataclass(frozen=True)
class Findings:
    """What the rules find in a chapter: what is to be reported, and what is waived."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]


def findings(content: Content, *, complete: bool, elsewhere: similar_stem.Pairs = ()) -> Findings:
    """Rules on all items are quiet while a file could not be read: it may hold what is missing.

    `elsewhere`: its items that ask nearly what an item of an earlier chapter asks.
    """
    problems: list[Problem] = []
    waived: dict[tuple[str, str], Waived] = {}
    for item, found in _all(content, complete=complete, elsewhere=elsewhere):
        reason = _reason(item, found.rule)
        if item is not None and reason:
            waived.setdefault((item.id, found.rule), Waived(item, found.rule, reason))
        else:
            problems.append(found)
    problems += _waivers(content, set(waived), complete=complete)
    return Findings(tuple(problems), tuple(waived.values()))


def _all(content: Content, *, complete: bool, elsewhere: similar_stem.Pairs) -> Iterator[Finding]:
    for rule in ITEM:
        for item in tasks(content.items):
            for found in rule.check(item):
                yield item, replace(found, level=rule.LEVEL)
    for rule in CHAPTER if complete else ():
        about = (content, elsewhere) if rule is similar_stem else (content,)
        for whose, found in rule.check(*about):
            yield whose, replace(found, level=rule.LEVEL)


def _reason(item: Item | None, rule: str) -> str:
    waivers = item.waivers if item else ()
    return next((waiver.reason for waiver in waivers if waiver.rule == rule), "")


def _waivers(content: Content, used: set[tuple[str, str]], *, complete: bool) -> Iterator[Problem]:
    """Waivers of rules that there are not, and of what was not found."""
    for item in same_item.all_items(content):
        for waiver in item.waivers:
            place = waiver.at("rule")
            if waiver.rule not in NAMES:
                near = nearest(waiver.rule, NAMES)
                yield problem(place, "unknown-rule", id=waiver.rule, nearest=near)
            elif (item.id, waiver.rule) not in used and complete:
                found = problem(place, "idle-waiver", id=waiver.rule)
                yield replace(found, level="warning")
