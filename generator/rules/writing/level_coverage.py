"""level-coverage: an objective is not asked at each level: remember, understand, apply.

An objective that no item asks is reported as `not-asked` alone.

Fails:

    - stem: 质量目标由店长批准。这个说法对吗？
      type: true_false
      level: remember
      key: "true"
    - stem: 投诉都要登记编号。这个说法对吗？
      type: true_false
      level: apply
      key: "true"

Passes:

    - stem: 质量目标由店长批准。这个说法对吗？
      type: true_false
      level: remember
      key: "true"
    - stem: 投诉都要登记编号。这个说法对吗？
      type: true_false
      level: understand
      key: "true"
    - stem: 顾客要看发票，应当给他看。这样做对吗？
      type: true_false
      level: apply
      key: "true"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.authored.course import Content
from generator.authored.kinds import Level
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "warning"


LEVELS: tuple[str, ...] = get_args(Level)


def check(content: Content) -> Iterator[tuple[None, Problem]]:
    """Every objective of the chapter that is asked at all."""
    covered = {(item.objective, item.level) for item in content.tasks}
    objectives = {objective for objective, _ in covered}
    for objective in content.chapter.objectives:
        missing = [level for level in LEVELS if (objective.id, level) not in covered]
        if missing and objective.id in objectives:
            words = ", ".join(missing)
            place = objective.at("id")
            yield None, problem(place, "level-coverage", id=objective.id, missing=words)
