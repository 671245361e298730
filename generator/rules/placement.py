"""not-shown, shown-twice: each topic stands in one section, each piece of content on one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.course import Content, Course
from generator.kinds.base import Model
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Topics against sections, content against topics."""
    for content in course.chapters:
        topics = [(section, "topics", section.topics) for section in content.chapter.sections]
        parts = [(topic, "parts", topic.parts) for topic in content.topics]
        yield from _twice(topics)
        yield from _twice(parts)
        if course.complete:
            yield from _missing(content.topics, topics)
            yield from _missing(_contents(content), parts, inside=_steps(content))


Users = Sequence[tuple[Model, str, tuple[str, ...]]]


def _twice(users: Users) -> Iterator[Problem]:
    seen: set[str] = set()
    for owner, field, ids in users:
        for index, id in enumerate(ids):
            if id in seen:
                yield problem(owner.at(field, index), "shown-twice", id=id)
            seen.add(id)


def _missing(
    things: tuple[Model, ...], users: Users, inside: dict[str, tuple[str, ...]] | None = None
) -> Iterator[Problem]:
    used = Counter(id for _, _, ids in users for id in ids)
    for thing in things:
        id: str = thing.id  # type: ignore[attr-defined]
        steps = (inside or {}).get(id, ())
        if not used[id] and not any(used[step] for step in steps):
            yield problem(thing.at("id"), "not-shown", id=id)


def _contents(content: Content) -> tuple[Model, ...]:
    single = [thing for thing in (content.triangle, content.kano, content.case) if thing]
    return (*content.concepts, *content.principles, *content.processes, *single)


def _steps(content: Content) -> dict[str, tuple[str, ...]]:
    return {process.id: tuple(step.id for step in process.steps) for process in content.processes}
