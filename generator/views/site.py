"""All generated pages of the site, in the order of the navigation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from generator.text.catalog import Catalog
from generator.views import addresses, hubs
from generator.views.cards import Shown
from generator.views.desk import desk
from generator.views.page import Doors, Entry, Page
from generator.views.records import records


def whole(chapters: Sequence[Shown], t: Catalog) -> Doors[Page]:
    """The pages of the whole site, which lead to those of the chapters."""
    learn = [group for chapter in chapters for group in chapter.learn]
    quiz = [group for chapter in chapters for group in chapter.quiz]
    sheets = [group for chapter in chapters for group in chapter.checklists]
    counted = json.dumps({chapter.id: chapter.asked for chapter in chapters})
    first = hubs.records_cards(t)
    return Doors(
        (hubs.hub("learn", addresses.LEARN, learn, t),),
        (hubs.hub("quiz", addresses.QUIZ, quiz, t, desk=counted), desk(chapters, t)),
        (
            hubs.hub("checklists", addresses.CHECKLISTS, sheets, t, first=first),
            records(chapters, t),
        ),
    )


def entries(doors: Doors[Page]) -> Doors[Entry]:
    """What is known elsewhere of the pages behind each door."""
    learn, quiz, checklists = (tuple(page.entry for page in door) for door in doors)
    return Doors(learn, quiz, checklists)


def in_order(all_doors: Sequence[Doors[Entry]]) -> Iterator[Entry]:
    """Door by door, the pages of the whole site first and then each chapter's."""
    for door in zip(*all_doors, strict=True):
        for pages in door:
            yield from pages
