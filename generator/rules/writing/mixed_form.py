"""mixed-form: choices of different forms; the odd one out catches the eye.

Forms: a number, words, a spoken sentence in quotation marks, a sentence with its full
stop.

Fails:

    stem: 多久之内答复？
    type: single
    choices: [{id: a, text: 24 小时}, {id: b, text: 48 小时}, {id: c, text: 看情况再说}]
    key: a

Passes:

    stem: 多久之内答复？
    type: single
    choices: [{id: a, text: 24 小时}, {id: b, text: 48 小时}, {id: c, text: 72 小时}]
    key: a
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "warning"


_NUMBER = re.compile(r"[-+−±约]?[\d.,]+(?:[~～—-][\d.,]+)? ?(?:%|[^\d\s]{0,4})")


def check(item: Task) -> Iterator[Problem]:
    """The first choice whose form is not that of most."""
    if not isinstance(item, Single | Multiple):
        return
    forms = [form(choice.text) for choice in item.choices]
    most = max(forms, key=forms.count)
    odd = next((choice for choice in item.choices if form(choice.text) != most), None)
    if odd:
        yield problem(odd.at("text"), "mixed-form", text=odd.text)


def form(text: str) -> str:
    """What kind of text a choice is."""
    flatted = flat(text).strip()
    if _NUMBER.fullmatch(flatted):
        return "number"
    if flatted.startswith("“") and flatted.endswith("”"):
        return "spoken"
    return "sentence" if flatted.endswith(("。", "!", "?")) else "words"
