"""not-shown, shown-twice: each topic stands in one section, each piece of content on one page.

A process stands on a page itself, or it holds only steps and each of them does. A topic names
nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.course import Content, Course
from generator.kinds.base import Model
from generator.kinds.process import Process
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Topics against sections, content against topics."""
    yield from _twice([use for content in course.chapters for use in _topics(content)])
    yield from _twice([use for content in course.chapters for use in _parts(content)])
    for content in course.chapters:
        for topic in content.topics:
            for field in ("objectives", "check_yourself", "checklists"):
                yield from _twice([(topic, field, getattr(topic, field))])
        if course.complete:
            yield from _missing(course, content.topics, _topics(content))
            yield from _missing(course, _contents(content), _parts(content))


Users = Sequence[tuple[Model, str, tuple[str, ...]]]


def _topics(content: Content) -> Users:
    return [(section, "topics", section.topics) for section in content.chapter.sections]


def _parts(content: Content) -> Users:
    return [(topic, "parts", topic.parts) for topic in content.topics]


def _twice(users: Users) -> Iterator[Problem]:
    seen: set[str] = set()
    for owner, field, ids in users:
        for index, id in enumerate(ids):
            if id in seen:
                yield problem(owner.at(field, index), "shown-twice", id=id)
            seen.add(id)


def _missing(course: Course, things: tuple[Model, ...], users: Users) -> Iterator[Problem]:
    """A name that nothing bears was most likely meant for one of them: it is reported alone."""
    used = {id for _, _, ids in users for id in ids}
    if not used <= course.by_id.keys():
        return
    for thing in things:
        for part in _shown_by(thing, used):
            id: str = part.id  # type: ignore[attr-defined]
            if id not in used:
                yield problem(part.at("id"), "not-shown", id=id)


def _shown_by(thing: Model, used: set[str]) -> tuple[Model, ...]:
    """What must be listed for a thing to be shown whole: itself, or all steps of a process."""
    if not isinstance(thing, Process) or thing.id in used:
        return (thing,)
    in_steps = any(step.id in used for step in thing.steps) and not (thing.before or thing.after)
    return thing.steps if in_steps else (thing,)


def _contents(content: Content) -> tuple[Model, ...]:
    single = [thing for thing in (content.triangle, content.kano, content.case) if thing]
    return (*content.concepts, *content.principles, *content.processes, *single)
