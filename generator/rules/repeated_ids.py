"""repeated-id: an id that other objects may name is that of one object in the whole course."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problem import Place, Problem, problem
from generator.rules.summary import Summary


def compare(chapters: Sequence[Summary]) -> Iterator[Problem]:
    """Every id against those before it."""
    seen: dict[str, Place] = {}
    for chapter in chapters:
        for id, _, place in chapter.named:
            first = seen.setdefault(id, place)
            if first != place:
                yield problem(place, "repeated-id", id=id, first=first)
