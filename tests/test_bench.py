"""What `make bench` measures with: copies of the chapter, budgets, and the tables they fill."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fixtures_site import generator

from bench.clicks import chosen, longest, share
from bench.copies import ROOT, project
from bench.growth import exponent
from bench.item_bytes import idle
from bench.peer import bank as all_items
from bench.peer_items import quiz
from bench.report import as_json, markdown, table
from bench.result import Result
from bench.workbench import longest as longest_task
from bench.writing import bank
from generator.authored.kinds import tasks
from generator.rules.writing import findings
from generator.text.chinese import bare
from generator.text.markup import plain
from generator.text.similar import similar

pytestmark = pytest.mark.slow

WITHIN = Result("time", 0.254, "s", budget=0.254)
OVER = Result("时间", 1.06, budget=1.05)
BELOW = Result("points", 99, "points", budget=100, at_least=True)
TOLD = Result("bytes", 12_345, "B")


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("bench") / "copies", 3)


@pytest.mark.sweep
def test_copies_of_the_chapter_are_free_of_problems(copies) -> None:
    done = generator("check", "--lang", "en", "--root", copies)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].startswith("no problems: 3 chapters")


def test_a_copy_has_as_many_lines_as_the_chapter(copies) -> None:
    first, *others = sorted((copies / "chapters").iterdir())
    for path in first.rglob("*.yml"):
        lines = path.read_text("utf-8").count("\n")
        for other in others:
            assert (other / path.relative_to(first)).read_text("utf-8").count("\n") == lines


@pytest.mark.sweep
def test_a_project_may_have_more_than_99_chapters(tmp_path) -> None:
    folder = project(tmp_path / "project", 1)
    for arguments in (("new", "chapter", "100-stock"), ("check", "--lang", "en")):
        done = generator(*arguments, "--root", folder)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / "chapters" / "100-stock" / "chapter.yml").exists()


def test_a_budget_is_a_limit_that_may_be_reached() -> None:
    assert [one.verdict for one in (WITHIN, OVER, BELOW, TOLD)] == ["ok", "over", "over", ""]


def test_a_table_for_the_terminal_stands_in_columns() -> None:
    lines = table([WITHIN, OVER, BELOW, TOLD]).splitlines()
    assert lines[1] == "time     0.25 s     ≤ 0.25 s      ok"
    assert lines[2] == "时间     1.06       ≤ 1.05        over"
    assert lines[4] == "bytes    12,345 B"


def test_a_table_for_the_readme_is_markdown() -> None:
    assert markdown([OVER]).splitlines()[-1] == "| 时间 | 1.06 | ≤ 1.05 | over |"


def test_the_numbers_are_kept_unrounded() -> None:
    assert json.loads(as_json([WITHIN]))[0]["value"] == 0.254


# Clicks, loads and banks


def test_items_of_every_type_are_clicked_before_more_of_one() -> None:
    types = ["single"] * 6 + ["open", "hotspot", "open"]
    found = chosen(list(enumerate(types)), 5)
    assert found == [0, 1, 6, 7, 8]


def test_a_click_takes_as_long_as_the_longest_of_its_events() -> None:
    events = [("pointerup", 1, 24), ("click", 1, 40), ("click", 2, 32)]
    assert sorted(longest(events, 3)) == [16, 32, 40]


def test_ninety_eight_of_a_hundred_leaves_out_the_two_slowest() -> None:
    assert share([*range(1, 101)], 0.98) == 98
    assert share([7], 0.98) == 7


def test_the_longest_task_is_one_of_the_page_itself() -> None:
    names = {1: "CrRendererMain", 2: "Compositor"}
    events = [
        {"name": "thread_name", "pid": 9, "tid": tid, "args": {"name": name}}
        for tid, name in names.items()
    ]
    events += [
        {"name": name, "pid": 9, "tid": tid, "dur": dur}
        for name, tid, dur in (("RunTask", 1, 20_000), ("RunTask", 2, 90_000), ("Paint", 1, 50_000))
    ]
    assert longest_task(events) == 20


def test_an_exponent_of_one_is_linear_and_two_is_quadratic() -> None:
    assert exponent([10, 100, 1000], [1, 10, 100]) == pytest.approx(1)
    assert exponent([10, 100, 1000], [1, 100, 10_000]) == pytest.approx(2)


def test_a_bank_of_any_size_has_words_of_its_own_and_near_duplicates() -> None:
    content = bank(500)
    items = list(tasks(content.items))
    assert 500 <= len(items) < 510
    assert len({item.id for item in content.items}) == len(content.items)
    stems = [bare(item.stem) for item in content.items]
    alike = similar(stems).pairs
    assert len(stems) // 11 <= len(alike) <= len(stems) // 8
    assert {rule.rule for rule in findings(content, complete=True).problems} >= {"similar-stem"}


def test_a_page_that_asks_for_a_script_without_use_is_named(tmp_path) -> None:
    script = '<script src="assets/desk.js" defer></script>'
    (tmp_path / "desk.html").write_text(f'<p id="desk_data"></p>{script}')
    (tmp_path / "other.html").write_text(f"<p>{script}")
    assert idle(tmp_path) == ["other.html: desk.js"]


def test_the_peer_gets_every_item_with_its_reasons() -> None:
    items = all_items(ROOT)
    text = {item["id"]: quiz(item) for item in items}
    for item in items:
        assert plain(item["stem"]) in text[item["id"]]
        for choice in item.get("choices", ()):
            assert plain(choice["rationale"]) in text[item["id"]]
    assert {item["type"] for item in items} >= {"open", "hotspot", "numeric", "matching"}
