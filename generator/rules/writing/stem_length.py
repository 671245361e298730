"""stem-length: the stem is too short to say what is asked, or too long to keep in mind.

Too long: the sentence that asks is over 60 characters, or the whole stem over 160.

Fails:

    stem: 哪个对？
    type: single
    choices: [{id: a, text: 先记录}, {id: b, text: 先争论}, {id: c, text: 先推脱}]
    key: a

Passes:

    stem: 接待投诉时先做哪件事？
    type: single
    choices: [{id: a, text: 先记录}, {id: b, text: 先争论}, {id: c, text: 先推脱}]
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat, question

LEVEL: Severity = "warning"


SHORTEST, LONGEST_QUESTION, LONGEST = 6, 60, 160


def check(item: Task) -> Iterator[Problem]:
    """Every stem."""
    stem = flat(item.stem)
    sentence = question(stem)
    if len(stem) < SHORTEST:
        yield problem(item.at("stem"), "stem-length.short", length=len(stem))
    elif len(sentence) > LONGEST_QUESTION or len(stem) > LONGEST:
        counts = {"length": len(stem), "asked": len(sentence)}
        yield problem(item.at("stem"), "stem-length.long", **counts)
