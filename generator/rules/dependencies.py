"""Which chapters a chapter speaks of: with itself, all that its pages and problems come from."""

from __future__ import annotations

from collections.abc import Sequence

from generator.rules.summary import Summary

Reach = dict[str, tuple[str, ...]]
"""Folder of a chapter -> it, the chapters whose ids it writes, those that these write, and so on:
all that its pages and problems come from."""


def reach(chapters: Sequence[Summary]) -> Reach:
    """The reach of every chapter. An id that nothing bears leads nowhere."""
    home = {named.id: chapter.folder for chapter in reversed(chapters) for named in chapter.named}
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
