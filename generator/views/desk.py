"""The desk: one page for what a learner did in all chapters; the browser's script fills it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any, get_args

from generator.authored.course import Content, Course
from generator.authored.kinds.chapter import Objective
from generator.authored.kinds.drill import Rating
from generator.authored.kinds.item import Task
from generator.text.catalog import Words
from generator.text.markup import plain
from generator.views import addresses
from generator.views.case import asked as asked_of
from generator.views.drill import content_hash as drill_hash
from generator.views.hubs import chapter_name, quiz_groups
from generator.views.item import content_hash, told
from generator.views.page import Page
from generator.views.script import for_script

ASSETS = ("desk.css", "store.js", "desk.js")


def desk(course: Course, t: Words) -> Page:
    """The page, with what its script needs to know of the chapters as JSON."""
    chapters = [_chapter(content, t) for content in course.chapters]
    cards = [
        card
        for content in course.chapters
        for group in quiz_groups(content, t)
        for card in group.cards
    ]
    first = [(c, assessment) for c in course.chapters for assessment in c.assessments][:1]
    start = _to(addresses.assessment(*first[0]) if first else addresses.QUIZ)
    states = [("empty", start), ("blocked", start), ("damaged", "#desk_import"), ("newer", "")]
    data = {
        "cards": cards,
        "states": states,
        "first": first[0][1].title if first else t("quiz.title"),
        "data": for_script(chapters),
    }
    description = t("desk.description")
    menu = (t("quiz.title"),)
    return Page(addresses.DESK, t("desk.title"), description, menu, "desk.md.jinja", data, ASSETS)


def asked(course: Course) -> dict[str, list[str]]:
    """Course id -> the ids of all items that can be answered: what the badge may count."""
    return {
        content.chapter.id: [task.id for task, *_ in _tasks(content)] for content in course.chapters
    }


def _chapter(content: Content, t: Words) -> dict[str, Any]:
    pages: dict[str, str] = {}
    for assessment in content.assessments:
        pages[addresses.assessment(content, assessment)] = assessment.title
    pages.setdefault(addresses.bank(content), t("desk.bank"))
    found: dict[str, list[tuple[str, str, int]]] = {}
    order = list(pages)
    for task, story, path in _tasks(content):
        place = (task.id, content_hash(task, story), order.index(path))
        found.setdefault(task.objective, []).append(place)
    return {
        "id": content.chapter.id,
        "title": chapter_name(content, t),
        "revision": content.chapter.document.revision,
        "book": f"{_to(addresses.bank(content))}?mode=due",
        "pages": [(_to(path), title) for path, title in pages.items()],
        "cases": [*_cases(content)],
        "ratings": {rating: t(f"drill.{rating}") for rating in get_args(Rating)},
        "drills": [
            (drill.id, drill_hash(drill), _to(addresses.drill(content, drill)), drill.title)
            for drill in content.drills
        ],
        "objectives": [
            _objective(content, objective) | {"items": found.get(objective.id, [])}
            for objective in content.chapter.objectives
        ],
    }


def _cases(content: Content) -> Iterator[dict[str, Any]]:
    """The chapter's case, where a topic shows it: its place and its questions."""
    for topic in content.topics:
        if content.case and content.case.id in topic.parts:
            path = _to(addresses.topic(content, topic))
            questions = [(one.question.id, one.hash) for one in asked_of(content.case)]
            yield {"path": path, "title": topic.title, "questions": questions}


def _objective(content: Content, objective: Objective) -> dict[str, Any]:
    """Its words and the first topic that teaches it."""
    topics = [topic for topic in content.topics if objective.id in topic.objectives]
    topic = topics[0] if topics else None
    return {
        "id": objective.id,
        "text": plain(objective.text),
        "topic": _to(addresses.topic(content, topic)) if topic else "",
        "title": topic.title if topic else "",
        "minutes": topic.minutes if topic else 0,
    }


def _tasks(content: Content) -> Iterator[tuple[Task, str, str]]:
    """What is answered, each with its scenario's story and the page it stands on: the first
    assessment, or the bank."""
    pages: dict[str, str] = {}
    for assessment in content.assessments:
        for item in addresses.items_of(content, assessment):
            pages.setdefault(item.id, addresses.assessment(content, assessment))
    for item in content.items:
        path = pages.get(item.id, addresses.bank(content))
        for task, story in told(item):
            yield task, story, path


def _to(path: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(addresses.DESK))
