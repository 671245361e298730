"""Every mistake an author can make is answered with its place and what to do.

Each file golden/errors/<rule>/<claim>.yml is a case: what is changed in the valid course of
golden/base, and the lines that `check` must print. Its fields, all but `en` optional:

- edit: path -> list of [text, replacement]; each text stands there exactly once
- files: path -> the file's content, or null to delete a file or folder
- scaffold: name of a second chapter, made as `new chapter` makes it
- today: the day by which reviews are due
- builds: true where the problem shows only when the site is built
- en, zh: the problems in English and in Chinese

A replacement or content is a text, or a list of pieces put together: a text, `{hex: "c6 b7"}` for
bytes, `{repeat: x, times: 1000}`.
"""

from __future__ import annotations

import datetime
import functools
import json
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import build, draft
from generator.cli import main
from generator.course import load, walk
from generator.problem import Place, Problem, Severity, problem
from generator.report import LANGUAGES, report
from generator.rules.references import FIELDS
from generator.scaffold import scaffold
from generator.words import words

GOLDEN = Path(__file__).resolve().parent / "golden"
ROOT = GOLDEN.parent.parent


@dataclass(frozen=True)
class Case:
    """What is changed in the base, and what is to be reported."""

    en: str
    zh: str | None = None
    edit: dict[str, list[tuple[str, Any]]] = field(default_factory=dict)
    files: dict[str, Any] = field(default_factory=dict)
    scaffold: str | None = None
    today: datetime.date | None = None
    builds: bool = False


def read_case(name: str) -> Case:
    text = (GOLDEN / "errors" / f"{name}.yml").read_text("utf-8")
    return Case(**yaml.load(text, Loader=yaml.CSafeLoader))


def content(pieces: Any) -> bytes:
    """The bytes that a case writes as a text or as pieces."""
    if isinstance(pieces, str):
        return pieces.encode()
    if isinstance(pieces, dict):
        return bytes.fromhex(pieces["hex"]) if "hex" in pieces else _repeated(**pieces)
    return b"".join(content(piece) for piece in pieces)


def _repeated(repeat: str, times: int) -> bytes:
    return repeat.encode() * times


def lay_out(case: Case, root: Path) -> None:
    """Writes the course of a case."""
    shutil.copytree(GOLDEN / "base", root, dirs_exist_ok=True)
    if case.scaffold:
        scaffold(root, case.scaffold)
    for name, pieces in case.files.items():
        _put(root / name, pieces)
    for name, edits in case.edit.items():
        for old, new in edits:
            data = (root / name).read_bytes()
            assert data.count(old.encode()) == 1, f"{old!r} in {name}"
            (root / name).write_bytes(data.replace(old.encode(), content(new)))


def _put(path: Path, pieces: Any) -> None:
    if pieces is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(pieces))
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


@functools.cache
def problems_of(name: str) -> tuple[Problem, ...]:
    """What is reported about a case."""
    case = read_case(name)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(case, root)
        if not case.builds:
            return draft(root, today=case.today).problems
        shutil.copy(ROOT / "mkdocs.yml", root)
        shutil.copytree(ROOT / "overrides", root / "overrides")
        return build(root).problems


CASES = sorted(
    path.relative_to(GOLDEN / "errors").with_suffix("").as_posix()
    for path in (GOLDEN / "errors").rglob("*.yml")
)


@pytest.mark.parametrize("name", CASES)
def test_each_mistake_is_reported_with_its_place(name: str) -> None:
    assert report(problems_of(name), "text", "en") == read_case(name).en.rstrip("\n")


@pytest.mark.parametrize("name", [name for name in CASES if read_case(name).zh])
def test_the_same_mistake_is_reported_in_chinese(name: str) -> None:
    assert report(problems_of(name), "text", "zh") == str(read_case(name).zh).rstrip("\n")


@pytest.mark.parametrize("name", CASES)
def test_each_problem_stands_inside_a_file_that_exists(name: str, tmp_path: Path) -> None:
    case = read_case(name)
    if case.builds:
        shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    lay_out(case, tmp_path)
    outside = [found.place for found in problems_of(name) if not is_inside(tmp_path, found.place)]
    assert outside == ([Place("chapters")] if name == "no-chapter/no-chapter-at-all" else [])


def is_inside(root: Path, place: Place) -> bool:
    """Whether a place is one that an editor can go to; of a folder, only its beginning is."""
    path = root / place.path
    if not path.is_file():
        return path.is_dir() and (place.line, place.column) == (1, 1)
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    return place.line <= len(lines) and place.column <= len(lines[place.line - 1]) + 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_problem_can_be_worded_on_a_line(lang: str) -> None:
    found = [each for name in CASES for each in problems_of(name)]
    assert len(report(found, "text", lang).splitlines()) == len(found)


@pytest.mark.parametrize("name", CASES)
def test_each_case_stands_in_the_folder_of_a_rule_that_it_shows(name: str) -> None:
    """A case that shows nothing stands in the folder of the rule that it shows to be silent."""
    rule = name.partition("/")[0]
    shown = {found.rule for found in problems_of(name)}
    assert rule in (shown or words("authors", "en").starting("explain."))


def test_the_base_has_no_problems(tmp_path: Path) -> None:
    lay_out(Case(en=""), tmp_path)
    assert draft(tmp_path).problems == ()


def test_a_new_chapter_has_no_problems(tmp_path: Path) -> None:
    lay_out(Case(en="", scaffold="02-next"), tmp_path)
    assert draft(tmp_path).problems == ()


def test_each_rule_has_a_case() -> None:
    shown = {found.rule for name in CASES for found in problems_of(name)}
    assert set(words("authors", "en").starting("explain.")) == shown


def test_each_message_has_a_case() -> None:
    shown = {found.message for name in CASES for found in problems_of(name)}
    keys, rules = words("authors", "en").keys(), words("authors", "en").starting("explain.")
    messages = {key for key in keys if key.partition(".")[0] in rules}
    assert messages == shown


@pytest.mark.parametrize(
    "name", ["unknown-id/references-to-nothing", "wrong-kind/references-to-the-wrong-kind"]
)
def test_each_kind_of_reference_has_a_case(name: str, tmp_path: Path) -> None:
    lay_out(read_case(name), tmp_path)
    models = [m for chapter in load(tmp_path)[0].chapters for r in chapter.roots() for m in walk(r)]
    places = {found.place for found in problems_of(name)}
    for owners, reference, _ in FIELDS:
        owned = [model for model in models if isinstance(model, owners)]
        assert places & {model.at(reference, n) for model in owned for n in range(9)}, reference


def test_problems_are_sorted_by_place_whatever_their_order() -> None:
    places = [Place("b"), Place("a", 10), Place("a", 9, 10), Place("a", 9, 9)]
    lines = report([problem(place, "tab") for place in places], "text", "en").splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["a:9:9:", "a:9:10:", "a:10:1:", "b:1:1:"]


def test_json_names_place_rule_and_message() -> None:
    found = problem(Place("a.yml", 2, 3), "unknown-field", field="titel", nearest="title")
    assert json.loads(report([found], "json", "en")) == [
        {
            "path": "a.yml",
            "line": 2,
            "column": 3,
            "rule": "unknown-field",
            "message": 'there is no field "titel". Did you mean "title"?',
            "level": "error",
        }
    ]


def test_json_of_no_problem_is_an_empty_list() -> None:
    assert json.loads(report([], "json", "en")) == []


def test_github_shows_an_annotation_a_problem() -> None:
    found = [problem(Place("a.yml", 2, 3), "tab"), problem(Place("b.yml"), "dates")]
    assert report(found, "github", "en") == (
        "::error file=a.yml,line=2,col=3,title=tab::"
        "a tab stands here. YAML is indented with spaces; replace it.\n"
        "::error file=b.yml,line=1,col=1,title=dates::"
        "the next review should be later than the effective date."
    )


def test_github_shows_a_warning_or_a_notice_where_nothing_is_an_error() -> None:
    found = [replace(problem(Place("a.yml"), "tab"), level=level) for level in ("warning", "info")]
    lines = report(found, "github", "en").splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::notice", "::warning"]


@pytest.mark.parametrize(
    ("level", "lang", "mark"),
    [("warning", "en", "warning: [tab]"), ("info", "zh", "参考：[tab]")],
)
def test_text_marks_what_is_no_error(level: Severity, lang: str, mark: str) -> None:
    found = replace(problem(Place("a.yml"), "tab"), level=level)
    assert report([found], "text", lang).startswith(f"a.yml:1:1: {mark} ")


def test_github_properties_escape_what_would_end_them() -> None:
    line = report([problem(Place("a,b:100%\n.yml"), "tab")], "github", "en")
    assert line.startswith("::error file=a%2Cb%3A100%25%0A.yml,line=1,col=1,title=tab::")


def test_github_messages_escape_percent_signs() -> None:
    line = report([problem(Place("a"), "unknown-id", id="100%0A::error::")], "github", "en")
    assert line.endswith('::nothing has the id "100%250A::error::".')


@pytest.mark.parametrize("form", ["text", "github"])
def test_a_quoted_line_break_makes_no_second_line(form: str) -> None:
    found = problem(Place("a"), "unknown-value", value="a\n::error::b\r", allowed="x")
    assert len(report([found], form, "en").splitlines()) == 1


def test_quoted_control_and_bidi_characters_are_spelled_out() -> None:
    found = problem(Place("a\x07"), "unknown-id", id="a\x1b[2J\u202eb\u3000商品")
    expected = 'a\\x07:1:1: [unknown-id] nothing has the id "a\\x1b[2J\\u202eb\u3000商品".'
    assert report([found], "text", "en") == expected


def test_what_a_message_quotes_is_cut() -> None:
    assert len(report([problem(Place("a"), "unknown-id", id="x" * 10_000)], "text", "en")) < 400


def run(root: Path, *arguments: str) -> int:
    return main([*arguments, "--lang", "en", "--root", str(root)])


def test_check_exits_with_1_where_there_are_problems(tmp_path: Path) -> None:
    lay_out(read_case("tab/a-tab-as-indentation"), tmp_path)
    assert run(tmp_path, "check") == 1


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_exits_with_0_where_there_are_none(tmp_path: Path, form: str) -> None:
    lay_out(Case(en=""), tmp_path)
    assert run(tmp_path, "check", "--format", form) == 0


def test_check_prints_problems_to_standard_output_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = read_case("tab/a-tab-as-indentation")
    lay_out(case, tmp_path)
    run(tmp_path, "check")
    assert capsys.readouterr() == (case.en, "2 problems.\n")


@pytest.mark.parametrize("name", ["../x", "../09-x", "09-x/..", "/tmp/09-x", "9-x", "00-x", "商品"])
def test_a_new_chapter_cannot_be_made_elsewhere(tmp_path: Path, name: str) -> None:
    lay_out(Case(en=""), tmp_path / "course")
    before = sorted(tmp_path.rglob("*"))
    status = run(tmp_path / "course", "new", "chapter", name)
    assert (status, sorted(tmp_path.rglob("*"))) == (2, before)


@pytest.mark.parametrize("rule", sorted(words("authors", "en").starting("explain.")))
def test_each_rule_can_be_explained(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", rule, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith(f"{rule}: ")


def test_an_unknown_rule_cannot_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "tabs", "--lang", "en"]) == 2
    assert 'there is no rule "tabs"' in capsys.readouterr().err
