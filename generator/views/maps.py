"""The map of a chapter, from its sections and topics."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.authored.course import Content
from generator.figures import chapter_map as figure
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.cards import Map


def chapter_map(content: Content) -> Map:
    """What the map of a chapter shows."""
    titles = {topic.id: topic.title for topic in content.topics}
    plots = (
        figure.Plot(section.title, tuple((id, titles[id]) for id in section.topics))
        for section in content.chapter.sections
    )
    paths = {topic.id: addresses.topic(content, topic) for topic in content.topics}
    return Map(tuple(plots), paths)


def draw(map: Map, to: Callable[[str], str], t: Catalog, *, id: str, title: str) -> Markup:
    """The figure; `to` turns an address from the site's root into one from the page."""
    sections = t("comma").join(plot.title for plot in map.plots)
    return figure.draw(
        list(map.plots),
        id=id,
        title=title,
        desc=t("figure.map", sections=sections),
        href=lambda topic: to(map.paths[topic]),
    )
