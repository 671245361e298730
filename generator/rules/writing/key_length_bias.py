"""key-length-bias: over all items of the chapter the longest choice is the key too often.

Too often: more than chance explains (one-sided, p < 0.05), from 10 items on. An item in which two
choices share the greatest width does not count. Waivers are for items; this is mended in several.

Fails:

    - repeat: 4
      stem: 顾客第 {n} 次来退货，先做什么？
      type: single
      choices: [{id: a, text: 记下来}, {id: b, text: 争论}, {id: c, text: 推脱}]
      key: a
    - repeat: 4
      stem: 顾客第 {n} 次来付款，先做什么？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 记下来}, {id: c, text: 推脱}]
      key: b
    - repeat: 4
      stem: 顾客第 {n} 次来报修，先做什么？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 记下来}]
      key: c

Passes:

    - repeat: 4
      stem: 顾客第 {n} 次来退货，先做什么？
      type: single
      choices: [{id: a, text: 记录}, {id: b, text: 争论}, {id: c, text: 推脱}]
      key: a
    - repeat: 4
      stem: 顾客第 {n} 次来付款，先做什么？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 记录}, {id: c, text: 推脱}]
      key: b
    - repeat: 4
      stem: 顾客第 {n} 次来报修，先做什么？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 记录}]
      key: c
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.chinese import width
from generator.course import Content
from generator.kinds.item import Single, tasks
from generator.problem import Severity, problem
from generator.rules.waiving import Finding

LEVEL: Severity = "error"


LEAST, SURE = 10, 1.645
"""Fewer items say nothing; one-sided, so many standard deviations leave 5 % to chance."""


@dataclass(frozen=True)
class Longest:
    """Of `items` with a longest choice, in how many it is the key, and by chance would be."""

    items: int
    keys: int
    expected: float
    variance: float

    @property
    def biased(self) -> bool:
        over = self.keys - self.expected - 0.5
        return self.items >= LEAST and over > SURE * self.variance**0.5


def longest(content: Content) -> Longest:
    """Counts the items with one key."""
    chances, keys = [], 0
    for item in tasks(content.items):
        if isinstance(item, Single):
            widths = {choice.id: width(choice.text) for choice in item.choices}
            most = [id for id, wide in widths.items() if wide == max(widths.values())]
            if len(most) == 1:
                chances.append(1 / len(widths))
                keys += most[0] == item.key
    variance = sum(chance * (1 - chance) for chance in chances)
    return Longest(len(chances), keys, sum(chances), variance)


def check(content: Content) -> Iterator[Finding]:
    """The items of a chapter together."""
    found = longest(content)
    if found.biased:
        place = content.items[0].at("id")
        counts = {"keys": found.keys, "items": found.items, "expected": round(found.expected)}
        yield None, problem(place, "key-length-bias", **counts)
