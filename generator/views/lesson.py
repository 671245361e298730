"""The trainer's page about a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.authored.course import Content
from generator.authored.kinds.case import Case, Guide, Phase, Question
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.page import Page

ASSETS = ("case.css", "print.js")
LEVELS = ("full", "partly", "little")


class Timed(NamedTuple):
    """A phase of the lesson and the minutes it lasts from and until."""

    phase: Phase
    time: str


class Judged(NamedTuple):
    """A question of the case and how answers to it are judged."""

    question: Question
    guide: Guide
    levels: tuple[tuple[str, str], ...]


def lessons(content: Content, t: Catalog) -> Iterator[Page]:
    """The trainer's page, in no menu and out of the search: learners write before they read it."""
    case = content.case
    if case is None or case.teaching is None:
        return
    teaching = case.teaching
    topic = next(topic for topic in content.topics if case.id in topic.parts)
    data = {
        "case": case,
        "teaching": teaching,
        "topic": addresses.topic(content, topic),
        "total": sum(phase.minutes for phase in teaching.phases),
        "phases": _timed(teaching.phases, t),
        "judged": _judged(case, t),
    }
    title = t("lesson.title", title=topic.title)
    about = t("lesson.description", title=topic.title)
    path = addresses.lesson(content, case)
    template = "lesson.md.jinja"
    yield Page(path, title, about, (), template, data, ASSETS, search=False, listed=False)


def _timed(phases: tuple[Phase, ...], t: Catalog) -> list[Timed]:
    found, begin = [], 0
    for phase in phases:
        end = begin + phase.minutes
        found.append(Timed(phase, t("lesson.time", begin=begin, end=end)))
        begin = end
    return found


def _judged(case: Case, t: Catalog) -> list[Judged]:
    """In the order of the questions, whatever the order of the guide."""
    guides = {guide.question: guide for guide in case.teaching.guides} if case.teaching else {}
    found = []
    for question in case.questions:
        guide = guides[question.id]
        levels = tuple((t(f"lesson.{name}"), getattr(guide.levels, name)) for name in LEVELS)
        found.append(Judged(question, guide, levels))
    return found
