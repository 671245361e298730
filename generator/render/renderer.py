"""Page -> text of its Markdown file. Templates place; what they may call is the page's `Scope`."""

from __future__ import annotations

import json
import operator
import posixpath
import re
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.authored.course import Course
from generator.authored.kinds.block import Entry
from generator.authored.kinds.term import Term
from generator.render.block_figure import drawing
from generator.render.bundle import COMPONENTS
from generator.render.hotspot import pointing, spot
from generator.render.page_scope import Scope
from generator.text.catalog import Words
from generator.views.item import ItemView
from generator.views.links import Links
from generator.views.page import Page
from generator.views.table import table_layout

TEMPLATES = Path(__file__).resolve().parent / "templates"


class _Context(Context):
    """None of our functions asks for Jinja's context."""

    call: Any = staticmethod(operator.call)


_SPECIAL = re.compile("[<>&'\"]").search


class _CodeGenerator(CodeGenerator):
    """Calls functions as they are, and has what is printed escaped by `_Environment.html`."""

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        plain = frame.copy()
        plain.loop_frame = plain.block_frame = False
        super().visit_Call(node, plain, forward_caller=forward_caller)

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        assert frame.eval_ctx.autoescape
        assert not finalize.src
        self.write("environment.html(")


class _Environment(Environment):
    """Jinja asks much of each value that a template prints; ours are objects and texts."""

    code_generator_class = _CodeGenerator
    context_class = _Context
    getattr: Any = staticmethod(getattr)

    @staticmethod
    def html(value: Any) -> str:
        """A printed value as HTML: text escaped, Markup as it is."""
        kind = type(value)
        is_safe = kind is Markup or (kind is str and not _SPECIAL(value))
        return value if is_safe else escape(value)


class Renderer:
    """Renders the pages of one course."""

    def __init__(
        self,
        course: Course,
        links: Links,
        t: Words,
        files: frozenset[str] = frozenset(),
        cache: Path | None = None,
    ) -> None:
        """`files`: the addresses of what stands beside the pages. `cache`: an existing folder for
        what Jinja makes of the templates, as Python has one."""
        self._course, self._links, self._t, self._files = course, links, t, files
        self._folder = ""
        self._items: dict[str, tuple[Markup, dict[str, Term]]] = {}
        folders = [TEMPLATES, *sorted(COMPONENTS.iterdir())]
        self._templates = _Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=FileSystemBytecodeCache(str(cache)) if cache else None,
        )

    def page(self, page: Page) -> str:
        """The Markdown file of a page."""
        scope = Scope(page.path, self._course, self._links, self._t)
        template = self._templates.get_template(page.template)
        rest = partial(self._rest, scope)
        return template.render(
            page=page, rest=rest, existing=self._files, **_helpers(scope), **page.data
        )

    def _rest(self, scope: Scope, item: ItemView) -> Markup:
        """An item below its number: alike on all pages of a folder but the one that teaches it."""
        template = self._templates.get_template("item-rest.html.jinja")
        if self._links[item.see].path == scope.path:
            return Markup(template.render(item=item, **_helpers(scope)))  # noqa: S704 (escaped)
        folder = posixpath.dirname(scope.path) + "/"
        if folder != self._folder:
            self._folder = folder
            self._items.clear()
        if item.id not in self._items:
            inner = Scope(folder, self._course, self._links, self._t)
            made = Markup(template.render(item=item, **_helpers(inner)))  # noqa: S704 (escaped)
            self._items[item.id] = made, inner.terms
        html, terms = self._items[item.id]
        scope.terms |= terms
        return html


def _helpers(scope: Scope) -> dict[str, Any]:
    return {
        "scope": scope,
        "t": scope.t,
        "text": scope.text,
        "plain": scope.plain,
        "heading": scope.heading,
        "href": scope.href,
        "where": scope.where,
        "to": scope.to,
        "anchor": scope.anchor,
        "title": scope.title,
        "front": front,
        "tag": tag,
        "tag_inside": tag_inside,
        "table_layout": table_layout,
        "drawing": lambda block: drawing(block, scope),
        "pointing": lambda item: pointing(item, scope),
        "spot": lambda id: spot(id, scope),
    }


def front(words: str) -> Markup:
    """A value of the front matter; the theme puts it into HTML as it is, so it is escaped here."""
    return Markup(json.dumps(str(escape(words)), ensure_ascii=False))  # noqa: S704


def tag(block: Any, inherited: str) -> str:
    """Whose words a block is marked as: nobody's where it agrees with what it stands in."""
    own = getattr(block, "origin", None)
    return own if own and own != inherited else ""


def tag_inside(entry: Entry, block: Any, inherited: str) -> str:
    """The same for an entry of a list."""
    return tag(entry, getattr(block, "origin", None) or inherited)
