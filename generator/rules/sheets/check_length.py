"""check-length: a check is longer than 25 characters and cannot be taken in at a glance.

Two Latin letters or digits count as one character.

Fails:

    text: 向每一位走进负责区域的顾客说明今天正在做的全部促销活动和赠品

Passes:

    text: 说出当前促销的截止日期
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import Row
from generator.text.chinese import width

LEVEL: Severity = "error"

MOST = 25


def check(row: Row) -> Iterator[Problem]:
    """Its width, in Han characters."""
    length = (width(row.text) + 1) // 2
    if length > MOST:
        yield problem(row.at("text"), "check-length", count=length, most=MOST)
