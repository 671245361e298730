"""What the tests of whole sites share: temporary projects, built sites, parsed pages."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import time
import types
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from unittest.mock import patch

from generator.__main__ import main
from generator.authored.course import walk
from generator.authored.kinds.base import Line, Model, Text, Title, Worded, WordedLine
from generator.site.write import locked, write_file

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
SHOWCASE = ROOT / "tests" / "showcase"
"""A course of one small chapter that has one of everything, with its own config and home."""
CHAPTER = "02-stock-count"
"""The fixture: a chapter without Kano, with a small case."""

VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")


SHELVES = ("cache",)
"""Folders of a build with what is costly to make, each under the hash of what it is made from."""
_kept: list[Path] = []
"""Where the processes of this run keep such files for each other, once a fixture has said it."""


def keep_in(folder: Path) -> None:
    """From now on, projects begin with the PDFs and the editable files that stand in a folder."""
    _kept[:] = [folder]


def _pass_on(one: Path, other: Path) -> None:
    """Puts on the shelves of a folder what stands on those of another and not there."""
    for path in (path for name in SHELVES for path in (one / name).glob("*")):
        there = other / path.parent.name / path.name
        if not there.exists():
            write_file(there, path.read_bytes())


def project(folder: Path, *courses: Path, bare: bool = False) -> Path:
    """A folder of its own: these courses, with the config and home of the showcase or of this one.

    The hand-written pages speak of the real course; without it, the fixture's stands in. A bare
    one makes its own PDFs and editable files, whatever other tests have made.
    """
    folder.mkdir(parents=True)
    if not bare:
        for kept in _kept:
            _pass_on(kept, folder / "build")
    host = SHOWCASE if SHOWCASE in courses else ROOT
    shutil.copy(host / "mkdocs.yml", folder)
    shutil.copytree(host / "docs", folder / "docs")
    if host not in courses:
        for page in (folder / "docs").rglob("*.md"):
            page.unlink()
        shutil.copy(FIXTURES / "docs" / "index.md", folder / "docs")
    for course in courses:
        for name in ("chapters", "quizzes"):
            shutil.copytree(course / name, folder / name, dirs_exist_ok=True)
    return folder


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without what steers a build, and with the changes."""
    steering = ("SITE_URL", "SOURCE_DATE_EPOCH", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")
    kept = {name: value for name, value in os.environ.items() if name not in steering}
    return {**kept, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", **changes}


def command(*arguments: object) -> list[str]:
    """The command line of the generator."""
    return [sys.executable, "-m", "generator", *map(str, arguments)]


def generator(*arguments: object, **changes: str) -> subprocess.CompletedProcess[str]:
    """What a command says and ends with. It runs in this process: to start one takes a second."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    given = [*map(str, arguments)]
    with (
        chdir(ROOT),
        patch.dict(os.environ, environment(**changes), clear=True),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            status = main(given)
        except SystemExit as exit:  # of a wrong usage, and of --help
            status = int(exit.code or 0)
    said = [pipe.buffer.getvalue().decode() for pipe in (out, err)]
    return subprocess.CompletedProcess(given, status, *said)


def process(*arguments: object, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs a command as its own process to its end, with pipes for its output."""
    return subprocess.run(
        command(*arguments),
        cwd=ROOT,
        env=environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def built(folder: Path, *courses: Path, engine: str = "mkdocs", **changes: str) -> Path:
    """The site of a new project in the folder."""
    root = project(folder, *courses)
    done = process("build", "--builder", engine, "--root", root, **changes)
    assert done.returncode == 0, done.stdout + done.stderr
    for kept in _kept:
        _pass_on(root / "build", kept)
    return root / "site"


class Sites:
    """Sites that tests only read: each is built once in a run, by the process that asks first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, *courses: Path, engine: str = "mkdocs", site_url: str = "") -> Path:
        """The site of these courses, in a project of its own."""
        given = repr((sorted(courses), engine, site_url)).encode()
        folder = self._folder / f"{engine}-{hashlib.sha256(given).hexdigest()[:8]}"
        changes = {"SITE_URL": site_url} if site_url else {}
        with locked(folder):
            root = folder / "project"
            if not (root / "site").exists():  # it comes into its place whole
                shutil.rmtree(root, ignore_errors=True)
                built(root, *courses, engine=engine, **changes)
        return root / "site"


def tree(folder: Path) -> dict[str, bytes]:
    """Path in the folder -> content."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def different(one: Path, other: Path) -> list[str]:
    """The files that are not the same in two folders."""
    a, b = tree(one), tree(other)
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


def until(condition: Callable[[], Any], seconds: float = 60) -> Any:
    """Asks again and again until the answer is true; fails at the deadline."""
    deadline = time.monotonic() + seconds
    while not (answer := condition()):
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.02)
    return answer


@dataclass(frozen=True)
class Element:
    """An element with what it was given; `inside` are the names of the elements around it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, without white space."""
        return squeezed("".join(self.words))


class Page(HTMLParser):
    """An HTML page as the list of its elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside = tuple(element.tag for element in self._open)
        element = Element(tag, {name: value or "" for name, value in attrs}, inside)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in (element.tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words.append(data)

    def all(self, tag: str) -> list[Element]:
        """The elements of a name."""
        return [element for element in self.elements if element.tag == tag]

    @property
    def ids(self) -> list[str]:
        """Every id, in order, repeated ones too."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    def meta(self, name: str) -> str:
        """The content of a meta element."""
        found = [e for e in self.all("meta") if e.attributes.get("name") == name]
        return found[0].attributes["content"] if found else ""

    def addresses(self) -> Iterator[tuple[str, str, str]]:
        """Every address on the page: element, attribute, address."""
        for element in self.elements:
            for name in ("href", "src", "action", "data", "poster", "xlink:href"):
                if name in element.attributes:
                    yield element.tag, name, element.attributes[name]


def pages(site: Path) -> dict[str, Page]:
    """Path in the site -> parsed page."""
    return {
        path.relative_to(site).as_posix(): Page(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def squeezed(text: str) -> str:
    """A text without white space and without the marks that search puts between words."""
    return "".join(text.replace("\u200b", "").split())


AUTHORED = (Text, Line, Title, Worded, WordedLine)
"""The types of what a reader reads; everything else is ids, dates and choices."""


def texts(model: Model) -> Iterator[tuple[str, str]]:
    """Every authored text of an object and what is inside it, with the field it stands in."""
    for part in walk(model):
        for name, hint in get_type_hints(type(part), include_extras=True).items():
            if name in type(part).model_fields:
                found = _texts(getattr(part, name), hint)
                yield from ((f"{type(part).__name__}.{name}", text) for text in found)


def _texts(value: Any, hint: Any) -> Iterator[str]:
    if isinstance(value, str) and text_of(hint):
        yield value
    elif isinstance(value, tuple):
        for element in value:
            yield from _texts(element, element_of(hint))


def text_of(hint: Any) -> Any:
    """The type of text that a type is or allows; None where it allows none."""
    is_union = get_origin(hint) in (Union, types.UnionType)
    allowed = get_args(hint) if is_union else (hint,)
    return next((member for member in allowed if member in AUTHORED), None)


def element_of(hint: Any) -> Any:
    """The type of the elements of a tuple."""
    while get_origin(hint) is Annotated:
        hint = hint.__origin__
    return get_args(hint)[0]
