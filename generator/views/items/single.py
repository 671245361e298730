"""One choice is right."""

from __future__ import annotations

from generator.authored.kinds.items.single import Single
from generator.text.catalog import Catalog
from generator.views.items.base import Body, choosing


def asked(item: Single) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [[[c.id, c.text] for c in item.choices], item.key]


def body(item: Single, t: Catalog) -> Body:
    """What its template sees."""
    return choosing(item.choices, (item.key,), "radio", t)
