"""The site's own style and scripts: read from their folders, joined, stripped of comments."""

from __future__ import annotations

import json
import re
from pathlib import Path

import rcssmin
import rjsmin

from generator.words import Words

COMPONENTS = Path(__file__).resolve().parent / "components"

STORE = ("store/store.js", "store/schedule.js", "store/keep.js")
"""What a browser remembers; with `SHARE`, also what it takes from another device."""

SHARE = ("store/merge.js", "store/import.js")

SCRIPTS = {
    "item.js": (
        *STORE,
        "item/match.js",
        "item/grade.js",
        "item/answer.js",
        "item/ordering.js",
        "item/marks.js",
        "item/item.js",
    ),
    "exam.js": (
        "session/draw.js",
        "session/result.js",
        "session/choices.js",
        "session/findings.js",
        "session/exam.js",
    ),
    "session.js": ("session/session.js",),
    "store.js": STORE,
    "desk.js": (
        *SHARE,
        "desk/standing.js",
        "desk/chart.js",
        "desk/desk.js",
        "desk/actions.js",
    ),
    "badge.js": ("desk/badge.js",),
    "kano.js": (
        "workbench/pasted.js",
        "workbench/survey.js",
        "workbench/kano.js",
        "workbench/panel.js",
        "workbench/kano-plot.js",
        "workbench/kano-results.js",
        "workbench/kano-page.js",
    ),
    "satisfaction.js": ("workbench/satisfaction.js",),
    "customers.js": ("workbench/pasted.js", "workbench/customers.js"),
    "drill.js": (
        *STORE,
        "session/draw.js",
        "workbench/panel.js",
        "drill/play.js",
        "drill/result.js",
        "drill/drill.js",
    ),
    "explore.js": ("kano/explore.js",),
    "print.js": ("print/print.js", "print/paper.js"),
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
    "paper.css": ("print/paper.css",),
    "session.css": ("session/session.css",),
    "checklist.css": ("checklist/checklist.css",),
    "explore.css": ("kano/explore.css",),
    "workbench.css": ("workbench/workbench.css",),
    "drill.css": ("drill/drill.css",),
    "desk.css": ("desk/desk.css",),
}
"""site.css is for every page; the others are asked for by the pages that use them."""


def assets(t: Words) -> dict[str, bytes]:
    """File name below assets/ -> content."""
    files = {name: _speaking(_joined(parts), t).encode() for name, parts in SCRIPTS.items()}
    files |= {name: rjsmin.jsmin(_joined(parts)).encode() for name, parts in WORDLESS.items()}
    files |= {name: rcssmin.cssmin(_joined(parts)).encode() for name, parts in STYLES.items()}
    return {f"assets/{name}": data for name, data in files.items()}


def _speaking(source: str, t: Words) -> str:
    """A script that starts with the words whose keys its source names."""
    named = set(re.findall(r"[\w-]+", source))
    found = {key: word for key, word in t.starting("script.").items() if key in named}
    words = json.dumps(found, ensure_ascii=False, sort_keys=True)
    first = f"globalThis.course??={{}};course.words={{...course.words,...{words}}};\n"
    return f"{first}{rjsmin.jsmin(source)}"


def _joined(parts: tuple[str, ...]) -> str:
    return "\n".join((COMPONENTS / part).read_text("utf-8") for part in parts)
