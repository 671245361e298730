"""The hand-written pages of docs/: copied as they are, but for markers that the course fills in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.authored.characters import decode
from generator.authored.placed import Mapped
from generator.authored.source import parse
from generator.problem import Place, Problem, nearest, problem
from generator.site.config import EXTENSIONS
from generator.text import look_alikes
from generator.views.cards import Shown
from generator.views.page import Entry

_MARKER = re.compile(r"<!--\s*course:\s*([^\s>]*)\s*-->")
_ID = re.compile(r'\sid="([^"]+)"')
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)

Fill = Callable[[Sequence[Shown], str], str]
"""Text for a marker, given the chapters and the path of the page it stands on."""


class Source(NamedTuple):
    """A page as it was written: its path from the root, its address, its text."""

    place: str
    address: str
    text: str


class Written(NamedTuple):
    """The files of docs/ (path -> content) and those of them that belong in the navigation."""

    files: dict[str, bytes]
    pages: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    sources: tuple[Source, ...]

    def ids(self, address: str) -> set[str]:
        """The ids on a page, those too that headings get by themselves."""
        text = self.files[address.removesuffix(".html") + ".md"].decode()
        return set(_ID.findall(rendered(text)))


def rendered(text: str) -> str:
    """A page in HTML, as the site builder reads it; MkDocs adds fences to our extensions."""
    from markdown import markdown  # type: ignore[import-untyped]  # few pages are asked for this

    extensions = ["fenced_code", *EXTENSIONS]
    bare = _FRONT.sub("", text, count=1)
    return str(markdown(bare, extensions=extensions, extension_configs=EXTENSIONS))


def read_written(root: Path, chapters: Sequence[Shown], markers: dict[str, Fill]) -> Written:
    """Reads docs/, home first, then by name."""
    files: dict[str, bytes] = {}
    pages: list[Entry] = []
    problems: list[Problem] = []
    sources: list[Source] = []
    folder = root / "docs"
    for path in sorted(folder.rglob("*"), key=lambda p: (p != folder / "index.md", p)):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or name.startswith("."):
            continue
        files[name] = path.read_bytes()
        if path.suffix == ".md":
            place = path.relative_to(root).as_posix()
            text = decode(place, files[name])
            if isinstance(text, Problem):
                problems.append(text)
                continue
            problems += look_alikes.problems(place, text)
            pages += _page(place, name, text, problems)
            address = name.removesuffix(".md") + ".html"
            sources.append(Source(place, address, text))
            files[name] = _filled(place, address, text, chapters, markers, problems).encode()
    return Written(files, tuple(pages), tuple(problems), tuple(sources))


def _page(place: str, name: str, text: str, problems: list[Problem]) -> list[Entry]:
    front = _front(place, text)
    if not front.problems and not (front.title and front.description):
        problems.append(problem(Place(place), "no-title"))
    problems += (one for one in front.problems if one not in problems)
    if not (front.title and front.description):
        return []
    path = name.removesuffix(".md") + ".html"
    return [Entry(path, front.title, ())]


class _Front(NamedTuple):
    """What a page says at its top of itself, and what is wrong there."""

    title: str = ""
    description: str = ""
    problems: tuple[Problem, ...] = ()


def _front(place: str, text: str) -> _Front:
    match = _FRONT.match(text)
    if not match:
        return _Front()
    read = parse(place, f"\n{match[1]}".encode())  # an empty line where the dashes stand
    if not isinstance(read.data, Mapped) or not _is_read_by_builders(match[1]):
        return _Front(problems=read.problems)
    fields = [field for field in ("title", "description") if field in read.data]
    doubts = (read.doubts.get(read.data.value_place(field)) for field in fields)
    title, about = (str(read.data.get(field, "")) for field in ("title", "description"))
    return _Front(title, about, (*read.problems, *filter(None, doubts)))


def _is_read_by_builders(front: str) -> bool:
    """Whether MkDocs can read it, which takes 2026-02-30 for a date that cannot be."""
    try:
        yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return True


def _filled(
    place: str,
    address: str,
    text: str,
    chapters: Sequence[Shown],
    markers: dict[str, Fill],
    problems: list[Problem],
) -> str:
    for match in _MARKER.finditer(text):
        if match[1] not in markers:
            before = text[: match.start()]
            column = len(before.rpartition("\n")[2]) + 1
            where = Place(place, before.count("\n") + 1, column)
            allowed = ", ".join(markers)
            near = nearest(match[1], markers)
            found = problem(where, "unknown-marker", name=match[1], allowed=allowed, nearest=near)
            problems.append(found)
    return _MARKER.sub(
        lambda m: markers[m[1]](chapters, address) if m[1] in markers else m[0], text
    )
