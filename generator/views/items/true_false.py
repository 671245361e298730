"""Right or wrong: two choices that every such item has."""

from __future__ import annotations

from generator.authored.kinds.items.true_false import TrueFalse
from generator.text.catalog import Catalog
from generator.views.items.base import Body, ChoiceView, RationaleView


def asked(item: TrueFalse) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [[], item.key]


def body(item: TrueFalse, t: Catalog) -> Body:
    """What its template sees."""
    choices = (ChoiceView("true", "", t("item.true")), ChoiceView("false", "", t("item.false")))
    reasons = (
        RationaleView("true", t("item.true"), item.rationale.true),
        RationaleView("false", t("item.false"), item.rationale.false),
    )
    name = t(f"item.{item.key}")
    return Body("choices", (item.key,), name, reasons, choices, input="radio")
