"""The navigation of the site, as the site builder wants it."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from generator.views.page import Page

Menu = list[Any]


def menu(pages: list[Page]) -> Menu:
    """Nested lists of `{title: file}` and `{group: [...]}`; a group's leading page has no title."""
    top: Menu = []
    for page in pages:
        group = top
        for name in page.menu:
            group = _group(group, str(escape(name)))
        leads = page.menu and page.path.endswith("/index.html")
        group.append(page.source if leads else {str(escape(page.title)): page.source})
    return top


def _group(menu: Menu, name: str) -> Menu:
    for entry in menu:
        if isinstance(entry, dict) and name in entry and isinstance(entry[name], list):
            found: Menu = entry[name]
            return found
    menu.append({name: []})
    return _group(menu, name)
