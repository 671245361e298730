"""Texts that are nearly the same, found by an index: no text is compared with every other.

The rarest bigrams of each text are indexed, so many that two texts as alike as is asked share one
(the prefix filter of similarity joins). Of texts that are alike only the first stays in the index,
so a thousand copies of one text cost as much as a thousand different ones.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from math import ceil
from typing import NamedTuple

from generator.text.chinese import bigrams

ALIKE = 0.85
"""Part of the bigrams of both texts together that they share."""


class Similar(NamedTuple):
    """`pairs`: a text and the first one it resembles, by number. `compared`: how many were."""

    pairs: tuple[tuple[int, int], ...]
    compared: int


def similar(texts: Sequence[str], alike: float = ALIKE) -> Similar:
    """The texts, bare ones, that resemble an earlier one."""
    count = Counter(chain.from_iterable(map(bigrams, texts)))
    index: defaultdict[str, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    exact: dict[str, int] = {}
    pairs, compared = [], 0
    for number, text in enumerate(texts):
        first = exact.setdefault(text, number)
        if first != number:
            pairs.append((number, first))
            continue
        signs = bigrams(text)
        rare = _prefix(signs, count, alike)
        for other in _candidates(rare, index):
            if not alike * len(signs) <= sizes[other] <= len(signs) / alike:
                continue
            compared += 1
            if share(signs, bigrams(texts[other])) >= alike:
                pairs.append((number, other))
                break
        else:
            sizes[number] = len(signs)
            for sign in rare:
                index[sign].append(number)
    return Similar(tuple(pairs), compared)


def _prefix(signs: frozenset[str], count: Counter[str], alike: float) -> list[str]:
    """So many of the rarest signs that a text as alike must hold one of them."""
    ordered = sorted(signs, key=lambda sign: (count[sign], sign))
    return ordered[: len(signs) - ceil(alike * len(signs)) + 1]


def _candidates(rare: list[str], index: dict[str, list[int]]) -> Iterator[int]:
    """Earlier texts with a rare sign in common."""
    seen: set[int] = set()
    for sign in rare:
        for other in index.get(sign, ()):
            if other not in seen:
                seen.add(other)
                yield other


def share(signs: frozenset[str], others: frozenset[str]) -> float:
    """How much of the signs of two texts is in both: 0 nothing, 1 everything."""
    both = len(signs & others)
    return both / (len(signs) + len(others) - both) if both else 0.0
