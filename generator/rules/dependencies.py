"""Which chapters a chapter speaks of: with itself, all that its pages and problems come from."""

from __future__ import annotations

from functools import partial

from generator.authored.course import Content, Course, Reach
from generator.authored.references import named
from generator.memory import Memory
from generator.text.markup import references


def reach(course: Course, memory: Memory) -> Reach:
    """The reach of every chapter. An id that nothing bears leads nowhere."""
    chapters = course.chapters
    if len(chapters) == 1:
        return {chapters[0].folder: chapters}
    home = {id: content for content in reversed(chapters) for id, _ in content.named}
    used = {
        content.folder: memory.recall(f"used {content.folder}", (content,), partial(_used, content))
        for content in chapters
    }
    next_to = {
        folder: tuple(dict.fromkeys(home[id] for id in ids if id in home))
        for folder, ids in used.items()
    }
    return {content.folder: _closure(content, next_to) for content in chapters}


def _used(content: Content) -> frozenset[str]:
    """The ids that a chapter writes and does not define."""
    fields = {id for model in content.models for _, id, _ in named(model)}
    texts = {id for _, _, text in content.texts for id in references(text)}
    return frozenset((fields | texts) - {id for id, _ in content.named})


def _closure(content: Content, next_to: dict[str, tuple[Content, ...]]) -> tuple[Content, ...]:
    reached = [content]
    for each in reached:
        reached += [other for other in next_to[each.folder] if other not in reached]
    return tuple(reached)
