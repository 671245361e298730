"""no-task: the stem asks nothing: no question, no blank, nothing to do.

Fails:

    stem: 关于售后服务的说法
    type: single
    choices: [{id: a, text: 卖前提供}, {id: b, text: 卖后提供}, {id: c, text: 另外收费}]
    key: b

Passes:

    stem: 售后服务在什么时候提供？
    type: single
    choices: [{id: a, text: 成交以前}, {id: b, text: 成交以后}, {id: c, text: 打烊以后}]
    key: b
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "warning"


_TASK = re.compile(
    "[?？]|_{2,}|＿{2,}|[(（] *[)）]|哪|什么|怎样|怎么|如何|多少|为何|请|[把将]"
    "|写|指出|选出|算出|排|配|归|列出|说明"
)


def check(item: Task) -> Iterator[Problem]:
    """Stems, but those that are statements to be judged."""
    if item.type != "true_false" and not _TASK.search(flat(item.stem)):
        yield problem(item.at("stem"), "no-task")
