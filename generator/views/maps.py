"""The map of a chapter, from its sections and topics."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.authored.course import Content
from generator.figures import chapter_map as figure
from generator.text.catalog import Words
from generator.views import addresses
from generator.views.hubs import chapter_name


def chapter_map(content: Content, id: str, to: Callable[[str], str], t: Words) -> Markup:
    """The figure; `to` turns an address from the site's root into one from the page."""
    found = {topic.id: topic for topic in content.topics}
    plots = [
        figure.Plot(section.title, tuple((id, found[id].title) for id in section.topics))
        for section in content.chapter.sections
    ]
    return figure.draw(
        plots,
        id=id,
        title=chapter_name(content, t),
        desc=t("figure.map", sections=t("comma").join(plot.title for plot in plots)),
        href=lambda topic: to(addresses.topic(content, found[topic])),
    )
