"""key-length-bias: over all items of the chapter the longest or the shortest choice is the key too
often or too seldom.

Either way a learner can guess by it. Too often or too seldom: chance alone would do it in fewer
than 1 of 40 banks (each tail of the binomial distribution, p < 0.025), from 10 items on. An item in
which two choices share the greatest width has no longest one. Waivers are for items; this is mended
in several.

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
from math import erf, sqrt
from typing import Literal, NamedTuple, get_args

from generator.authored.course import Content
from generator.authored.kinds import Single
from generator.problem import Problem, Severity, problem
from generator.text.chinese import width

LEVEL: Severity = "error"


LEAST, RARE = 10, 0.025
"""Fewer items say nothing; so much of the distribution in each tail is put down to chance."""
MANY = 1_000
"""From here on the normal distribution stands for the exact one, which takes the square of the
time; the tails differ by less than 0.002."""

End = Literal["longest", "shortest"]
ENDS: tuple[End, ...] = get_args(End)


class Lengths(NamedTuple):
    """Of the items with one `end` choice, how likely each hits it by chance; in how many it is the
    key."""

    end: End
    chances: tuple[float, ...]
    keys: int

    @property
    def items(self) -> int:
        return len(self.chances)

    @property
    def expected(self) -> float:
        return sum(self.chances)

    @property
    def bias(self) -> Literal["", "often", "seldom"]:
        if self.items < LEAST:
            return ""
        if 1 - self._below(self.keys) < RARE:
            return "often"
        return "seldom" if self._below(self.keys + 1) < RARE else ""

    def _below(self, count: int) -> float:
        """How likely fewer than so many hit by chance."""
        if self.items < MANY:
            return sum(_distribution(self.chances)[:count])
        spread = sqrt(sum(chance * (1 - chance) for chance in self.chances))
        return (1 + erf((count - 0.5 - self.expected) / spread / sqrt(2))) / 2


def _distribution(chances: tuple[float, ...]) -> list[float]:
    """How likely no item, one, two and so on hit: binomial, each with a chance of its own."""
    shares = [1.0]
    for chance in chances:
        missed = [share * (1 - chance) for share in shares]
        hit = [share * chance for share in shares]
        shares = [no + yes for no, yes in zip([*missed, 0.0], [0.0, *hit], strict=True)]
    return shares


MESSAGES = {
    ("longest", "often"): "key-length-bias.longest-often",
    ("longest", "seldom"): "key-length-bias.longest-seldom",
    ("shortest", "often"): "key-length-bias.shortest-often",
    ("shortest", "seldom"): "key-length-bias.shortest-seldom",
}


def lengths(content: Content, end: End) -> Lengths:
    """Counts the items with one key."""
    outer = max if end == "longest" else min
    chances, keys = [], 0
    for item in content.tasks:
        if isinstance(item, Single):
            widths = {choice.id: width(choice.text) for choice in item.choices}
            extremes = [id for id, wide in widths.items() if wide == outer(widths.values())]
            if len(extremes) == 1:
                chances.append(1 / len(widths))
                keys += extremes[0] == item.key
    return Lengths(end, tuple(chances), keys)


def check(content: Content) -> Iterator[tuple[None, Problem]]:
    """The items of a chapter together."""
    for end in ENDS:
        counted = lengths(content, end)
        if bias := counted.bias:
            place = content.items[0].at("id")
            expected = round(counted.expected)
            counts = {"keys": counted.keys, "items": counted.items, "expected": expected}
            yield None, problem(place, MESSAGES[end, bias], **counts)
