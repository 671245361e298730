"""The site's own style and scripts: read from their folders, joined, stripped of comments."""

from __future__ import annotations

import json
from pathlib import Path

import rcssmin
import rjsmin

from generator.words import Words

COMPONENTS = Path(__file__).resolve().parent / "components"

SCRIPTS = {
    "item.js": ("store/store.js", "item/grade.js", "item/item.js"),
    "print.js": ("print/print.js",),
}
"""Each file a page can ask for, and the sources it is joined from."""

WORDLESS = {
    "search.js": ("search/find.js", "search/search.js"),
    "frame.js": ("search/frame.js",),
}
"""The same for scripts that say nothing: the search, also its worker, and one for Zensical's."""

STYLES = {
    "site.css": (
        "site/tokens.css",
        "site/theme.css",
        "site/content.css",
        "figure/figure.css",
        "site/print.css",
    ),
    "item.css": ("item/item.css",),
    "checklist.css": ("checklist/checklist.css",),
}
"""site.css is for every page; the others are asked for by the pages that use them."""


def assets(t: Words) -> dict[str, bytes]:
    """File name below assets/ -> content."""
    words = json.dumps(t.starting("script."), ensure_ascii=False, sort_keys=True)
    first = f"globalThis.course??={{}};course.words={words};\n"
    files = {
        name: (first + rjsmin.jsmin(_joined(parts))).encode() for name, parts in SCRIPTS.items()
    }
    files |= {name: rjsmin.jsmin(_joined(parts)).encode() for name, parts in WORDLESS.items()}
    files |= {name: rcssmin.cssmin(_joined(parts)).encode() for name, parts in STYLES.items()}
    return {f"assets/{name}": data for name, data in files.items()}


def _joined(parts: tuple[str, ...]) -> str:
    return "\n".join((COMPONENTS / part).read_text("utf-8") for part in parts)
