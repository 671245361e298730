"""overlapping-ranges: choices that are ranges overlap, so that two can be right.

Fails:

    stem: 几天之内回访？
    type: single
    choices: [{id: a, text: 1～3 天}, {id: b, text: 3～7 天}, {id: c, text: 8～14 天}]
    key: a

Passes:

    stem: 几天之内回访？
    type: single
    choices: [{id: a, text: 1～3 天}, {id: b, text: 4～7 天}, {id: c, text: 8～14 天}]
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "error"


_RANGE = re.compile(r"(\d+(?:\.\d+)?)\D{0,3}(?:[~～—–-]|到|至)\s*(\d+(?:\.\d+)?)\D{0,4}")


def check(item: Task) -> Iterator[Problem]:
    """Choices that are all ranges."""
    if not isinstance(item, Single | Multiple):
        return
    matches = [_RANGE.fullmatch(flat(choice.text).strip()) for choice in item.choices]
    ranges = sorted((Decimal(match[1]), Decimal(match[2])) for match in matches if match)
    if all(matches) and any(lower[1] >= upper[0] for lower, upper in pairwise(ranges)):
        yield problem(item.at("choices"), "overlapping-ranges")
