"""Texts that are nearly the same, found by an index: no text is compared with every other.

Pairs of the rarest bigrams of each text are indexed, of so many that two texts as alike as is asked
share one pair (the prefix filter of similarity joins; single bigrams would not do, since a language
has only so many, and the list of each would grow with the number of texts). Of texts that are alike
only the first stays in the index, so a thousand copies of one text cost as much as a thousand
different ones.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from generator.chinese import bigrams

ALIKE = 0.85
"""Part of the bigrams of both texts together that they share."""


@dataclass(frozen=True)
class Near:
    """`pairs`: a text and the first one it resembles, by number. `compared`: how many were."""

    pairs: tuple[tuple[int, int], ...]
    compared: int


def near(texts: Sequence[str]) -> Near:
    """The texts, bare ones, that resemble an earlier one."""
    count = Counter(sign for text in texts for sign in bigrams(text))
    index: defaultdict[str, list[int]] = defaultdict(list)
    exact: dict[str, int] = {}
    pairs, compared = [], 0
    for number, text in enumerate(texts):
        first = exact.setdefault(text, number)
        if first != number:
            pairs.append((number, first))
            continue
        signs = bigrams(text)
        keys = _keys(signs, count)
        found = None
        for other in sorted({other for key in keys for other in index.get(key, ())}):
            compared += 1
            if _share(signs, bigrams(texts[other])) >= ALIKE:
                found = other
                break
        if found is None:
            for key in keys:
                index[key].append(number)
        else:
            pairs.append((number, found))
    return Near(tuple(pairs), compared)


def _keys(signs: frozenset[str], count: Counter[str]) -> list[str]:
    """All pairs of so many of the rarest signs that a text as alike must hold two of them."""
    ordered = sorted(signs, key=lambda sign: (count[sign], sign))
    rare = ordered[: len(signs) - ceil(ALIKE * len(signs)) + 2]
    return [one + other for one, other in combinations(rare, 2)] or rare


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
