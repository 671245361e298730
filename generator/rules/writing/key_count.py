"""key-count: all multiple items have the same number of keys, which learners notice.

From 4 items on.

Fails:

    - repeat: 4
      stem: 顾客第 {n} 次来，先做哪些事？
      type: multiple
      choices: [{id: a, text: 道谢}, {id: b, text: 记录}, {id: c, text: 推脱}, {id: d, text: 争论}]
      key: [a, b]

Passes:

    - repeat: 3
      stem: 顾客第 {n} 次来，先做哪些事？
      type: multiple
      choices: [{id: a, text: 道谢}, {id: b, text: 记录}, {id: c, text: 推脱}, {id: d, text: 争论}]
      key: [a, b]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import Multiple
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "warning"


LEAST = 4


def check(content: Content) -> Iterator[tuple[None, Problem]]:
    """The multiple items of a chapter together."""
    items = [item for item in content.tasks if isinstance(item, Multiple)]
    if len(items) >= LEAST and len({len(item.key) for item in items}) == 1:
        keys = len(items[0].key)
        yield None, problem(items[0].at("key"), "key-count", keys=keys, items=len(items))
