"""All generated pages of the site, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.views import addresses, hubs
from generator.views.chapter import ChapterPages
from generator.views.links import Links
from generator.views.page import Page
from generator.words import Words


def pages(course: Course, links: Links, t: Words) -> Iterator[Page]:
    """Every page, door by door."""
    chapters = [ChapterPages(course, content, links, t) for content in course.chapters]
    yield hubs.hub("learn", addresses.LEARN, hubs.learn_groups, course, t)
    for chapter in chapters:
        yield from chapter.learn()
    yield hubs.hub("quiz", addresses.QUIZ, hubs.quiz_groups, course, t)
    for chapter in chapters:
        yield from chapter.assessments()
    yield hubs.hub("checklists", addresses.CHECKLISTS, hubs.checklist_groups, course, t)
    for chapter in chapters:
        yield from chapter.checklists()
