"""The site's own style and scripts: read from their folders, joined, stripped of comments."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path

import rcssmin
import rjsmin

from generator.render.bundles import SCRIPTS, STYLES, WORDLESS
from generator.text.catalog import Catalog

COMPONENTS = Path(__file__).resolve().parents[1] / "components"

NAMES = frozenset(f"assets/{name}" for name in (*SCRIPTS, *WORDLESS, *STYLES))
"""Where the files stand in the site."""


def assets(t: Catalog) -> dict[str, bytes]:
    """File name below assets/ -> content."""
    said = t.starting("script.")
    pieces = {part: _piece(part, said) for part in set(chain(*SCRIPTS.values()))}
    files = {name: _speaking([pieces[part] for part in parts]) for name, parts in SCRIPTS.items()}
    files |= {name: lean_script(_joined(parts)) for name, parts in WORDLESS.items()}
    files |= {name: lean_style(_joined(parts)) for name, parts in STYLES.items()}
    return {f"assets/{name}": text.encode() for name, text in files.items()}


def _piece(part: str, said: dict[str, str]) -> tuple[str, dict[str, str]]:
    """A script without its comments, and the words whose keys it names."""
    lean = lean_script(_joined((part,)))
    named = set(re.findall(r"(?:(?<=[\"'`])|(?<=\bwords\.))[\w-]+", lean))
    return lean, {key: said[key] for key in said.keys() & named}


def _speaking(pieces: list[tuple[str, dict[str, str]]]) -> str:
    """Scripts one after the other, and before them the words they name."""
    found = {key: word for _, words in pieces for key, word in words.items()}
    words = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    first = f"globalThis.course??={{}};course.words={{...course.words,...{words}}};"
    return "\n".join([first, *(lean for lean, _ in pieces)])


def lean_script(script: str) -> str:
    """Without comments and spaces, and without the line breaks that the minifier keeps behind a
    bracket: they may end a statement, but the formatter ends each with a semicolon."""
    return re.sub(r"(`(?:[^`\\]|\\.)*`)|(?<=[)}\]])\n", r"\1", rjsmin.jsmin(script))


def lean_style(style: str) -> str:
    """Without comments and spaces, and without what the formatter writes for those who read it: the
    nought before a point, but in a string, and the quotes around a name in a selector."""
    lean = re.sub(r'("[^"]*")|(?<![\w.])0(?=\.\d)', r"\1", rcssmin.cssmin(style))
    return re.sub(r'(\[[\w-]+[~|^$*]?=)"([a-z][\w-]*)"(?=\])', r"\1\2", lean)


def _joined(parts: tuple[str, ...]) -> str:
    return "\n".join((COMPONENTS / part).read_text("utf-8") for part in parts)
