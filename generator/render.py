"""Page -> text of its Markdown file. Templates place; what they may call is the page's `Scope`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.course import Course
from generator.kinds.block import Entry
from generator.scope import Scope
from generator.views.drawing import drawing
from generator.views.hotspot import pointing, spot
from generator.views.links import Links
from generator.views.page import Page
from generator.views.table import table_layout
from generator.words import Words

HERE = Path(__file__).resolve().parent


class _Context(Context):
    """Calls what a template calls; none of our functions asks for Jinja's context."""

    def call(
        self,
        called: Any,
        /,
        *args: Any,
        _loop_vars: Any = None,
        _block_vars: Any = None,
        **named: Any,
    ) -> Any:
        return called(*args, **named)


class Renderer:
    """Renders the pages of one course."""

    def __init__(self, course: Course, links: Links, t: Words, cache: Path | None = None) -> None:
        """`cache`: an existing folder for what Jinja makes of the templates, as Python has one."""
        self._course, self._links, self._t = course, links, t
        folders = [HERE / "templates", *sorted((HERE / "components").iterdir())]
        self._templates = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=FileSystemBytecodeCache(str(cache)) if cache else None,
        )
        self._templates.context_class = _Context

    def page(self, page: Page) -> str:
        """The Markdown file of a page."""
        scope = Scope(page.path, self._course, self._links, self._t)
        template = self._templates.get_template(page.template)
        return template.render(page=page, **_helpers(scope), **page.data)


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
