"""mkdocs-quiz, the nearest peer, with the items of our first assessment: gzipped bytes a page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bench.places import WORK, built
from bench.process import mkdocs_build
from bench.result import Result
from bench.weight import weigh
from generator.markup import plain

BLANK = "index.html"


def measure(quick: bool) -> Iterator[Result]:
    """It puts its scripts and styles into every page; ours are files that a browser keeps."""
    folder = built()
    assessment = _assessment(folder)
    items = _items(folder, set(assessment["objectives"]))
    theirs = weigh(_site(assessment, items))
    ours = weigh(folder / "site")
    own = ours[f"quiz/08/{assessment['id']}.html"]
    other, blank = theirs["quiz.html"], theirs[BLANK]
    yield Result(f"a page of {len(items)} items, ours: HTML", own.html / 1000, "kB")
    yield Result(
        f"a page of {len(items)} items, ours: scripts and styles",
        (own.scripts + own.styles) / 1000,
        "kB",
    )
    yield Result(
        f"a page of {len(items)} items, mkdocs-quiz: HTML with both in it", other.html / 1000, "kB"
    )
    yield Result("ours ÷ mkdocs-quiz, first visit, theme left out", own.own / other.own)
    whole = (own.own + own.theme) / (other.own + other.theme)
    yield Result("ours ÷ mkdocs-quiz, first visit, theme included", whole)
    yield Result("ours ÷ mkdocs-quiz, files kept", own.html / other.html)
    yield Result("a page of one line without items, mkdocs-quiz", blank.html / 1000, "kB")
    yield Result("the theme's files, ours", own.theme / 1000, "kB")
    yield Result("the theme's files, mkdocs-quiz", other.theme / 1000, "kB")


def _assessment(folder: Path) -> dict[str, Any]:
    path = next((folder / "quizzes").glob("*/assessments.yml"))
    return _read(path)[0]


def _items(folder: Path, objectives: set[str]) -> list[dict[str, Any]]:
    files = sorted((folder / "quizzes").glob("*/items/*.yml"))
    items = [item for path in files for item in _read(path)]
    return [item for item in items if item["objective"] in objectives]


def _read(path: Path) -> list[dict[str, Any]]:
    """The objects of a file, every scalar as text, as the generator reads it."""
    found = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, list)
    return found


def _site(assessment: dict[str, Any], items: list[dict[str, Any]]) -> Path:
    """Its site: a page of these items, and a page of one line."""
    folder = WORK / "mkdocs-quiz"
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "docs"
    docs.mkdir(parents=True)
    head = f"# {assessment['title']}\n\n{assessment['lead']}\n\n"
    (docs / "quiz.md").write_text(head + "\n".join(map(_quiz, items)), "utf-8")
    (docs / "index.md").write_text("# 首页\n", "utf-8")
    config = {
        "site_name": "mkdocs-quiz",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": ["search", "mkdocs_quiz"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    mkdocs_build(folder / "mkdocs.yml")
    return folder / "site"


def _quiz(item: dict[str, Any]) -> str:
    """An item in its syntax, with a reason for every choice."""
    choices = "\n".join(
        f"- [{'x' if is_key else ' '}] {plain(text)}\n> {plain(rationale)}"
        for text, rationale, is_key in _choices(item)
    )
    return f"<quiz>\n{plain(item['stem'])}\n{choices}\n</quiz>\n"


def _choices(item: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Text, rationale, and whether it is right."""
    if item["type"] == "true_false":
        for value, text in (("true", "对"), ("false", "错")):
            yield text, item["rationale"][value], item["key"] == value
    for choice in item.get("choices", ()):
        yield choice["text"], choice["rationale"], choice["id"] in item["key"]
