"""What was measured as a table on the terminal, as Markdown, and as JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict

from bench.result import Result

HEAD = ("measure", "value", "budget", "ok")


def table(results: Sequence[Result]) -> str:
    """The columns padded for a terminal."""
    rows = [HEAD, *map(_row, results)]
    widths = [max(_width(row[n]) for row in rows) for n in range(len(HEAD))]
    return "\n".join("  ".join(map(_padded, row, widths)).rstrip() for row in rows)


def markdown(results: Sequence[Result]) -> str:
    """The same for guide/."""
    lines = [_line(HEAD), "|---|---:|---:|---|"]
    return "\n".join([*lines, *(_line(_row(result)) for result in results)])


def as_json(results: Sequence[Result]) -> str:
    """The numbers unrounded."""
    found = [asdict(result) | {"ok": result.is_fine} for result in results]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _row(result: Result) -> tuple[str, ...]:
    return result.measure, result.shown, result.limit, result.verdict


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
