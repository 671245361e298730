"""From a course's root to its site: read, check, render, print, write, build, publish."""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.cache import Cache
from generator.draft import Draft, cached, draft, pages, papers, proof
from generator.problem import Place, Problem, of_level, problem
from generator.render.bundle import assets
from generator.site import builders, search_index
from generator.site.config import NAME, builder_config
from generator.site.published import Published
from generator.site.write import link_older, locked, publish, recover, write_file, write_tree
from generator.stages import LOCALE, ChangedError
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
    """Writes build/<locale>/docs and mkdocs.yml."""
    cache = cache or Cache(root)
    t, folder = words("site", LOCALE), work_folder(root)
    ready = {**drafted.written.files, **assets(t)}
    texts = ((source, text.encode()) for source, text in pages(drafted, cache))
    names = {*ready, *drafted.papers, *(entry.source for entry in drafted.entries)}
    files = chain(ready.items(), texts, papers(drafted, cache))
    write_tree(folder / "docs", names, files)
    home, others = drafted.written.pages[:1], drafted.written.pages[1:]
    nav = menu([*home, *drafted.entries, *others])
    write_file(folder / "mkdocs.yml", builder_config(root, nav, t).encode())


def generated(root: Path) -> Draft:
    """The same, with the sources of the site written where nothing is wrong."""
    while True:
        with contextlib.suppress(ChangedError), cached(root) as cache:
            drafted = proof(root, draft(root, cache), cache)
            if not drafted.failed:
                generate(root, drafted, cache)
            return drafted


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
    while True:  # what was read may no longer be what is there
        with (
            contextlib.suppress(ChangedError),
            locked(root / "build") as lock,
            cached(root, workers) as cache,
        ):
            return _build(root, progress, lock, cache=cache, builder=builder, today=today)


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
    drafted = draft(root, cache, today=today)
    progress("cli.printing")
    drafted = proof(root, drafted, cache)
    if drafted.failed:
        return Built(drafted.problems)
    progress("cli.writing")
    generate(root, drafted, cache)
    cache.forget_the_rest()
    progress("cli.building")
    complaints = _site(root, build_day(drafted), lock, cache=cache, builder=builder)
    if complaints:
        place = Place(NAME)
        return Built(tuple(problem(place, "builder", detail=line) for line in complaints))
    return Built(drafted.problems, len(drafted.entries) + len(drafted.written.pages))


def _site(root: Path, day: str, lock: int, *, cache: Cache, builder: builders.Builder) -> list[str]:
    """Has the site built and publishes it; what the builder complains about."""
    folder, site = work_folder(root), root / "site"
    shutil.rmtree(folder / "site", ignore_errors=True)
    is_mkdocs = builder is builders.mkdocs
    published = Published(root, folder, (cache.program.hex(), day, repr(is_mkdocs)))
    partly = is_mkdocs and published.is_current()
    if partly:
        link_older(site, folder / "site", folder / "docs")
    complaints = builder(folder / "mkdocs.yml", day, lock, partly=partly)
    if not complaints:
        search_index.rework(folder / "site", site if partly else None)
        publish(folder / "site", site)
        published.note()
    return complaints


def build_day(drafted: Draft) -> str:
    """The build's time as seconds since 1970: SOURCE_DATE_EPOCH, else the newest effective date.

    The clock is never asked, so that the same data makes the same bytes on any day.
    """
    days = (each.effective for summary in drafted.summaries for each in summary.documents)
    seconds = (max(days).toordinal() - EPOCH) * 86_400
    return os.environ.get("SOURCE_DATE_EPOCH") or str(seconds)


EPOCH = 719_163  # 1970-01-01 as a proleptic ordinal
