"""position-words: a choice or rationale names another by its letter or place.

Exports and printed forms put the choices in another order.

Fails:

    stem: 接电话时先说什么？
    type: single
    choices:
      - {id: a, text: 店名}
      - {id: b, text: 姓名}
      - {id: c, text: A 和 B}
    key: a

Passes:

    stem: 接电话时先说什么？
    type: single
    choices:
      - {id: a, text: 店名}
      - {id: b, text: 姓名}
      - {id: c, text: 店名和姓名}
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Task, offered
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "error"


_CHOICE = re.compile(
    "^[A-F](?: ?[、和与及,] ?[A-F])+$|选项 ?[A-F①-⑥1-6]"
    "|[前后](?:两|三|2|3)(?:项|个选项|者都)|上一[项个]$"
)
_RATIONALE = re.compile(
    "选项 ?[A-F①-⑥1-6](?![a-z])|(?<![A-Za-z])[A-F] ?选?项(?!目)|(?:上|下)一个?选项"
)


def check(item: Task) -> Iterator[Problem]:
    """Every choice and its rationale."""
    for choice in offered(item):
        if match := _CHOICE.search(flat(choice.text)):
            yield problem(choice.at("text"), "position-words", words=match.group())
        if match := _RATIONALE.search(flat(choice.rationale)):
            yield problem(choice.at("rationale"), "position-words", words=match.group())
