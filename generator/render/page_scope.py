"""What a template may call while one page is rendered: words, links, and safe text."""

from __future__ import annotations

import posixpath
import re
from functools import cache

from markupsafe import Markup, escape

from generator.authored.course import Course
from generator.authored.kinds.term import Term
from generator.text.catalog import Catalog
from generator.text.html import format_html
from generator.text.markup import Plain, Reference, Strong, is_plain, tokens
from generator.views.page import Links


@cache
def _relative(path: str, folder: str) -> str:
    """As `posixpath.relpath`, which asks where the process works; both start at the site's root."""
    there, here = path.split("/"), folder.split("/") if folder else []
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:])


class Scope:
    """One page's helpers. Notes the terms the page mentions, for the explanations at its end."""

    def __init__(self, path: str, course: Course, links: Links, t: Catalog) -> None:
        self.path = path
        self.course = course
        self.links = links
        self.t = t
        self.terms: dict[str, Term] = {}

    def text(self, words: str) -> Markup:
        """Authored text as HTML: everything but our three marks is escaped."""
        if is_plain(words):
            return escape(words)
        return Markup("").join(self._token(token) for token in tokens(words))

    def plain(self, words: str) -> str:
        """Authored text without marks, for places that take no links."""
        if is_plain(words):
            return words
        return "".join(self._plain(token) for token in tokens(words))

    def heading(self, level: int, title: str, id: str) -> Markup:
        """A Markdown heading with a fixed id; what Markdown could read is spelled out.

        An id of ours, not authored, holds an underscore, so that it never meets an authored one.
        """
        spelled = re.sub(r"[!-/:-@\[-`{-~]", lambda m: f"&#{ord(m.group())};", title)
        return Markup(f"{'#' * level} {spelled} {{: #{id} }}")  # noqa: S704

    def href(self, id: str) -> str:
        """The address of something with an id, from this page."""
        target = self.links[id]
        if target.path == self.path and target.anchor:
            return f"#{target.anchor}"
        return self.to(target.path) + (f"#{target.anchor}" if target.anchor else "")

    def where(self, id: str) -> str:
        """The same; empty for what stands on no page."""
        return self.href(id) if id in self.links else ""

    def to(self, path: str) -> str:
        """The address of a page or asset, from this page."""
        return _relative(path, posixpath.dirname(self.path))

    def anchor(self, id: str | None) -> Markup:
        """The id attribute of something that stands here; nothing where its place is elsewhere."""
        target = self.links.get(id or "")
        if target is None or target.path != self.path:
            return Markup("")
        return format_html(' id="%s"', id)

    def here(self, id: str) -> bool:
        """Whether this page is the place of something."""
        return self.links[id].path == self.path

    def title(self, id: str) -> str:
        """What a link to something is called."""
        return self.plain(self.links[id].title)

    def find(self, id: str) -> object:
        """The object of an id."""
        return self.course.by_id[id]

    def _token(self, token: Plain | Strong | Reference) -> Markup:
        if isinstance(token, Plain):
            return escape(token.text).replace("\n", Markup("<br>"))
        if isinstance(token, Strong):
            return format_html("<strong>%s</strong>", token.text)
        found = self.course.by_id[token.id]
        if isinstance(found, Term):
            self.terms[found.id] = found
            return format_html(
                '<button type="button" class="term" popovertarget="about_%s">%s</button>',
                found.id,
                token.words or found.title,
            )
        words = token.words or self.title(token.id)
        return format_html('<a href="%s">%s</a>', self.href(token.id), words)

    def _plain(self, token: Plain | Strong | Reference) -> str:
        if isinstance(token, Reference):
            return token.words or self.title(token.id)
        return token.text
