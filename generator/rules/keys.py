"""unknown-choice, repeated-choice, all-keys: the key of an item names choices of that item, and
ids that mean something only inside an item are unique there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.authored.course import Course
from generator.authored.kinds.base import Model
from generator.authored.kinds.item import (
    Classification,
    Hotspot,
    Matching,
    Multiple,
    Open,
    Ordering,
    Single,
    Task,
    tasks,
)
from generator.problem import Problem, problem
from generator.text.suggest import nearest


def check(course: Course) -> Iterator[Problem]:
    """The items of every chapter, those of scenarios too."""
    for content in course.chapters:
        for item in tasks(content.items):
            for things in _things(item):
                yield from _repeated(things)
            if isinstance(item, Single | Multiple | Hotspot):
                yield from _keys(item)


def _things(item: Task) -> list[Sequence[Model]]:
    """What shares a space of ids in an item."""
    if isinstance(item, Single | Multiple):
        return [item.choices]
    if isinstance(item, Ordering):
        return [item.sequence]
    if isinstance(item, Matching):
        return [(*item.pairs, *item.distractors)]
    if isinstance(item, Classification):
        return [item.categories, item.members]
    if isinstance(item, Open):
        return [item.criteria]
    return [item.spots] if isinstance(item, Hotspot) else []


def _repeated(things: Sequence[Model]) -> Iterator[Problem]:
    seen: set[str] = set()
    for thing in things:
        id = vars(thing)["id"]
        if id in seen:
            yield problem(thing.at("id"), "repeated-choice", id=id)
        seen.add(id)


def _keys(item: Single | Multiple | Hotspot) -> Iterator[Problem]:
    ids = [thing.id for thing in (item.spots if isinstance(item, Hotspot) else item.choices)]
    keys = list(item.key) if isinstance(item, Multiple) else [item.key]
    for index, key in enumerate(keys):
        path = ("key", index) if isinstance(item, Multiple) else ("key",)
        if key not in ids:
            yield problem(item.at(*path), "unknown-choice", id=key, nearest=nearest(key, ids))
        elif key in keys[:index]:
            yield problem(item.at(*path), "repeated-choice", id=key)
    if set(keys) == set(ids):
        yield problem(item.at("key"), "all-keys")
