"""unmarked-negative: a stem asks for what does not hold, and the negation is not in bold.

Fails:

    stem: 下面哪一种做法不合适？
    type: single
    choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 记录}]
    key: b
    waivers: [{rule: negative-stem, reason: 要认出的正是不该做的事。}]

Passes:

    stem: 下面哪一种做法**不**合适？
    type: single
    choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 记录}]
    key: b
    waivers: [{rule: negative-stem, reason: 要认出的正是不该做的事。}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Task
from generator.problem import Problem, Severity, problem
from generator.rules.writing.negative_stem import asks_negatively
from generator.text.markup import Strong, tokens

LEVEL: Severity = "error"


def check(item: Task) -> Iterator[Problem]:
    """Stems that ask negatively."""
    marked = any(isinstance(token, Strong) for token in tokens(item.stem))
    if asks_negatively(item) and not marked:
        yield problem(item.at("stem"), "unmarked-negative")
