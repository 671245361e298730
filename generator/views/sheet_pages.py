"""The pages of a chapter's sheets, and the pages that tell whether a copy is still valid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.authored.course import Content
from generator.text.catalog import Catalog
from generator.views.files import files
from generator.views.names import chapter_name
from generator.views.outcome import outcome
from generator.views.page import Page
from generator.views.run import run_data
from generator.views.sheet import sheets
from generator.views.sheets.base import Sheet, SheetType
from generator.views.two_up import fits_half

STYLES = {
    "checklist": ("sheet.css", "sheet-checks.css"),
    "form": ("sheet.css", "sheet-form.css"),
    "practical": ("sheet.css", "sheet-checks.css"),
}
RUN_ASSETS = ("run.css", "sheet.js", "print.js", "run.js")
"""What prints a sheet and runs it; a sheet that is withdrawn has none of it."""
MORE_RUN_ASSETS = {"form": ("run-form.js",), "practical": ("run-practical.js",)}
VALIDITY_ASSETS = ("validity.css", "validity.js")


def sheet_pages(content: Content, t: Catalog) -> Iterator[Page]:
    """A page for each checklist, form and practical assessment, then their validity pages."""
    made = sheets(content, t)
    grouped = len({one.type for one in made}) > 1
    for type in get_args(SheetType):
        group = (t(f"checklists.{type}"),) if grouped else ()
        menu = (t("checklists.title"), chapter_name(content, t), *group)
        for one in made:
            if one.type == type:
                yield _sheet(content, one, menu, t)
    for one in made:
        yield _validity(one, t)


def _sheet(content: Content, one: Sheet, menu: tuple[str, ...], t: Catalog) -> Page:
    task = t("practical.task")
    assets = STYLES[one.type]
    if not one.is_withdrawn:
        assets = (*assets, *RUN_ASSETS, *MORE_RUN_ASSETS.get(one.type, ()))
    data = {
        "sheet": one,
        "course": content.chapter.id,
        "facts": tuple(fact for fact in one.face.facts if fact[0] != task),
        "personal": any(entry.personal for part in one.face.parts for entry in part.entries),
        "files": tuple(files(one)),
        "options": ("large", "bare", *(("twice",) if fits_half(one) else ())),
        "outcome": outcome(one, t),
        "run": run_data(one, t),
    }
    return Page(
        one.page,
        one.title,
        one.purpose,
        menu,
        "sheet.md.jinja",
        data,
        assets,
        beside=tuple(file.path for file in files(one)),
    )


def _validity(one: Sheet, t: Catalog) -> Page:
    title = t("validity.title", title=one.title)
    about = t("validity.description", number=one.number, title=one.title)
    return Page(
        one.validity,
        title,
        about,
        (),
        "validity.md.jinja",
        {"sheet": one},
        VALIDITY_ASSETS,
        search=False,
        listed=False,
    )
