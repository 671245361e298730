"""A few words are typed."""

from __future__ import annotations

from generator.authored.kinds.items.short_text import ShortText
from generator.text.catalog import Catalog
from generator.text.typed_answer import normal
from generator.views.items.base import Body, typed


def asked(item: ShortText) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [item.accepted]  # not `wording`: to accept more resets nobody


def body(item: ShortText, t: Catalog) -> Body:
    """What its template sees."""
    key: dict[str, object] = {"accepted": item.accepted}
    key["wrong"] = [wrong.texts for wrong in item.expected_wrong]
    if item.wording:
        key["wording"] = [{"must": words.must, "may": words.may} for words in item.wording]
    wrong = [(t("item.or").join(each.texts), each.rationale) for each in item.expected_wrong]
    reasons = typed(item.rationale, wrong, t)
    return Body("text", key, _best(item, t), reasons, input="text")


def _best(item: ShortText, t: Catalog) -> str:
    """The best answer, and two others that show how far one may go from it."""
    best, *others = item.accepted
    if not others:
        return best
    others = [other for other in others if normal(best) not in normal(other)] or others
    return t("item.accepted", best=best, others=t("item.or").join(others[:2]))
