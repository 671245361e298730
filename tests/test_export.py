"""The editable files of every sheet: LibreOffice opens them, and they say what the sheet says."""

from __future__ import annotations

import io
import itertools
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.authored.reading import load
from generator.export.files import FORMATS, editable
from generator.site.write import locked
from generator.text.catalog import words
from generator.views.outcome import outcome
from generator.views.sheet import sheets
from generator.views.sheets.base import Detail, Entry, Part, Row, Sheet

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "tests" / "golden" / "base"
T = words("site", "zh")
HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "https://example.org/", "<b>&amp;</b>", "{=1}", "007")


def authored(root: Path) -> list[Sheet]:
    return [found for content in load(root)[0].chapters for found in sheets(content, T)]


def hostile_row(row: Row, texts: Iterator[str]) -> Row:
    below = (*row.below, Detail("line", next(texts)))
    return replace(row, text=next(texts), evidence=next(texts), below=below)


def hostile(sheet: Sheet, name: str) -> Sheet:
    """The sheet with texts that a spreadsheet or a word processor might read as something else."""
    texts = itertools.cycle(HOSTILE)
    parts = tuple(
        Part(
            part.id,
            next(texts),
            tuple(hostile_row(row, texts) for row in part.rows),
            tuple(entry._replace(label=next(texts), hint=next(texts)) for entry in part.entries),
            tuple((id, next(texts)) for id, _ in part.columns),
            part.lines,
        )
        for part in sheet.face.parts
    )
    header = tuple((head, next(texts)) for head, _ in sheet.header)
    facts = tuple((head, next(texts)) for head, _ in sheet.face.facts)
    signs = tuple(HOSTILE)
    return replace(
        sheet, id=name, page=name, title="=1+1", header=header,
        face=sheet.face._replace(parts=parts, facts=facts),
        purpose="@SUM(A1)", sign_off=signs, number="'J/08:[1]*?'",
    )  # fmt: skip


def gathered() -> list[Sheet]:
    """The real sheets, one of each kind, and those again with hostile texts."""
    base = authored(BASE)
    return [*authored(ROOT), *base, *(hostile(each, f"hostile-{each.type}") for each in base)]


SHEETS = gathered()
IDS = [sheet.id for sheet in SHEETS]
BOTH = [(sheet, ending) for sheet in SHEETS for ending in FORMATS]
BOTH_IDS = [f"{sheet.id}.{ending}" for sheet, ending in BOTH]


@cache
def made(sheet: Sheet, ending: str) -> bytes:
    """The file of a sheet, made once for all tests that look into it."""
    return FORMATS[ending](sheet, T)


@dataclass(frozen=True)
class Opened:
    """What LibreOffice made of the files: a PDF each, by the file's name."""

    folder: Path

    def pages(self, name: str) -> int:
        said = subprocess.run(
            ["pdfinfo", self.folder / f"{name}.pdf"], capture_output=True, text=True, check=True
        )
        return int(re.findall(r"^Pages:\s+(\d+)$", said.stdout, re.MULTILINE)[0])

    def text(self, name: str) -> str:
        path = self.folder / f"{name}.pdf"
        said = subprocess.run(
            ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
        )
        return "".join(said.stdout.split())


@pytest.fixture(scope="module")
def office(shared: Path) -> Opened:
    """All files opened by one LibreOffice; a PDF is called after the whole name of its file."""
    folder = shared / "office"
    with locked(folder):
        if not (folder / "pdf").exists():
            convert(folder)
    return Opened(folder / "pdf")


def convert(folder: Path) -> None:
    """Makes a PDF of every file, in one go; the folder of PDFs comes into its place whole."""
    for sheet, ending in BOTH:
        (folder / f"{sheet.id}-{ending}.{ending}").write_bytes(made(sheet, ending))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "new"]
    found = sorted(path for path in folder.iterdir() if path.suffix[1:] in FORMATS)
    subprocess.run([*command, *found], check=True, capture_output=True, timeout=240)
    (folder / "new").rename(folder / "pdf")


def texts(sheet: Sheet) -> Iterator[str]:
    """What a reader must find in both files."""
    yield from (sheet.title, sheet.purpose, *sheet.sign_off)
    for pair in (*sheet.header, *sheet.face.facts):
        yield from pair
    for head, _ in sheet.face.fill:
        yield head
    for part in sheet.face.parts:
        yield part.title
        yield from (label for _, label in part.columns)
        for row in part.rows:
            yield from of_row(row)
        for entry in part.entries:
            yield from of_entry(entry)


def of_row(row: Row) -> Iterator[str]:
    yield from (row.text, row.evidence)
    yield from (text for detail in row.below for text in (detail.label, detail.text))
    if row.points:
        yield str(row.points)


def of_entry(entry: Entry) -> Iterator[str]:
    yield from (entry.label, entry.hint, entry.unit)


def inside(data: bytes, ending: str) -> str:
    """All words of a file, in its own order, without spaces."""
    names = {"docx": "word/document.xml", "xlsx": "xl/sharedStrings.xml"}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = ElementTree.fromstring(package.read(names[ending]))
    return "".join("".join(root.itertext()).split())


@pytest.mark.parametrize(("sheet", "ending"), BOTH, ids=BOTH_IDS)
def test_a_file_holds_what_the_sheet_says(sheet: Sheet, ending: str) -> None:
    said = inside(made(sheet, ending), ending)
    assert [text for text in texts(sheet) if "".join(text.split()) not in said] == []


@pytest.mark.parametrize(("sheet", "ending"), BOTH, ids=BOTH_IDS)
def test_libreoffice_shows_its_number_checks_and_foot(
    sheet: Sheet, ending: str, office: Opened
) -> None:
    said = office.text(f"{sheet.id}-{ending}")
    foot = T("export.footer", number=sheet.number, revision=sheet.revision)
    assert "".join(foot.split()) in said
    assert sheet.title in said
    assert [n for n in range(1, len(list(sheet.face.rows)) + 1) if str(n) not in said] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=IDS)
def test_a_docx_takes_no_more_pages_than_its_sheet(sheet: Sheet, office: Opened) -> None:
    assert office.pages(f"{sheet.id}-docx") <= sheet.face.pages


@pytest.mark.parametrize("sheet", SHEETS, ids=IDS)
def test_an_xlsx_is_one_page_wide(sheet: Sheet, office: Opened) -> None:
    assert office.pages(f"{sheet.id}-xlsx") <= sheet.face.pages


@pytest.mark.parametrize("sheet", SHEETS, ids=IDS)
def test_no_cell_is_a_formula_a_number_or_a_link(sheet: Sheet) -> None:
    with zipfile.ZipFile(io.BytesIO(made(sheet, "xlsx"))) as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
        assert not any(name.startswith("xl/externalLinks") for name in package.namelist())
    assert re.findall(r"<f>|<f |<hyperlink", page) == []
    valued = re.findall(r"<c [^>]*>(?=<v>)", page)
    assert valued
    assert [cell for cell in valued if 't="s"' not in cell] == []


@pytest.mark.parametrize("ending", FORMATS)
def test_hostile_text_is_shown_as_it_was_typed(ending: str, office: Opened) -> None:
    assert [text for text in HOSTILE if text not in office.text(f"hostile-form-{ending}")] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=IDS)
def test_results_are_chosen_from_the_boxes_of_the_paper(sheet: Sheet) -> None:
    with zipfile.ZipFile(io.BytesIO(made(sheet, "xlsx"))) as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
    lists = re.findall('<formula1>"(.*?)"</formula1>', page)
    if sheet.type == "checklist":
        assert lists == [",".join(sheet.face.boxes)] * len(list(sheet.face.rows))
    elif sheet.type == "practical":
        assert lists == [*["是,否"] * len(list(sheet.face.rows)) * 2, "合格,不合格"]


@pytest.mark.parametrize("sheet", SHEETS, ids=IDS)
def test_a_docx_has_a_box_for_each_answer(sheet: Sheet) -> None:
    with zipfile.ZipFile(io.BytesIO(made(sheet, "docx"))) as package:
        boxes = package.read("word/document.xml").decode().count("<w14:checkbox>")
    entries = [entry for part in sheet.face.parts for entry in part.entries]
    ticked = sum(5 if entry.type == "scale" else len(entry.choices) for entry in entries)
    verdicts = sum(len(line.choices) for line in outcome(sheet, T))
    assert boxes == len(list(sheet.face.rows)) * len(sheet.face.boxes) + ticked + verdicts


ASSESSED = [sheet for sheet in SHEETS if sheet.type == "practical"]


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("sheet", ASSESSED, ids=[sheet.id for sheet in ASSESSED])
def test_an_assessment_ends_as_on_paper(sheet: Sheet, ending: str) -> None:
    said = inside(made(sheet, ending), ending)
    for line in outcome(sheet, T):
        words = [line.head, line.text, *(word for word, _ in line.choices)]
        words += [part for blank in line.blanks for part in blank]
        assert [word for word in words if "".join(word.split()) not in said] == []


@pytest.mark.parametrize(("sheet", "ending"), BOTH, ids=BOTH_IDS)
def test_critical_rows_bear_the_word_of_the_paper(sheet: Sheet, ending: str) -> None:
    said = inside(made(sheet, ending), ending)
    word = "【一票否决】" if sheet.type == "practical" else "【关键】"
    assert said.count(word) == sum(bool(row.critical) for row in sheet.face.rows)
    assert "★" not in said


@pytest.mark.parametrize("status", ["draft", "in_review", "obsolete"])
@pytest.mark.parametrize("ending", FORMATS)
def test_what_is_not_approved_says_so_on_each_page(ending: str, status: str) -> None:
    word = T(f"status.{status}")
    other = FORMATS[ending](replace(SHEETS[0], status=status, mark=word), T)
    heads = {"docx": "word/header1.xml", "xlsx": "xl/worksheets/sheet1.xml"}
    with zipfile.ZipFile(io.BytesIO(other)) as package:
        head = package.read(heads[ending]).decode()
    if ending == "xlsx":
        (head,) = re.findall("<oddHeader>(.*?)</oddHeader>", head)
    assert word in head
    assert T(f"sheet.state-{status}") in inside(other, ending)


@pytest.mark.parametrize("sheet", SHEETS, ids=IDS)
def test_no_cell_stands_outside_the_frame(sheet: Sheet) -> None:
    with zipfile.ZipFile(io.BytesIO(made(sheet, "xlsx"))) as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
    rows = re.findall(r'<row r="\d+".*?</row>', page)
    assert len({re.findall(r'<c r="([A-Z]+)\d+"', row)[-1] for row in rows}) == 1


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_names_its_title_and_language(ending: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FORMATS[ending](SHEETS[0], T))) as package:
        about = package.read("docProps/core.xml").decode()
        styles = package.read("word/styles.xml").decode() if ending == "docx" else ""
    assert f"<dc:title>{SHEETS[0].title}</dc:title>" in about
    assert ending == "xlsx" or 'w:eastAsia="zh-CN"' in styles
    assert ending == "xlsx" or 'w:eastAsia="SimSun"' in styles


@pytest.mark.parametrize(("sheet", "ending"), BOTH, ids=BOTH_IDS)
def test_the_same_sheet_makes_the_same_bytes(sheet: Sheet, ending: str) -> None:
    assert made(sheet, ending) == FORMATS[ending](sheet, T)
    with zipfile.ZipFile(io.BytesIO(made(sheet, ending))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = package.read("docProps/core.xml").decode()
    days = re.findall(r"(\d{4}-\d{2}-\d{2})T", about)
    assert days
    assert set(days) == {sheet.effective}


@pytest.mark.parametrize("ending", FORMATS)
def test_no_text_is_too_long_for_a_file(ending: str) -> None:
    long = dict.fromkeys(("title", "number", "revision", "purpose"), "题" * 300)
    assert "题" * 300 in inside(FORMATS[ending](replace(SHEETS[0], **long), T), ending)


def test_the_files_stand_beside_the_page() -> None:
    sheet = SHEETS[0]
    assert sorted(editable(sheet, T)) == [
        sheet.page.replace(".html", ".docx"),
        sheet.page.replace(".html", ".xlsx"),
    ]
