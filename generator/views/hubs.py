"""The page behind each of the three doors: cards that lead on, grouped by chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.course import Content, Course
from generator.views import addresses
from generator.views.page import Page
from generator.words import Words


@dataclass(frozen=True)
class Card:
    """A link with a kind, a title and a line of text."""

    path: str
    kind: str
    title: str
    text: str


@dataclass(frozen=True)
class Group:
    id: str
    title: str
    cards: tuple[Card, ...]


def chapter_name(content: Content, t: Words) -> str:
    """第 8 章 and the title."""
    return t("chapter.title", number=content.chapter.number, title=content.chapter.title)


def hub(
    name: str,
    path: str,
    cards: Callable[[Content, Words], Iterator[Card]],
    course: Course,
    t: Words,
) -> Page:
    """A hub; `name` is the prefix of its words."""
    groups = [
        Group(f"chapter-{content.slug}", chapter_name(content, t), tuple(cards(content, t)))
        for content in course.chapters
    ]
    title = t(f"{name}.title")
    data = {"lead": t(f"{name}.lead"), "groups": [group for group in groups if group.cards]}
    return Page(path, title, t(f"{name}.description"), (title,), "hub.md.jinja", data)


def learn_cards(content: Content, t: Words) -> Iterator[Card]:
    """The chapter's overview, then every topic."""
    found = {topic.id: topic for topic in content.topics}
    time = t("minutes", minutes=sum(topic.minutes for topic in content.topics))
    yield Card(addresses.overview(content), time, t("learn.overview"), content.chapter.lead)
    for section in content.chapter.sections:
        for id in section.topics:
            path = addresses.topic(content, found[id])
            yield Card(path, section.title, found[id].title, found[id].lead)


def quiz_cards(content: Content, t: Words) -> Iterator[Card]:
    """Every assessment, with the number of its items."""
    for assessment in content.assessments:
        path = addresses.assessment(content, assessment)
        count = t("quiz.count", count=len(addresses.items_of(content, assessment)))
        yield Card(path, count, assessment.title, assessment.lead)


def checklist_cards(content: Content, t: Words) -> Iterator[Card]:
    """Every checklist, with its number and role."""
    for checklist in content.checklists:
        path = addresses.checklist(content, checklist)
        kind = t("checklist.card", number=checklist.document.document_number, role=checklist.role)
        yield Card(path, kind, checklist.title, checklist.purpose)
