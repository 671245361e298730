"""What hand-written pages can ask for with `<!-- course:name -->`."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable
from typing import get_args

from markupsafe import Markup

from generator.authored.course import Course
from generator.authored.kinds.item import count_items
from generator.render.docs_pages import Fill
from generator.text.catalog import words
from generator.views import addresses
from generator.views.hubs import chapter_name
from generator.views.maps import chapter_map
from generator.views.sheet import in_use, type_of
from generator.views.sheets.base import SheetType


def chapters(course: Course, address: str) -> str:
    """A card for each chapter's overview."""
    t = words("site", "zh")
    cards = [
        Markup(
            '<li><a class="card" href="{}"><span class="card-kind">{}</span> '
            '<span class="card-title">{}</span> <span class="card-text">{}</span></a></li>'
        ).format(
            _from(address)(addresses.overview(content)),
            t("chapters.size", topics=len(content.topics), items=count_items(content.items)),
            chapter_name(content, t),
            content.chapter.lead,
        )
        for content in course.chapters
    ]
    return Markup('<ul class="cards">{}</ul>').format(Markup("").join(cards))


def picture(course: Course, address: str) -> str:
    """The map of each chapter: what the course is about, at a glance."""
    t = words("site", "zh")
    return Markup("").join(
        Markup('<figure class="figure figure-map">{}</figure>').format(
            chapter_map(content, f"fig_map_{content.slug}", _from(address), t)
        )
        for content in course.chapters
    )


def _from(address: str) -> Callable[[str], str]:
    """Addresses as seen from a page."""
    return lambda path: posixpath.relpath(path, posixpath.dirname(address) or ".")


def sheets(course: Course, address: str) -> str:
    """How many sheets of each type are in use, as a part of a sentence."""
    t = words("site", "zh")
    counts = Counter(type_of(sheet) for content in course.chapters for sheet in in_use(content))
    types = [type for type in get_args(SheetType) if counts[type]]
    found = [t(f"sheets.{type}", count=counts[type]) for type in types]
    return t("and").join(filter(None, [t("comma").join(found[:-1]), *found[-1:]]))


MARKERS: dict[str, Fill] = {"chapters": chapters, "picture": picture, "sheets": sheets}
