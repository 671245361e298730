"""What a page costs a phone: gzipped bytes of its text, our scripts and styles, the theme's."""

from __future__ import annotations

import gzip
import posixpath
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

INDEX = "search/search_index.json"


@dataclass(frozen=True)
class Weight:
    """Bytes after gzip: the page itself, and what it asks for, ours and the theme's apart."""

    html: int
    scripts: int
    styles: int
    theme: int

    @property
    def own(self) -> int:
        """All that is not the theme's."""
        return self.html + self.scripts + self.styles


def weigh(site: Path) -> dict[str, Weight]:
    """Path in the site -> what that page weighs; not the page for what is not found."""
    paths = sorted(site.rglob("*.html"))
    names = [path.relative_to(site).as_posix() for path in paths]
    return {name: _weight(site, name) for name in names if name != "404.html"}


@cache
def packed(path: Path) -> int:
    """The bytes of a file after gzip at its best."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def asked(site: Path, page: Path) -> set[str]:
    """The scripts and styles that a page asks for, from the root of the site."""
    name = page.relative_to(site).as_posix()
    found = _Asked(page.read_text("utf-8"))
    return {_in_site(name, one) for both in found.both for one in both}


def _weight(site: Path, name: str) -> Weight:
    asked = _Asked((site / name).read_text("utf-8"))
    scripts, styles = ({_in_site(name, one) for one in found} for found in asked.both)
    return Weight(
        html=packed(site / name),
        scripts=sum(packed(site / path) for path in scripts if _is_ours(path)),
        styles=sum(packed(site / path) for path in styles if _is_ours(path)),
        theme=sum(packed(site / path) for path in scripts | styles if not _is_ours(path)),
    )


def _in_site(name: str, address: str) -> str:
    path = address.partition("?")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _is_ours(path: str) -> bool:
    """Our files stand in assets/ itself, the theme's in folders of it."""
    return posixpath.dirname(path) == "assets"


class _Asked(HTMLParser):
    """The addresses of the scripts and styles that a page asks for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.both: tuple[list[str], list[str]] = [], []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and given.get("src"):
            self.both[0].append(given["src"] or "")
        if tag == "link" and given.get("rel") == "stylesheet":
            self.both[1].append(given["href"] or "")
