"""What a practical assessment comes to on paper: points, verdicts, how far two assessors agree."""

from __future__ import annotations

from typing import Any

from generator.views.sheet import Pair, Sheet
from generator.words import Words


def scoring(sheet: Sheet, t: Words) -> tuple[Pair, ...]:
    """How long it takes and what passes; nothing for a sheet that is not scored."""
    if sheet.type != "practical":
        return ()
    least = pass_points(sheet)
    mark = t("printed.passing", percent=sheet.pass_mark, points=sheet.points, least=least)
    time = t("printed.minutes", minutes=sheet.minutes)
    return ((t("printed.time"), time), (t("printed.pass-mark"), mark))


def pass_points(sheet: Sheet) -> int:
    """The fewest points that pass: the share of all, rounded up."""
    return -(-sheet.points * sheet.pass_mark // 100)


def result(sheet: Sheet, *, example: bool) -> dict[str, Any]:
    """The lines below the steps, filled in for the training example."""
    rows = list(sheet.rows)
    alike = sum(len(set(row.answer)) == 1 for row in rows)
    return {
        "assessors": [_assessor(sheet, n, example=example) for n in range(len(sheet.boxes))],
        "points": sheet.points,
        "steps": len(rows),
        "alike": str(alike) if example else "",
        "agreement": str(round(100 * alike / len(rows))) if example and rows else "",
    }


def _assessor(sheet: Sheet, n: int, *, example: bool) -> dict[str, Any]:
    if not example or sheet.type != "practical":
        return {"name": sheet.boxes[n], "points": "", "passed": None}
    seen = [row for row in sheet.rows if row.answer[n]]
    points = sum(row.points for row in seen)
    vetoed = any(row.critical and not row.answer[n] for row in sheet.rows)
    passed = points >= pass_points(sheet) and not vetoed
    return {"name": sheet.boxes[n], "points": str(points), "passed": passed}
