"""all-of-the-above: a choice stands for all the others: “以上都对”.

Fails:

    stem: 接电话时先说什么？
    type: single
    choices:
      - {id: a, text: 店名}
      - {id: b, text: 姓名}
      - {id: c, text: 以上都对}
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
    "以上(?:各项|几项|三项|四项|说法|做法|选项)?(?:都|均|全)(?!不|非|无|没|错)|全都?(?:对|正确|是)$|都(?:对|正确)$|全选"
)


def check(item: Task) -> Iterator[Problem]:
    """Every choice."""
    for choice in offered(item):
        if _WORDS.search(flat(choice.text).strip("。 ")):
            yield problem(choice.at("text"), "all-of-the-above", text=choice.text)
