"""The page behind each of the three doors: cards that lead on, grouped by chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from generator.authored.course import Content, Sheet
from generator.authored.kinds import count_items
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.cards import Card, Group
from generator.views.names import chapter_name
from generator.views.page import Page
from generator.views.sheets.base import SheetType, mark_of, type_of


def hub(
    name: str,
    path: str,
    groups: Iterable[Group],
    t: Catalog,
    *,
    desk: str = "",
    first: tuple[Card, ...] = (),
) -> Page:
    """A hub; `name` is the prefix of its words. `desk`: what its link to the desk may count.

    `first`: cards before those of the chapters.
    """
    title = t(f"{name}.title")
    data = {
        "lead": t(f"{name}.lead"),
        "groups": tuple(groups),
        "desk": desk,
        "desk_path": addresses.DESK,
        "first": first,
    }
    assets = ("store.js", "badge.js") if desk else ()
    return Page(path, title, t(f"{name}.description"), (title,), "hub.md.jinja", data, assets)


def records_cards(t: Catalog) -> tuple[Card, ...]:
    """What leads to the records of runs."""
    return (Card(addresses.RECORDS, t("records.kind"), t("records.title"), t("records.about")),)


def learn_groups(content: Content, t: Catalog) -> Iterator[Group]:
    """The chapter's overview and what is to be tried out, then its topics by section."""
    by_id = {topic.id: topic for topic in content.topics}
    time = t("minutes", minutes=sum(topic.minutes for topic in content.topics))
    path = addresses.overview(content)
    overview = Card(path, time, t("learn.overview"), content.chapter.lead)
    yield _chapter_group(content, [overview, *_practice_cards(content, t)], t)
    for section in content.chapter.sections:
        cards = []
        for topic in (by_id[id] for id in section.topics):
            time = t("minutes", minutes=topic.minutes)
            cards.append(Card(addresses.topic(content, topic), time, topic.title, topic.lead))
        yield Group(section.id, section.title, tuple(cards), level=3)


def _practice_cards(content: Content, t: Catalog) -> Iterator[Card]:
    counts = (("workbenches", len(addresses.tools(content))), ("drills", len(content.drills)))
    if kind := " · ".join(t(f"practice.{name}", count=count) for name, count in counts if count):
        path = f"{addresses.overview(content)}#page_practice"
        yield Card(path, kind, t("practice.title"), t("practice.lead"))


def quiz_groups(content: Content, t: Catalog) -> list[Group]:
    """Every assessment, with the number of its items."""
    cards = [_bank_card(content, t)] if content.items else []
    for assessment in content.assessments:
        path = addresses.assessment(content, assessment)
        count = t("quiz.count", count=count_items(addresses.items_of(content, assessment)))
        cards.append(Card(path, count, assessment.title, assessment.lead))
    return [_chapter_group(content, cards, t)] if cards else []


def _bank_card(content: Content, t: Catalog) -> Card:
    count = t("quiz.count", count=len(content.tasks))
    return Card(addresses.bank(content), count, t("bank.title"), t("bank.lead"))


def checklist_groups(content: Content, t: Catalog) -> Iterator[Group]:
    """Every sheet, with its number and role, by type; first what leads to all of them."""
    if not content.sheets:
        return
    booklet = [_booklet_card(content, t)] if content.sheets_in_use else []
    yield _chapter_group(content, booklet, t)
    for type in get_args(SheetType):
        cards = [
            _sheet_card(content, sheet, t) for sheet in content.sheets if type_of(sheet) == type
        ]
        if cards:
            id, title = f"{type}_{content.slug}", t(f"checklists.{type}")
            yield Group(id, title, tuple(cards), level=3)


def _sheet_card(content: Content, sheet: Sheet, t: Catalog) -> Card:
    number = sheet.document.document_number
    kind = t("checklist.card", number=number, role=sheet.role)
    mark = mark_of(sheet, t)
    return Card(addresses.sheet(content, sheet), kind, sheet.title, sheet.purpose, mark)


def _booklet_card(content: Content, t: Catalog) -> Card:
    kind = t("booklet.count", count=len(content.sheets_in_use))
    return Card(addresses.booklet(content), kind, t("booklet.title"), t("booklet.about"))


def _chapter_group(content: Content, cards: list[Card], t: Catalog) -> Group:
    return Group(f"chapter_{content.slug}", chapter_name(content, t), tuple(cards))
