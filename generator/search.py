"""The search index as our search reads it: plain text in UTF-8, and a script for `file://`."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

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
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _plain(text: str) -> str:
    text = TAG.sub("", BLOCK.sub(" ", text.replace("\u200b", "")))
    return " ".join(html.unescape(text).split())


def rework(site: Path) -> None:
    """Puts the index that the site builder has just written in its last form."""
    path = site / "search" / "search_index.json"
    if path.exists():
        index = reworked(path.read_text("utf-8"))
        path.write_bytes(index.encode())
        path.with_suffix(".js").write_bytes((BROWSER_READS + index).encode())
