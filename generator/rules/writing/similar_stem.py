"""similar-stem: two items of a chapter ask nearly the same.

Their stems share 85 % of their bigrams. An index finds them: linear in the number of items.

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

from generator.chinese import bare
from generator.course import Content
from generator.near import near
from generator.problem import Severity, problem
from generator.rules.waiving import Finding
from generator.rules.writing.same_item import all_items

LEVEL: Severity = "warning"


def check(content: Content) -> Iterator[Finding]:
    """Every stem against the index of those before it."""
    items = all_items(content)
    for later, first in near([bare(item.stem) for item in items]).pairs:
        place = items[later].at("stem")
        yield (
            items[later],
            problem(place, "similar-stem", id=items[later].id, first=items[first].id),
        )
