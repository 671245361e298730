"""A course read and checked, and what its pages and papers are made by; nothing is written yet."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, tee
from pathlib import Path
from typing import TypeVar

from generator import stages
from generator.authored.course import Course
from generator.authored.reading import folders, read_files
from generator.cache import AHEAD, Cache
from generator.print import papers
from generator.problem import Place, Problem, of_level, problem
from generator.render.bundle import NAMES
from generator.render.docs_links import Anchor, follow, ids_in, lost
from generator.render.docs_pages import Written, read_written
from generator.render.renderer import Renderer
from generator.render.shortcodes import MARKERS
from generator.rules import compare
from generator.rules.summary import Summary
from generator.site.config import SiteUrl, cut_texts, read_site_url
from generator.stages import LOCALE, Chapter, Context, contexts
from generator.text.catalog import words
from generator.views.cards import Shown
from generator.views.page import Entry, Page
from generator.views.site import entries, in_order, whole

R = TypeVar("R")


@dataclass(frozen=True)
class Draft:
    """A course that was read and checked, and, where there is no error, what makes its pages."""

    problems: tuple[Problem, ...]
    written: Written
    site: SiteUrl
    chapters: tuple[Shown, ...] = ()
    entries: tuple[Entry, ...] = ()
    """All generated pages, in the order of the navigation."""
    whole: tuple[Page, ...] = ()
    """Those that speak of all chapters."""
    rendering: tuple[tuple[Context, stages.Outside], ...] = ()
    """What the pages of each chapter are made from."""
    newest: datetime.date = datetime.date.min
    """The newest day that a document is in effect from."""
    papers: frozenset[str] = frozenset()
    """The addresses of all that is printed."""
    unsure: tuple[Anchor, ...] = ()
    """Places that hand-written pages lead to, of which `proof` finds whether they are there."""

    @property
    def failed(self) -> bool:
        """Whether an error stops the build."""
        return bool(of_level(self.problems, "error"))


def cached(root: Path, workers: int | None = None) -> Cache:
    """What earlier builds of a course made; made with so many processes, by default one a core."""
    words.cache_clear()  # they may have changed since a process that serves began
    return Cache(root, root / "build" / "cache", workers)


def draft(
    root: Path,
    cache: Cache | None = None,
    *,
    today: datetime.date | None = None,
    print_ahead: bool = False,
) -> Draft:
    """Everything up to the printing: the problems are those of `check`, but for what `proof` finds.

    Without a cache, nothing is kept. `print_ahead`: whether `proof` follows; then printing begins
    as soon as nothing is wrong. Raises `stages.ChangedError` where a file changes meanwhile.
    """
    cache = cache or Cache(root)
    looks, problems, newest = _read(root, cache, today)
    problems += cut_texts(root)
    site = read_site_url(root)
    shown: list[Shown] = []
    rendering: list[tuple[Context, stages.Outside]] = []
    printed: set[str] = set()
    examined = cache.each(stages.examine, ((look,) for look in looks))
    for look, each in zip(looks, examined, strict=True):
        problems += each.problems
        shown += [each.shown] if each.shown else []
        rendering.append((look, stages.Outside(bool(site.url), each.tally)))
        printed.update(*(one.addresses(coded=bool(site.url)) for one in each.printing))
    failed = bool(of_level(problems, "error"))
    written = read_written(root, shown, dict.fromkeys(MARKERS, _blank) if failed else MARKERS)
    every = tuple(sorted({*problems, *written.problems}))
    checked = Draft(every, written, site, tuple(shown), newest=newest)
    if failed or written.problems:
        return checked
    good = replace(checked, rendering=tuple(rendering), papers=frozenset(printed))
    if print_ahead:
        first = islice(_printing(good, cache), AHEAD)
        cache.begin(stages.print_files, [(printing, site.url) for _, printing in first])
    return _drafted(good, cache)


def _read(
    root: Path, cache: Cache, today: datetime.date | None
) -> tuple[tuple[Context, ...], list[Problem], datetime.date]:
    """What each chapter is looked at with, what is wrong by then, and `Draft.newest`."""
    names, problems = folders(root)
    chapters = tuple(Chapter(name, read_files(root, name).digest) for name in names)
    summaries: list[Summary] = []
    for reading in cache.each(stages.read, ((chapter,) for chapter in chapters)):
        problems += reading.problems
        summaries += [reading.summary] if reading.summary else []
    between = compare(summaries, today)
    is_sound = not of_level(between, "error")
    looks = contexts(summaries, chapters, complete=not problems, sound=is_sound)
    days = (document.effective for each in summaries for document in each.documents)
    return looks, [*problems, *between], max(days, default=datetime.date.min)


def _drafted(good: Draft, cache: Cache) -> Draft:
    """The draft of a course in which all chapters are right, with its pages."""
    pages = whole(good.chapters, words("site", LOCALE))
    all_doors = [entries(pages)]
    problems: list[Problem] = []
    for rendered in cache.each(stages.render, good.rendering):
        all_doors.append(rendered.doors)
        problems += rendered.problems
    ordered = tuple(in_order(all_doors))
    dead, unsure = follow(good.written, ordered)
    problems += [*_collisions(good, ordered), *dead]
    return replace(
        good,
        problems=tuple(sorted({*good.problems, *problems})),
        entries=ordered,
        whole=tuple(chain.from_iterable(pages)),
        unsure=tuple(unsure),
    )


def _printing(drafted: Draft, cache: Cache) -> Iterator[tuple[Chapter, stages.Printing]]:
    """What there is to print, chapter by chapter."""
    looks = [look for look, _ in drafted.rendering]
    examined = cache.each(stages.examine, ((look,) for look in looks))
    for look, each in zip(looks, examined, strict=True):
        for printing in each.printing:
            yield look.chapters[0], printing


Put = Callable[[str, bytes], object]
"""What is done with a paper: its address and its content."""


def proof(
    root: Path, drafted: Draft, cache: Cache | None = None, put: Put = lambda name, data: None
) -> Draft:
    """The draft with its papers printed, and what only then is seen; one that failed as it is."""
    if drafted.failed:
        return drafted
    cache = cache or Cache(root)
    untold = list(_lost(drafted, cache))
    faults: dict[Chapter, list[Faulty]] = {}
    known, asked = tee(_printing(drafted, cache))
    results = cache.each(stages.print_files, ((one, drafted.site.url) for _, one in asked))
    for (chapter, printing), printed in zip(known, results, strict=True):
        if printed.faults:
            faults.setdefault(chapter, []).append((printing.id, printed.faults))
        for name, data in printed.files.items():
            put(name, data)
    problems = [
        each for chapter, faulty in faults.items() for each in _located(chapter, faulty, cache)
    ]
    if drafted.papers and not drafted.site.url:
        untold.append(replace(problem(drafted.site.place, "no-site-url"), level="info"))
    every = sorted({*drafted.problems, *problems, *untold})
    return replace(drafted, problems=tuple(every))


Faulty = tuple[str, tuple[papers.Fault, ...]]
"""The id of a sheet, none of a booklet, and what is wrong with its papers."""


def _located(chapter: Chapter, faulty: list[Faulty], cache: Cache) -> Iterator[Problem]:
    """A booklet is not better than its sheets: it is only told of alone."""
    for id, faults in faulty:
        if id or len(faulty) == 1:
            yield from cache.result(stages.unprintable, chapter, id, faults)


def checked(root: Path, *, today: datetime.date | None = None) -> Draft:
    """The draft and its proof: all that can be said before the site is built."""

    def make(cache: Cache) -> Draft:
        return proof(root, draft(root, cache, today=today, print_ahead=True), cache)

    return steady(root, make)


def steady(root: Path, make: Callable[[Cache], R], workers: int | None = None) -> R:
    """What is made of a course that stays as it is; where a file changes meanwhile, made anew."""
    while True:
        with contextlib.suppress(stages.ChangedError), cached(root, workers) as cache:
            return make(cache)


def _lost(drafted: Draft, cache: Cache) -> Iterator[Problem]:
    """Links of hand-written pages to places that their pages, once rendered, do not have."""
    wanted = {unsure.page for unsure in drafted.unsure}
    sources = {entry.source: entry.path for entry in drafted.entries if entry.path in wanted}
    texts = pages(drafted, cache) if sources else ()
    ids = {sources[source]: ids_in(text) for source, text in texts if source in sources}
    for unsure in drafted.unsure:
        known = ids.get(unsure.page)
        if known is None:
            known = ids[unsure.page] = drafted.written.ids(unsure.page)
        if unsure.anchor not in known:
            yield lost(unsure, known)


def pages(drafted: Draft, cache: Cache) -> Iterator[tuple[str, str]]:
    """Path and text of the Markdown file of every generated page."""
    renderer = Renderer(Course(()), {}, words("site", LOCALE))
    for page in drafted.whole:
        yield page.source, renderer.page(page)
    for rendered in cache.each(stages.render, drafted.rendering):
        yield from rendered.pages.items()


def _blank(chapters: Sequence[Shown], address: str) -> str:
    return ""


def _collisions(drafted: Draft, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Where docs/ and chapters/, or two chapters make the same page."""
    generated = NAMES.union(*((entry.source, entry.path) for entry in entries))
    for name in drafted.written.files:
        if name in generated:
            yield problem(Place(f"docs/{name}"), "page-collision", path=name, other="chapters/")
    folders: dict[str, str] = {}
    for chapter, (look, _) in zip(drafted.chapters, drafted.rendering, strict=True):
        folder = look.chapters[0].folder
        other = folders.setdefault(chapter.slug, folder)
        if other != folder:
            place = Place(f"chapters/{folder}")
            path = chapter.overview
            yield problem(place, "page-collision", path=path, other=f"chapters/{other}")
