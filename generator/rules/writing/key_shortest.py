"""key-shortest: the key is much the shortest choice, and gives itself away.

Much: its width is under the mean by a third, and under that of any other by more than 4 columns.

Fails:

    stem: 顾客要退货，先看什么？
    type: single
    choices:
      - {id: a, text: 顾客当时的脸色和说话口气}
      - {id: b, text: 日期}
      - {id: c, text: 当天店里来了多少位顾客}
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
    if not isinstance(item, Single) or item.key not in [choice.id for choice in item.choices]:
        return
    widths = {choice.id: width(choice.text) for choice in item.choices}
    key = widths.pop(item.key)
    mean = (key + sum(widths.values())) / (len(widths) + 1)
    if key < 0.67 * mean and key < min(widths.values()) - 4:
        yield problem(item.at("key"), "key-shortest", key=item.key)
