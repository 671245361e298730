"""Several choices are right."""

from __future__ import annotations

from generator.authored.kinds.items.multiple import Multiple
from generator.text.catalog import Catalog
from generator.views.items.base import Body, choosing


def asked(item: Multiple) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [[[c.id, c.text] for c in item.choices], item.key]


def body(item: Multiple, t: Catalog) -> Body:
    """What its template sees."""
    return choosing(item.choices, item.key, "checkbox", t)
