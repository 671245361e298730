"""critical-marks: more than three marks of a sheet are critical, and so none stands out.

Fails:

    - {text: 核对型号, critical: true}
    - {text: 读出价格, critical: true}
    - {text: 交付发票, critical: true}
    - {text: 约定日期, critical: true}

Passes:

    - {text: 核对型号, critical: true}
    - {text: 读出价格, critical: true}
    - {text: 交付发票, critical: true}
    - {text: 约定日期}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Check, Checklist, Practical
from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import is_critical, rows

LEVEL: Severity = "error"

MOST = 3


def check(sheet: Checklist | Practical) -> Iterator[tuple[Checklist | Practical, Problem]]:
    """Reported at the first that is too many."""
    critical = [row for row in rows(sheet) if is_critical(row)]
    for row in critical[MOST : MOST + 1]:
        place = row.at("critical" if isinstance(row, Check) else "veto")
        yield sheet, problem(place, "critical-marks", count=len(critical), most=MOST)
