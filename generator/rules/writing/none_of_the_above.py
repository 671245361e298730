"""none-of-the-above: a choice stands for none of the others: “以上都不对”.

Fails:

    stem: 接电话时先说什么？
    type: single
    choices:
      - {id: a, text: 店名}
      - {id: b, text: 姓名}
      - {id: c, text: 以上都不对}
    key: a

Passes:

    stem: 接电话时先说什么？
    type: single
    choices:
      - {id: a, text: 店名}
      - {id: b, text: 姓名}
      - {id: c, text: 价格}
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Task, offered
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "warning"


_WORDS = re.compile(
    "以上(?:各项|几项|三项|四项|说法|做法|选项)?(?:都|均|全)(?:不|非|无|没|错)|(?:都|全|均)(?:不对|不正确|不是|错)$|没有一项"
)


def check(item: Task) -> Iterator[Problem]:
    """Every choice."""
    for choice in offered(item):
        if stands_for_none(choice.text):
            yield problem(choice.at("text"), "none-of-the-above", text=choice.text)


def stands_for_none(text: str) -> bool:
    """Whether a choice denies all the others."""
    return bool(_WORDS.search(flat(text).strip("。 ")))
