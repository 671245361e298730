"""What is gone through on a sheet: the checks of a checklist, the steps of an assessment."""

from __future__ import annotations

from generator.authored.kinds import Check, Checklist, Practical, ScoredStep

Row = Check | ScoredStep


def rows(sheet: Checklist | Practical) -> tuple[Row, ...]:
    """All of them, in order."""
    if isinstance(sheet, Checklist):
        return tuple(check for point in sheet.pause_points for check in point.checks)
    return tuple(step for part in sheet.parts for step in part.steps)


def is_critical(row: Row) -> bool:
    """Whether failing it fails the whole."""
    return row.critical if isinstance(row, Check) else row.veto
