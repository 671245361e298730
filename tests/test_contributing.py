"""CONTRIBUTING.md shows how a kind of content, a field of a check and an item type are added; what
it shows, works.

Each example is taken out of the document and followed in a copy of the program: a block below
`path`, new is a whole file; a diff is put where its unmarked lines stand, or else at the end.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from fixtures_site import ROOT, Page, environment, project
from pypdf import PdfReader

from generator.authored.kinds import TYPES
from generator.views.run import row_data
from generator.views.sheets.base import Detail, Row

pytestmark = pytest.mark.slow
DOCUMENT = ROOT / "CONTRIBUTING.md"
BASE = ROOT / "tests" / "golden" / "base"
CHAPTER = "chapters/01-base"
ITEMS = "quizzes/01-base/items.yml"
SHEET = f"{CHAPTER}/checklists/sheet.yml"
CAUTION = "小心：The kettle is hot."
_BLOCK = re.compile(r"(?ms)^ *`([\w./-]+)`(?:, new)?:\n\n( *```\w+\n.*?\n *```)$")


def shown(heading: str) -> Iterator[tuple[str, str, str]]:
    """Path, language and text of the files that a section shows."""
    section = DOCUMENT.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    for path, block in _BLOCK.findall(section):
        first, *lines = dedent(block).splitlines()
        yield path, first.removeprefix("```"), "\n".join(lines[:-1]) + "\n"


def put(file: Path, diff: str) -> None:
    """Changes a file as a diff says, each part where its unmarked lines stand."""
    text = file.read_text("utf-8")
    for part in diff.split("@@\n"):
        lines = part.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if line[0] in " -")
        after = "".join(line[1:] for line in lines if line[0] in " +")
        assert not before or text.count(before) == 1, f"{file} has not once: {before}"
        text = text.replace(before, after) if before else text + after
    file.write_text(text, "utf-8")


class Copy:
    """A copy of the program and a small course; both are changed as the document shows."""

    def __init__(self, folder: Path) -> None:
        self.program, self.course = folder / "program", project(folder / "course", BASE)
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "generator", self.program / "generator", ignore=ignored)
        for heading in ("A kind of content", "A field of a check", "An item type"):
            self.follow(heading)
        self.change(f"{CHAPTER}/topics.yml", "    - triangle\n", "    - triangle\n    - founding\n")
        self.change(f"{CHAPTER}/topics.yml", "    - item-single\n", "    - item-gap\n")
        self.change(SHEET, "text: Look,", "text: Look, caution: The kettle is hot.,")
        self.revise()

    def follow(self, heading: str) -> None:
        """Does what a section shows."""
        for path, language, text in shown(heading):
            if path == "items.yml":
                self.change(ITEMS, "", text)
            elif "/" not in path:
                (self.course / CHAPTER / path).write_text(text, "utf-8")
            elif language == "diff":
                put(self.program / path, text)
            else:
                assert not (self.program / path).exists()
                (self.program / path).write_text(text, "utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Changes a file of the course, once; at its end where nothing is replaced."""
        file = self.course / path
        text = file.read_text("utf-8")
        assert not old or text.count(old) == 1
        file.write_text(text.replace(old, new) if old else text + new, "utf-8")

    def revise(self) -> None:
        """Gives the sheet the hash of its new content, which `check` tells."""
        problems = json.loads(self.run("check", "--format", "json").stdout)
        (message,) = (found["message"] for found in problems if found["rule"] == "revision")
        self.change(SHEET, "6b6e0c8b49e4", re.findall(r'hash: "(\w{12})"', message)[0])

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs the changed program in the changed course."""
        return subprocess.run(
            [sys.executable, "-m", "generator", *arguments, "--root", self.course],
            cwd=self.program,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def grade(self, key: object, response: list[str]) -> float:
        """The credit that the changed script gives."""
        script = (self.program / "generator/components/item/grade.js").read_text("utf-8")
        given = f"{json.dumps(key)}, {json.dumps(response)}"
        program = f"{script}; console.log(course.grade('gap', {given}).credit)"
        done = subprocess.run(["node", "-e", program], capture_output=True, check=True)
        return float(done.stdout)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("contributing"))


@pytest.fixture(scope="module")
def site(copy: Copy) -> Path:
    done = copy.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    return copy.course / "site"


@pytest.fixture(scope="module")
def topic(site: Path) -> str:
    """The page of the topic that has the new kind and the new item."""
    return (site / "learn/01/topic.html").read_text("utf-8")


def test_the_new_kind_stands_on_the_page(topic: str) -> None:
    words = Page(topic).elements
    assert [e.text for e in words if e.attributes.get("id") == "founding"] == ["Howtheshopbegan"]
    assert "<dt>1993</dt><dd>A second one followed.</dd>" in topic
    assert "按时间先后" in topic


def test_the_new_item_stands_on_the_page_and_is_graded(copy: Copy, topic: str) -> None:
    (item,) = (e for e in Page(topic).all("course-item") if e.attributes["data-item"] == "item-gap")
    assert "选词填空" in item.text
    assert '<option value="ten">C ten</option>' in topic
    key = json.loads(html.unescape(item.attributes["data-key"]))
    assert copy.grade(key, ["gap=nine"]) == 1
    assert copy.grade(key, ["gap=ten"]) == 0


def test_what_is_wrong_with_the_new_item_and_the_new_kind_is_said(copy: Copy, topic: str) -> None:
    copy.change(ITEMS, "key: nine", "key: nin")
    copy.change(ITEMS, "{id: ten, text: ten}", "{id: ten, text: nine}")
    copy.change(f"{CHAPTER}/topics.yml", "    - founding\n", "")
    problems = copy.run("check", "--format", "json").stdout
    rules = re.findall(r'"rule": "([\w-]+)"', problems)
    assert sorted(rules) == ["not-shown", "same-text", "unknown-choice"]


def test_every_type_of_item_is_graded() -> None:
    script = (ROOT / "generator/components/item/grade.js").read_text("utf-8")
    table = script.partition("const JUDGES = {")[2].partition("}")[0]
    assert set(re.findall(r"(\w+):", table)) == set(TYPES)


def test_a_field_of_a_check_is_named_in_five_files_at_most() -> None:
    files = [path for path, _, text in shown("A field of a check") if "caution" in text]
    assert 0 < len(files) <= 5


def test_the_new_field_of_a_check_stands_on_the_page_and_in_the_data_of_a_run(site: Path) -> None:
    page = (site / "checklists/01/sheet.html").read_text("utf-8")
    assert CAUTION in page.partition('data-row="check"')[2].partition("</tr>")[0]
    (data,) = re.findall(r"<script[^>]* data-sheet>(.*?)</script>", page)
    (row,) = json.loads(data)["sheet"]["parts"][0]["rows"]
    assert row["below"] == [CAUTION]


@pytest.mark.parametrize("name", ["sheet.pdf", "sheet-example.pdf", "booklet.pdf"])
def test_the_new_field_of_a_check_stands_on_paper(site: Path, name: str) -> None:
    pages = PdfReader(site / "checklists/01" / name).pages
    assert "".join(CAUTION.split()) in "".join("".join(p.extract_text().split()) for p in pages)


@pytest.mark.parametrize(
    ("name", "inside"),
    [("sheet.docx", "word/document.xml"), ("sheet.xlsx", "xl/sharedStrings.xml")],
)
def test_the_new_field_of_a_check_stands_in_the_file_to_edit(
    site: Path, name: str, inside: str
) -> None:
    with zipfile.ZipFile(site / "checklists/01" / name) as package:
        assert CAUTION in package.read(inside).decode()


def test_what_a_run_is_told_of_a_check_is_what_its_record_knows_of() -> None:
    run = ROOT / "generator/components/run"
    interface = (run / "types.d.ts").read_text("utf-8").partition("interface RunRow {")[2]
    reader = (run / "sound.js").read_text("utf-8").partition("const row = shaped({")[2]
    told = list(row_data(Row("id", 1, "text", "authored", below=(Detail("line", "more"),))))
    assert re.findall(r"readonly (\w+)\??:", interface.partition("}")[0]) == told
    read = re.findall(r"^ *(\w+)\b(?!\()", reader.partition("}")[0], re.MULTILINE)
    assert read == told
