"""unsorted-numbers: choices that are numbers stand in no order.

Fails:

    stem: 多久之内答复？
    type: single
    choices: [{id: a, text: 24 小时}, {id: b, text: 72 小时}, {id: c, text: 48 小时}]
    key: a

Passes:

    stem: 多久之内答复？
    type: single
    choices: [{id: a, text: 24 小时}, {id: b, text: 48 小时}, {id: c, text: 72 小时}]
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "warning"


_NUMBER = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)\s*([^\d]{0,4})")


def check(item: Task) -> Iterator[Problem]:
    """Choices that are all a number and the same unit."""
    if not isinstance(item, Single | Multiple):
        return
    matches = [_NUMBER.fullmatch(flat(choice.text).strip()) for choice in item.choices]
    if len({match[2] for match in matches if match}) != 1 or not all(matches):
        return
    values = [Decimal(match[1].replace(",", "")) for match in matches if match]
    if values not in (sorted(values), sorted(values, reverse=True)):
        yield problem(item.at("choices"), "unsorted-numbers")
