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

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare, bigrams
from generator.text.similar import ALIKE, share

LEVEL: Severity = "warning"


def check(item: Task) -> Iterator[Problem]:
    """Every two of an item's few choices."""
    if not isinstance(item, Single | Multiple):
        return
    choices = [(choice, words := bare(choice.text), bigrams(words)) for choice in item.choices]
    for (first, words, signs), (later, others, other_signs) in combinations(choices, 2):
        is_similar = words != others and share(signs, other_signs) > ALIKE
        if is_similar and _in_order(words, others):
            yield problem(later.at("text"), "similar-choice", id=later.id, first=first.id)


def _in_order(words: str, other: str) -> bool:
    """The same things in another order are not the same."""
    return SequenceMatcher(None, words, other).ratio() > ALIKE
