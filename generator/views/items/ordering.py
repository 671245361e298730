"""Steps are put in order; they stand mixed."""

from __future__ import annotations

from generator.authored.kinds.items.ordering import Ordering
from generator.text.catalog import Catalog
from generator.views.items.base import Body, RationaleView, lettered, mixed


def asked(item: Ordering) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [[[c.id, c.text] for c in item.sequence]]


def body(item: Ordering, t: Catalog) -> Body:
    """What its template sees."""
    key = [step.id for step in item.sequence]
    steps = mixed(item.id, item.sequence)
    if [step.id for step in steps] == key:
        steps = [*steps[1:], steps[0]]
    choices = lettered((step.id, step.text) for step in steps)
    letters = {choice.id: choice.letter for choice in choices}
    line = t("item.then").join(letters[id] for id in key)
    ordered = tuple(RationaleView(s.id, letters[s.id], s.rationale) for s in item.sequence)
    return Body("ordering", key, line, ordered, choices)
