"""similar-stem: two items ask nearly the same, in one chapter or in two.

Their stems share 85 % of their bigrams. An index finds them: linear in the number of items. The
first of them is named.

Fails:

    - stem: 顾客来退货，店员接待时应当先做哪一件事情？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 推脱}]
      key: a
    - stem: 顾客来退货，店员接待时应当先做哪一件事？
      type: single
      choices: [{id: a, text: 记录}, {id: b, text: 打断}, {id: c, text: 走开}]
      key: a

Passes:

    - stem: 顾客来退货，店员接待时应当先做哪一件事？
      type: single
      choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 推脱}]
      key: a
    - stem: 质量目标由谁来批准？
      type: single
      choices: [{id: a, text: 店长}, {id: b, text: 顾客}, {id: c, text: 邻居}]
      key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import Item
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare
from generator.text.similar import similar

LEVEL: Severity = "warning"


Pairs = tuple[tuple[str, str], ...]
"""Ids of items, each with that of the first one of an earlier chapter that asks nearly the same."""


def check(content: Content, elsewhere: Pairs = ()) -> Iterator[tuple[Item, Problem]]:
    """Every stem against the index of those before it; first of all those of earlier chapters."""
    items = content.all_items
    own = similar([bare(item.stem) for item in items]).pairs
    found = {items[later].id: items[first].id for later, first in own} | dict(elsewhere)
    for item in items:
        if first := found.get(item.id):
            yield item, problem(item.at("stem"), "similar-stem", id=item.id, first=first)
