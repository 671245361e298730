"""unknown-choice, repeated-choice, all-keys: the key of an item names choices of that item, and
ids that mean something only inside an item are unique there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.authored.course import Course
from generator.authored.kinds import Model, Task
from generator.problem import Problem, nearest, problem


def check(course: Course) -> Iterator[Problem]:
    """The items of every chapter, those of scenarios too."""
    for content in course.chapters:
        for item in content.tasks:
            for things in item.id_spaces():
                yield from _repeated(things)
            if item.key_ids():
                yield from _keys(item)


def _repeated(things: Sequence[Model]) -> Iterator[Problem]:
    seen: set[str] = set()
    for thing in things:
        id = vars(thing)["id"]
        if id in seen:
            yield problem(thing.at("id"), "repeated-choice", id=id)
        seen.add(id)


def _keys(item: Task) -> Iterator[Problem]:
    ids = [vars(thing)["id"] for thing in item.id_spaces()[0]]
    keys = [id for _, id in item.key_ids()]
    for index, (path, key) in enumerate(item.key_ids()):
        if key not in ids:
            yield problem(item.at(*path), "unknown-choice", id=key, nearest=nearest(key, ids))
        elif key in keys[:index]:
            yield problem(item.at(*path), "repeated-choice", id=key)
    if set(keys) == set(ids):
        yield problem(item.at("key"), "all-keys")
