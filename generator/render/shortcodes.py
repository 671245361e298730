"""What hand-written pages can ask for with `<!-- course:name -->`."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Sequence
from typing import get_args

from markupsafe import Markup

from generator.render.docs_pages import Fill
from generator.text.catalog import words
from generator.views.cards import Shown
from generator.views.maps import draw
from generator.views.sheets.base import SheetType


def chapters(chapters: Sequence[Shown], address: str) -> str:
    """A card for each chapter's overview."""
    t = words("site", "zh")
    cards = [
        Markup(
            '<li><a class="card" href="{}"><span class="card-kind">{}</span> '
            '<span class="card-title">{}</span> <span class="card-text">{}</span></a></li>'
        ).format(
            _from(address)(chapter.overview),
            t("chapters.size", topics=chapter.counts["topics"], items=chapter.counts["items"]),
            chapter.name,
            chapter.lead,
        )
        for chapter in chapters
    ]
    return Markup('<ul class="cards">{}</ul>').format(Markup("").join(cards))


def picture(chapters: Sequence[Shown], address: str) -> str:
    """The map of each chapter: what the course is about, at a glance."""
    t, to = words("site", "zh"), _from(address)
    return Markup("").join(
        Markup('<figure class="figure figure-map">{}</figure>').format(
            draw(chapter.map, to, t, id=f"fig_map_{chapter.slug}", title=chapter.name)
        )
        for chapter in chapters
    )


def _from(address: str) -> Callable[[str], str]:
    """Addresses as seen from a page."""
    return lambda path: posixpath.relpath(path, posixpath.dirname(address) or ".")


def sheets(chapters: Sequence[Shown], address: str) -> str:
    """How many sheets of each type are in use, as a part of a sentence."""
    t = words("site", "zh")
    counts = {
        type: sum(chapter.in_use.get(type, 0) for chapter in chapters)
        for type in get_args(SheetType)
    }
    parts = [t(f"sheets.{type}", count=count) for type, count in counts.items() if count]
    return t("and").join(filter(None, [t("comma").join(parts[:-1]), *parts[-1:]]))


MARKERS: dict[str, Fill] = {"chapters": chapters, "picture": picture, "sheets": sheets}
