"""same-item: an item of one chapter asks and offers the same as an item of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problem import Problem, problem
from generator.rules.summary import Summary


def compare(chapters: Sequence[Summary]) -> Iterator[Problem]:
    """Every item against those of the chapters before."""
    seen: dict[str, str] = {}
    for chapter in chapters:
        for question in chapter.questions:
            if first := seen.get(question.same):
                yield problem(question.place, "same-item", id=question.id, first=first)
        seen |= {question.same: question.id for question in reversed(chapter.questions)}
