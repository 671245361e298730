"""Where the links of hand-written pages lead, in Markdown and in raw HTML: to what the site has.

Markdown leads to the source of a page, which the site builder turns into its address; raw HTML
stays as it is and leads to the address.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote

from generator.problem import Place, Problem, nearest, problem
from generator.render.bundle import NAMES
from generator.render.docs_pages import Written, rendered
from generator.views.page import Entry

_UNREAD = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->"
    r"|^[ >]*(?P<fence>```+|~~~+).*?(?:^[ >]*(?P=fence)|\Z)"
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_MARKDOWN = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)"
    r"|^ *\[[^\]\n]+\]:\s*<?(?P<below>[^\s<>]+)",
    re.MULTILINE,
)
_TAG = re.compile(r"<[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>")
_NAMES = ("href", "src", "poster", "action", "formaction", "data", "xlink:href", "srcset")
"""The attributes that lead somewhere; the last to several places, each with its size."""
_LEADS = re.compile(
    rf"\s(?P<name>{'|'.join(_NAMES)})\s*="
    r"\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)
_ONE_OF_SET = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wx])?")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ID = re.compile(r"<[^<>]*\sid\s*=\s*[\"']?([^\"'\s>]+)|\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}")


class Link(NamedTuple):
    """A link as it was written; `raw`: in HTML, where nothing is turned into an address."""

    place: Place
    written: str
    raw: bool


class Anchor(NamedTuple):
    """A link to a place on a page of the site, which is called by its address."""

    link: Link
    page: str
    anchor: str


def links_of(name: str, text: str) -> Iterator[Link]:
    """Every link of a hand-written page that may lead to the site itself.

    What only looks like a link to a reader of single lines, such as one in a block of code that
    four spaces make, is among them: see `shown`.
    """
    read = _UNREAD.sub(_blank, text)
    for found in _MARKDOWN.finditer(read):
        group = found.lastgroup or ""
        yield from _link(name, text, found[group], found.start(group), raw=False)
    for tag in _TAG.finditer(read):
        for found in _LEADS.finditer(read, tag.start(), tag.end()):
            group = found.lastgroup or ""
            value, start = found[group], found.start(group)
            if found["name"].lower() != "srcset":
                yield from _link(name, text, value, start, raw=True)
                continue
            for one in _ONE_OF_SET.finditer(value):
                yield from _link(name, text, one[1], start + one.start(1), raw=True)


def _link(name: str, text: str, written: str, start: int, *, raw: bool) -> Iterator[Link]:
    if written and not _ELSEWHERE.match(written):
        line_start = text.rfind("\n", 0, start) + 1
        place = Place(name, text.count("\n", 0, start) + 1, start - line_start + 1)
        yield Link(place, written, raw)


class _Shown(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "srcset":
                self.addresses |= {one[1] for one in _ONE_OF_SET.finditer(value or "")}
            elif name in _NAMES:
                self.addresses.add(value or "")


def shown(text: str) -> set[str]:
    """The addresses that a hand-written page really leads to, as a browser reads them."""
    reader = _Shown()
    reader.feed(rendered(text))
    return reader.addresses


def _blank(found: re.Match[str]) -> str:
    """As many lines and characters, and nothing in them."""
    return re.sub("[^\n]", " ", found.group())


def ids_in(text: str) -> set[str]:
    """The ids that a page in Markdown gives, but for those that headings get by themselves."""
    return {one or other for one, other in _ID.findall(text)}


def followed(address: str, link: Link) -> tuple[str, str]:
    """The path from the site's root that a link leads to, seen from an address, and the anchor."""
    written = html.unescape(link.written) if link.raw else link.written
    path, _, anchor = written.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return (address if link.raw else _source(address)), unquote(anchor)
    if path.startswith("/"):
        return path, unquote(anchor)
    found = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
    return found + "/" * path.endswith("/"), unquote(anchor)


def follow(written: Written, pages: Sequence[Entry]) -> tuple[list[Problem], list[Anchor]]:
    """What is wrong with the links of all hand-written pages, and the anchors not known yet.

    What has a place on a page of a chapter is not known before it is rendered.
    """
    sources = {page.source for page in (*pages, *written.pages)}
    files = NAMES.union(written.files, *(page.beside for page in pages)) - sources
    known = {(one.address, id) for one in written.sources for id in ids_in(one.text)}
    found: list[Problem | Anchor] = []
    for one in written.sources:
        doubtful = [
            (link, each)
            for link in links_of(one.place, one.text)
            for each in _followed(one.address, link, sources, files)
            if not (isinstance(each, Anchor) and (each.page, each.anchor) in known)
        ]
        real = shown(one.text) if doubtful else set()
        found += [each for link, each in doubtful if html.unescape(link.written) in real]
    wrong = [each for each in found if isinstance(each, Problem)]
    return wrong, [each for each in found if isinstance(each, Anchor)]


def _followed(
    address: str, link: Link, sources: Collection[str], files: Collection[str]
) -> Iterator[Problem | Anchor]:
    path, anchor = followed(address, link)
    source = path.removesuffix(".html") + ".md" if link.raw and path.endswith(".html") else path
    is_page = source in sources and (source != path or not link.raw)
    if not is_page and path not in files:
        yield _dead(
            address, link, path, {*files, *(map(_address, sources) if link.raw else sources)}
        )
    elif anchor and is_page and anchor != "top":
        yield Anchor(link, _address(source), anchor)


def _dead(address: str, link: Link, path: str, known: Collection[str]) -> Problem:
    """With the same page in the other form, if there is one, or what is nearest."""
    other = _address(path) if link.raw else _source(path)
    inside = f"{path.strip('/')}/index" if path.endswith("/") else ""
    alike = [one for one in known if one.endswith(posixpath.splitext(path)[1])]
    meant = [inside + (".html" if link.raw else ".md"), other, path.lstrip("/")]
    found = next((one for one in meant if one in known), None) or nearest(path, alike)
    here = posixpath.dirname(address) or "."
    near = posixpath.relpath(found, here) if found else None
    return problem(link.place, "dead-link.page", address=link.written, nearest=near)


def lost(anchor: Anchor, ids: Collection[str]) -> Problem:
    """What is wrong with a link to a place that its page does not have."""
    place, near = anchor.link.place, nearest(anchor.anchor, ids)
    return problem(place, "dead-link.anchor", anchor=anchor.anchor, page=anchor.page, nearest=near)


def _address(path: str) -> str:
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def _source(path: str) -> str:
    return path.removesuffix(".html") + ".md" if path.endswith(".html") else path
