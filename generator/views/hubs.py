"""The page behind each of the three doors: cards that lead on, grouped by chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, get_args

from generator.authored.course import Content, Course, Sheet
from generator.authored.kinds.item import count_items
from generator.text.catalog import Words
from generator.views import addresses
from generator.views.page import Page
from generator.views.sheet import in_use, mark_of, type_of
from generator.views.sheets.base import SheetType
from generator.views.workbench import tools


class Card(NamedTuple):
    """A link with a kind, a title, perhaps with a mark, and a line of text."""

    path: str
    kind: str
    title: str
    text: str
    mark: str = ""


class Group(NamedTuple):
    """Cards under a heading; a chapter's heading is of level 2."""

    id: str
    title: str
    cards: tuple[Card, ...]
    level: int = 2


def chapter_name(content: Content, t: Words) -> str:
    """第 8 章 and the title."""
    return t("chapter.title", number=content.chapter.number, title=content.chapter.title)


def hub(
    name: str,
    path: str,
    groups: Callable[[Content, Words], Iterable[Group]],
    course: Course,
    t: Words,
    *,
    desk: str = "",
    first: tuple[Card, ...] = (),
) -> Page:
    """A hub; `name` is the prefix of its words. `desk`: what its link to the desk may count.

    `first`: cards before those of the chapters.
    """
    found = [group for content in course.chapters for group in groups(content, t)]
    title = t(f"{name}.title")
    data = {
        "lead": t(f"{name}.lead"),
        "groups": found,
        "desk": desk,
        "desk_path": addresses.DESK,
        "first": first,
    }
    assets = ("store.js", "badge.js") if desk else ()
    return Page(path, title, t(f"{name}.description"), (title,), "hub.md.jinja", data, assets)


def records_cards(t: Words) -> tuple[Card, ...]:
    """What leads to the records of runs."""
    return (Card(addresses.RECORDS, t("records.kind"), t("records.title"), t("records.about")),)


def learn_groups(content: Content, t: Words) -> Iterator[Group]:
    """The chapter's overview and what is to be tried out, then its topics by section."""
    found = {topic.id: topic for topic in content.topics}
    time = t("minutes", minutes=sum(topic.minutes for topic in content.topics))
    path = addresses.overview(content)
    overview = Card(path, time, t("learn.overview"), content.chapter.lead)
    yield _chapter_group(content, [overview, *_practice_cards(content, t)], t)
    for section in content.chapter.sections:
        cards = []
        for topic in (found[id] for id in section.topics):
            time = t("minutes", minutes=topic.minutes)
            cards.append(Card(addresses.topic(content, topic), time, topic.title, topic.lead))
        yield Group(section.id, section.title, tuple(cards), level=3)


def _practice_cards(content: Content, t: Words) -> Iterator[Card]:
    counts = (("workbenches", len(tools(content))), ("drills", len(content.drills)))
    if kind := " · ".join(t(f"practice.{name}", count=count) for name, count in counts if count):
        path = f"{addresses.overview(content)}#page_practice"
        yield Card(path, kind, t("practice.title"), t("practice.lead"))


def quiz_groups(content: Content, t: Words) -> list[Group]:
    """Every assessment, with the number of its items."""
    cards = [_bank_card(content, t)] if content.items else []
    for assessment in content.assessments:
        path = addresses.assessment(content, assessment)
        count = t("quiz.count", count=count_items(addresses.items_of(content, assessment)))
        cards.append(Card(path, count, assessment.title, assessment.lead))
    return [_chapter_group(content, cards, t)] if cards else []


def _bank_card(content: Content, t: Words) -> Card:
    count = t("quiz.count", count=count_items(content.items))
    return Card(addresses.bank(content), count, t("bank.title"), t("bank.lead"))


def checklist_groups(content: Content, t: Words) -> Iterator[Group]:
    """Every sheet, with its number and role, by type; first what leads to all of them."""
    if not content.sheets:
        return
    booklet = [_booklet_card(content, t)] if in_use(content) else []
    yield _chapter_group(content, booklet, t)
    for type in get_args(SheetType):
        cards = [_sheet_card(content, one, t) for one in content.sheets if type_of(one) == type]
        if cards:
            id, title = f"{type}_{content.slug}", t(f"checklists.{type}")
            yield Group(id, title, tuple(cards), level=3)


def _sheet_card(content: Content, sheet: Sheet, t: Words) -> Card:
    number = sheet.document.document_number
    kind = t("checklist.card", number=number, role=sheet.role)
    mark = mark_of(sheet, t)
    return Card(addresses.sheet(content, sheet), kind, sheet.title, sheet.purpose, mark)


def _booklet_card(content: Content, t: Words) -> Card:
    kind = t("booklet.count", count=len(in_use(content)))
    return Card(addresses.booklet(content), kind, t("booklet.title"), t("booklet.about"))


def _chapter_group(content: Content, cards: list[Card], t: Words) -> Group:
    return Group(f"chapter_{content.slug}", chapter_name(content, t), tuple(cards))
