"""Each thing is put in one of the categories."""

from __future__ import annotations

from generator.authored.kinds.items.classification import Classification
from generator.text.catalog import Catalog
from generator.views.items.base import Body, RationaleView, lettered, mixed, numbered, pairs


def asked(item: Classification) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [
        [[m.id, m.text, m.category] for m in item.members],
        [c.text for c in item.categories],
    ]


def body(item: Classification, t: Catalog) -> Body:
    """What its template sees."""
    choices = lettered((each.id, each.text) for each in item.categories)
    letters = {choice.id: choice.letter for choice in choices}
    members = mixed(item.id, item.members)
    rows = numbered((member.id, member.text) for member in members)
    reasons = tuple(
        RationaleView(m.id, r.letter, m.rationale) for m, r in zip(members, rows, strict=True)
    )
    key = {member.id: member.category for member in members}
    return Body("pairs", key, pairs(rows, letters, key, t), reasons, choices, rows)
