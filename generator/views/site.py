"""All generated pages of the site, in the order of the navigation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.authored.course import Content, Course, Reach
from generator.memory import Memory
from generator.rules import written
from generator.rules.waiving import Findings
from generator.text.catalog import Words
from generator.views import addresses, hubs
from generator.views.chapter import ChapterPages
from generator.views.desk import asked, desk
from generator.views.links import Links
from generator.views.page import Page
from generator.views.records import records


def pages(course: Course, links: Links, reach: Reach, t: Words, memory: Memory) -> Iterator[Page]:
    """Every page, door by door."""

    def make(content: Content, found: Findings) -> _Doors:
        return _doors(ChapterPages(course, content, links, t), found)

    chapters = []
    for folder, reached in reach.items():
        found = written(course, reached[0], memory)
        made = partial(make, reached[0], found)
        chapters.append(memory.recall(f"pages {folder}", (*reached, found), made))
    yield hubs.hub("learn", addresses.LEARN, hubs.learn_groups, course, t)
    for chapter in chapters:
        yield from chapter.learn
    counted = json.dumps(asked(course))
    yield hubs.hub("quiz", addresses.QUIZ, hubs.quiz_groups, course, t, desk=counted)
    yield desk(course, t)
    for chapter in chapters:
        yield from chapter.quiz
    first = hubs.records_cards(t)
    yield hubs.hub(
        "checklists", addresses.CHECKLISTS, hubs.checklist_groups, course, t, first=first
    )
    yield records(course, t)
    for chapter in chapters:
        yield from chapter.checklists


class _Doors(NamedTuple):
    """A chapter's pages behind each door."""

    learn: tuple[Page, ...]
    quiz: tuple[Page, ...]
    checklists: tuple[Page, ...]


def _doors(made: ChapterPages, found: Findings) -> _Doors:
    return _Doors(tuple(made.learn()), tuple(made.assessments(found)), tuple(made.sheets()))
