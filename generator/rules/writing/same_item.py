"""same-item: two items ask the same and offer the same, in one chapter or in two.

Fails:

    - stem: 质量目标由谁来批准？
      type: single
      choices: [{id: a, text: 店长}, {id: b, text: 顾客}, {id: c, text: 邻居}]
      key: a
    - stem: 质量目标，由谁来批准？
      type: single
      choices: [{id: a, text: 店长}, {id: b, text: 邻居}, {id: c, text: 顾客}]
      key: a
      waivers: [{rule: similar-stem, reason: 例子只看另一条规则。}]

Passes:

    - stem: 质量目标由谁来批准？
      type: single
      choices: [{id: a, text: 店长}, {id: b, text: 顾客}, {id: c, text: 邻居}]
      key: a
    - stem: 投诉单交给谁来登记？
      type: single
      choices: [{id: a, text: 客服}, {id: b, text: 顾客}, {id: c, text: 邻居}]
      key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import Item, offered
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare

LEVEL: Severity = "error"


def comparable(item: Item) -> tuple[str, ...]:
    """What an item asks and offers, in a form in which it can be compared."""
    return item.type, bare(item.stem), *sorted(bare(choice.text) for choice in offered(item))


def check(content: Content) -> Iterator[tuple[Item, Problem]]:
    """Every item against those before it."""
    seen: dict[tuple[str, ...], Item] = {}
    for item in content.all_items:
        first = seen.setdefault(comparable(item), item)
        if first is not item:
            yield item, problem(item.at("stem"), "same-item", id=item.id, first=first.id)
