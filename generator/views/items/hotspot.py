"""A place in a figure is pointed at."""

from __future__ import annotations

from generator.authored.kinds.items.hotspot import Hotspot
from generator.text.catalog import Catalog
from generator.views.items.base import Body, lettered, reasons


def asked(item: Hotspot) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [item.figure, [[s.id, s.place] for s in item.spots], item.key]


def body(item: Hotspot, t: Catalog) -> Body:
    """What its template sees."""
    choices = lettered((spot.id, spot.place) for spot in item.spots)
    names = [choice.name for choice in choices if choice.id == item.key]
    because = reasons(choices, item.spots)
    return Body(
        "hotspot", (item.key,), names[0], because, choices, input="radio", figure=item.figure
    )
