"""What is wrong, where, and what was most likely meant: an author's mistake as data.

`report` words it for a reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, NamedTuple, get_args

Severity = Literal["error", "warning", "info"]
"""An error stops a build; a warning is printed; an info is printed by `check --all`."""

SEVERITIES: tuple[Severity, ...] = get_args(Severity)

LONGEST_NAME = 100
CLOSE = 0.65
LONGEST_PARAM = 300
"""What a message quotes is cut here: a mistake can be megabytes long."""


class Place(NamedTuple):
    """A position in an authored file: path from the project's root, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `message` is a key of the authors' catalog; `params` fill its placeholders."""

    place: Place
    rule: str
    message: str
    params: tuple[tuple[str, str], ...] = ()
    level: Severity = "error"


def problem(place: Place, message: str, **params: object) -> Problem:
    """A problem whose rule is the part of the message key before the first dot."""
    filled = tuple((name, _short(value)) for name, value in params.items() if value is not None)
    return Problem(place, message.partition(".")[0], message, filled)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The closest of the known names, capitals or not, or None where nothing is close."""
    by_lower = {other.lower(): other for other in known}
    matches = get_close_matches(name[:LONGEST_NAME].lower(), by_lower, n=1, cutoff=CLOSE)
    return by_lower[matches[0]] if matches else None


def of_level(problems: Iterable[Problem], *levels: Severity) -> tuple[Problem, ...]:
    """The problems of these levels, in their order."""
    return tuple(found for found in problems if found.level in levels)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= LONGEST_PARAM else text[: LONGEST_PARAM - 1] + "…"
