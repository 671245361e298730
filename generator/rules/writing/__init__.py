"""The rules of item writing, one module each; its docstring holds an example that fails and one
that passes.

After Haladyna, Downing and Rodriguez (2002), doi:10.1207/s15324818ame1503_5. They are guidelines:
an item waives one with a reason. What they ask of an item's form is checked elsewhere: the number
of choices by `kinds/items/`, keys by `rules/keys.py`, a rationale for every choice and a source
and an objective for every item by `kinds/items/` and `rules/references.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from generator.authored.course import Content
from generator.problem import SEVERITIES
from generator.rules.waivers import Count, Finding, Findings, Tally, Waivers, name_of
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
    several_wordings,
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
    several_wordings,
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


NAMES = tuple(name_of(rule) for rule in WRITING)


def findings(content: Content, *, complete: bool, elsewhere: similar_stem.Pairs = ()) -> Findings:
    """Rules on all items are quiet while a file could not be read: it may hold what is missing.

    `elsewhere`: its items that ask nearly what an item of an earlier chapter asks.
    """
    waivers = Waivers(content.all_items, NAMES)
    return waivers.sift(_all(content, complete=complete, elsewhere=elsewhere), complete=complete)


def tally(findings: Findings) -> Tally:
    """The findings in numbers, the strictest rules first."""
    found = Counter(problem.rule for problem in findings.problems)
    waived = Counter(each.rule for each in findings.waived)
    ordered = sorted(WRITING, key=lambda rule: SEVERITIES.index(rule.LEVEL))
    names = [(name_of(rule), rule.LEVEL) for rule in ordered]
    counts = tuple(Count(name, level, found[name], waived[name]) for name, level in names)
    return Tally(counts, findings.waived)


def _all(content: Content, *, complete: bool, elsewhere: similar_stem.Pairs) -> Iterator[Finding]:
    for item in content.tasks:  # one by one, so that its texts are still at hand
        for rule in ITEM:
            for problem in rule.check(item):
                yield item, replace(problem, level=rule.LEVEL)
    for rule in CHAPTER if complete else ():
        arguments = (content, elsewhere) if rule is similar_stem else (content,)
        for owner, problem in rule.check(*arguments):
            yield owner, replace(problem, level=rule.LEVEL)
