"""negative-choice: some of the choices are worded negatively and others are not.

Fails:

    stem: 顾客问价时怎样做合适？
    type: single
    choices: [{id: a, text: 报出价格}, {id: b, text: 不理会他}, {id: c, text: 转身走开}]
    key: a

Passes:

    stem: 顾客问价时怎样做合适？
    type: single
    choices: [{id: a, text: 报出价格}, {id: b, text: 非常生气}, {id: c, text: 转身走开}]
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.rules.writing.none_of_the_above import stands_for_none
from generator.text.chinese import negations

LEVEL: Severity = "info"


def check(item: Task) -> Iterator[Problem]:
    """The first negative choice, unless all are."""
    if not isinstance(item, Single | Multiple):
        return
    texts = [choice for choice in item.choices if not stands_for_none(choice.text)]
    negative = [choice for choice in texts if negations(choice.text)]
    if negative and len(negative) < len(texts):
        yield problem(negative[0].at("text"), "negative-choice", text=negative[0].text)
