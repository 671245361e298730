"""Where the links of hand-written pages lead, in Markdown and in raw HTML: to what the site has.

Markdown leads to the source of a page, which the site builder turns into its address; raw HTML
stays as it is and leads to the address.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from generator.assets import NAMES
from generator.nearest import nearest
from generator.problem import Place, Problem, problem
from generator.views.files import files as files_of
from generator.views.links import Links
from generator.views.page import Page
from generator.views.sheet import Sheet
from generator.written import Written

_UNREAD = re.compile(r"\A---\n.*?\n---\n|<!--.*?-->|```.*?(?:```|\Z)|`[^`\n]+`", re.DOTALL)
_LISTED = re.compile(r" {0,3}(?:[-*+]|\d+[.)]) ")
_MARKDOWN = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)"
    r"|^ *\[[^\]\n]+\]:\s*<?(?P<below>[^\s<>]+)",
    re.MULTILINE,
)
_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_LEADS = re.compile(
    r"\s(?:href|src|poster)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)
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
    """Every link of a hand-written page that leads to the site itself."""
    read = _UNREAD.sub(_blank, _without_code(text))
    for found in _MARKDOWN.finditer(read):
        yield from _link(name, text, found, raw=False)
    for tag in _TAG.finditer(read):
        for found in _LEADS.finditer(read, tag.start(), tag.end()):
            yield from _link(name, text, found, raw=True)


def _link(name: str, text: str, found: re.Match[str], *, raw: bool) -> Iterator[Link]:
    group = found.lastgroup or 0
    written, start = found[group], found.start(group)
    if written and not _ELSEWHERE.match(written):
        line_start = text.rfind("\n", 0, start) + 1
        place = Place(name, text.count("\n", 0, start) + 1, start - line_start + 1)
        yield Link(place, written, raw)


def _blank(found: re.Match[str]) -> str:
    """As many lines and characters, and nothing in them."""
    return re.sub("[^\n]", " ", found.group())


def _without_code(text: str) -> str:
    """Without the lines that four spaces make code, which they do not inside a list."""
    lines, is_listed, is_code, before = [], False, False, ""
    for line in text.split("\n"):
        is_indented = line.startswith("    ")
        if line.strip():
            is_listed = bool(_LISTED.match(line)) or (is_listed and line.startswith(" "))
            is_code = is_indented and not is_listed and (is_code or not before.strip())
        lines.append(" " * len(line) if is_code and is_indented else line)
        before = line
    return "\n".join(lines)


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


def follow(
    written: Written, pages: Iterable[Page], links: Links
) -> tuple[list[Problem], list[Anchor]]:
    """What is wrong with the links of all hand-written pages, and the anchors not known yet.

    Where things with ids stand is known before a page is rendered; what else has a place is not.
    """
    pages = tuple(pages)
    sources = {page.source for page in (*pages, *written.pages)}
    files = NAMES.union(written.files, *map(_beside, pages)) - sources
    known = {(target.path, target.anchor) for target in links.values()}
    known |= {(one.address, id) for one in written.sources for id in ids_in(one.text)}
    found = [
        each
        for one in written.sources
        for link in links_of(one.place, one.text)
        for each in _followed(one.address, link, sources, files)
    ]
    wrong = [each for each in found if isinstance(each, Problem)]
    anchors = [each for each in found if isinstance(each, Anchor)]
    return wrong, [each for each in anchors if (each.page, each.anchor) not in known]


def _beside(page: Page) -> set[str]:
    """The files that stand beside a page."""
    sheet = page.data.get("sheet")
    return {file.path for file in files_of(sheet)} if isinstance(sheet, Sheet) else set()


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
