"""double-negative: two negations to be undone in one place.

A statement that denies twice, or a negative choice below a stem that asks negatively.

Fails:

    stem: 没有登记的投诉不能不处理。这个说法对吗？
    type: true_false
    key: "true"

Passes:

    stem: 没有登记的投诉也要处理。这个说法对吗？
    type: true_false
    key: "true"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Multiple, Single, Task
from generator.problem import Problem, Severity, problem
from generator.rules.writing.negative_stem import asks_negatively
from generator.text.chinese import negations

LEVEL: Severity = "warning"


_TWICE = re.compile(
    "不[能可会该得应](?:以)?不|没有?[^，。；、]{0,4}不|并非[^，。；、]{0,4}[不没无]|不是[^，。；、]{0,3}[不没无]|[无未]不"
)


def check(item: Task) -> Iterator[Problem]:
    """Statements to be judged, and choices below a negative stem."""
    if item.type == "true_false" and _TWICE.search(item.stem):
        yield problem(item.at("stem"), "double-negative.stem")
    if isinstance(item, Single | Multiple) and asks_negatively(item):
        for choice in item.choices:
            if negations(choice.text):
                yield problem(choice.at("text"), "double-negative.choice", text=choice.text)
