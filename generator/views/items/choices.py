"""One choice or several are right."""

from __future__ import annotations

from typing import Any

from generator.authored.kinds.item import Multiple, Single
from generator.text.catalog import Words
from generator.views.items.base import Body, lettered, reasons

TYPES = (
    Single,
    Multiple,
)


def asked(item: Single | Multiple) -> list[Any]:
    """What is offered and what is right, for the content hash."""
    return [[[c.id, c.text] for c in item.choices], item.key]


def body(item: Single | Multiple, t: Words) -> Body:
    """What its template sees."""
    choices = lettered((choice.id, choice.text) for choice in item.choices)
    key = item.key if isinstance(item, Multiple) else (item.key,)
    names = t("comma").join(choice.name for choice in choices if choice.id in key)
    kind = "checkbox" if isinstance(item, Multiple) else "radio"
    return Body("choices", key, names, reasons(choices, item.choices), choices, input=kind)
