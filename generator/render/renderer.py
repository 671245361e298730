"""Page -> text of its Markdown file. Templates place; what they may call is the page's `Scope`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.authored.course import Course
from generator.authored.kinds.block import Entry
from generator.render.block_figure import drawing
from generator.render.bundle import COMPONENTS
from generator.render.hotspot import pointing, spot
from generator.render.page_scope import Scope
from generator.text.catalog import Catalog
from generator.views.page import Links, Page
from generator.views.table import table_layout

TEMPLATES = Path(__file__).resolve().parent / "templates"


@cache
def _templates() -> Environment:
    """Jinja's environment, which reads a template again once it has changed."""
    return Environment(
        loader=FileSystemLoader([TEMPLATES, *sorted(COMPONENTS.iterdir())]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


class Renderer:
    """Renders the pages of one course."""

    def __init__(
        self, course: Course, links: Links, t: Catalog, files: frozenset[str] = frozenset()
    ) -> None:
        """`files`: the addresses of what stands beside the pages."""
        self._course, self._links, self._t, self._files = course, links, t, files

    def page(self, page: Page) -> str:
        """The Markdown file of a page."""
        scope = Scope(page.path, self._course, self._links, self._t)
        template = _templates().get_template(page.template)
        return template.render(page=page, existing=self._files, **_helpers(scope), **page.data)


def _helpers(scope: Scope) -> dict[str, object]:
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


def tag(block: object, inherited: str) -> str:
    """Whose words a block is marked as: nobody's where it agrees with what it stands in."""
    own = getattr(block, "origin", None)
    return own if own and own != inherited else ""


def tag_inside(entry: Entry, block: object, inherited: str) -> str:
    """The same for an entry of a list."""
    return tag(entry, getattr(block, "origin", None) or inherited)
