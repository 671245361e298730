"""One measured number, what it may be at most, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["", "s", "ms", "MB", "kB", "B", "files", "points"]


@dataclass(frozen=True)
class Result:
    """`budget`: the most that is allowed, or the least where `at_least`; none: only told."""

    measure: str
    value: float
    unit: Unit = ""
    budget: float | None = None
    at_least: bool = False

    @property
    def is_fine(self) -> bool:
        """Whether the budget holds, to a thousandth."""
        if self.budget is None:
            return True
        value = round(self.value, 3)
        return value >= self.budget if self.at_least else value <= self.budget

    @property
    def shown(self) -> str:
        """The value as people read it."""
        return shown(self.value, self.unit)

    @property
    def limit(self) -> str:
        """The budget as people read it."""
        if self.budget is None:
            return ""
        return f"{'≥' if self.at_least else '≤'} {shown(self.budget, self.unit)}"

    @property
    def verdict(self) -> str:
        """ok or over, and nothing where there is no budget."""
        if self.budget is None:
            return ""
        return "ok" if self.is_fine else "over"


def shown(value: float, unit: Unit) -> str:
    """A number with its unit: ratios and short times to two digits, whole things whole."""
    if unit in ("B", "files", "points"):
        text = f"{value:,.0f}"
    elif unit in ("MB", "ms"):
        text = f"{value:,.1f}"
    else:
        text = f"{value:.2f}"
    return f"{text} {unit}".rstrip()
