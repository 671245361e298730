"""The records of runs: one page for the site, filled by its script from what the browser keeps."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.cards import Shown
from generator.views.page import Page
from generator.views.script import for_script

ASSETS = ("run.css", "records.css", "records.js")


def records(chapters: Sequence[Shown], t: Catalog) -> Page:
    """The page, with the address of every sheet in use as JSON: where a run is gone on with."""
    data = {
        "data": for_script(_sheets(chapters)),
        "sheets": addresses.CHECKLISTS,
        "desk": addresses.DESK,
    }
    title, about = t("records.title"), t("records.description")
    menu = (t("checklists.title"),)
    path, template = addresses.RECORDS, "records.md.jinja"
    return Page(path, title, about, menu, template, data, ASSETS, search=False)


def _sheets(chapters: Sequence[Shown]) -> dict[str, dict[str, str]]:
    """Course id -> sheet id -> its address, from the page of the records."""
    folder = posixpath.dirname(addresses.RECORDS)
    return {
        chapter.id: {id: posixpath.relpath(path, folder) for id, path in chapter.sheets.items()}
        for chapter in chapters
    }
