"""vague-term: a choice says 通常 or 可能, and means something else to each reader.

Fails:

    stem: 回访在什么时候做？
    type: single
    choices: [{id: a, text: 通常三天后}, {id: b, text: 每年年底时}, {id: c, text: 收款当晚上}]
    key: a

Passes:

    stem: 回访在什么时候做？
    type: single
    choices: [{id: a, text: 安装三天后}, {id: b, text: 每年年底时}, {id: c, text: 收款当晚上}]
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "info"


_WORDS = re.compile("通常|一般(?!纳税)|经常|有时|(?<!不)可能(?!性)|也许|适当|大概|往往|偶尔|尽量")


def check(item: Task) -> Iterator[Problem]:
    """Every choice."""
    if not isinstance(item, Single | Multiple):
        return
    for choice in item.choices:
        if match := _WORDS.search(flat(choice.text)):
            yield problem(choice.at("text"), "vague-term", word=match.group())
