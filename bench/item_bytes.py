"""Bytes of what items, papers, the desk and tools bring, gzipped; whether only their pages ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.places import built
from bench.result import Result
from bench.weight import asked, packed

KB = 1000
TOOLS = ("run.js", "kano.js", "satisfaction.js", "customers.js", "drill.js")
BUDGETS = {"item.js": 10, "item.css": 3, "exam.js": 8, "session.js": 8, "desk.js": 8} | (
    dict.fromkeys(TOOLS, 12)
)
"""kB. All types together: a page with one item asks for the same files as a page with ten types."""
FETCHED = {
    "typed.js": "with a typed answer",
    "record.js": "when a run begins",
    "kano-read.js": "with a table of answers",
    "customers-read.js": "with a table of sales",
    "share.js": "when the desk takes a file in",
    "incoming.js": "when records are brought in",
    "older.js": "where dialogs or popovers are lacking",
}
"""File -> when a page asks for it, beside what it has; it may be as large as a page's own."""
USED_BY = {
    "item.js": "<course-item",
    "item.css": "<course-item",
    "exam.js": 'id="session_root"',
    "session.js": 'id="session_root"',
    "desk.js": 'id="desk_data"',
    "run.js": " data-run>",
    "kano.js": 'data-workbench="kano"',
    "satisfaction.js": 'data-workbench="satisfaction"',
    "customers.js": 'data-workbench="customers"',
    "drill.js": 'class="drill"',
}
"""File -> what stands on every page that uses it."""


def measure(quick: bool) -> Iterator[Result]:
    """On the course's site."""
    site = built() / "site"
    for name, budget in BUDGETS.items():
        yield Result(f"{name}, gzipped", packed(site / "assets" / name) / KB, "kB", budget)
    for name, when in FETCHED.items():
        size = packed(site / "assets" / name) / KB
        yield Result(f"{name}, gzipped, fetched {when}", size, "kB", 8)
    for name in BUDGETS:
        yield Result(f"pages that ask for {name}", len(_asking(site, name)), "files")
    yield Result("pages that ask for one of these without use", len(idle(site)), "files", 0)


def idle(site: Path) -> list[str]:
    """The pages that ask for a file and hold nothing that uses it, with the file."""
    return [
        f"{path.relative_to(site)}: {name}"
        for name, sign in USED_BY.items()
        for path in _asking(site, name)
        if sign not in path.read_text("utf-8")
    ]


def _asking(site: Path, name: str) -> list[Path]:
    pages = sorted(site.rglob("*.html"))
    return [page for page in pages if f"assets/{name}" in asked(site, page)]
