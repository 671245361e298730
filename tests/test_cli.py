"""The command line: what it says, in which language, where, and with which exit status."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixtures_site import (
    CHAPTER,
    FIXTURES,
    ROOT,
    command,
    different,
    environment,
    generator,
    process,
)
from fixtures_site import project as make_project

from generator.commands.schema import schemas, write_schemas
from generator.text.catalog import words

pytestmark = pytest.mark.slow

COMMANDS = ("build", "serve", "check", "explain", "schema", "new")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project", FIXTURES)


@pytest.fixture
def broken(project: Path) -> Path:
    """A project with two mistakes, in two files."""
    for name, right, wrong in (
        ("terms.yml", "definition:", "defintion:"),
        ("topics.yml", "parts:", "prats:"),
    ):
        path = project / "chapters" / CHAPTER / name
        path.write_text(path.read_text("utf-8").replace(right, wrong, 1), "utf-8")
    return project


# Help


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_describes_every_command(language: str) -> None:
    t = words("authors", language)
    shown = " ".join(generator("--lang", language, "--help").stdout.split())
    assert t("cli.description") in shown
    assert [name for name in COMMANDS if t(f"cli.{name}") not in shown] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = generator(name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"usage: python -m generator {name}" in done.stdout


def test_the_two_languages_have_the_same_commands_and_rules() -> None:
    assert set(words("authors", "zh").keys()) == set(words("authors", "en").keys())


# Language


ZH, EN = "没有问题", "no problems"


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, ZH),
        ({"LANG": "zh_TW.UTF-8"}, ZH),
        ({"LANG": "C"}, EN),
        ({"LANG": "C.UTF-8"}, EN),
        ({"LANG": "de_DE.UTF-8"}, EN),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, EN),
        ({"LANG": "C", "LC_ALL": "zh_CN.UTF-8"}, ZH),
        ({"LANG": "C", "LC_MESSAGES": "zh_CN.UTF-8"}, ZH),
    ],
)
def test_the_language_is_that_of_the_environment(
    project: Path, variables: dict[str, str], expected: str
) -> None:
    assert expected in generator("check", "--root", project, **variables).stdout


@pytest.mark.parametrize("chosen", ["zh", "en"])
def test_the_option_chooses_the_language_wherever_it_stands(project: Path, chosen: str) -> None:
    other = {"zh": "C", "en": "zh_CN.UTF-8"}[chosen]
    rest = ("--root", project)
    said = {
        generator("--lang", chosen, "check", *rest, LANG=other).stdout,
        generator("check", "--lang", chosen, *rest, LANG=other).stdout,
        generator("check", f"--lang={chosen}", *rest, LANG=other).stdout,
    }
    assert len(said) == 1
    assert {"zh": ZH, "en": EN}[chosen] in said.pop()


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
def test_words_that_the_output_cannot_hold_stop_nothing(broken: Path, encoding: str) -> None:
    arguments = command("check", "--root", broken, "--lang", "zh")
    done = subprocess.run(
        arguments,
        cwd=ROOT,
        env=environment(PYTHONIOENCODING=encoding),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"terms.yml:6:3: [unknown-field]" in done.stdout


# Exit status


def test_fine_data_end_with_0(project: Path) -> None:
    assert process("check", "--root", project).returncode == 0


def test_a_review_that_is_due_is_told_by_the_day_that_is_given(project: Path) -> None:
    said = [
        generator("check", "--root", project, "--lang", "en", "--today", day).stdout
        for day in ("2027-03-02", "2027-03-03")
    ]
    assert ["JC-02-01 was to be reviewed" in each for each in said] == [False, True]


def test_a_check_says_that_codes_need_an_address_and_a_build_does_not(project: Path) -> None:
    said = generator("check", "--root", project, "--lang", "en")
    assert (said.returncode, said.stdout.count("[no-site-url]")) == (0, 1)
    for name, address in (("check", "https://example.org/"), ("build", "")):
        done = generator(name, "--root", project, "--lang", "en", SITE_URL=address)
        assert (done.returncode, "[no-site-url]" in done.stdout + done.stderr) == (0, False)


def test_a_build_ends_with_0(project: Path) -> None:
    done = process("build", "--root", project)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"the site is in site/, \d+ pages\.\n", done.stdout)


@pytest.mark.parametrize("name", ["check", "build"])
def test_a_mistake_of_an_author_ends_with_1(broken: Path, name: str) -> None:
    assert generator(name, "--root", broken).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bulid",),
        ("build", "--fast"),
        ("build", "twice"),
        ("check", "--format", "xml"),
        ("check", "--lang", "fr"),
        ("check", "--root", "/nowhere"),
        ("check", "--today", "2027-02-30"),
        ("explain",),
        ("explain", "no-such-rule"),
        ("serve", "--port", "none"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "-1"),
        ("serve", "--address", "203.0.113.1"),
        ("new", "chapter"),
        ("new", "book", "09-stock"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(project: Path, arguments: tuple[str, ...]) -> None:
    root = () if "--root" in arguments or not arguments else ("--root", str(project))
    done = generator(*arguments, *root)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


# Where it says it


@pytest.mark.parametrize("arguments", [("check",), ("explain", "tab")])
def test_nothing_is_said_on_stderr_in_a_pipe(project: Path, arguments: tuple[str, ...]) -> None:
    assert generator(*arguments, "--root", project).stderr == ""


def test_problems_are_on_stdout_and_their_number_on_stderr(broken: Path) -> None:
    done = generator("check", "--root", broken)
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == "2 problems.\n"


def test_a_terminal_is_told_what_is_being_done(project: Path) -> None:
    main, side = pty.openpty()
    arguments = command("build", "--root", project)
    subprocess.run(
        arguments, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, stderr=side, check=True
    )
    os.close(side)
    said = os.read(main, 10_000).decode().splitlines()
    os.close(main)
    t = words("authors", "en")
    steps = ("cli.reading", "cli.writing", "cli.building", "cli.printing")
    assert said == [t(step) for step in steps]


def test_check_writes_nothing_but_what_it_keeps(project: Path) -> None:
    def files() -> dict[Path, int]:
        found = (path for path in project.rglob("*") if "build" not in path.parts)
        return {path: path.stat().st_mtime_ns for path in found}

    before = files()
    generator("check", "--root", project)
    assert files() == before
    assert {path.name for path in (project / "build").iterdir()} == {"cache"}


# check --format


def test_problems_as_text_are_places_with_rule_and_message(broken: Path) -> None:
    lines = generator("check", "--root", broken).stdout.splitlines()
    folder = f"chapters/{CHAPTER}"
    assert [line.split("] ")[0] + "]" for line in lines] == [
        f"{folder}/terms.yml:6:3: [unknown-field]",
        f"{folder}/topics.yml:7:3: [unknown-field]",
    ]


def test_problems_as_json_are_objects(broken: Path) -> None:
    done = generator("check", "--root", broken, "--format", "json")
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert [list(problem) for problem in found] == [
        ["path", "line", "column", "rule", "message", "level"] for _ in range(2)
    ]
    assert list(found[0].values())[:4] == [
        f"chapters/{CHAPTER}/terms.yml",
        6,
        3,
        "unknown-field",
    ]


def test_no_problems_as_json_are_an_empty_list(project: Path) -> None:
    done = generator("check", "--root", project, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_problems_for_github_are_workflow_commands(broken: Path) -> None:
    done = generator("check", "--root", broken, "--format", "github")
    pattern = r"::error file=chapters/.*\.yml,line=\d+,col=\d+,title=[a-z-]+::.+"
    lines = done.stdout.splitlines()
    assert (done.returncode, len(lines)) == (1, 2)
    assert [line for line in lines if not re.fullmatch(pattern, line)] == []


def test_no_problems_for_github_are_no_words(project: Path) -> None:
    done = generator("check", "--root", project, "--format", "github")
    assert (done.returncode, done.stdout.strip()) == (0, "")


# explain


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_rule_is_explained(language: str) -> None:
    done = generator("explain", "unknown-field", "--lang", language)
    expected = words("authors", language)("explain.unknown-field")
    assert (done.returncode, done.stdout) == (0, f"unknown-field: {expected}\n")


def test_a_rule_that_is_none_is_answered_with_all_rules() -> None:
    done = generator("explain", "unknown-feild")
    rules = sorted(words("authors", "en").starting("explain."))
    assert ", ".join(rules) in done.stderr


# schema


def test_the_schemas_of_the_repository_are_up_to_date(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    assert different(tmp_path / "schemas", ROOT / "schemas") == []


def test_schema_writes_the_schemas(project: Path) -> None:
    done = generator("schema", "--root", project)
    assert done.returncode == 0
    assert different(project / "schemas", ROOT / "schemas") == []


def data_files() -> Iterator[Path]:
    for top in (ROOT, FIXTURES):
        for name in ("chapters", "quizzes"):
            yield from (top / name).rglob("*.yml")


def test_every_data_file_names_the_schema_of_its_kind() -> None:
    kinds = schemas().keys()
    for path in data_files():
        first = path.read_text("utf-8").split("\n")[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        kind = path.stem if path.stem in kinds else path.parent.name
        assert (path.parent / named).resolve() == ROOT / "schemas" / f"{kind}.json", path


def test_a_reader_that_stops_early_sees_no_traceback(root: Path) -> None:
    command = f"{sys.executable} -m generator explain tab | true"
    done = subprocess.run(command, shell=True, cwd=root, capture_output=True, text=True)
    assert done.stderr == ""
