"""An answer in one's own words is compared with a model answer."""

from __future__ import annotations

from generator.authored.kinds.items.open import Open
from generator.text.catalog import Catalog
from generator.views.items.base import Body, ChoiceView


def asked(item: Open) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [[c.text for c in item.criteria]]


def body(item: Open, t: Catalog) -> Body:
    """What its template sees."""
    choices = tuple(ChoiceView(each.id, "", each.text) for each in item.criteria)
    key = [each.id for each in item.criteria]
    return Body("open", key, item.model_answer, (), choices)
