"""Each thing is given its match."""

from __future__ import annotations

from generator.authored.kinds.items.matching import Matching
from generator.text.catalog import Catalog
from generator.views.items.base import Body, RationaleView, lettered, numbered, pairs, rank


def asked(item: Matching) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [[[p.id, p.text, p.match] for p in item.pairs], [d.text for d in item.distractors]]


def body(item: Matching, t: Catalog) -> Body:
    """What its template sees."""
    matches = [(pair.id, pair.match) for pair in item.pairs]
    matches += [(each.id, each.text) for each in item.distractors]
    choices = lettered(sorted(matches, key=lambda match: rank(item.id, match[0])))
    letters = {choice.id: choice.letter for choice in choices}
    rows = numbered((pair.id, pair.text) for pair in item.pairs)
    reasons = [
        RationaleView(p.id, r.letter, p.rationale) for p, r in zip(item.pairs, rows, strict=True)
    ]
    reasons += [RationaleView(d.id, letters[d.id], d.rationale) for d in item.distractors]
    key = {pair.id: pair.id for pair in item.pairs}
    return Body("pairs", key, pairs(rows, letters, key, t), tuple(reasons), choices, rows)
