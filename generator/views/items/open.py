"""An answer in one's own words is compared with a model answer."""

from __future__ import annotations

from typing import Any

from generator.authored.kinds.item import Open
from generator.text.catalog import Words
from generator.views.items.base import Body, ChoiceView

TYPES = (Open,)


def asked(item: Open) -> list[Any]:
    """What is offered and what is right, for the content hash."""
    return [[c.text for c in item.criteria]]


def body(item: Open, t: Words) -> Body:
    """What its template sees."""
    choices = tuple(ChoiceView(each.id, "", each.text) for each in item.criteria)
    key = [each.id for each in item.criteria]
    return Body("open", key, item.model_answer, (), choices)
