"""clang: words of the stem come back in the key and in no other choice.

Fails:

    stem: 负责客户满意度调查的是谁？
    type: single
    choices:
      - {id: a, text: 客户满意度专员}
      - {id: b, text: 仓库的管理员}
      - {id: c, text: 财务部的出纳}
    key: a

Passes:

    stem: 负责客户满意度调查的是谁？
    type: single
    choices: [{id: a, text: 前台的接待员}, {id: b, text: 仓库的管理员}, {id: c, text: 财务部的出纳}]
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare, shared

LEVEL: Severity = "warning"


_LONG, _SHORT = 4, 1
"""Characters in a row: this many in the key, no more than this in any other choice."""


def check(item: Task) -> Iterator[Problem]:
    """Items with one key."""
    if not isinstance(item, Single):
        return
    stem = bare(item.stem)
    texts = {choice.id: bare(choice.text) for choice in item.choices}
    words = shared(stem, texts.pop(item.key, ""))
    if len(words) >= _LONG and all(len(shared(stem, text)) <= _SHORT for text in texts.values()):
        yield problem(item.at("key"), "clang", words=words, key=item.key)
