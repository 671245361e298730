"""From a project's root to its site: read, check, render, write, build, publish."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.authored.course import Course, load
from generator.memory import Memory
from generator.problem import Place, Problem, of_level, problem
from generator.render.bundle import NAMES, assets
from generator.render.docs_links import Anchor, follow, ids_in, lost
from generator.render.docs_pages import Written, read_written
from generator.render.renderer import Renderer
from generator.render.shortcodes import MARKERS
from generator.rules import check
from generator.rules.dependencies import reach
from generator.site import artifact_cache, builders, search_index
from generator.site.config import builder_config, read_site_url
from generator.site.write import link_older, locked, publish, recover, write_file, write_tree
from generator.text.catalog import words
from generator.views import addresses
from generator.views.links import Links, links
from generator.views.menu import Menu, menu
from generator.views.page import Page
from generator.views.site import pages

if TYPE_CHECKING:
    from generator.print.papers import Paper

LOCALE = "zh"
HERE = Path(__file__).resolve().parent
LOOK = ("components", "locales", "print/templates", "render/templates", "site/theme")
"""What pages show something of beside code, which a running process does not read again."""
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Draft:
    """A course that was read and checked, and, where there is no error, the pages it makes."""

    course: Course
    links: Links
    pages: tuple[Page, ...]
    written: Written
    problems: tuple[Problem, ...]
    papers: tuple[Paper, ...] = ()
    """The PDFs, once `proof` has made them."""
    unsure: tuple[Anchor, ...] = ()
    """Places that hand-written pages lead to, of which `proof` finds whether they are there."""

    @property
    def failed(self) -> bool:
        """Whether an error stops the build."""
        return bool(of_level(self.problems, "error"))


class Built(NamedTuple):
    """What a build came to: problems, and so many pages where none of them is an error."""

    problems: tuple[Problem, ...]
    pages: int = 0

    @property
    def failed(self) -> bool:
        """Whether the last good site was left as it was."""
        return bool(of_level(self.problems, "error"))


def draft(root: Path, memory: Memory | None = None, *, today: datetime.date | None = None) -> Draft:
    """Everything up to the writing: the problems are those of `check`."""
    memory = memory or Memory()
    course, problems = load(root, memory)
    reached = reach(course, memory)
    problems = sorted({*problems, *check(course, reached, memory, today)})
    wrong = of_level(problems, "error")
    written = read_written(root, course, dict.fromkeys(MARKERS, _blank) if wrong else MARKERS)
    if wrong or written.problems:
        return Draft(course, {}, (), written, tuple(sorted([*problems, *written.problems])))
    linked = links(course, reached, memory)
    found = tuple(pages(course, linked, reached, words("site", LOCALE), memory))
    dead, unsure = follow(written, found, linked)
    problems = sorted([*problems, *_collisions(course, found, written), *dead])
    return Draft(course, linked, found, written, tuple(problems), unsure=tuple(unsure))


def proof(root: Path, drafted: Draft, memory: Memory | None = None) -> Draft:
    """The draft with its PDFs, and what only then is seen; a draft that failed as it is.

    PDFs of the last build are taken where nothing in them has changed; nothing is written.
    """
    if drafted.failed:
        return drafted
    from generator.print.papers import Press, papers  # what is no page is made last, if at all
    from generator.print.typeset import maker

    memory = memory or Memory()
    site_url, place = read_site_url(root)
    t = words("site", LOCALE)
    press = Press(site_url, shelf_folder(root), t, maker(t))
    made: list[Paper] = []
    for content in drafted.course.chapters:
        make = partial(papers, content, press)
        made += memory.recall(f"papers {content.folder}", (content, site_url), make)
    found = list({wrong for paper in made for wrong in paper.problems})
    if made and not site_url:
        found.append(replace(problem(place, "no-site-url"), level="info"))
    found += _same_paper(drafted.course)
    found += _lost(drafted)
    return replace(drafted, papers=tuple(made), problems=tuple(sorted([*drafted.problems, *found])))


def _lost(drafted: Draft) -> Iterator[Problem]:
    """Links of hand-written pages to places that their pages, once rendered, do not have."""
    renderer = Renderer(drafted.course, drafted.links, words("site", LOCALE))
    pages = {page.path: page for page in drafted.pages}
    ids: dict[str, set[str]] = {}
    for unsure in drafted.unsure:
        path = unsure.page
        if path not in ids:
            page = pages.get(path)
            ids[path] = ids_in(renderer.page(page)) if page else drafted.written.ids(path)
        if unsure.anchor not in ids[path]:
            yield lost(unsure, ids[path])


def _same_paper(course: Course) -> Iterator[Problem]:
    """Where the ids of two sheets, or of a sheet and the booklet, make the same file."""
    for content in course.chapters:
        taken = {addresses.booklet(content): "booklet"}
        taken |= {addresses.paper(content, one, example=True): one.id for one in content.sheets}
        for one in content.sheets:
            path = addresses.paper(content, one)
            if other := taken.get(path):
                yield problem(one.at("id"), "page-collision", path=path, other=other)


def _blank(course: Course, address: str) -> str:
    return ""


def _collisions(course: Course, found: tuple[Page, ...], written: Written) -> Iterator[Problem]:
    """Where docs/ and chapters/, two chapters, or a topic and its chapter make the same page."""
    by_path = {page.path: page for page in found if page.template != "topic.md.jinja"}
    generated = NAMES.union(*((page.source, page.path) for page in found))
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
            if page := by_path.get(path):
                yield problem(topic.at("id"), "page-collision", path=path, other=page.title)


def generate(root: Path, drafted: Draft, memory: Memory | None = None) -> Menu:
    """Writes build/<locale>/docs and mkdocs.yml; returns the navigation."""
    memory = memory or Memory()
    t = words("site", LOCALE)
    folder = work_folder(root)
    ready = {**drafted.written.files, **assets(t)}
    ready |= {paper.address: paper.content for paper in drafted.papers}
    if drafted.papers:
        from generator.export.files import editable

        pdfs = ((paper.key, paper.content) for paper in drafted.papers if paper.key)
        artifact_cache.keep(shelf_folder(root), pdfs)
        ready |= editable(drafted.course, root / "build" / "editable", t)
    names = {page.source for page in drafted.pages}.union(ready)
    rendered = _rendered(folder / "docs", drafted, memory, frozenset(ready))
    write_tree(folder / "docs", names, chain(ready.items(), rendered))
    home, others = drafted.written.pages[:1], drafted.written.pages[1:]
    nav = menu([*home, *drafted.pages, *others])
    write_file(folder / "mkdocs.yml", builder_config(root, nav, t).encode())
    return nav


def _rendered(
    docs: Path, drafted: Draft, memory: Memory, files: frozenset[str]
) -> Iterator[tuple[str, bytes]]:
    """Pages that are not, as they are now, what this process wrote last."""
    renderer = Renderer(drafted.course, drafted.links, words("site", LOCALE), files)
    for page in drafted.pages:
        path = docs / page.source
        if memory.kept(page.source) != (page, _stamp(path)):
            yield page.source, renderer.page(page).encode()
            memory.keep(page.source, (page, _stamp(path)))  # it is written by now


def _stamp(path: Path) -> int:
    """When a file was written, in nanoseconds; 0 where there is none."""
    return path.stat().st_mtime_ns if path.exists() else 0


def work_folder(root: Path) -> Path:
    """Where the generated Markdown and the unpublished site of this language stand."""
    return root / "build" / LOCALE


def shelf_folder(root: Path) -> Path:
    """Where the PDFs of the last build stand for the next one."""
    return root / "build" / "papers"


def build(
    root: Path,
    progress: Progress = lambda key: None,
    memory: Memory | None = None,
    *,
    builder: builders.Builder = builders.mkdocs,
    today: datetime.date | None = None,
) -> Built:
    """Builds site/; with any error the last good site is left as it was.

    With the memory of an earlier build, and the same menu and look, MkDocs makes only what
    changed.
    """
    with locked(root / "build") as lock:
        memory = memory or Memory()
        return _build(root, progress, lock, memory=memory, builder=builder, today=today)


def _build(
    root: Path,
    progress: Progress,
    lock: int,
    *,
    memory: Memory,
    builder: builders.Builder,
    today: datetime.date | None,
) -> Built:
    recover(root / "site")
    progress("cli.reading")
    forget_if_changed(memory, root)
    drafted = draft(root, memory, today=today)
    progress("cli.printing")
    drafted = proof(root, drafted, memory)
    if drafted.failed:
        return Built(drafted.problems)
    progress("cli.writing")
    nav = generate(root, drafted, memory)
    progress("cli.building")
    folder, site, day = work_folder(root), root / "site", build_day(drafted.course)
    shutil.rmtree(folder / "site", ignore_errors=True)
    same = site.exists() and memory.kept("site") == (nav, day, site.stat().st_ino)
    partly = same and builder is builders.mkdocs
    if partly:
        link_older(site, folder / "site", folder / "docs")
    complaints = builder(folder / "mkdocs.yml", day, lock, partly=partly)
    if complaints:
        place = Place("mkdocs.yml")
        return Built(tuple(problem(place, "builder", detail=line) for line in complaints))
    search_index.rework(folder / "site", site if partly else None)
    publish(folder / "site", site)
    memory.keep("site", (nav, day, site.stat().st_ino))
    return Built(drafted.problems, len(drafted.pages) + len(drafted.written.pages))


def forget_if_changed(memory: Memory, root: Path) -> None:
    """Forgets everything once words, templates or the look are others: every page shows them."""
    look = tuple((path, _stamp(path)) for name in LOOK for path in sorted((HERE / name).rglob("*")))
    look = (*look, (root / "mkdocs.yml", _stamp(root / "mkdocs.yml")))
    if memory.kept("look") != look:
        memory.clear()
        words.cache_clear()
        memory.keep("look", look)


def build_day(course: Course) -> str:
    """The build's time as seconds since 1970: SOURCE_DATE_EPOCH, else the newest effective date.

    The clock is never asked, so that the same data makes the same bytes on any day.
    """
    documents = [
        document.effective_date
        for content in course.chapters
        for document in (content.chapter.document, *(sheet.document for sheet in content.sheets))
    ]
    days = (max(documents).toordinal() - EPOCH) * 86_400
    return os.environ.get("SOURCE_DATE_EPOCH") or str(days)


EPOCH = 719_163  # 1970-01-01 as a proleptic ordinal
