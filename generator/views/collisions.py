"""page-collision: two things of a chapter that would make the same page or the same file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.problem import Problem, problem
from generator.views import addresses
from generator.views.page import Doors, Page


def collisions(content: Content, doors: Doors[Page]) -> Iterator[Problem]:
    """Where a topic and its chapter make the same page."""
    others = {page.path: page for page in doors.learn if page.template != "topic.md.jinja"}
    for topic in content.topics:
        path = addresses.topic(content, topic)
        if page := others.get(path):
            yield problem(topic.at("id"), "page-collision", path=path, other=page.title)


def same_paper(content: Content) -> Iterator[Problem]:
    """Where the ids of two sheets, or of a sheet and the booklet, make the same file."""
    taken = {addresses.booklet(content): "booklet"}
    taken |= {addresses.paper(content, sheet, example=True): sheet.id for sheet in content.sheets}
    for sheet in content.sheets:
        path = addresses.paper(content, sheet)
        if other := taken.get(path):
            yield problem(sheet.at("id"), "page-collision", path=path, other=other)
