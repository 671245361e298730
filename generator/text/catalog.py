"""The catalogs of the program's own words, one PO file a language and domain."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[1] / "locales"

_ENTRY = re.compile(r'^msgid (".+"\n(?:".*"\n)*)msgstr ((?:".*"(?:\n|\Z))+)', re.MULTILINE)
"""A message of ours: no plural, no context. The head has an empty key, and is none."""


class Catalog:
    """Looks up a message by its key and fills its placeholders."""

    def __init__(self, messages: dict[str, str]) -> None:
        self._messages = messages

    def __call__(self, key: str, /, **params: object) -> str:
        text = self._messages[key]
        return text.format(**params) if "{" in text else text

    def __contains__(self, key: str) -> bool:
        return key in self._messages

    def keys(self) -> list[str]:
        return list(self._messages)

    def starting(self, prefix: str) -> dict[str, str]:
        """The messages below a prefix, without it: what a browser component is given."""
        below = (key for key in self._messages if key.startswith(prefix))
        return {key[len(prefix) :]: self._messages[key] for key in below}


@cache
def words(domain: str, language: str) -> Catalog:
    """The catalog of a domain: `authors` (problems, commands) or `site` (what learners read)."""
    text = (LOCALES / language / f"{domain}.po").read_text("utf-8")
    return Catalog({_joined(key): _joined(words) for key, words in _ENTRY.findall(text)})


def _joined(quoted: str) -> str:
    """The text of strings, one a line; PO escapes what JSON does."""
    lines = quoted.splitlines()
    return "".join(json.loads(line) if "\\" in line else line[1:-1] for line in lines)
