"""same-rationale: two rationales of an item say the same, so one of them explains nothing.

Fails:

    stem: 接待投诉时先做哪件事？
    type: single
    choices:
      - {id: a, text: 先记录, rationale: 有记录才查得到。}
      - {id: b, text: 先争论, rationale: 不对。}
      - {id: c, text: 先推脱, rationale: 不对。}
    key: a

Passes:

    stem: 接待投诉时先做哪件事？
    type: single
    choices:
      - {id: a, text: 先记录, rationale: 有记录才查得到。}
      - {id: b, text: 先争论, rationale: 争论让顾客更气。}
      - {id: c, text: 先推脱, rationale: 顾客要有人接手。}
    key: a
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import walk
from generator.authored.kinds import Model, Rationales, Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import bare

LEVEL: Severity = "warning"


def check(item: Task) -> Iterator[Problem]:
    """Every rationale against those before it."""
    seen: set[str] = set()
    for model, field in _rationales(item):
        words = bare(getattr(model, field))
        if words in seen:
            yield problem(model.at(field), "same-rationale")
        seen.add(words)


def _rationales(item: Task) -> Iterator[tuple[Model, str]]:
    for model in walk(item):
        if isinstance(model, Rationales):
            yield from ((model, "true"), (model, "false"))
        elif isinstance(vars(model).get("rationale"), str):
            yield model, "rationale"
