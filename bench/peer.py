"""mkdocs-quiz, the nearest peer, with the items of our first assessment: gzipped bytes a page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bench.peer_items import Item, quiz
from bench.places import WORK, built
from bench.process import mkdocs_build
from bench.result import Result
from bench.weight import weigh

QUIZ, BANK, BLANK = "quiz.html", "bank.html", "index.html"


def measure(quick: bool) -> Iterator[Result]:
    """It puts its scripts and styles into every page; ours are files that a browser keeps."""
    folder = built()
    items = assessed(folder)
    theirs = weigh(site(folder))
    own = weigh(folder / "site")[address(folder)]
    other, blank = theirs[QUIZ], theirs[BLANK]
    name = f"a page of {len(items)} items"
    brought = (own.scripts + own.styles) / 1000
    yield Result(f"{name}, ours: HTML", own.html / 1000, "kB")
    yield Result(f"{name}, ours: scripts and styles", brought, "kB")
    yield Result(f"{name}, mkdocs-quiz: HTML with both in it", other.html / 1000, "kB")
    yield Result("ours ÷ mkdocs-quiz, first visit, theme left out", own.own / other.own)
    whole = (own.own + own.theme) / (other.own + other.theme)
    yield Result("ours ÷ mkdocs-quiz, first visit, theme included", whole)
    yield Result("ours ÷ mkdocs-quiz, files kept", own.html / other.html)
    yield Result("a page of one line without items, mkdocs-quiz", blank.html / 1000, "kB")
    yield Result("the theme's files, ours", own.theme / 1000, "kB")
    yield Result("the theme's files, mkdocs-quiz", other.theme / 1000, "kB")


def address(folder: Path) -> str:
    """Our page of the first assessment, from the root of the site."""
    return f"quiz/08/{_assessment(folder)['id']}.html"


def assessed(folder: Path) -> list[Item]:
    """The items of the first assessment that are answered, in the order of the files."""
    objectives = _assessment(folder)["objectives"]
    return [item for item in bank(folder) if item["objective"] in objectives]


def bank(folder: Path) -> list[Item]:
    """All items that are answered, those of a scenario too."""
    files = sorted((folder / "quizzes").glob("*/items/*.yml"))
    return [item for path in files for whole in _read(path) for item in whole.get("items", [whole])]


def site(folder: Path) -> Path:
    """Its site: a page of the assessment's items, one of all items, and one of one line."""
    root = WORK / "mkdocs-quiz"
    shutil.rmtree(root, ignore_errors=True)
    docs = root / "docs"
    docs.mkdir(parents=True)
    (docs / "quiz.md").write_text(_page("测验", assessed(folder)), "utf-8")
    (docs / "bank.md").write_text(_page("题库", bank(folder)), "utf-8")
    (docs / "index.md").write_text("# 首页\n", "utf-8")
    config = {
        "site_name": "mkdocs-quiz",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": ["search", "mkdocs_quiz"],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    mkdocs_build(root / "mkdocs.yml")
    return root / "site"


def _page(title: str, items: list[Item]) -> str:
    return f"# {title}\n\n" + "\n".join(map(quiz, items))


def _assessment(folder: Path) -> dict[str, Any]:
    return _read(next((folder / "quizzes").glob("*/assessments.yml")))[0]


def _read(path: Path) -> list[dict[str, Any]]:
    """The objects of a file, every scalar as text, as the generator reads it."""
    found = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, list)
    return found
