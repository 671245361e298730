"""similar-choice: two choices are nearly the same, so that neither is likely the key.

Fails:

    stem: 安装师傅到门口先做什么？
    type: single
    choices:
      - {id: a, text: 敲门三下，报出店名和工号，再出示证件}
      - {id: b, text: 敲门三下，报出店名和工号，再出示证书}
      - {id: c, text: 拿出工具，问过装在哪面墙，就开始打孔}
    key: a

Passes:

    stem: 安装师傅到门口先做什么？
    type: single
    choices:
      - {id: a, text: 敲门三下，报店名和工号}
      - {id: b, text: 走进厨房，找水管和电源}
      - {id: c, text: 拿出工具，在墙上打好孔}
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from generator.chinese import alike, bare
from generator.kinds.item import Multiple, Single, Task
from generator.near import ALIKE
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "warning"


def check(item: Task) -> Iterator[Problem]:
    """Every two of an item's few choices."""
    if not isinstance(item, Single | Multiple):
        return
    for one, other in combinations(item.choices, 2):
        first, second = bare(one.text), bare(other.text)
        if first != second and _similar(first, second):
            yield problem(other.at("text"), "similar-choice", id=other.id, first=one.id)


def _similar(one: str, other: str) -> bool:
    """By their bigrams and by their order: the same things in another order are not the same."""
    return alike(one, other) > ALIKE and SequenceMatcher(None, one, other).ratio() > ALIKE
