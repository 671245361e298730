"""same-check: two checks of a sheet say the same, and nobody can tell which of them was done.

Fails:

    - {text: 核对商品的型号}
    - {text: 核对商品的型号。}

Passes:

    - {text: 核对商品的型号}
    - {text: 核对商品的数量}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds import Checklist, Practical
from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import Row, rows
from generator.text.chinese import bare

LEVEL: Severity = "error"


def check(sheet: Checklist | Practical) -> Iterator[tuple[Row, Problem]]:
    """Letters, digits and Han characters are compared."""
    seen: dict[str, Row] = {}
    for row in rows(sheet):
        first = seen.setdefault(bare(row.text), row)
        if first is not row:
            where = first.at("text").line
            yield row, problem(row.at("text"), "same-check", text=row.text, line=where)
