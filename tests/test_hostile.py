"""Whatever stands in a text is shown as text, and nothing of it is run.

Two courses of the real one's shape are built. In the first, each text is a mere mark; in the second
it is the same mark with an attack beside it. Put the marks back in the second site, and the two
must be equal, element by element: then each attack was shown letter for letter and did nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any, get_type_hints

import pytest
import yaml
from fixtures_site import ROOT, element_of, project, squeezed, text_of

from generator import build, stages
from generator.authored.course import Content
from generator.authored.kinds import KINDS
from generator.authored.kinds.base import Line, Model, Title, WordedLine
from generator.authored.kinds.process import Process, Step
from generator.authored.reading import load
from generator.print import papers

pytestmark = pytest.mark.slow

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{% include 'page.md.jinja' %}",
    "{# x #}",
    "[x](javascript:alert(1))",
    "![x](https://e.example/x.png)",
    "[x]: https://e.example",
    "<https://e.example>",
    "https://e.example/x",
    "**",
    "__x__ *y* _z_ ~~w~~",
    "`x` ``` ~~~",
    "<!-- -->",
    "<!-- x",
    "-->",
    "<!-- course:chapters -->",
    "&lt;b&gt; &amp;lt; &#60;b&#62;",
    "]]>",
    "<![CDATA[x",
    "<?php x ?>",
    '--8<-- "mkdocs.yml"',
    "[TOC]",
    "[[",
    "]]",
    "[^1] *[x]: y",
    "$(id) ${x} %(x)s {0} {x}",
    "{: onclick=alert(1) }",
    "{: #top .md-banner }",
    "</title>",
    "</textarea></style></script>",
    "</svg></figure>",
    "</p></li></div></td></details>",
    "<course-item data-key=a>",
    "<b markdown=1>x",
    "javascript:alert(1)",
    "| a | b |",
    "\\<b\\> \\n \\u003c",
    "klzzwxh:0 wzxhzdk:0",
    "@import url(//e.example)",
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
)
LINES = ("# x ", "- ", "> ", "    ", "===", "---", "1. ", "!!! note ", "``` ", ": ", "--- x: y ")
"""What a line of a longer text may begin with."""

TITLES = (
    "\" onclick=alert(1) x='",
    "*x* _y_ ~z~",
    "# x",
    "javascript:alert(1)",
    "$(id) %(x)s",
    "--8--",
    ": #id .x",
    "(x)(y)!",
    "=== +++ ---",
    "https://e.example",
    "' or \"x",
    "- x",
    "? : ,",
    "@x %y",
)
"""The same for titles, where markup is refused as such."""

WIDTH = 40
"""Texts that name a link are cut after so many characters: the first line is as long as that."""

MEANT = ("evaluation_table", "hash")
"""Lines that are codes, not words."""


class Marks:
    """Writes a marked text for each text of a course, with or without an attack beside the mark."""

    def __init__(self, term: str, *, hostile: bool) -> None:
        self.term = term
        self.hostile = hostile
        self.count = 0
        self.written: dict[str, str] = {}
        """Mark -> the line it stands in, without white space."""

    def __call__(self, hint: Any) -> str:
        self.count += 1
        if hint == Title:
            return self._line("题", TITLES)
        first = self._line("甲", ATTACKS, width=WIDTH)
        if hint in (Line, WordedLine):
            return first
        words = [attack for attack in ATTACKS if not set(attack) & set("[]|*")]
        lines = [
            first,
            f"[[{self.term}|{self._line('乙', words)}]]",
            "",
            self._line("丙", ATTACKS[3:], start=LINES[self.count % len(LINES)]),
            f"**{self._line('丁', words[5:])}**",
        ]
        return "\n".join(lines)

    def _line(self, kind: str, attacks: Sequence[str], *, start: str = "", width: int = 0) -> str:
        mark = f"{kind}{self.count:05}"
        attack = attacks[self.count % len(attacks)]
        line = (f"{start}{mark}{attack}" if self.hostile else mark).ljust(width, "，")
        self.written[mark] = squeezed(line)
        return line


def rewritten(model: Model, marks: Marks) -> dict[str, Any]:
    """An object as an author would write it, with other texts that pages show.

    Why no checklist has a step is for `check` alone.
    """
    hints = get_type_hints(type(model), include_extras=True)
    unshown = {"waivers"} if isinstance(model, Step | Process) else set()
    given = {name: getattr(model, name) for name in type(model).model_fields if name not in unshown}
    return {
        name: _plain(value) if name in MEANT else _rewritten(value, hints[name], marks)
        for name, value in given.items()
        if value not in (None, ())
    }


def _rewritten(value: Any, hint: Any, marks: Marks) -> Any:
    if isinstance(value, Model):
        return rewritten(value, marks)
    if isinstance(value, tuple):
        return [_rewritten(element, element_of(hint), marks) for element in value]
    text = text_of(hint)
    return marks(text) if text else _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(element) for element in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def write_course(root: Path, content: Content, marks: Marks) -> None:
    """Writes a chapter's files with other texts."""
    for kind in KINDS:
        folder = root / kind.folder / content.folder
        found = getattr(content, kind.name)
        if kind.holds == "each":
            for model in found:
                write_yaml(folder / kind.name / f"{model.id}.yml", rewritten(model, marks))
        elif kind.holds == "list" and found:
            write_yaml(folder / f"{kind.name}.yml", [rewritten(model, marks) for model in found])
        elif found:
            write_yaml(folder / f"{kind.name}.yml", rewritten(found, marks))


def write_yaml(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


@dataclass(frozen=True)
class Site:
    """A built site and the texts that were written for it."""

    folder: Path
    marks: Marks


def build_site(root: Path, *, hostile: bool) -> Site:
    """Builds the real chapter with other texts. The rules are left out: they judge the writing."""
    (content,) = load(ROOT)[0].chapters
    marks = Marks(content.terms[0].id, hostile=hostile)
    write_course(project(root), content, marks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "check", lambda *given: [])
        patch.setattr(papers, "pages_of", lambda pdf: 1)
        assert not build.build(root, workers=1).failed
    return Site(root / "site", marks)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_site(tmp_path_factory.mktemp("harmless") / "project", hostile=False)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_site(tmp_path_factory.mktemp("hostile") / "project", hostile=True)


def said(value: str) -> str:
    """An attribute's text; of data for a script, which are JSON, the texts in them."""
    try:
        data = json.loads(value) if value[:1] in ("{", "[") else value
    except ValueError:
        data = value
    return value if isinstance(data, str) else "\n".join(_strings(data))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        data = [part for pair in data.items() for part in pair]
    if isinstance(data, list):
        for part in data:
            yield from _strings(part)
    elif not re.fullmatch("[0-9a-f]{12}", str(data)):  # not a hash: those are of the texts
        yield str(data)


class Events(HTMLParser):
    """A page as what a browser reads: elements with attributes, and the text between them.

    A figure breaks its words into rows; of it, the kinds of elements and all its text are kept.
    """

    def __init__(self, html: str, restore: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, ...]] = []
        self.restore = restore
        self.text = ""
        self.figure: set[str] | None = None
        self.feed(html)
        self.close()
        self._end_of_text()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "fig") in attrs:
            self._end_of_text()
            self.figure = set()
        if self.figure is not None:
            self.figure.add(" ".join([tag, *(name for name, _ in attrs)]))
            return
        self._end_of_text()
        kept = [(name, squeezed(said(value or ""))) for name, value in attrs if name != "data-hash"]
        self.found.append(("<" + tag, *(f"{name}={self.restore(value)}" for name, value in kept)))

    def handle_endtag(self, tag: str) -> None:
        if self.figure is None:
            self._end_of_text()
            self.found.append(("</" + tag,))
        elif tag == "svg":
            self.found.append(("figure", *sorted(self.figure)))
            self.figure = None
            self._end_of_text()

    def handle_data(self, data: str) -> None:
        self.text += squeezed(said(data))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.found.append(("instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.found.append(("unknown", data))

    def _end_of_text(self) -> None:
        if self.text:
            self.found.append(("text", self.restore(self.text)))
        self.text = ""


def restoring(hostile: Site, harmless: Site) -> Callable[[str], str]:
    """Puts the harmless line back where a hostile one stands, letter for letter."""

    def restore(text: str) -> str:
        for mark in MARK.findall(text):
            text = text.replace(hostile.marks.written[mark], harmless.marks.written[mark])
        return text

    return restore


MARK = re.compile(r"[题甲乙丙丁]\d{5}")


def differences(one: list[tuple[str, ...]], other: list[tuple[str, ...]]) -> list[Any]:
    """The first places where two lists are not the same."""
    pairs = zip_longest(one, other, fillvalue=("nothing",))
    return list(islice(((a, b) for a, b in pairs if a != b), 3))


def html_of(site: Site) -> dict[str, str]:
    folder = site.folder
    paths = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def test_both_sites_have_the_same_pages(hostile: Site, harmless: Site) -> None:
    assert html_of(hostile).keys() == html_of(harmless).keys()


def test_every_attack_is_tried(hostile: Site) -> None:
    written = "\n".join(hostile.marks.written.values())
    assert [attack for attack in (*ATTACKS, *TITLES) if squeezed(attack) not in written] == []


def test_every_hostile_line_is_on_a_page(hostile: Site) -> None:
    shown = {mark for html in html_of(hostile).values() for mark in MARK.findall(html)}
    missing = hostile.marks.written.keys() - shown
    (content,) = load(ROOT)[0].chapters
    headers = [one.document for one in (content.chapter, *content.sheets)]
    samples = sum(header.status == "sample" for header in headers)
    # How long the chapter's own document is kept; who approves a sample.
    assert len(missing) <= 1 + samples


def test_hostile_texts_are_shown_and_nothing_else_happens(hostile: Site, harmless: Site) -> None:
    restore = restoring(hostile, harmless)
    expected = html_of(harmless)
    wrong = {
        path: differences(Events(html, restore).found, Events(expected[path], str).found)
        for path, html in html_of(hostile).items()
        if not path.endswith("/item-quality.html")  # its numbers are of the lengths of the texts
    }
    assert {path: found for path, found in wrong.items() if found} == {}


def test_the_search_index_holds_hostile_texts_as_text(hostile: Site, harmless: Site) -> None:
    restore = restoring(hostile, harmless)
    one, other = index_of(hostile, restore), index_of(harmless, str)
    assert [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]][:3] == []


def index_of(site: Site, restore: Callable[[str], str]) -> list[Any]:
    """The entries of the search index, which holds plain text: the search box escapes it."""
    index = json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))
    return [
        (
            entry["location"],
            Events(escape(entry["title"]), restore).found,
            Events(escape(entry["text"]), restore).found,
        )
        for entry in index["docs"]
    ]


def test_the_search_index_is_not_empty(hostile: Site) -> None:
    assert len(index_of(hostile, str)) > 100


def test_no_element_has_a_handler_or_runs_an_address(hostile: Site) -> None:
    found = [
        (path, event)
        for path, html in html_of(hostile).items()
        for event in Events(html, str).found
        if event[0].startswith("<")
        and any(
            re.match(r"on|(href|src|action|xlink:href)=javascript", value) for value in event[1:]
        )
    ]
    assert found == []
