"""not-shown: each topic stands in a section, each piece of content on a page.

A process stands on a page itself, or it holds only steps and each of them does.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content, Course
from generator.authored.kinds import Model, Part, Process
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Topics against sections, content against topics."""
    for content in course.chapters if course.complete else ():
        listed = {id for section in content.chapter.sections for id in section.topics}
        parts = {id for topic in content.topics for id in topic.parts}
        yield from _missing(course, content.topics, listed)
        yield from _missing(course, _contents(content), parts)


def _missing(course: Course, things: tuple[Model, ...], used: set[str]) -> Iterator[Problem]:
    """A name that nothing bears was most likely meant for one of them: it is reported alone."""
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
    return tuple(root for root in content.roots() if isinstance(root, Part))
