"""unknown-choice, repeated-choice, all-keys: the key of an item names choices of that item."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.kinds.item import Multiple, Single
from generator.nearest import nearest
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Items with choices."""
    for content in course.chapters:
        for item in content.items:
            if isinstance(item, Single | Multiple):
                yield from _check_item(item)


def _check_item(item: Single | Multiple) -> Iterator[Problem]:
    ids = [choice.id for choice in item.choices]
    for index, id in enumerate(ids):
        if id in ids[:index]:
            yield problem(item.choices[index].at("id"), "repeated-choice", id=id)
    keys = [item.key] if isinstance(item, Single) else list(item.key)
    for index, key in enumerate(keys):
        path = ("key",) if isinstance(item, Single) else ("key", index)
        if key not in ids:
            yield problem(item.at(*path), "unknown-choice", id=key, nearest=nearest(key, ids))
        elif key in keys[:index]:
            yield problem(item.at(*path), "repeated-choice", id=key)
    if set(keys) == set(ids):
        yield problem(item.at("key"), "all-keys")
