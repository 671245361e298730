"""several-wordings: one wording holds several, or markup; nobody writes it so, and all are wrong.

YAML parts the elements of a list at ASCII commas alone: [好处，利益] is a list of one wording, and
[1,234 元] one of two. A sign between two digits, and a slash as in GB/T, parts nothing.

Fails:

    stem: 顾客用了以后得到的东西叫什么？
    type: short_text
    accepted: [好处，利益]
    rationale: 写明为什么对。
    expected_wrong: [{texts: [特点], rationale: 特点是商品的样子。}]

Passes:

    stem: 顾客用了以后得到的东西叫什么？
    type: short_text
    accepted: [好处, 利益]
    rationale: 写明为什么对。
    expected_wrong: [{texts: [特点], rationale: 特点是商品的样子。}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.authored.kinds import Model, ShortText, Task
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "warning"

_SIGN = re.compile(
    r"(?<![A-Za-z0-9])[/／,]|[/／,](?![A-Za-z0-9])|(?<![0-9])[，、]|[，、](?![0-9])"
    r"|[;；|｜（(*`]|\[\[|<(?=[A-Za-z/])|或(?![许者])|或者"
    r"|(?<=.)[·。．﹑､\\→](?=.)|(?<=[^A-Za-z0-9+])[&＆+＋](?=.)| or "
    r"|(?<!ISO)(?<!IEC)(?<=[A-Za-z]{2})[/／](?=[A-Za-z]{2})|(?<=[一-鿿]) +(?=[一-鿿])(?!或)"
)
_BEGINS = re.compile(r"\D*\d{1,3}")
_GOES_ON = re.compile(r"\d{3}(?!\d)")


def check(item: Task) -> Iterator[Problem]:
    """Wordings that are right, the words of others, and those that are expected as wrong."""
    if not isinstance(item, ShortText):
        return
    yield from _wordings(item, ("accepted",), item.accepted)
    for wording in item.wording:
        yield from _wordings(wording, ("may",), wording.may)
        for index, group in enumerate(wording.must):
            yield from _wordings(wording, ("must", index), group)
    for wrong in item.expected_wrong:
        yield from _wordings(wrong, ("texts",), wrong.texts)


def _wordings(
    model: Model, field: tuple[str | int, ...], texts: tuple[str, ...]
) -> Iterator[Problem]:
    for index, text in enumerate(texts):
        if match := _SIGN.search(text):
            place = model.at(*field, index)
            yield problem(place, "several-wordings.one", text=text, sign=match.group())
    for index, (text, other) in enumerate(pairwise(texts)):
        place = model.at(*field, index)
        is_close = model.at(*field, index + 1) == place._replace(
            column=place.column + len(text) + 1
        )
        if is_close and _BEGINS.fullmatch(text) and _GOES_ON.match(other):
            yield problem(place, "several-wordings.number", text=f"{text},{other}")
