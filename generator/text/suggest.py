"""The name an author most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 100
CLOSE = 0.65


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The closest of the known names, capitals or not, or None where nothing is close."""
    by_lower = {other.lower(): other for other in known}
    matches = get_close_matches(name[:LONGEST].lower(), by_lower, n=1, cutoff=CLOSE)
    return by_lower[matches[0]] if matches else None
