"""crowded-pause: a pause point holds more than nine checks, and by the last one people only tick.

The parts of an assessment are no pause points: two assessors watch, and nobody waits for them.

Fails:

    - {text: 核对型号}
    - {text: 核对数量}
    - {text: 读出价格}
    - {text: 说明保修期}
    - {text: 说明退换条件}
    - {text: 核对送货地址}
    - {text: 约定送货日期}
    - {text: 收取货款}
    - {text: 交付发票}
    - {text: 感谢顾客}

Passes:

    - {text: 核对型号}
    - {text: 核对数量}
    - {text: 读出价格}
    - {text: 说明保修期}
    - {text: 说明退换条件}
    - {text: 核对送货地址}
    - {text: 约定送货日期}
    - {text: 收取货款}
    - {text: 交付发票}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Checklist, Practical
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "error"

MOST = 9


def check(sheet: Checklist | Practical) -> Iterator[tuple[Checklist | Practical, Problem]]:
    """Reported at the first check that is too many."""
    for point in sheet.pause_points if isinstance(sheet, Checklist) else ():
        if len(point.checks) > MOST:
            counts = {"moment": point.moment, "count": len(point.checks), "most": MOST}
            yield sheet, problem(point.at("checks", MOST), "crowded-pause", **counts)
