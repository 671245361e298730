"""convergence: the key shares most with the other choices; who looks for the middle finds it.

Fails:

    stem: 投诉单上写什么？
    type: single
    choices:
      - {id: a, text: 顾客姓名和电话}
      - {id: b, text: 顾客姓名和型号}
      - {id: c, text: 商品价格和型号}
      - {id: d, text: 仓库位置}
    key: b

Passes:

    stem: 投诉单上写什么？
    type: single
    choices:
      - {id: a, text: 顾客的要求}
      - {id: b, text: 仓库的位置}
      - {id: c, text: 商品的成本}
      - {id: d, text: 员工的工资}
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare, bigrams

LEVEL: Severity = "info"


def check(item: Task) -> Iterator[Problem]:
    """Items with one key and four or more choices."""
    if not isinstance(item, Single) or len(item.choices) < 4:
        return
    signs = {choice.id: bigrams(bare(choice.text)) for choice in item.choices}
    common = {
        id: sum(len(own & other) for name, other in signs.items() if name != id)
        for id, own in signs.items()
    }
    key = common.pop(item.key, 0)
    if key >= 4 and key > 1.3 * max(common.values()):
        yield problem(item.at("key"), "convergence", key=item.key)
