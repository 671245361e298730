"""What is made of one chapter, stage by stage: functions of its files and of what it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.authored.course import Content, Course, index
from generator.authored.reading import read_files
from generator.problem import Problem, of_level
from generator.render.renderer import Renderer
from generator.rules import check
from generator.rules.dependencies import reach
from generator.rules.similar_stems import across
from generator.rules.summary import Named, Summary, summary, types
from generator.rules.writing import findings
from generator.rules.writing.similar_stem import Pairs
from generator.text.catalog import words
from generator.views import addresses
from generator.views.cards import Shown
from generator.views.collisions import collisions, same_paper
from generator.views.links import links
from generator.views.page import Doors, Entry, Links
from generator.views.sheet import sheet, sheets
from generator.views.shown import shown
from generator.views.site import doors, entries

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


class Examined(NamedTuple):
    """What the rules find, and what others may know once nothing is wrong."""

    problems: tuple[Problem, ...]
    links: Links
    shown: Shown | None


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
    """Checks a chapter, and says where its things stand."""
    content, course = _together(root, context)
    writing = findings(content, complete=context.complete, elsewhere=context.alike)
    problems = tuple(check(course, writing))
    if not (context.complete and context.sound) or of_level(problems, "error"):
        return Examined(problems, {}, None)
    problems = (*problems, *same_paper(content))
    t = words("site", LOCALE)
    return Examined(problems, links(course, content), shown(content, t))


def render(root: Path, context: Context, targets: Links, coded: bool) -> Rendered:
    """The pages of a chapter; `coded`: whether sheets have codes, which lead to the site."""
    content, course = _together(root, context)
    t = words("site", LOCALE)
    writing = findings(content, complete=True, elsewhere=context.alike)
    chapter_doors = doors(course, content, targets, writing, t)
    codes = (addresses.code(content, sheet) for sheet in content.sheets if coded)
    renderer = Renderer(course, targets, t, frozenset(codes))
    pages = {page.source: renderer.page(page) for door in chapter_doors for page in door}
    return Rendered(entries(chapter_doors), pages, tuple(collisions(content, chapter_doors)))


class Order(NamedTuple):
    """A sheet to print, or all that are in use as a booklet (no id), and what its files hold."""

    id: str
    key: str


class Printed(NamedTuple):
    """Files by their addresses, or what keeps them from print."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...]


def order(root: Path, chapter: Chapter, site_url: str) -> tuple[Order, ...]:
    """What there is to print of a chapter; the booklet last, where anything is in use."""
    content, _ = _read(root, chapter)
    assert content
    t = words("site", LOCALE)
    shown = sheets(content, t)
    orders = [Order(each.id, f"{site_url} {each!r}") for each in shown]
    used = [each for each in shown if not each.is_withdrawn]
    booklet = [Order("", f"{site_url} {content.chapter.title} {used!r}")] if used else []
    return (*orders, *booklet)


def print_sheet(root: Path, chapter: Chapter, id: str, site_url: str) -> Printed:
    """The files of a sheet: PDFs, the code for the browser's print, Word and Excel."""
    from generator.export.files import editable  # what makes them is large, and often not needed
    from generator.print.papers import booklet, papers

    content, _ = _read(root, chapter)
    assert content
    t = words("site", LOCALE)
    if not id:
        return Printed(*booklet(content, site_url, t))
    model = next(each for each in content.sheets if each.id == id)
    files, problems = papers(content, model, site_url, t)
    return Printed({**files, **editable(sheet(content, model, t), t)}, problems)


def is_good(printed: Printed) -> bool:
    """Whether it can be kept: where something is wrong stands in another line tomorrow."""
    return not printed.problems


def contexts(
    summaries: Sequence[Summary], chapters: Sequence[Chapter], *, complete: bool, sound: bool
) -> tuple[Context, ...]:
    """With what each chapter is looked at; see `Context`."""
    as_read = {chapter.folder: chapter for chapter in chapters}
    counts = Counter(named.id for each in summaries for named in each.named)
    alike, reached = across(summaries), reach(summaries)
    looks = []
    for each in summaries:
        own = {named.id for named in each.named}
        is_mistyped = not counts.keys() >= set(each.uses)
        looks.append(
            Context(
                chapters=tuple(as_read[folder] for folder in reached[each.folder]),
                complete=complete,
                sound=sound,
                repeated=tuple(sorted(id for id in own.union(each.uses) if counts[id] > 1)),
                alike=tuple((q.id, alike[q.id]) for q in each.questions if q.id in alike),
                elsewhere=tuple(_elsewhere(each, summaries)) if is_mistyped else (),
            )
        )
    return tuple(looks)


def _elsewhere(chapter: Summary, summaries: Sequence[Summary]) -> Iterator[Named]:
    return (named for each in summaries if each is not chapter for named in each.named)


def in_reach(links: Links, context: Context, summaries: Sequence[Summary]) -> Links:
    """The links that the pages of a chapter may need: to what it and those in its reach name."""
    folders = {chapter.folder for chapter in context.chapters}
    reached = [each for each in summaries if each.folder in folders]
    ids = {named.id for each in reached for named in each.named}.union(
        *(each.uses for each in reached)
    )
    return {id: links[id] for id in sorted(ids) if id in links}


def _together(root: Path, context: Context) -> tuple[Content, Course]:
    """A chapter, and a course of it alone in which what it names is found."""
    contents = (_read(root, chapter)[0] for chapter in context.chapters)
    chapters = [content for content in contents if content]
    by_id, _ = index(sorted(chapters, key=lambda content: (int(content.slug), content.folder)))
    known = types()
    elsewhere = {named.id: known[named.type] for named in context.elsewhere}
    course = Course(
        tuple(chapters[:1]),
        by_id,
        complete=context.complete,
        repeated=frozenset(context.repeated),
        elsewhere=elsewhere,
    )
    return chapters[0], course


@lru_cache(maxsize=4)
def _read(root: Path, chapter: Chapter) -> tuple[Content | None, list[Problem]]:
    """A few chapters stay at hand: a stage follows the other."""
    files = read_files(root, chapter.folder)
    if files.digest != chapter.digest:
        raise ChangedError(chapter.folder)
    return files.content()
