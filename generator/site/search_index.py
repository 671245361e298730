"""The search index as our search reads it: plain text in UTF-8, and a script for `file://`."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

Entry = dict[str, str]
"""A page or a heading: its `location`, `title` and `text`."""
BLOCK = re.compile(r"</?(?:p|pre|li|ol|ul)>")
TAG = re.compile(r"<[^>]*>")
BROWSER_READS = "var __index="
"""What the theme looks for where it cannot fetch: a page that was opened from disk."""


def reworked(index: str) -> str:
    """The index that the theme wrote -> the same with plain titles and texts.

    Marks between words, of no width, go: what is searched for is compared with the text itself.
    """
    data = json.loads(index)
    for entry in data["docs"]:
        entry |= {name: _plain(entry[name]) for name in ("title", "text")}
    return _dump(data)


def _plain(text: str) -> str:
    text = TAG.sub("", BLOCK.sub(" ", text.replace("\u200b", "")))
    return " ".join(html.unescape(text).split())


def merged(before: str, changed: str) -> str:
    """The index of a whole site, from an earlier one and that of the pages which have changed."""
    data, fresh = json.loads(before), _by_page(json.loads(changed)["docs"])
    pages = _by_page(data["docs"]) | fresh
    return _dump(data | {"docs": [entry for entries in pages.values() for entry in entries]})


def _by_page(entries: list[Entry]) -> dict[str, list[Entry]]:
    pages: dict[str, list[Entry]] = {}
    for entry in entries:
        pages.setdefault(entry["location"].partition("#")[0], []).append(entry)
    return pages


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def rework(site: Path, before: Path | None = None) -> None:
    """Puts the index that the site builder has just written in its last form.

    `before`: the site whose unchanged pages it holds; the builder saw only the others.
    """
    path = site / "search" / "search_index.json"
    if path.exists():
        index = reworked(path.read_text("utf-8"))
        if before:
            index = merged((before / "search" / path.name).read_text("utf-8"), index)
        path.write_bytes(index.encode())
        path.with_suffix(".js").write_bytes((BROWSER_READS + index).encode())
    zensical = site / "search.json"
    if zensical.exists():
        zensical.with_suffix(".js").write_bytes(BROWSER_READS.encode() + zensical.read_bytes())
