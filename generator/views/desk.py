"""The desk: one page for what a learner did in all chapters; the browser's script fills it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from typing import get_args

from generator.authored.course import Content
from generator.authored.kinds import Objective, Rating, Task
from generator.text.catalog import Catalog
from generator.text.markup import plain
from generator.views import addresses
from generator.views.cards import Shown
from generator.views.drill import content_hash as drill_hash
from generator.views.item import content_hash, told
from generator.views.names import chapter_name
from generator.views.page import Page
from generator.views.parts.case import asked as asked_of
from generator.views.script import for_script

ASSETS = ("desk.css", "store.js", "desk.js")


def desk(chapters: Sequence[Shown], t: Catalog) -> Page:
    """The page, with what its script needs to know of the chapters as JSON."""
    cards = [card for shown in chapters for group in shown.quiz for card in group.cards]
    first = next((shown.first for shown in chapters if shown.first), None)
    start = _to(first[0] if first else addresses.QUIZ)
    states = [("empty", start), ("blocked", start), ("damaged", "#desk_import"), ("newer", "")]
    data = {
        "cards": cards,
        "states": states,
        "first": first[1] if first else t("quiz.title"),
        "data": for_script([shown.desk for shown in chapters]),
    }
    description = t("desk.description")
    menu = (t("quiz.title"),)
    return Page(addresses.DESK, t("desk.title"), description, menu, "desk.md.jinja", data, ASSETS)


def asked(content: Content) -> list[str]:
    """The ids of all items that can be answered: what the badge may count."""
    return [task.id for task, *_ in _tasks(content)]


def chapter(content: Content, t: Catalog) -> dict[str, object]:
    """What the script needs to know of a chapter."""
    pages: dict[str, str] = {}
    for assessment in content.assessments:
        pages[addresses.assessment(content, assessment)] = assessment.title
    pages.setdefault(addresses.bank(content), t("desk.bank"))
    items: dict[str, list[tuple[str, str, int]]] = {}
    order = list(pages)
    for task, story, path in _tasks(content):
        place = (task.id, content_hash(task, story), order.index(path))
        items.setdefault(task.objective, []).append(place)
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
            _objective(content, objective) | {"items": items.get(objective.id, [])}
            for objective in content.chapter.objectives
        ],
    }


def _cases(content: Content) -> Iterator[dict[str, object]]:
    """The chapter's case, where a topic shows it: its place and its questions."""
    for topic in content.topics:
        if content.case and content.case.id in topic.parts:
            path = _to(addresses.topic(content, topic))
            questions = [(each.question.id, each.hash) for each in asked_of(content.case)]
            yield {"path": path, "title": topic.title, "questions": questions}


def _objective(content: Content, objective: Objective) -> dict[str, object]:
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
