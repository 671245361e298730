"""The catalogs of the program's own words, one PO file a language and domain."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LOCALES = Path(__file__).resolve().parent.parent / "locales"


class Words:
    """Looks up a message by its key and fills its placeholders."""

    def __init__(self, messages: dict[str, str]) -> None:
        self._messages = messages

    def __call__(self, key: str, /, **params: object) -> str:
        return self._messages[key].format(**params)

    def __contains__(self, key: str) -> bool:
        return key in self._messages

    def keys(self) -> list[str]:
        return list(self._messages)

    def starting(self, prefix: str) -> dict[str, str]:
        """The messages below a prefix, without it: what a browser component is given."""
        found = self._messages.items()
        return {key[len(prefix) :]: text for key, text in found if key.startswith(prefix)}


@cache
def words(domain: str, language: str) -> Words:
    """The catalog of a domain: `authors` (problems, commands) or `site` (what learners read)."""
    with (LOCALES / language / f"{domain}.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    return Words({str(m.id): str(m.string) for m in catalog if m.id})
