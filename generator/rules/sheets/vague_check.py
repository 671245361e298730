"""vague-check: a check says 及时 or 确保, and two people would answer it differently.

With a number, or a blank that the shop fills in with one, it can be answered.

Fails:

    text: 及时告知顾客处理结果

Passes:

    text: 告知顾客处理结果
    blank: 告知时限（天）
    suggested: "3"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds.checklist import Check
from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import Row
from generator.text.chinese import flat

LEVEL: Severity = "error"

_WORDS = re.compile(
    "注意(?!事项)|确保|保证(?![金书人期])|尽量|尽可能|尽力|尽快|尽早|适当|适时|适量|及时|妥善|认真|仔细"
    "|必要时|酌情|视情况|充分|重视|加强|做好|热情|耐心|积极|努力|定期|随时|经常|大致|差不多|合理"
)
_NUMBER = re.compile(
    "[0-9]|[一二两三四五六七八九十百半]个?(?:[天日周月年秒次遍人件份项步条]|小时|分钟)"
)


def check(row: Row) -> Iterator[Problem]:
    """The words, where no number stands beside them."""
    text = flat(row.text)
    match = _WORDS.search(text)
    is_counted = _NUMBER.search(text) or (isinstance(row, Check) and row.blank)
    if match and not is_counted:
        yield problem(row.at("text"), "vague-check", word=match.group())
