"""two-actions: a check asks for two actions, and one box cannot answer for both.

Nouns may be listed: 登记来源、名称和版本 is one action. So is a limit: 听完抱怨再回应.

Fails:

    text: 核对价签并更换错误的价签

Passes:

    text: 核对本区价签与价目表
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.chinese import flat
from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import Row
from generator.rules.sheets.verbs import VERBS

LEVEL: Severity = "warning"

_VERB = f"(?:{VERBS})"
_NOUN_FOLLOWS = "记录|次数|结果|情况|日期|时间|方式|要求|费用|价格|人|单|表|各|的"
"""After these a verb is part of a noun: 查看购买、维修记录."""
_TWO = re.compile(
    "然后|同时|随后|接着|紧接"
    "|(?<![合一归吞兼])并(?![非列不未存购排发轨联])"
    f"|[且，,；;]{_VERB}"
    "|先[^，]{1,8}再"
    f"|^{_VERB}[、和及与]{_VERB}"
    f"|、{_VERB}(?!$|[、，,和或及与]|{_NOUN_FOLLOWS})"
)


def check(row: Row) -> Iterator[Problem]:
    """Conjunctions of actions, and two verbs in a list."""
    if found := _TWO.search(flat(row.text)):
        yield problem(row.at("text"), "two-actions", word=found.group())
