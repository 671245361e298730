"""What is made of one chapter, stage by stage: functions of its files and of what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.authored.course import Content, Course, index
from generator.authored.reading import read_files
from generator.print import papers
from generator.problem import Problem, of_level
from generator.render.renderer import Renderer
from generator.rules import check
from generator.rules.dependencies import homes, reach
from generator.rules.similar_stems import across
from generator.rules.summary import Named, Summary, summary, types
from generator.rules.waivers import Tally
from generator.rules.writing import findings, tally
from generator.rules.writing.similar_stem import Pairs
from generator.text.catalog import Catalog, words
from generator.views import addresses
from generator.views.cards import Shown
from generator.views.chapter import doors
from generator.views.collisions import collisions, same_paper
from generator.views.files import files
from generator.views.links import links
from generator.views.page import Doors, Entry, Links
from generator.views.sheet import sheet, sheets
from generator.views.sheets.base import Sheet
from generator.views.shown import shown
from generator.views.site import entries

LOCALE = "zh"


class ChangedError(Exception):
    """A file is another than when the build began."""


class Chapter(NamedTuple):
    """A chapter as it was read: the folder, and the digest of its files."""

    folder: str
    digest: str


class Reading(NamedTuple):
    """What a chapter's files say, in short, and what is wrong in each of them."""

    problems: tuple[Problem, ...]
    summary: Summary | None


class Context(NamedTuple):
    """What a chapter is looked at with: itself and then the chapters that it speaks of.

    `complete`: whether every file of the course could be read; `sound`: whether nothing is wrong
    between chapters; `repeated`: ids of the chapter that are not its own alone; `alike`: its items
    that ask what an item of an earlier chapter asks; `elsewhere`: the ids of the other chapters,
    where it names one that there is not.
    """

    chapters: tuple[Chapter, ...]
    complete: bool
    sound: bool
    repeated: tuple[str, ...] = ()
    alike: Pairs = ()
    elsewhere: tuple[Named, ...] = ()


class Printing(NamedTuple):
    """A sheet to print; with an address, the booklet of several."""

    sheets: tuple[Sheet, ...]
    title: str = ""
    booklet: str = ""

    @property
    def id(self) -> str:
        """That of the sheet; a booklet has none."""
        return "" if self.booklet else self.sheets[0].id

    def addresses(self, *, coded: bool) -> Iterator[str]:
        """Where all that is printed stands. `coded`: whether sheets have codes."""
        if self.booklet:
            yield self.booklet
            return
        (sheet,) = self.sheets
        yield from (file.path for file in files(sheet))
        yield from (sheet.code,) * coded


class Examined(NamedTuple):
    """What the rules find, and once nothing is wrong: what others may know, the findings in the
    items in numbers, and what there is to print."""

    problems: tuple[Problem, ...]
    shown: Shown | None
    tally: Tally = Tally()
    printing: tuple[Printing, ...] = ()


class Outside(NamedTuple):
    """What the pages of a chapter show beside what is in its context.

    `coded`: whether sheets have codes, which lead to the site; `tally`: what the rules of writing
    found.
    """

    coded: bool
    tally: Tally


class Rendered(NamedTuple):
    """The pages of a chapter behind each door, their Markdown by its path, and pages that two
    things would make."""

    doors: Doors[Entry]
    pages: dict[str, str]
    problems: tuple[Problem, ...]


def read(root: Path, chapter: Chapter) -> Reading:
    """Reads and validates a chapter alone."""
    content, problems = _read(root, chapter)
    return Reading(tuple(problems), summary(content) if content else None)


def examine(root: Path, context: Context) -> Examined:
    """Checks a chapter, and says what others show of it."""
    (content, *_), course = _together(root, context)
    writing = findings(content, complete=context.complete, elsewhere=context.alike)
    problems = tuple(check(course, writing))
    if not (context.complete and context.sound) or of_level(problems, "error"):
        return Examined(problems, None)
    problems = (*problems, *same_paper(content))
    t = words("site", LOCALE)
    return Examined(problems, shown(content, t), tally(writing), tuple(_printing(content, t)))


def _printing(content: Content, t: Catalog) -> Iterator[Printing]:
    """The booklet first: it takes longest."""
    every = sheets(content, t)
    used = tuple(each for each in every if not each.is_withdrawn)
    if used:
        yield Printing(used, content.chapter.title, addresses.booklet(content))
    yield from (Printing((each,)) for each in every)


def render(root: Path, context: Context, outside: Outside) -> Rendered:
    """The pages of a chapter."""
    contents, course = _together(root, context)
    content, t = contents[0], words("site", LOCALE)
    targets: Links = {}
    for each in reversed(contents):
        targets |= links(course, each)
    chapter_doors = doors(course, content, targets, outside.tally, t)
    codes = (addresses.code(content, sheet) for sheet in content.sheets if outside.coded)
    renderer = Renderer(course, targets, t, frozenset(codes))
    pages = {page.source: renderer.page(page) for door in chapter_doors for page in door}
    return Rendered(entries(chapter_doors), pages, tuple(collisions(content, chapter_doors)))


class Printed(NamedTuple):
    """Files by their addresses, and what is wrong with papers."""

    files: dict[str, bytes]
    faults: tuple[papers.Fault, ...]


def print_files(root: Path, printing: Printing, site_url: str) -> Printed:
    """A booklet, or the files of a sheet: PDFs, the code for the browser's print, Word, Excel."""
    from generator.export.files import editable  # it is large, and often not needed

    t = words("site", LOCALE)
    if printing.booklet:
        pdf, faults = papers.booklet(printing.title, printing.sheets, site_url, t)
        return Printed({printing.booklet: pdf}, faults)
    (sheet,) = printing.sheets
    printed, faults = papers.papers(sheet, site_url, t)
    return Printed({**printed, **editable(sheet, t)}, faults)


def unprintable(
    root: Path, chapter: Chapter, id: str, faults: tuple[papers.Fault, ...]
) -> list[Problem]:
    """The faults of a sheet's papers, or, without an id, of the booklet, each with its place."""
    content, _ = _read(root, chapter)
    assert content
    model = next((each for each in content.sheets if each.id == id), None)
    shown = sheet(content, model, words("site", LOCALE)) if model else None
    return list(papers.problems(model or content.chapter, shown, faults))


def contexts(
    summaries: Sequence[Summary], chapters: Sequence[Chapter], *, complete: bool, sound: bool
) -> tuple[Context, ...]:
    """With what each chapter is looked at; see `Context`."""
    as_read = {chapter.folder: chapter for chapter in chapters}
    home, repeated = homes(summaries)
    alike, reached = across(summaries), reach(summaries, home)
    looks = []
    for each in summaries:
        own = {named.id for named in each.named}
        is_mistyped = not home.keys() >= set(each.uses)
        looks.append(
            Context(
                chapters=tuple(as_read[folder] for folder in reached[each.folder]),
                complete=complete,
                sound=sound,
                repeated=tuple(sorted(repeated & own.union(each.uses))),
                alike=tuple((q.id, alike[q.id]) for q in each.questions if q.id in alike),
                elsewhere=tuple(_elsewhere(each, summaries)) if is_mistyped else (),
            )
        )
    return tuple(looks)


def _elsewhere(chapter: Summary, summaries: Sequence[Summary]) -> Iterator[Named]:
    return (named for each in summaries if each is not chapter for named in each.named)


def _together(root: Path, context: Context) -> tuple[list[Content], Course]:
    """A chapter and those it speaks of; a course of it alone in which what it names is found."""
    contents = [found for each in context.chapters if (found := _read(root, each)[0])]
    by_id, _ = index(sorted(contents, key=lambda content: (int(content.slug), content.folder)))
    known = types()
    elsewhere = {named.id: known[named.type] for named in context.elsewhere}
    course = Course(
        tuple(contents[:1]),
        by_id,
        complete=context.complete,
        repeated=frozenset(context.repeated),
        elsewhere=elsewhere,
    )
    return contents, course


@lru_cache(maxsize=4)
def _read(root: Path, chapter: Chapter) -> tuple[Content | None, list[Problem]]:
    """A few chapters stay at hand: a stage follows the other."""
    files = read_files(root, chapter.folder)
    if files.digest != chapter.digest:
        raise ChangedError(chapter.folder)
    return files.content()
