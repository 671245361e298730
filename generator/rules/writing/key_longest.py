"""key-longest: the key is much the longest choice, and gives itself away.

Much: its width is over 1.3 times the mean, and over that of any other by more than 4 columns.

Fails:

    stem: 顾客要退货，先看什么？
    type: single
    choices:
      - {id: a, text: 顾客的脸色}
      - {id: b, text: 商品完好程度与购买的日期是否都合乎规定}
      - {id: c, text: 天气的好坏}
    key: b

Passes:

    stem: 顾客要退货，先看什么？
    type: single
    choices:
      - {id: a, text: 顾客的脸色和心情}
      - {id: b, text: 商品和购买的日期}
      - {id: c, text: 当天店里的客流量}
    key: b
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import width

LEVEL: Severity = "warning"


def check(item: Task) -> Iterator[Problem]:
    """Items with one key."""
    if not isinstance(item, Single):
        return
    widths = {choice.id: width(choice.text) for choice in item.choices}
    key = widths.pop(item.key, 0)
    mean = (key + sum(widths.values())) / (len(widths) + 1)
    if key > 1.3 * mean and key > max(widths.values()) + 4:
        yield problem(item.at("key"), "key-longest", key=item.key)
