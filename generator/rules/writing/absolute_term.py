"""absolute-term: a word such as 一定 or 所有 stands in the key alone, or in distractors alone.

Who knows nothing guesses by it.

Fails:

    stem: 回访在什么时候做？
    type: single
    choices:
      - {id: a, text: 安装后的三天}
      - {id: b, text: 永远都在月底}
      - {id: c, text: 收款后的当晚}
    key: a

Passes:

    stem: 回访在什么时候做？
    type: single
    choices:
      - {id: a, text: 安装后的三天}
      - {id: b, text: 隔一定的时间}
      - {id: c, text: 收款后的当晚}
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "warning"


_WORDS = re.compile(
    "一定|必须|必然|总是|从来|从不|永远|绝对|所有|任何|只有|唯一|完全|一律|百分之百|毫无|无论如何"
)
_NOT_SO = re.compile(
    "不一定|(?<!不)一定[的程量数]|不必|未必|不完全|并非所有|不是所有|所有权|所有者|只有(?=\\d|[一两三])|[有在]一定"
)


def check(item: Task) -> Iterator[Problem]:
    """The first choice with such a word, where only the key or only distractors have one."""
    if not isinstance(item, Single | Multiple):
        return
    keys = [item.key] if isinstance(item, Single) else list(item.key)
    choices = [choice for choice in item.choices if absolute(choice.text)]
    if len({choice.id in keys for choice in choices}) == 1:
        place, word = choices[0].at("text"), absolute(choices[0].text)
        yield problem(place, "absolute-term", word=word)


def absolute(text: str) -> str:
    """The first absolute word; empty where there is none."""
    match = _WORDS.search(_NOT_SO.sub("", flat(text)))
    return match.group() if match else ""
