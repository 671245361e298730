"""The records of runs: one page for the site, filled by its script from what the browser keeps."""

from __future__ import annotations

import posixpath

from generator.authored.course import Course
from generator.text.catalog import Words
from generator.views import addresses
from generator.views.page import Page
from generator.views.script import for_script
from generator.views.sheet import in_use

ASSETS = ("run.css", "records.css", "records.js")


def records(course: Course, t: Words) -> Page:
    """The page, with the address of every sheet in use as JSON: where a run is gone on with."""
    data = {
        "data": for_script(_sheets(course)),
        "sheets": addresses.CHECKLISTS,
        "desk": addresses.DESK,
    }
    title, about = t("records.title"), t("records.description")
    menu = (t("checklists.title"),)
    path, template = addresses.RECORDS, "records.md.jinja"
    return Page(path, title, about, menu, template, data, ASSETS, search=False)


def _sheets(course: Course) -> dict[str, dict[str, str]]:
    """Course id -> sheet id -> its address, from the page of the records."""
    folder = posixpath.dirname(addresses.RECORDS)
    return {
        content.chapter.id: {
            sheet.id: posixpath.relpath(addresses.sheet(content, sheet), folder)
            for sheet in in_use(content)
        }
        for content in course.chapters
    }
