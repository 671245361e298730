"""A course read and checked, and what its pages and papers are made by; nothing is written yet."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from generator import stages
from generator.authored.course import Course
from generator.authored.reading import folders, read_files
from generator.cache import Cache, Call
from generator.problem import Place, Problem, of_level, problem
from generator.render.bundle import NAMES
from generator.render.docs_links import Anchor, follow, ids_in, lost
from generator.render.docs_pages import Written, read_written
from generator.render.renderer import Renderer
from generator.render.shortcodes import MARKERS
from generator.rules import compare
from generator.rules.summary import Summary
from generator.site.config import cut_texts, read_site_url
from generator.stages import LOCALE, Chapter, Context, contexts
from generator.text.catalog import words
from generator.views.cards import Shown
from generator.views.page import Entry, Links, Page
from generator.views.site import entries, in_order, whole


@dataclass(frozen=True)
class Draft:
    """A course that was read and checked, and, where there is no error, what makes its pages."""

    problems: tuple[Problem, ...]
    summaries: tuple[Summary, ...]
    written: Written
    chapters: tuple[Shown, ...] = ()
    entries: tuple[Entry, ...] = ()
    """All generated pages, in the order of the navigation."""
    whole: tuple[Page, ...] = ()
    """Those that speak of all chapters."""
    rendering: tuple[Call, ...] = ()
    printing: tuple[Call, ...] = ()
    """The calls that make the pages and the papers of each chapter."""
    papers: tuple[str, ...] = ()
    """The addresses of the papers, once they are printed."""
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


def draft(root: Path, cache: Cache | None = None, *, today: datetime.date | None = None) -> Draft:
    """Everything up to the printing: the problems are those of `check`, but for what `proof` finds.

    Without a cache, nothing is kept. Raises `stages.ChangedError` where a file changes meanwhile.
    """
    cache = cache or Cache(root)
    names, problems = folders(root)
    chapters = tuple(Chapter(name, read_files(root, name).digest) for name in names)
    readings = list(cache.each(stages.read, [Call((chapter,)) for chapter in chapters]))
    problems += chain.from_iterable(reading.problems for reading in readings)
    summaries = tuple(reading.summary for reading in readings if reading.summary)
    between = compare(summaries, today)
    is_sound = not of_level(between, "error")
    looks = contexts(summaries, chapters, complete=not problems, sound=is_sound)
    problems += [*between, *cut_texts(root)]
    examined = list(cache.each(stages.examine, [Call((context,)) for context in looks]))
    problems += chain.from_iterable(each.problems for each in examined)
    shown = tuple(each.shown for each in examined if each.shown)
    failed = bool(of_level(problems, "error"))
    written = read_written(root, shown, dict.fromkeys(MARKERS, _blank) if failed else MARKERS)
    checked = Draft(tuple(sorted({*problems, *written.problems})), summaries, written, shown)
    if failed or written.problems:
        return checked
    links: Links = {}
    for each in reversed(examined):
        links |= each.links
    return _drafted(root, cache, checked, looks, links)


def _drafted(
    root: Path, cache: Cache, checked: Draft, looks: Sequence[Context], links: Links
) -> Draft:
    """The draft of a course in which all chapters are right, with its pages."""
    site_url, _ = read_site_url(root)
    rendering = tuple(
        Call((look, stages.in_reach(links, look, checked.summaries), bool(site_url)))
        for look in looks
    )
    pages = whole(checked.chapters, words("site", LOCALE))
    all_doors = [entries(pages)]
    problems: list[Problem] = []
    for rendered in cache.each(stages.render, rendering):
        all_doors.append(rendered.doors)
        problems += rendered.problems
    ordered = tuple(in_order(all_doors))
    dead, unsure = follow(checked.written, ordered, links)
    problems += [*_collisions(checked, ordered), *dead]
    return replace(
        checked,
        problems=tuple(sorted({*checked.problems, *problems})),
        entries=ordered,
        whole=tuple(chain.from_iterable(pages)),
        rendering=rendering,
        unsure=tuple(unsure),
    )


def proof(root: Path, drafted: Draft, cache: Cache | None = None) -> Draft:
    """The draft with its papers printed, and what only then is seen; one that failed as it is."""
    if drafted.failed:
        return drafted
    cache = cache or Cache(root)
    site_url, place = read_site_url(root)
    chapters = [call.arguments[0].chapters[0] for call in drafted.rendering]
    orders = cache.each(stages.order, [Call((chapter, site_url)) for chapter in chapters])
    printing = tuple(
        Call((chapter, order.id, site_url), order.key)
        for chapter, chapter_orders in zip(chapters, orders, strict=True)
        for order in chapter_orders
    )
    untold = list(_lost(drafted, cache))
    problems: dict[Problem, Chapter] = {}
    papers: list[str] = []
    results = cache.each(stages.print_sheet, printing, lasts=stages.is_good)
    for call, printed in zip(printing, results, strict=True):
        chapter, id, _ = call.arguments
        papers += printed.files
        if id or chapter not in problems.values():  # a booklet is not better than its sheets
            problems |= dict.fromkeys(printed.problems, chapter)
    if printing and not site_url:
        untold.append(replace(problem(place, "no-site-url"), level="info"))
    every = sorted({*drafted.problems, *problems, *untold})
    return replace(drafted, printing=printing, papers=tuple(papers), problems=tuple(every))


def checked(root: Path, *, today: datetime.date | None = None) -> Draft:
    """The draft and its proof: all that can be said before the site is built."""
    while True:
        with contextlib.suppress(stages.ChangedError), cached(root) as cache:
            return proof(root, draft(root, cache, today=today), cache)


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


def papers(drafted: Draft, cache: Cache) -> Iterator[tuple[str, bytes]]:
    """Address and content of every paper and office file."""
    for printed in cache.each(stages.print_sheet, drafted.printing):
        yield from printed.files.items()


def _blank(chapters: Sequence[Shown], address: str) -> str:
    return ""


def _collisions(drafted: Draft, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Where docs/ and chapters/, or two chapters make the same page."""
    generated = NAMES.union(*((entry.source, entry.path) for entry in entries))
    for name in drafted.written.files:
        if name in generated:
            yield problem(Place(f"docs/{name}"), "page-collision", path=name, other="chapters/")
    folders: dict[str, str] = {}
    for chapter, summary in zip(drafted.chapters, drafted.summaries, strict=True):
        other = folders.setdefault(chapter.slug, summary.folder)
        if other != summary.folder:
            place = Place(f"chapters/{summary.folder}")
            path = chapter.overview
            yield problem(place, "page-collision", path=path, other=f"chapters/{other}")
