"""What rules of writing need to know of Chinese text: width, negation, the sentence that asks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.text.markup import plain

REMEMBERED = 2_000
"""Texts, about as many as a chapter has: rule after rule asks for the same."""

_NO_NEGATION = re.compile(
    "不锈钢|不动产|不得不|不由得|不外乎|不妨|不仅|不但|不光|不单|不只|不过|不管|不论|不同|不断|不少|不久|不料|不禁|不足(?!以)"
    "|差不多|来不及|对不起|了不起|巴不得|恨不得|忍不住|要不然|非常|非但|除非|无论|无非|无线|无人机|无差异|非价格|没准|未来"
    r"|(.)[不没]\1|有没有"
)
"""Words that hold a sign of negation and negate nothing; 是不是 and 有没有 ask."""
_NEGATION = re.compile("没有|[不没无非未勿]|(?:^|(?<=[,，。:：“]))别(?![人的处家致名])")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*[”」』’）)]*")
_ASKS = re.compile("[？?]")
_SIGNS = re.compile(r"[\W_]+")
_SIGNS_IN_LINE = re.compile(r"(?:[^\w\n]|_)+")


@lru_cache(REMEMBERED)
def flat(text: str) -> str:
    """Authored text without marks, in compatibility form: full-width digits are digits."""
    return unicodedata.normalize("NFKC", plain(text))


@lru_cache(REMEMBERED)
def bare(text: str) -> str:
    """Letters, digits and Han characters alone, in small letters: what two texts share."""
    return _SIGNS.sub("", flat(text).lower())


def bare_lines(texts: Iterable[str]) -> str:
    """The same of many texts at once, a line each."""
    lines = "\n".join(plain(text).replace("\n", " ") for text in texts)
    return _SIGNS_IN_LINE.sub("", unicodedata.normalize("NFKC", lines).lower())


def width(text: str) -> int:
    """Columns that a text takes: a Han character and Chinese punctuation take two."""
    words = plain(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in words)


def bigrams(text: str) -> frozenset[str]:
    """All pairs of neighbouring characters of a bare text."""
    if len(text) < 2:
        return frozenset([text]) if text else frozenset()
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def shared(text: str, other: str) -> str:
    """The longest stretch that stands in both bare texts."""
    best, ends = "", [0] * (len(other) + 1)
    for at, char in enumerate(text, start=1):
        ends = [0] + [ends[n] + 1 if char == sign else 0 for n, sign in enumerate(other)]
        longest = max(ends)
        if longest > len(best):
            best = text[at - longest : at]
    return best


def negations(text: str) -> list[str]:
    """The signs of negation in a text, in order; 不锈钢 and 非常 hold none."""
    words = _NO_NEGATION.sub("＿", flat(text))
    return [match.group() for match in _NEGATION.finditer(words)]


def question(stem: str) -> str:
    """The sentence of a stem that asks: the last with a question mark, else the last."""
    sentences = [part.strip() for part in _SENTENCE.findall(stem) if part.strip()]
    asking = [sentence for sentence in sentences if _ASKS.search(sentence)]
    return str((asking or sentences or [stem])[-1])
