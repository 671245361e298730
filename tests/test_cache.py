"""What is made with what earlier builds kept is what a fresh build makes, and no more is made."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fixtures_site import (
    CHAPTER,
    FIXTURES,
    ROOT,
    SHOWCASE,
    different,
    environment,
    process,
    project,
    tree,
    until,
)

from generator import build, cache, draft, stages
from generator.authored.course import Content
from generator.cache import Cache
from generator.rules.waivers import Findings
from generator.text.catalog import words
from generator.views.sheet import sheets

pytestmark = pytest.mark.slow

OTHER = "01-showcase"
Change = Callable[[str], str]
CHANGES: dict[str, tuple[str, Change]] = {
    "a text": (f"chapters/{CHAPTER}/concepts.yml", lambda text: text.replace("货架", "库房货架")),
    "a comment that moves everything": (f"chapters/{OTHER}/chapter.yml", lambda text: "#\n" + text),
    "a topic's title": (
        f"chapters/{CHAPTER}/topics.yml",
        lambda text: re.sub(r"\n  title: .*", "\n  title: 改过的主题", text, count=1),
    ),
    "a mention of another chapter's term": (
        f"chapters/{CHAPTER}/concepts.yml",
        lambda text: text.replace("两者之差", "不是[[term-return]]，两者之差"),
    ),
    "a term that another chapter mentions": (
        f"chapters/{OTHER}/terms.yml",
        lambda text: text.replace("title: 退货\n", "title: 退货（改）\n", 1),
    ),
    "a stem that asks nearly what one of another chapter asks": (
        f"quizzes/{OTHER}/items.yml",
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
    "a written page": ("docs/index.md", lambda text: text + "\n新写的一句。\n"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two chapters."""
    return project(tmp_path / "project", SHOWCASE, FIXTURES)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The fixture's chapter alone, with nothing kept."""
    return project(tmp_path / "small", FIXTURES, bare=True)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[str, str]]:
    """How often this process runs each stage on each chapter."""
    runs: Counter[tuple[str, str]] = Counter()
    original = cache._run

    def counted(stage: Any, root: Path, arguments: Any) -> bytes:
        (first, *_) = arguments
        chapter = first.chapters[0] if isinstance(first, stages.Context) else first
        runs[stage.__name__, chapter.folder] += 1
        return original(stage, root, arguments)

    monkeypatch.setattr(cache, "_run", counted)
    return runs


def change(root: Path, name: str) -> None:
    path, how = CHANGES[name]
    text = (root / path).read_text("utf-8")
    assert how(text) != text, name
    (root / path).write_text(how(text), "utf-8")


def sources(root: Path, *, kept: bool = True) -> dict[str, bytes]:
    """What a course makes for the site builder, without what is printed."""
    with draft.cached(root, workers=1) if kept else Cache(root, workers=1) as shelf:
        drafted = draft.draft(root, shelf)
        assert not drafted.failed
        build.generate(root, drafted, shelf)
    return tree(build.work_folder(root))


def test_every_change_makes_what_a_fresh_start_makes(root: Path) -> None:
    sources(root)
    for name in CHANGES:
        change(root, name)
        assert sources(root) == sources(root, kept=False), name


def test_nothing_is_made_twice(small: Path, run: Counter[tuple[str, str]]) -> None:
    sources(small)
    assert run == {(stage, CHAPTER): 1 for stage in ("read", "examine", "render")}
    run.clear()
    sources(small)
    assert run == {}


def test_the_rules_of_writing_look_at_a_chapter_once(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, chapters = stages.findings, []

    def noted(content: Content, **others: Any) -> Findings:
        chapters.append(content.folder)
        return original(content, **others)

    monkeypatch.setattr(stages, "findings", noted)
    sources(small)
    assert chapters == [CHAPTER]


def test_a_change_in_one_chapter_leaves_the_files_of_the_other(
    root: Path, run: Counter[tuple[str, str]]
) -> None:
    sources(root)
    pages = sorted((build.work_folder(root) / "docs").rglob("01/*.md"))
    before = [page.stat().st_mtime_ns for page in pages]
    run.clear()
    change(root, "a text")
    sources(root)
    assert {folder for _, folder in run} == {CHAPTER}
    assert [page.stat().st_mtime_ns for page in pages] == before


def test_a_page_that_somebody_removed_is_made_again(root: Path) -> None:
    before = sources(root)
    (build.work_folder(root) / "docs/learn/02/index.md").unlink()
    assert sources(root) == before


def test_a_mistake_is_told_again_in_each_round_and_gone_once_it_is_mended(root: Path) -> None:
    sources(root)
    path = root / f"chapters/{OTHER}/terms.yml"
    good = path.read_text("utf-8")
    change(root, "a mention of another chapter's term")
    path.write_text(good.replace("id: term-return\n", "id: term-refund\n"), "utf-8")
    shelf = draft.cached(root)
    first = draft.draft(root, shelf).problems
    assert f"chapters/{CHAPTER}/concepts.yml" in [problem.place.path for problem in first]
    assert draft.draft(root, shelf).problems == first == draft.draft(root).problems
    path.write_text(good, "utf-8")
    assert not draft.draft(root, shelf).failed


def test_a_mistyped_id_is_told_with_what_another_chapter_has(root: Path) -> None:
    path = root / f"chapters/{CHAPTER}/concepts.yml"
    text = path.read_text("utf-8").replace("两者之差", "不是[[term-retrun]]，两者之差")
    path.write_text(text, "utf-8")
    told = [each for each in draft.draft(root).problems if each.rule == "unknown-mention"]
    assert [dict(each.params)["nearest"] for each in told] == ["term-return"]


# What is kept


@pytest.mark.parametrize(
    "damage",
    [b"", b"cut off", b"\0" * 100],
    ids=["empty", "cut off", "foreign"],
)
def test_what_is_damaged_or_foreign_is_made_anew(small: Path, damage: bytes) -> None:
    assert not build.build(small).failed
    site, kept = tree(small / "site"), tree(small / "build" / "cache")
    assert kept
    for name in kept:
        (small / "build" / "cache" / name).write_bytes(damage)
    assert not build.build(small).failed
    assert tree(small / "site") == site
    assert tree(small / "build" / "cache") == kept


def test_what_is_sealed_but_of_another_shape_is_made_anew(small: Path) -> None:
    shelf = draft.cached(small)
    first = draft.draft(small, shelf)
    folder = small / "build" / "cache"
    pages = max(tree(folder).values(), key=len)  # sealed, and nothing that another stage makes
    for name, content in tree(folder).items():
        if content != pages:
            (folder / name).write_bytes(pages)
    assert draft.draft(small, draft.cached(small)).entries == first.entries


def test_a_folder_that_cannot_be_written_only_makes_builds_slower(small: Path) -> None:
    site = tree(small / "site") if not build.build(small).failed else {}
    shutil.rmtree(small / "build" / "cache")
    (small / "build" / "cache").write_text("a file in the way", "utf-8")
    assert not build.build(small).failed
    assert tree(small / "site") == site


def test_what_nobody_asks_for_is_let_go(small: Path) -> None:
    assert not build.build(small).failed
    kept = set(tree(small / "build" / "cache"))
    change(small, "a text")
    assert not build.build(small).failed
    after = set(tree(small / "build" / "cache"))
    assert len(after) == len(kept)
    assert after != kept


def test_another_program_makes_everything_again(
    small: Path, run: Counter[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    sources(small)
    first = dict(run)
    run.clear()
    monkeypatch.setattr(cache, "fingerprint", lambda: b"another")
    sources(small)
    assert dict(run) == first


def test_the_program_is_known_by_its_code_words_templates_and_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(cache.PROGRAM, tmp_path / "program")
    monkeypatch.setattr(cache, "PROGRAM", copy)
    cache._code.cache_clear()
    seen = {cache.fingerprint()}
    for ending in ("py", "po", "jinja", "css", "js", "typ"):
        path = min(copy.rglob(f"*.{ending}"))
        path.write_bytes(path.read_bytes() + b" ")
        cache._code.cache_clear()
        seen.add(cache.fingerprint())
    cache._code.cache_clear()
    assert len(seen) == 7


@pytest.mark.parametrize("library", cache.LIBRARIES)
def test_another_version_of_what_makes_pages_and_papers_is_another_program(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    cache._code.cache_clear()
    before = cache.fingerprint()
    original = cache.version
    monkeypatch.setattr(cache, "version", lambda name: "99" if name == library else original(name))
    cache._code.cache_clear()
    assert cache.fingerprint() != before
    cache._code.cache_clear()


# Side by side


def test_many_processes_make_the_same_bytes(small: Path, tmp_path: Path) -> None:
    other = shutil.copytree(small, tmp_path / "other")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "MANY", 1)
        assert not build.build(small, workers=3).failed
    assert not build.build(other, workers=1).failed
    assert different(small / "site", other / "site") == []
    assert different(small / "build" / "cache", other / "build" / "cache") == []


def test_results_come_in_the_order_of_the_calls(small: Path) -> None:
    content, _ = stages.read_files(small, CHAPTER).content()
    assert content
    (sheet, *_) = sheets(content, words("site", "zh"))
    calls = [(stages.Printing((replace(sheet, paper=f"{n}.pdf"),)), "") for n in range(cache.MANY)]
    with Cache(small, workers=2) as shelf:
        printed = list(shelf.each(stages.print_files, calls))
    assert [f"{n}.pdf" in each.files for n, each in enumerate(printed)] == [True] * cache.MANY


def test_a_file_that_changes_meanwhile_makes_the_build_begin_again(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = draft._drafted

    def late(*given: Any) -> draft.Draft:
        monkeypatch.setattr(draft, "_drafted", original)
        change(small, "a text")
        stages._read.cache_clear()  # another process reads the file only now
        return original(*given)

    monkeypatch.setattr(draft, "_drafted", late)
    assert not build.build(small).failed
    assert "库房货架" in "".join(
        path.read_text("utf-8") for path in (small / "site/learn/02").glob("*.html")
    )


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc who still runs")
def test_no_process_outlives_a_build_that_is_killed(small: Path) -> None:
    started = (
        "import sys; from pathlib import Path; from generator import build, cache;"
        "cache.MANY = 1; build.build(Path(sys.argv[1]), workers=2)"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", started, str(small)], env=environment(), cwd=ROOT
    )
    children: list[int] = until(lambda: _below(running.pid))
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    until(lambda: not any(Path(f"/proc/{child}").exists() for child in children))
    done = process("build", "--root", small)
    assert done.returncode == 0, done.stderr


def _below(process: int) -> list[int]:
    """The processes that one has started."""
    listed = (Path(f"/proc/{process}/task/{process}/children")).read_text().split()
    return [int(child) for child in listed]


# The site


def test_a_site_made_of_what_changed_is_a_site_made_anew(root: Path, tmp_path: Path) -> None:
    assert not build.build(root).failed
    untouched = root / "site/learn/01/index.html"
    before = untouched.stat().st_ino
    for name in ("a text", "a written page"):
        change(root, name)
    done = process("build", "--root", root)  # in another process
    assert done.returncode == 0, done.stderr
    assert untouched.stat().st_ino == before
    assert different(root / "site", anew(root, tmp_path)) == []


def test_a_site_with_another_menu_is_made_anew(root: Path, tmp_path: Path) -> None:
    assert not build.build(root).failed
    change(root, "a topic's title")
    assert not build.build(root).failed
    assert "改过的主题" in (root / "site/learn/02/index.html").read_text("utf-8")
    assert different(root / "site", anew(root, tmp_path)) == []


def _removed(root: Path) -> None:
    (root / "site/learn/index.html").unlink()


def _edited(root: Path) -> None:
    (root / "site/learn/index.html").write_text("by hand", "utf-8")


def _added(root: Path) -> None:
    (root / "site/more.txt").write_text("by hand", "utf-8")


def _other_name(root: Path) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8")
    path.write_text(re.sub("site_name: .*", "site_name: 另一个名字", text), "utf-8")


def _file_gone(root: Path) -> None:
    (root / "docs/plan.txt").unlink()


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture's chapter, built."""
    root = project(tmp_path_factory.mktemp("once") / "project", FIXTURES)
    (root / "docs/plan.txt").write_text("a plan", "utf-8")
    assert not build.build(root).failed
    return root


@pytest.fixture
def published(built_once: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built_once, tmp_path / "published")


def test_a_site_that_is_as_it_was_published_stays(published: Path) -> None:
    page = published / "site/learn/index.html"
    before = page.stat().st_ino
    assert not build.build(published).failed
    assert page.stat().st_ino == before


@pytest.mark.parametrize("what", [_removed, _edited, _added], ids=lambda what: what.__name__)
def test_a_site_that_is_not_as_it_was_published_is_made_anew(
    built_once: Path, published: Path, what: Callable[[Path], None]
) -> None:
    what(published)
    assert different(published / "site", built_once / "site") != []
    assert not build.build(published).failed
    assert different(published / "site", built_once / "site") == []


@pytest.mark.parametrize("what", [_other_name, _file_gone], ids=lambda what: what.__name__)
def test_a_site_of_which_more_than_pages_changed_is_made_anew(
    published: Path, tmp_path: Path, what: Callable[[Path], None]
) -> None:
    what(published)
    assert not build.build(published).failed
    assert different(published / "site", anew(published, tmp_path)) == []


def anew(root: Path, folder: Path) -> Path:
    """The site of the same data, built with nothing kept."""
    copy = folder / "anew"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("build", "site"))
    done = process("build", "--root", copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return copy / "site"
