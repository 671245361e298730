"""What `make bench` measures with: copies of the chapter, budgets, and the tables they fill."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fixtures_site import generator

from bench.copies import project
from bench.report import as_json, markdown, table
from bench.result import Result

WITHIN = Result("time", 0.254, "s", budget=0.254)
OVER = Result("时间", 1.06, budget=1.05)
BELOW = Result("points", 99, "points", budget=100, at_least=True)
TOLD = Result("bytes", 12_345, "B")


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("bench") / "copies", 3)


def test_copies_of_the_chapter_are_free_of_problems(copies) -> None:
    done = generator("check", "--lang", "en", "--root", copies)
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("no problems: 3 chapters")


def test_a_copy_has_as_many_lines_as_the_chapter(copies) -> None:
    first, *others = sorted((copies / "chapters").iterdir())
    for path in first.rglob("*.yml"):
        lines = path.read_text("utf-8").count("\n")
        for other in others:
            assert (other / path.relative_to(first)).read_text("utf-8").count("\n") == lines


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
