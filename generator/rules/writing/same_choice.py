"""same-choice: two choices say the same, but for punctuation and forms of writing.

Fails:

    stem: 几天内答复？
    type: single
    choices: [{id: a, text: 3 天}, {id: b, text: ３天}, {id: c, text: 5 天}]
    key: c

Passes:

    stem: 几天内答复？
    type: single
    choices: [{id: a, text: 3 天}, {id: b, text: 4 天}, {id: c, text: 5 天}]
    key: c
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare

LEVEL: Severity = "error"


def check(item: Task) -> Iterator[Problem]:
    """Every choice against those before it."""
    if not isinstance(item, Single | Multiple):
        return
    seen: dict[str, str] = {}
    for choice in item.choices:
        first = seen.setdefault(bare(choice.text) or choice.text, choice.id)
        if first != choice.id:
            yield problem(choice.at("text"), "same-choice", id=choice.id, first=first)
