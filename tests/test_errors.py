"""Every mistake an author can make is answered with its place, its rule and what to do.

Each file golden/errors/<rule>/<claim>.yml is a case: what is changed in the valid course of
golden/base, and the problems that `check` must find. Its fields, all but `problems` optional:

- edit: path -> list of [text, replacement]; each text stands there exactly once
- files: path -> the file's content, or null to delete a file or folder
- scaffold: name of a second chapter, made as `new chapter` makes it
- today: the day by which reviews are due
- builds: true where the problem shows only when the site is built
- problems: a line each, in the order of the report: `path:line:column [rule]`; in front of the rule
  stands the level where it is no error, behind it which of the rule's messages where it has several
- nearest: what the problems suggest (“Did you mean …?”), in their order
- says: texts that stand in the English sentences of the problems, one behind another: for values
  that the places do not show

A replacement or content is a text, or a list of pieces put together: a text, `{hex: "c6 b7"}` for
bytes, `{repeat: x, times: 1000}`.

How each message is worded stands in golden/messages.yml, once: the case that says so, and the
sentence in English and in Chinese.
"""

from __future__ import annotations

import datetime
import functools
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import main
from generator.authored.course import walk
from generator.authored.kinds.base import Model
from generator.authored.reading import load
from generator.authored.references import fields
from generator.build import build
from generator.commands.report import LANGUAGES, report, sentence
from generator.commands.scaffold import scaffold
from generator.draft import draft
from generator.problem import Place, Problem, Severity, problem
from generator.text.catalog import words

GOLDEN = Path(__file__).resolve().parent / "golden"
ROOT = GOLDEN.parent.parent


@dataclass(frozen=True)
class Case:
    """What is changed in the base, and what is to be reported."""

    problems: list[str]
    nearest: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    edit: dict[str, list[tuple[str, Any]]] = field(default_factory=dict)
    files: dict[str, Any] = field(default_factory=dict)
    scaffold: str | None = None
    today: datetime.date | None = None
    builds: bool = False

    @property
    def messages(self) -> set[str]:
        """The keys of the messages that the lines name."""
        return {_message(line) for line in self.problems}


def _message(line: str) -> str:
    rule, _, which = line.rpartition("[")[2].partition("]")
    return rule + which.replace(" ", ".")


@dataclass(frozen=True)
class Outcome:
    """What is reported about a case, in order, and the places of it that no editor can go to."""

    problems: list[Problem]
    outside: list[Place]


@functools.cache
def read_case(name: str) -> Case:
    return Case(**_yaml(f"errors/{name}.yml"))


def _yaml(path: str) -> Any:
    return yaml.load((GOLDEN / path).read_text("utf-8"), Loader=yaml.CSafeLoader)


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


def outcome_of(case: Case) -> Outcome:
    """What is reported about a case: the course is laid out and checked, or built, once."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(case, root)
        if case.builds:
            shutil.copy(ROOT / "mkdocs.yml", root)
        found = build(root) if case.builds else draft(root, today=case.today)
        problems = sorted(found.problems)
        return Outcome(problems, [p.place for p in problems if not is_inside(root, p.place)])


CASES = sorted(
    path.relative_to(GOLDEN / "errors").with_suffix("").as_posix()
    for path in (GOLDEN / "errors").rglob("*.yml")
)


WORDINGS: dict[str, dict[str, str]] = _yaml("messages.yml")
RULES = words("authors", "en").starting("explain.")
MESSAGES = {key for key in words("authors", "en").starting("") if key.partition(".")[0] in RULES}


@pytest.mark.parametrize("name", CASES)
def test_each_mistake_is_reported_with_its_place_and_in_its_words(name: str) -> None:
    case, found = read_case(name), outcome_of(read_case(name))
    lines = [as_line(each) for each in found.problems]
    assert lines == case.problems, "\n  - ".join(["what was found, as a case says it:", *lines])
    assert suggestions(found.problems) == case.nearest
    assert said(case.says, found.problems) == case.says
    for lang in LANGUAGES:
        golden = {key: each[lang] for key, each in WORDINGS.items() if each["case"] == name}
        assert {key: first_of(key, found.problems, lang) for key in golden} == golden
        assert len(report(found.problems, "text", lang).splitlines()) == len(found.problems)
    nowhere = [Place("chapters")] if name == "no-chapter/no-chapter-at-all" else []
    assert found.outside == nowhere


def as_line(found: Problem) -> str:
    """A problem as the cases write it."""
    level = "" if found.level == "error" else f"{found.level} "
    which = found.message.removeprefix(found.rule).replace(".", " ")
    return f"{found.place} {level}[{found.rule}]{which}"


def suggestions(found: list[Problem]) -> list[str]:
    return [text for each in found for key, text in each.params if key == "nearest"]


def said(texts: list[str], found: list[Problem]) -> list[str]:
    """Those of the texts that stand in sentences, each behind the one before it."""
    sentences = iter([sentence(each, "en") for each in found])
    return [text for text in texts if any(text in each for each in sentences)]


def first_of(message: str, found: list[Problem], lang: str) -> str | None:
    return next((sentence(each, lang) for each in found if each.message == message), None)


def is_inside(root: Path, place: Place) -> bool:
    """Whether a place is one that an editor can go to; of a folder, only its beginning is."""
    path = root / place.path
    if not path.is_file():
        return path.is_dir() and (place.line, place.column) == (1, 1)
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    return place.line <= len(lines) and place.column <= len(lines[place.line - 1]) + 1


def test_each_case_stands_in_the_folder_of_a_rule_that_it_shows() -> None:
    """A case without problems stands in the folder of the rule that it shows to be silent."""
    elsewhere = [name for name in CASES if name.partition("/")[0] not in (rules_of(name) or RULES)]
    assert elsewhere == []


def rules_of(name: str) -> set[str]:
    return {message.partition(".")[0] for message in read_case(name).messages}


def test_the_base_has_no_problems(tmp_path: Path) -> None:
    lay_out(Case([]), tmp_path)
    assert draft(tmp_path).problems == ()


def test_a_new_chapter_has_no_problems(tmp_path: Path) -> None:
    lay_out(Case([], scaffold="02-next"), tmp_path)
    assert draft(tmp_path).problems == ()


def test_each_rule_has_a_case() -> None:
    assert set().union(*map(rules_of, CASES)) == set(RULES)


def test_each_message_has_a_case() -> None:
    assert {message for name in CASES for message in read_case(name).messages} == MESSAGES


def test_each_message_is_worded_by_a_case_once() -> None:
    text = (GOLDEN / "messages.yml").read_text("utf-8")
    assert re.findall(r"^(\S+):$", text, re.MULTILINE) == sorted(MESSAGES)
    for message, wording in WORDINGS.items():
        assert message in read_case(wording["case"]).messages


@pytest.mark.parametrize(
    "name", ["unknown-id/references-to-nothing", "wrong-kind/references-to-the-wrong-kind"]
)
def test_each_kind_of_reference_has_a_case(name: str, tmp_path: Path) -> None:
    lay_out(read_case(name), tmp_path)
    models = [m for chapter in load(tmp_path)[0].chapters for r in chapter.roots() for m in walk(r)]
    places = {line.partition(" ")[0] for line in read_case(name).problems}
    for (reference, _), owners in references().items():
        owned = [model for model in models if isinstance(model, owners)]
        named = {str(model.at(reference, n)) for model in owned for n in range(9)}
        assert places & named, (reference, owners)


def references() -> dict[tuple[str, frozenset[str]], tuple[type[Model], ...]]:
    """Field and what it may name -> the types that have it."""
    kinds: dict[tuple[str, frozenset[str]], tuple[type[Model], ...]] = {}
    for owner in types_of(Model):
        for name, wanted in fields(owner):
            key = (name, wanted.classes)
            kinds[key] = (*kinds.get(key, ()), owner)
    return kinds


def types_of(above: type[Model]) -> Iterator[type[Model]]:
    for one in above.__subclasses__():
        yield one
        yield from types_of(one)


def test_what_a_field_may_name_is_a_type_of_things() -> None:
    types = {one.__name__ for one in types_of(Model)}
    wanted = {
        name for owner in types_of(Model) for _, names in fields(owner) for name in names.classes
    }
    assert wanted - types == set()
    assert len(references()) > 20


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
    lay_out(Case([]), tmp_path)
    assert run(tmp_path, "check", "--format", form) == 0


def test_check_prints_problems_to_standard_output_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(read_case("tab/a-tab-as-indentation"), tmp_path)
    run(tmp_path, "check")
    said = f"[tab] {WORDINGS['tab']['en']}"
    lines = [f"chapters/01-base/terms.yml:{line}:1: {said}\n" for line in (2, 4)]
    assert capsys.readouterr() == ("".join(lines), "2 problems.\n")


@pytest.mark.parametrize("name", ["../x", "../09-x", "09-x/..", "/tmp/09-x", "9-x", "00-x", "商品"])
def test_a_new_chapter_cannot_be_made_elsewhere(tmp_path: Path, name: str) -> None:
    lay_out(Case([]), tmp_path / "course")
    before = sorted(tmp_path.rglob("*"))
    status = run(tmp_path / "course", "new", "chapter", name)
    assert (status, sorted(tmp_path.rglob("*"))) == (2, before)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_each_rule_can_be_explained(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", rule, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith(f"{rule}: ")


def test_an_unknown_rule_cannot_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "tabs", "--lang", "en"]) == 2
    assert 'there is no rule "tabs"' in capsys.readouterr().err
