"""What stands about the program: each link leads somewhere, and both languages say as much."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixtures_site import ROOT

GUIDES = sorted((ROOT / "guide").rglob("*.md"))
TEXTS = [*sorted(ROOT.glob("*.md")), *GUIDES]
PAIRS = [
    (ROOT / "README.md", ROOT / "README.zh.md"),
    *((path, ROOT / "guide" / "zh" / path.name) for path in GUIDES if path.parent.name == "en"),
]


def prose(path: Path) -> str:
    """The text without its blocks of code."""
    return re.sub(r"(?ms)^ *```.*?^ *```$", "", path.read_text("utf-8"))


def anchors(path: Path) -> Iterator[str]:
    """The anchors of a page's headings, as the usual hosts make them."""
    for title in re.findall(r"(?m)^#+ (.*)$", prose(path)):
        yield re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def shape(path: Path) -> Counter[str]:
    """How many headings of each level, rows of tables, blocks of code and pictures a text has."""
    text = path.read_text("utf-8")
    return Counter(re.findall(r"(?m)^(#+ |\|(?=.*\|$)|```\w+|!\[)", text))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_link_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"(?<=\]\()(?!https?:)[^)\s]+", prose(path))
    for target in targets:
        name, _, anchor = target.partition("#")
        page = (path.parent / name).resolve() if name else path
        assert page.is_relative_to(ROOT), target
        assert page.is_file(), target
        assert not anchor or anchor in anchors(page), target


@pytest.mark.parametrize(("english", "chinese"), PAIRS, ids=lambda path: path.name)
def test_both_languages_have_the_same_parts(english: Path, chinese: Path) -> None:
    assert shape(english) == shape(chinese)


def test_no_page_stands_in_one_language_alone() -> None:
    assert {path.name for path in GUIDES if path.parent.name == "zh"} == {
        path.name for path, _ in PAIRS[1:]
    }


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_every_page_is_named_where_a_reader_begins(readme: str) -> None:
    lang = "zh" if ".zh." in readme else "en"
    named = set(re.findall(r"\]\((guide/[^)#]+)\)", (ROOT / readme).read_text("utf-8")))
    assert named == {f"guide/{lang}/{path.name}" for path in GUIDES if path.parent.name == lang}
