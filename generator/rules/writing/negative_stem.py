"""negative-stem: the stem asks for what does not hold; readers overlook the negation.

Fails:

    stem: 下面哪一种做法**不**合适？
    type: single
    choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 记录}]
    key: b

Passes:

    stem: 下面哪一种做法合适？不锈钢锅坏了，顾客来退。
    type: single
    choices: [{id: a, text: 道谢}, {id: b, text: 争论}, {id: c, text: 推脱}]
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Hotspot, Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat, negations, question

LEVEL: Severity = "warning"


_EXCEPT = re.compile("除.{1,12}?(?:以|之)?外|错误的|错的|有误|说错")
_ASKS = re.compile("哪|下列|以下|下面|什么|谁")


def check(item: Task) -> Iterator[Problem]:
    """The sentence that asks; a quotation in it is left out."""
    if asks_negatively(item):
        yield problem(item.at("stem"), "negative-stem")


def asks_negatively(item: Task) -> bool:
    """Whether what is asked for is what does not hold."""
    if not isinstance(item, Single | Multiple | Hotspot):
        return False
    sentence = re.sub("“[^”]*”", "", question(flat(item.stem))).rpartition(",")[2]
    return bool(_ASKS.search(sentence) and (negations(sentence) or _EXCEPT.search(sentence)))
