"""The navigation of the site, as the site builder wants it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Union

from markupsafe import escape

from generator.views.page import Entry

Menu = list[str | dict[str, Union[str, "Menu"]]]


def menu(pages: Iterable[Entry]) -> Menu:
    """Nested lists of `{title: file}` and `{group: [...]}`; a group's leading page has no title."""
    top: Menu = []
    groups: dict[tuple[str, ...], Menu] = {(): top}
    for page in (page for page in pages if page.listed):
        group = top
        for depth in range(1, len(page.menu) + 1):
            group = _group(groups, page.menu[:depth])
        leads = page.menu and page.path.endswith("/index.html")
        group.append(page.source if leads else {str(escape(page.title)): page.source})
    return top


def _group(groups: dict[tuple[str, ...], Menu], names: tuple[str, ...]) -> Menu:
    if names not in groups:
        groups[names] = []
        groups[names[:-1]].append({str(escape(names[-1])): groups[names]})
    return groups[names]
