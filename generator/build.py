"""From a course's root to its site: read, check, render, print, write, build, publish."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.cache import Cache
from generator.draft import Draft, draft, pages, proof, steady
from generator.problem import Place, Problem, of_level, problem
from generator.render.bundle import assets
from generator.site import builders, search_index
from generator.site.config import NAME, builder_config
from generator.site.published import Published
from generator.site.write import (
    lay,
    link_older,
    locked,
    publish,
    recover,
    write_file,
    write_tree,
)
from generator.stages import LOCALE
from generator.text.catalog import words
from generator.views.menu import menu

Progress = Callable[[str], None]


class Built(NamedTuple):
    """What a build came to: problems, and so many pages where none of them is an error."""

    problems: tuple[Problem, ...]
    pages: int = 0

    @property
    def failed(self) -> bool:
        """Whether the last good site was left as it was."""
        return bool(of_level(self.problems, "error"))


def generate(root: Path, drafted: Draft, cache: Cache | None = None) -> None:
    """Writes build/<locale>/docs and mkdocs.yml.

    Papers come into the site once it is built; until then empty files stand in for them, so that
    links lead somewhere.
    """
    cache = cache or Cache(root)
    t, folder = words("site", LOCALE), work_folder(root)
    ready = {**drafted.written.files, **assets(t), **dict.fromkeys(drafted.papers, b"")}
    texts = ((source, text.encode()) for source, text in pages(drafted, cache))
    names = {*ready, *(entry.source for entry in drafted.entries)}
    write_tree(folder / "docs", names, chain(ready.items(), texts))
    home, others = drafted.written.pages[:1], drafted.written.pages[1:]
    nav = menu([*home, *drafted.entries, *others])
    write_file(folder / "mkdocs.yml", builder_config(root, nav, t).encode())


def print_papers(root: Path, drafted: Draft, cache: Cache) -> Draft:
    """Writes build/<locale>/papers; the draft with what is only seen on them."""
    folder = work_folder(root) / "papers"
    proved = proof(root, drafted, cache, lambda name, data: write_file(folder / name, data))
    write_tree(folder, proved.papers, ())
    return proved


def finish(root: Path, site: Path, before: Path | None = None) -> None:
    """Puts the papers into a site that was built, and its search index in its last form.

    `before`: the site whose unchanged pages it holds; the builder saw only the others.
    """
    lay(work_folder(root) / "papers", site)
    search_index.rework(site, before)


def generated(root: Path) -> Draft:
    """The same, with the sources of the site written where nothing is wrong."""

    def make(cache: Cache) -> Draft:
        drafted = draft(root, cache, print_ahead=True)
        if not drafted.failed:
            drafted = print_papers(root, drafted, cache)
        if not drafted.failed:
            generate(root, drafted, cache)
        return drafted

    return steady(root, make)


def work_folder(root: Path) -> Path:
    """Where the generated Markdown and the unpublished site of this language stand."""
    return root / "build" / LOCALE


def build(
    root: Path,
    progress: Progress = lambda key: None,
    *,
    builder: builders.Builder = builders.mkdocs,
    today: datetime.date | None = None,
    workers: int | None = None,
) -> Built:
    """Builds site/; with any error the last good site is left as it was.

    Where the last build published what still stands there, and the menu and the look are the same,
    MkDocs makes only what changed.
    """
    with locked(root / "build") as lock:

        def make(cache: Cache) -> Built:
            return _build(root, progress, lock, cache=cache, builder=builder, today=today)

        return steady(root, make, workers)


def _build(
    root: Path,
    progress: Progress,
    lock: int,
    *,
    cache: Cache,
    builder: builders.Builder,
    today: datetime.date | None,
) -> Built:
    recover(root / "site")
    progress("cli.reading")
    drafted = draft(root, cache, today=today, print_ahead=True)
    if drafted.failed:
        return Built(drafted.problems)
    progress("cli.writing")
    generate(root, drafted, cache)
    progress("cli.building")
    site = Site(root, build_day(drafted), cache.program.hex(), builder)
    with site.begin(lock) as run:
        progress("cli.printing")
        drafted = print_papers(root, drafted, cache)
        cache.forget_the_rest()
        complaints = [] if drafted.failed else run.complaints()
    if drafted.failed:
        return Built(drafted.problems)
    if complaints:
        place = Place(NAME)
        return Built(tuple(problem(place, "builder", detail=line) for line in complaints))
    site.publish()
    return Built(drafted.problems, len(drafted.entries) + len(drafted.written.pages))


class Site:
    """The site that a builder makes of what was generated: only what changed, where that does."""

    def __init__(self, root: Path, day: str, program: str, builder: builders.Builder) -> None:
        self._root, self._day, self._builder = root, day, builder
        self._folder, self._site = work_folder(root), root / "site"
        is_mkdocs = builder is builders.mkdocs
        self._published = Published(root, self._folder, (program, day, repr(is_mkdocs)))
        self._partly = is_mkdocs and self._published.is_current()

    def begin(self, lock: int) -> builders.Run:
        """Has it built."""
        shutil.rmtree(self._folder / "site", ignore_errors=True)
        if self._partly:
            link_older(self._site, self._folder / "site", self._folder / "docs")
        config = self._folder / "mkdocs.yml"
        return self._builder(config, self._day, lock, partly=self._partly)

    def publish(self) -> None:
        """Puts it, with its papers, in the place of the last one."""
        finish(self._root, self._folder / "site", self._site if self._partly else None)
        publish(self._folder / "site", self._site)
        self._published.note()


def build_day(drafted: Draft) -> str:
    """The build's time as seconds since 1970: SOURCE_DATE_EPOCH, else the newest effective date.

    The clock is never asked, so that the same data makes the same bytes on any day.
    """
    seconds = (drafted.newest.toordinal() - EPOCH) * 86_400
    return os.environ.get("SOURCE_DATE_EPOCH") or str(seconds)


EPOCH = 719_163  # 1970-01-01 as a proleptic ordinal
