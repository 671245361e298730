"""repeated-words: all choices begin or end with the same words, which belong in the stem.

Fails:

    stem: 质量目标是什么？
    type: single
    choices:
      - {id: a, text: 在质量方面要追求的结果}
      - {id: b, text: 在质量方面要花掉的费用}
      - {id: c, text: 在质量方面要填写的表格}
    key: a

Passes:

    stem: 质量目标是在质量方面的什么？
    type: single
    choices: [{id: a, text: 追求的结果}, {id: b, text: 花掉的费用}, {id: c, text: 填写的表格}]
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "info"


MOST = 4


def check(item: Task) -> Iterator[Problem]:
    """What all choices begin with, and what they end with."""
    if not isinstance(item, Single | Multiple):
        return
    texts = [flat(choice.text) for choice in item.choices]
    start = _beginning(texts)
    end = _beginning([text[::-1] for text in texts])[::-1]
    for words in (start, end):
        if len(words) > MOST:
            yield problem(item.at("choices"), "repeated-words", words=words)
            return


def _beginning(texts: list[str]) -> str:
    """What all texts begin with."""
    alike = takewhile(lambda chars: len(set(chars)) == 1, zip(*texts, strict=False))
    return "".join(chars[0] for chars in alike)
