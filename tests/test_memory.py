"""What is made again after a change, by memory of the last round, is what a fresh one makes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fixtures_site import CHAPTER, FIXTURES, ROOT, different, generator, project, tree

from generator import build
from generator.memory import Memory

pytestmark = pytest.mark.slow

REAL = "08-sales-and-after-sales"
Change = Callable[[str], str]
CHANGES: dict[str, tuple[str, Change]] = {
    "a text": (f"chapters/{CHAPTER}/concepts.yml", lambda text: text.replace("货架", "库房货架")),
    "a comment that moves everything": (f"chapters/{REAL}/chapter.yml", lambda text: "#\n" + text),
    "a topic's title": (
        f"chapters/{CHAPTER}/topics.yml",
        lambda text: re.sub(r"\n  title: .*", "\n  title: 改过的主题", text, count=1),
    ),
    "a mention of another chapter's term": (
        f"chapters/{CHAPTER}/concepts.yml",
        lambda text: text.replace("两者之差", "不是[[term-complaint]]，两者之差"),
    ),
    "a term that another chapter mentions": (
        f"chapters/{REAL}/terms/4-after-sales.yml",
        lambda text: text.replace("title: 投诉\n", "title: 投诉（改）\n", 1),
    ),
    "a stem that asks nearly what one of another chapter asks": (
        f"quizzes/{REAL}/items/1-overview.yml",
        lambda text: re.sub(
            r"\n  stem: .*",
            "\n  stem: 账面上有开关 120 个，实盘点到 114 个。"
            "盘点差异率（差异除以账面数）是多少？少了写负数呢。",
            text,
            count=1,
        ),
    ),
    "the same stem in another chapter, mended": (
        f"quizzes/{CHAPTER}/items.yml",
        lambda text: text.replace(
            "账面上有开关 120 个，实盘点到 114 个。", "账上的开关有 120 个。点到的有 114 个。"
        ),
    ),
    "a written page": ("docs/about.md", lambda text: text + "\n新写的一句。\n"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two chapters; the home page speaks of the real one."""
    return project(tmp_path / "project", ROOT, FIXTURES)


def change(root: Path, name: str) -> None:
    path, how = CHANGES[name]
    text = (root / path).read_text("utf-8")
    assert how(text) != text, name
    (root / path).write_text(how(text), "utf-8")


def make(root: Path, memory: Memory) -> dict[str, bytes]:
    drafted = build.draft(root, memory)
    assert not drafted.failed
    build.generate(root, drafted, memory)
    return tree(build.work_folder(root))


def test_every_change_makes_what_a_fresh_start_makes(root: Path) -> None:
    memory = Memory()
    make(root, memory)
    for name in CHANGES:
        change(root, name)
        assert make(root, memory) == make(root, Memory()), name


def test_a_change_in_one_chapter_leaves_the_files_of_the_other(root: Path) -> None:
    memory = Memory()
    make(root, memory)
    pages = sorted((build.work_folder(root) / "docs").rglob("08/*.md"))
    before = [page.stat().st_mtime_ns for page in pages]
    change(root, "a text")
    make(root, memory)
    assert [page.stat().st_mtime_ns for page in pages] == before


def test_a_page_that_somebody_removed_is_made_again(root: Path) -> None:
    memory = Memory()
    before = make(root, memory)
    (build.work_folder(root) / "docs/learn/02/index.md").unlink()
    assert make(root, memory) == before


def test_a_mistake_is_told_again_in_each_round_and_gone_once_it_is_mended(root: Path) -> None:
    memory = Memory()
    make(root, memory)
    path = root / f"chapters/{REAL}/terms/4-after-sales.yml"
    good = path.read_text("utf-8")
    change(root, "a mention of another chapter's term")
    path.write_text(good.replace("id: term-complaint\n", "id: term-grievance\n"), "utf-8")
    first = build.draft(root, memory).problems
    assert f"chapters/{CHAPTER}/concepts.yml" in [problem.place.path for problem in first]
    assert build.draft(root, memory).problems == first == build.draft(root).problems
    path.write_text(good, "utf-8")
    assert not build.draft(root, memory).failed


def test_a_site_made_of_what_changed_is_a_site_made_anew(root: Path, tmp_path: Path) -> None:
    memory = Memory()
    assert not build.build(root, memory=memory).failed
    untouched = root / "site/learn/08/index.html"
    before = untouched.stat().st_ino
    for name in ("a text", "a written page"):
        change(root, name)
    assert not build.build(root, memory=memory).failed
    assert untouched.stat().st_ino == before
    assert different(root / "site", anew(root, tmp_path)) == []


def test_a_site_with_another_menu_is_made_anew(root: Path, tmp_path: Path) -> None:
    memory = Memory()
    assert not build.build(root, memory=memory).failed
    change(root, "a topic's title")
    assert not build.build(root, memory=memory).failed
    assert "改过的主题" in (root / "site/learn/02/index.html").read_text("utf-8")
    assert different(root / "site", anew(root, tmp_path)) == []


def anew(root: Path, folder: Path) -> Path:
    """The site of the same data, built by a process without a memory."""
    copy = folder / "anew"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("build", "site"))
    done = generator("build", "--root", copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return copy / "site"
