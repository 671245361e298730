"""Which chapters a chapter speaks of: with itself, all that its pages and problems come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.rules.summary import Summary

Reach = dict[str, tuple[str, ...]]
"""Folder of a chapter -> it, the chapters whose ids it writes, those that these write, and so on:
all that its pages and problems come from."""


def homes(chapters: Sequence[Summary]) -> tuple[dict[str, str], set[str]]:
    """Every id with the folder of the first chapter that has it, and those that stand twice."""
    home: dict[str, str] = {}
    repeated: set[str] = set()
    for chapter in chapters:
        for named in chapter.named:
            if named.id in home:
                repeated.add(named.id)
            else:
                home[named.id] = chapter.folder
    return home, repeated


def reach(chapters: Sequence[Summary], home: Mapping[str, str]) -> Reach:
    """The reach of every chapter. An id that nothing bears leads nowhere."""
    next_to = {
        chapter.folder: tuple(dict.fromkeys(home[id] for id in chapter.uses if id in home))
        for chapter in chapters
    }
    return {chapter.folder: _closure(chapter.folder, next_to) for chapter in chapters}


def _closure(folder: str, next_to: Reach) -> tuple[str, ...]:
    reached = [folder]
    for each in reached:
        reached += [other for other in next_to[each] if other not in reached]
    return tuple(reached)
