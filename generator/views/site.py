"""All generated pages of the site, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.course import Content, Course, Reach
from generator.memory import Memory
from generator.views import addresses, hubs
from generator.views.chapter import ChapterPages
from generator.views.links import Links
from generator.views.page import Page
from generator.words import Words


def pages(course: Course, links: Links, reach: Reach, t: Words, memory: Memory) -> Iterator[Page]:
    """Every page, door by door."""
    chapters = [
        memory.recall(f"pages {folder}", chapters, partial(_doors, course, chapters[0], links, t))
        for folder, chapters in reach.items()
    ]
    yield hubs.hub("learn", addresses.LEARN, hubs.learn_groups, course, t)
    for chapter in chapters:
        yield from chapter.learn
    yield hubs.hub("quiz", addresses.QUIZ, hubs.quiz_groups, course, t)
    for chapter in chapters:
        yield from chapter.quiz
    yield hubs.hub("checklists", addresses.CHECKLISTS, hubs.checklist_groups, course, t)
    for chapter in chapters:
        yield from chapter.checklists


@dataclass(frozen=True)
class _Doors:
    """A chapter's pages behind each door."""

    learn: tuple[Page, ...]
    quiz: tuple[Page, ...]
    checklists: tuple[Page, ...]


def _doors(course: Course, content: Content, links: Links, t: Words) -> _Doors:
    found = ChapterPages(course, content, links, t)
    return _Doors(tuple(found.learn()), tuple(found.assessments()), tuple(found.checklists()))
