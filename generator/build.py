"""From a project's root to its site: read, check, render, write, build, publish."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator import engine, search
from generator.assets import assets
from generator.course import Course, load
from generator.markers import MARKERS
from generator.problem import Place, Problem, problem
from generator.render import Renderer
from generator.rules import check
from generator.views import addresses
from generator.views.links import links
from generator.views.menu import Menu, menu
from generator.views.page import Page
from generator.views.site import pages
from generator.words import words
from generator.write import locked, publish, recover, write_tree
from generator.written import Written, read_written

LOCALE = "zh"
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Draft:
    """A course that was read and checked, and the pages that it makes."""

    course: Course
    pages: tuple[Page, ...]
    written: Written
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Built:
    """What a build came to: problems, or so many pages."""

    problems: tuple[Problem, ...]
    pages: int = 0


def draft(root: Path) -> Draft:
    """Everything up to the writing: the problems are those of `check`."""
    course, problems = load(root)
    t = words("site", LOCALE)
    problems = sorted({*problems, *check(course)})
    written = read_written(
        root, course, MARKERS if not problems else dict.fromkeys(MARKERS, _blank)
    )
    if problems or written.problems:
        return Draft(course, (), written, tuple(sorted([*problems, *written.problems])))
    found = tuple(pages(course, links(course), t))
    return Draft(course, found, written, tuple(sorted(_collisions(course, found, written))))


def _blank(course: Course, address: str) -> str:
    return ""


def _collisions(course: Course, found: tuple[Page, ...], written: Written) -> Iterator[Problem]:
    """Where docs/ and chapters/, two chapters, or a topic and its chapter make the same page."""
    generated = {name for page in found for name in (page.source, page.path)} | set(
        assets(words("site", LOCALE))
    )
    for name in written.files:
        if name in generated:
            yield problem(Place(f"docs/{name}"), "page-collision", path=name, other="chapters/")
    folders: dict[str, str] = {}
    for content in course.chapters:
        path, place = addresses.overview(content), Place(f"chapters/{content.folder}")
        other = folders.setdefault(content.slug, content.folder)
        if other != content.folder:
            yield problem(place, "page-collision", path=path, other=f"chapters/{other}")
        for topic in content.topics:
            path = addresses.topic(content, topic)
            for page in found:
                if page.path == path and page.template != "topic.md.jinja":
                    yield problem(topic.at("id"), "page-collision", path=path, other=page.title)


def generate(root: Path, drafted: Draft) -> Menu:
    """Writes build/<locale>/docs and mkdocs.yml; returns the navigation."""
    t = words("site", LOCALE)
    renderer = Renderer(drafted.course, links(drafted.course), t)
    files = {page.source: renderer.page(page).encode() for page in drafted.pages}
    folder = work_folder(root)
    write_tree(folder / "docs", {**drafted.written.files, **files, **assets(t)})
    home, others = drafted.written.pages[:1], drafted.written.pages[1:]
    nav = menu([*home, *drafted.pages, *others])
    config = {
        "INHERIT": "../../mkdocs.yml",
        "docs_dir": "docs",
        "site_dir": "site",
        "hooks": [],
        "watch": [],
        "theme": {"custom_dir": "../../overrides"},
        "extra": {"words": t.starting("theme.")},
        "nav": nav,
    }
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=1000)
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return nav


def work_folder(root: Path) -> Path:
    """Where the generated Markdown and the unpublished site of this language stand."""
    return root / "build" / LOCALE


def build(root: Path, progress: Progress = lambda key: None) -> Built:
    """Builds site/; with any problem the last good site is left as it was."""
    with locked(root / "build") as lock:
        return _build(root, progress, lock)


def _build(root: Path, progress: Progress, lock: int) -> Built:
    recover(root / "site")
    progress("cli.reading")
    drafted = draft(root)
    if drafted.problems:
        return Built(drafted.problems)
    progress("cli.writing")
    generate(root, drafted)
    progress("cli.building")
    folder = work_folder(root)
    shutil.rmtree(folder / "site", ignore_errors=True)
    complaints = engine.mkdocs(folder / "mkdocs.yml", build_day(drafted.course), lock)
    if complaints:
        place = Place("mkdocs.yml")
        return Built(tuple(problem(place, "builder", detail=line) for line in complaints))
    search.rework(folder / "site")
    publish(folder / "site", root / "site")
    return Built((), len(drafted.pages) + len(drafted.written.pages))


def build_day(course: Course) -> str:
    """The build's time as seconds since 1970: SOURCE_DATE_EPOCH, else the newest effective date.

    The clock is never asked, so that the same data makes the same bytes on any day.
    """
    documents = [
        document.effective_date
        for content in course.chapters
        for document in (content.chapter.document, *(c.document for c in content.checklists))
    ]
    days = (max(documents).toordinal() - EPOCH) * 86_400
    return os.environ.get("SOURCE_DATE_EPOCH") or str(days)


EPOCH = 719_163  # 1970-01-01 as a proleptic ordinal
