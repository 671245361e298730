"""The markup of authored text: `**strong**`, `[[id]]`, `[[id|words]]`. Everything else is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\*\*(?P<strong>[^*\n]+)\*\*|\[\[(?P<id>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]|\n]+))?\]\]"
)


class Plain(NamedTuple):
    text: str


class Strong(NamedTuple):
    text: str


class Reference(NamedTuple):
    """A mention of something with an id; without words it is called by its title."""

    id: str
    words: str | None


def tokens(text: str) -> Iterator[Plain | Strong | Reference]:
    """The pieces of an authored text, in order."""
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            yield Plain(text[end : match.start()])
        yield _marked(match)
        end = match.end()
    if end < len(text):
        yield Plain(text[end:])


def is_plain(text: str) -> bool:
    """Whether a text holds no marks at all, as most do."""
    return "[[" not in text and "**" not in text


def _marked(match: re.Match[str]) -> Strong | Reference:
    if match["strong"] is not None:
        return Strong(match["strong"])
    return Reference(match["id"], match["words"])


def references(text: str) -> list[str]:
    """The ids an authored text mentions."""
    if "[[" not in text:
        return []
    return [token.id for token in tokens(text) if isinstance(token, Reference)]


def has_brackets(text: str) -> bool:
    """Whether a text may mention something, or was meant to."""
    return "[[" in text or "]]" in text


def is_broken(text: str) -> bool:
    """Whether brackets of a mention are left over as text, or stand where no mention can."""
    if not has_brackets(text):
        return False
    left = (token.text for token in tokens(text) if not isinstance(token, Reference))
    return any("[[" in piece or "]]" in piece for piece in left)


def plain(text: str) -> str:
    """A text without its marks, for descriptions; a mention without words is left out."""
    if is_plain(text):
        return text
    return "".join(
        (token.words or "") if isinstance(token, Reference) else token.text
        for token in tokens(text)
    )
