"""key-position: the key stands in one place too often, or four times running.

Too often: in more than 40 % of the items with one key, from 10 items on. A page keeps the written
order, and so do print and exports.

Fails:

    - repeat: 5
      stem: 顾客第 {n} 次来，先做什么？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 推脱}]
      key: a

Passes:

    - repeat: 3
      stem: 顾客第 {n} 次来，先做什么？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 推脱}]
      key: a
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import Single
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "warning"


LEAST, MOST, RUN = 10, 0.4, 4


def positions(content: Content) -> list[tuple[Single, int]]:
    """The items with one key, and where it stands, from 1."""
    return [
        (item, [choice.id for choice in item.choices].index(item.key) + 1)
        for item in content.tasks
        if isinstance(item, Single) and item.key in [choice.id for choice in item.choices]
    ]


def check(content: Content) -> Iterator[tuple[Single | None, Problem]]:
    """The items of a chapter together; of a run, the item with which it gets too long."""
    keys = positions(content)
    for place, count in Counter(place for _, place in keys).items():
        if len(keys) >= LEAST and count > MOST * len(keys):
            counts = {"position": place, "count": count, "items": len(keys)}
            yield None, problem(content.items[0].at("id"), "key-position.share", **counts)
    run, last = 0, 0
    for item, place in keys:
        run, last = (run + 1 if place == last else 1), place
        if run == RUN:
            yield item, problem(item.at("key"), "key-position.run", position=place, run=RUN)
