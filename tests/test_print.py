"""Every PDF: what stands on it, how large, in which order; and that none is made twice."""

from __future__ import annotations

import functools
import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from fixtures_site import FIXTURES, ROOT, tree
from fixtures_site import project as project_of
from pdf_tags import Tag, tags
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ContentStream

from generator import build, draft
from generator.authored.reading import load
from generator.print import papers as printing
from generator.print.sheet import Wish, sheet_data
from generator.print.typeset import pages_of, typeset
from generator.text.catalog import words
from generator.views.outcome import outcome
from generator.views.sheet import sheets
from generator.views.sheets.base import Detail, Part, Row, Sheet

pytestmark = pytest.mark.slow

SITE_URL = "https://example.org/training/"
T = words("site", "zh")
MM = 72 / 25.4
SMALLEST, BOX = 10.5, 4 * MM


@dataclass(frozen=True)
class Printed:
    """A PDF and the sheet on it; the booklet has none."""

    name: str
    pdf: Path
    sheet: Sheet
    example: bool

    @functools.cached_property
    def reader(self) -> PdfReader:
        return PdfReader(self.pdf)

    @functools.cached_property
    def tree(self) -> Tag:
        """What a screen reader is told."""
        return tags(self.reader)

    @functools.cached_property
    def drawn(self) -> list[Drawn]:
        """What each page is made of."""
        return [drawn(page) for page in self.reader.pages]

    @functools.cached_property
    def texts(self) -> list[str]:
        """The text of each page without white space."""
        return [squeezed(page.extract_text()) for page in self.reader.pages]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


@functools.cache
def all_sheets(root: Path) -> tuple[Sheet, ...]:
    return tuple(s for content in load(root)[0].chapters for s in sheets(content, T))


CASES = [
    (shown, example)
    for root in (ROOT, FIXTURES)
    for shown in all_sheets(root)
    for example in ((False, True) if shown.face.has_example else (False,))
]


@pytest.fixture(
    scope="module", params=CASES, ids=lambda case: case[0].id + ("-example" if case[1] else "")
)
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    shown, example = request.param
    pdf = tmp_path_factory.mktemp("pdf") / f"{shown.id}.pdf"
    pdf.write_bytes(one(shown, example=example))
    return Printed(shown.id, pdf, shown, example)


def one(shown: Sheet, *, example: bool = False, site_url: str = SITE_URL) -> bytes:
    made = typeset("sheet", sheet_data(shown, Wish(example=example, site_url=site_url), T), T)
    assert made.lacking == ()
    return made.pdf


@dataclass(frozen=True)
class Drawn:
    """What a page is made of: sizes of its text, sides of its boxes, its colours."""

    sizes: set[float]
    boxes: list[tuple[float, float]]
    colours: set[tuple[float, ...]]


def drawn(page: Any) -> Drawn:
    """Reads the content of a page, with scales and moves applied."""
    found = Drawn(set(), [], set())
    scale, stack, size, path = 1.0, [], 0.0, []
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        given = [float(o) for o in operands if isinstance(o, int | float)]
        if operator == b"q":
            stack.append(scale)
        elif operator == b"Q":
            scale = stack.pop()
        elif operator == b"cm":
            scale *= abs(given[3])
        elif operator == b"Tf":
            size = given[-1]
        elif operator in (b"Tj", b"TJ"):
            found.sizes.add(round(size * scale, 2))
        elif operator in (b"m", b"l"):
            path.append((given[0] * scale, given[1] * scale))
        elif operator in (b"g", b"G", b"rg", b"RG", b"sc", b"SC", b"scn", b"SCN", b"k", b"K"):
            found.colours.add(tuple(given))
        elif operator in (b"S", b"s", b"f", b"B", b"n"):
            if operator in (b"S", b"s") and len(path) >= 4:
                xs, ys = zip(*path, strict=True)
                found.boxes.append((max(xs) - min(xs), max(ys) - min(ys)))
            path = []
    return found


def test_a_sheet_takes_no_more_pages_than_it_may(printed: Printed) -> None:
    assert len(printed.reader.pages) <= printed.sheet.face.pages


def test_pages_are_counted_as_a_reader_counts_them(printed: Printed) -> None:
    assert pages_of(printed.pdf.read_bytes()) == len(printed.reader.pages)


def test_every_page_is_an_a4(printed: Printed) -> None:
    sizes = {tuple(round(float(v) / MM) for v in p.mediabox[2:]) for p in printed.reader.pages}
    assert sizes == {(210, 297)}


def test_no_text_is_smaller_than_10_5_pt(printed: Printed) -> None:
    sizes = set().union(*(page.sizes for page in printed.drawn))
    assert sizes
    assert min(sizes) >= SMALLEST


def test_everything_is_black_or_a_light_grey(printed: Printed) -> None:
    for page in printed.drawn:
        for colour in page.colours:
            assert len(set(colour)) == 1
            assert colour[0] == 0 or colour[0] >= 0.9


def test_boxes_to_tick_are_4_mm_or_more(printed: Printed) -> None:
    boxes = [box for page in printed.drawn for box in page.boxes]
    squares = [(w, h) for w, h in boxes if abs(w - h) < 0.5]
    rows = list(printed.sheet.face.rows)
    assert len(squares) >= len(rows) * len(printed.sheet.face.boxes)
    assert all(width >= BOX for width, _ in squares)


def test_it_is_tagged_and_in_chinese(printed: Printed) -> None:
    root = printed.reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].lower().startswith("zh")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert printed.sheet.title in printed.reader.metadata.title


def test_it_says_that_it_is_accessible_by_pdf_ua_1(printed: Printed) -> None:
    metadata = printed.reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", metadata)


def test_it_is_read_in_the_order_of_its_parts(printed: Printed) -> None:
    text, sheet = squeezed(printed.tree.text), printed.sheet
    said = [sheet.title, sheet.number, sheet.purpose, *spoken(sheet), sheet.sign_off[0]]
    places, at = [], 0
    for words_said in said:
        at = text.find(squeezed(words_said), at)
        places.append((words_said, at >= 0))
        at = max(at, 0) + len(squeezed(words_said))
    assert [words_said for words_said, found in places if not found] == []


def spoken(sheet: Sheet) -> Iterator[str]:
    for part in sheet.face.parts:
        yield part.title
        yield from (row.text for row in part.rows)
        yield from (entry.label for entry in part.entries)
        yield from (label for _, label in part.columns)


def columns(row: Tag) -> Iterator[tuple[int, Tag]]:
    """The cells of a row with the first column that each stands in."""
    at = 0
    for cell in (kid for kid in row.kids if isinstance(kid, Tag)):
        yield at, cell
        at += cell.span


def test_each_cell_of_a_table_is_tied_to_the_heads_of_its_own_columns(printed: Printed) -> None:
    tables = list(printed.tree.all("Table"))
    assert all(list(table.all("TD")) for table in tables)
    for table in tables:
        *_, heads = [row for row in table.all("TR") if list(row.all("TH"))]
        over = {at: cell.id for at, cell in columns(heads)}
        for row in table.all("TR"):
            for at, cell in columns(row):
                if cell.name == "TD":
                    assert cell.headers == tuple(over[at + n] for n in range(cell.span))


def test_each_head_of_a_table_says_something(printed: Printed) -> None:
    assert all(head.text.strip() for head in printed.tree.all("TH"))


def test_a_step_of_an_assessment_is_under_the_name_of_its_part(printed: Printed) -> None:
    if printed.sheet.type == "practical":
        heads = {head.id: head for head in printed.tree.all("TH")}
        *steps, _ = printed.tree.all("Table")
        for part, table in zip(printed.sheet.face.parts, steps, strict=True):
            for cell in table.all("TD"):
                (over,) = [heads[id].headers for id in cell.headers]
                assert [squeezed(heads[id].text) for id in over] == [squeezed(part.title)]


def test_each_part_of_a_form_begins_with_a_heading(printed: Printed) -> None:
    titles = [part.title for part in printed.sheet.face.parts]
    headings = [squeezed(heading.text) for heading in printed.tree.all("H2")]
    expected = {"form": titles, "practical": [T("practical.score")], "checklist": []}
    assert headings == [*map(squeezed, expected[printed.sheet.type])]


def test_each_box_says_whether_it_is_ticked(printed: Printed) -> None:
    boxes = [figure.alt for figure in printed.tree.all("Figure")]
    assert set(boxes) <= {"已选", "未选"}
    if printed.sheet.type != "form":
        rows, name = list(printed.sheet.face.rows), {True: "已选", False: "未选"}
        blank = ("",) * len(printed.sheet.face.boxes)
        answers = [a for row in rows for a in (row.answer if printed.example else blank)]
        assert boxes[: len(answers)] == [name[answer == "x"] for answer in answers]
    assert ("已选" in boxes) == (printed.example and boxes != [])


def test_what_is_copied_or_searched_for_holds_no_invisible_characters(printed: Printed) -> None:
    spoken_text = printed.tree.text
    assert re.findall("[\u200b-\u200f\u2060\ufeff\u00ad]", spoken_text) == []


def test_each_page_names_its_number_revision_and_page(printed: Printed) -> None:
    total = len(printed.texts)
    for n, text in enumerate(printed.texts, 1):
        assert f"{printed.sheet.number}第{printed.sheet.revision}版" in text
        assert f"第{n}页，共{total}页" in text
        assert "打印件非受控，以网页版为准" in text


def test_the_header_says_all_that_is_controlled(printed: Printed) -> None:
    for label, value in printed.sheet.header:
        assert squeezed(label + value) in printed.texts[0]


def test_a_training_example_says_so_on_each_page_and_a_blank_nowhere(printed: Printed) -> None:
    marked = ["培训示例，内容虚构" in text for text in printed.texts]
    assert marked == [printed.example] * len(marked)


def test_only_an_example_is_filled_in(printed: Printed) -> None:
    written = [value for _, value in printed.sheet.face.fill if value]
    entries = [entry for part in printed.sheet.face.parts for entry in part.entries]
    written += [entry.example for entry in entries if not entry.choices]
    long = [squeezed(text) for text in written if len(text) > 5]
    if printed.example:
        assert all(any(text in page for page in printed.texts) for text in long)
    else:
        assert "√" not in "".join(printed.texts)
        assert not any(text in page for text in long for page in printed.texts)


def test_another_program_reads_the_chinese(printed: Printed) -> None:
    done = subprocess.run(["pdftotext", printed.pdf, "-"], capture_output=True, check=True)
    text = squeezed(done.stdout.decode())
    assert squeezed(printed.sheet.title) in text
    assert all(squeezed(row.text) in text for row in printed.sheet.face.rows)


def test_the_code_on_each_page_leads_to_the_validity_page(printed: Printed, tmp_path: Path) -> None:
    command = ["pdftoppm", "-r", "150", "-gray", printed.pdf, tmp_path / "page"]
    subprocess.run(command, check=True)
    pictures = sorted(tmp_path.glob("*.pgm"))
    found = [[code.text for code in zxingcpp.read_barcodes(Image.open(p))] for p in pictures]
    sheet = printed.sheet
    assert found == [[f"{SITE_URL}{sheet.validity}?revision={sheet.revision}"]] * len(pictures)


# What does not depend on a sheet

SAMPLE = next(shown for shown in all_sheets(FIXTURES) if shown.type == "checklist")


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "one.pdf"
    path.write_bytes(pdf)
    return squeezed("".join(page.extract_text() for page in PdfReader(path).pages))


def test_the_same_sheet_makes_the_same_bytes() -> None:
    assert one(SAMPLE) == one(SAMPLE)


def test_without_an_address_there_is_no_code_and_the_page_holds_as_much(tmp_path: Path) -> None:
    text = text_of(one(SAMPLE, site_url=""), tmp_path)
    assert "扫码" not in text
    crowded = with_parts(SAMPLE, SAMPLE.face.parts * 5)
    assert pages_of(one(crowded)) == pages_of(one(crowded, site_url="")) == 2


def with_parts(sheet: Sheet, parts: tuple[Part, ...]) -> Sheet:
    return replace(sheet, face=sheet.face._replace(parts=parts))


def of_rows(count: int) -> Sheet:
    rows = tuple(Row(f"r{n}", n, "核对", "核对") for n in range(1, count + 1))
    return with_parts(SAMPLE, (Part("p", "x", rows=rows),))


def test_a_page_with_room_has_lines_to_write_what_went_wrong(tmp_path: Path) -> None:
    assert "说明（写上序号）" in text_of(one(of_rows(8)), tmp_path)


def test_a_full_page_has_no_lines_and_still_says_what_to_write(tmp_path: Path) -> None:
    full = next(made for n in range(30, 0, -1) if pages_of(made := one(of_rows(n))) == 1)
    text = text_of(full, tmp_path)
    assert "说明（写上序号）" not in text
    assert "答“否”写情况和处理，“不适用”写原因，写不下写背面，注明序号" in text


def pages_in(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


LONG = next(shown for shown in all_sheets(ROOT) if shown.face.pages == 2 and shown.type == "form")


@pytest.mark.parametrize("status", ["draft", "in_review", "obsolete"])
def test_each_page_of_what_is_not_approved_bears_the_word_for_it(status: str) -> None:
    word = T(f"status.{status}")
    made = one(replace(LONG, status=status, mark=word))
    assert [word in page for page in pages_in(made)] == [True, True]
    assert f"（{word}）" in PdfReader(io.BytesIO(made)).metadata.title
    largest = [max(drawn(page).sizes) for page in PdfReader(io.BytesIO(made)).pages]
    assert [size > 100 for size in largest] == [status == "obsolete"] * 2


def test_a_sample_shows_nobodys_approval_on_screen_or_paper(tmp_path: Path) -> None:
    root = project_of(tmp_path / "course", FIXTURES)
    for path in root.glob("chapters/**/*.yml"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"status: (approved|in_review)", "status: sample", text), "utf-8")
    drafted = draft.draft(root)
    assert not drafted.failed  # the same revisions, with the same hashes
    for shown in all_sheets(root):
        header = dict(shown.header)
        assert header["状态"] == "样例，批准后生效"
        assert header["归口"].endswith("（样例）")
        left = [header[name] for name in ("批准", "生效日期", "下次评审")]
        assert left == ["由采用单位填写"] * 3
        (first, *_) = pages_in(one(shown))
        assert all(squeezed(value) in first for value in header.values())
        assert "已批准" not in first
    build.generate(root, drafted)
    written = [path.read_text("utf-8") for path in root.glob("build/zh/docs/**/*.md")]
    told = [text for text in written if "由采用单位填写" in text]
    assert len(told) == 1 + 2 * len(all_sheets(root))  # the chapter, each sheet and its validity
    assert [text for text in written if "已批准</td>" in text] == []


def test_the_word_across_a_withdrawn_page_is_a_light_grey() -> None:
    made = PdfReader(io.BytesIO(one(replace(LONG, status="obsolete", mark="作废"))))
    colours = set().union(*(drawn(page).colours for page in made.pages))
    assert all(colour[0] == 0 or colour[0] >= 0.9 for colour in colours)


def test_the_frame_of_a_mark_does_not_touch_its_word(tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(one(SAMPLE, example=True))
    command = ["pdftoppm", "-r", "300", "-l", "1", "-gray", "-singlefile"]
    subprocess.run([*command, tmp_path / "one.pdf", tmp_path / "one"], check=True)
    head = Image.open(tmp_path / "one.pgm").crop((1500, 60, 2330, 190))
    dark = [sum(head.getpixel((x, y)) < 128 for x in range(head.width)) for y in range(head.height)]
    lines = [y for y, count in enumerate(dark) if count > 400]
    inside = dark[lines[0] + 1 : lines[-1]]
    edges = min(inside)  # the sides of the frame
    above = next(n for n, count in enumerate(inside[4:]) if count > edges)
    below = next(n for n, count in enumerate(inside[::-1][4:]) if count > edges)
    assert min(above, below) >= 2


ASSESSED = next(
    shown for shown in all_sheets(ROOT) if shown.type == "practical" and shown.face.pages == 2
)
STEP = next(ASSESSED.face.rows)


@pytest.mark.parametrize("example", [False, True])
def test_an_assessment_ends_with_both_scores_the_rule_and_one_verdict(example: bool) -> None:
    text = "".join(pages_in(one(ASSESSED, example=example)))
    for line in outcome(ASSESSED, T, example=example):
        said = [line.head, line.text, *(word for word, _ in line.choices)]
        said += [part for blank in line.blanks for part in blank]
        assert [word for word in said if squeezed(word) not in text] == []
    assert text.rpartition(T("practical.score"))[2].count("不合格") == 1
    assert "【一票否决】" not in text
    assert text.count("一票否决") == sum(bool(row.critical) for row in ASSESSED.face.rows) + 1


def test_it_takes_both_assessors_to_pass() -> None:
    def verdict(first: str, second: str) -> bool:
        rows = (
            replace(STEP, points=80, critical="", answer=("x", "x")),
            replace(STEP, points=20, critical="一票否决", answer=(first, second)),
        )
        face = ASSESSED.face._replace(points=100, parts=(Part("p", "x", rows=rows),))
        *_, last = outcome(replace(ASSESSED, face=face), T, example=True)
        return last.choices[0][1]

    assert verdict("x", "x")
    assert not verdict("x", "")
    assert not verdict("", "x")


def test_a_part_that_goes_over_the_page_is_named_there_again() -> None:
    rows = tuple(replace(STEP, number=n, critical="") for n in range(1, 40))
    made = one(with_parts(ASSESSED, (Part("p", "顾客进来前", rows=rows),)))
    assert ["顾客进来前" in page for page in pages_in(made)] == [True, True]


HOSTILE = [
    '#panic("x") #{1+1} $x^2$ @label *strong* _soft_ `raw` \\ \\u{41} <tag> //no /*no*/',
    '= 标题 - 项 + 项 / 项: -- --- ... "引" \'q\' ~ [a](b) #import "x": *',
    '{"json": [1, 2]} \\n \\" </svg> %s {0} {page}',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_markup_is_printed_as_it_was_typed(text: str, tmp_path: Path) -> None:
    below = (Detail("blank", text, text), Detail("line", text))
    part = Part("p", text, rows=(Row("r", 1, text, text, evidence=text, below=below),))
    hostile = replace(with_parts(SAMPLE, (part,)), title=text, purpose=text, sign_off=(text,))
    assert text_of(one(hostile), tmp_path).count(squeezed(text)) >= 8


def test_a_word_longer_than_a_line_stays_on_the_paper(tmp_path: Path) -> None:
    word = "wwwwwwwwww" * 20
    rows = (Row("r", 1, word, word, evidence=word),)
    crowded = with_parts(replace(SAMPLE, purpose=word), (Part("p", "x", rows=rows),))
    path = tmp_path / "long.pdf"
    path.write_bytes(one(crowded))
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
    edges = [float(x) for x in re.findall(r'xMax="([\d.]+)"', done.stdout.decode())]
    assert max(edges) <= 210 * MM - 13 * MM


# The shelf of earlier PDFs, and the booklet


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(FIXTURES / "chapters", tmp_path / "chapters")
    shutil.copytree(FIXTURES / "quizzes", tmp_path / "quizzes")
    shutil.copytree(FIXTURES / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that are typeset, one entry a time."""
    made: list[str] = []

    def count(template: Any, *rest: Any) -> Any:
        made.append(template)
        return typeset(template, *rest)

    monkeypatch.setattr(printing, "typeset", count)
    return made


def proof(root: Path) -> dict[str, bytes]:
    """Address -> PDF."""
    with draft.cached(root, workers=1) as cache:
        drafted = build.print_papers(root, draft.draft(root, cache), cache)
        assert not drafted.failed
        cache.forget_the_rest()
    papers = tree(build.work_folder(root) / "papers")
    return {name: data for name, data in papers.items() if name.endswith(".pdf")}


def test_what_has_not_changed_is_not_made_again(project: Path, counted: list[str]) -> None:
    first = proof(project)
    assert sorted(counted) == ["booklet"] + ["sheet"] * (len(first) - 1)
    counted.clear()
    assert proof(project) == first
    assert counted == []


def test_only_what_has_changed_is_made_again(project: Path, counted: list[str]) -> None:
    first = proof(project)
    counted.clear()
    path = next(project.rglob("count.yml"))
    path.write_text(
        path.read_text("utf-8").replace("next_review: 2027-03-02", "next_review: 2027-03-03"),
        "utf-8",
    )
    second = proof(project)
    changed = {name.rpartition("/")[2] for name in first if first[name] != second[name]}
    assert changed == {"cl-count.pdf", "cl-count-example.pdf", "booklet.pdf"}
    assert len(counted) == 3


def test_wrong_data_print_nothing(project: Path, counted: list[str]) -> None:
    path = next(project.rglob("count.yml"))
    path.write_text("\t" + path.read_text("utf-8"), "utf-8")
    assert draft.proof(project, draft.draft(project)).papers == set()
    assert counted == []


def test_sheets_of_the_same_file_name_are_reported(project: Path) -> None:
    for path in project.rglob("*.yml"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"\bcl-count\b", "booklet", text), "utf-8")
    found = draft.proof(project, draft.draft(project)).problems
    assert "page-collision" in {each.rule for each in found}


def test_the_missing_address_is_told_once_and_stops_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    found = draft.proof(project, draft.draft(project))
    told = [each for each in found.problems if each.rule == "no-site-url"]
    assert [(each.level, each.place.path) for each in told] == [("info", "mkdocs.yml")]
    monkeypatch.setenv("SITE_URL", SITE_URL)
    found = draft.proof(project, draft.draft(project))
    assert [each for each in found.problems if each.rule == "no-site-url"] == []


def test_the_booklet_leaves_out_what_is_withdrawn_and_speaks_of_codes_it_has(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = next(project.rglob("checklists/count.yml"))
    path.write_text(path.read_text("utf-8").replace("status: approved", "status: obsolete"))
    for address, coded in ((SITE_URL, True), ("", False)):
        monkeypatch.setenv("SITE_URL", address)
        made = proof(project)
        pages = pages_in(made["checklists/02/booklet.pdf"])
        assert "checklists/02/cl-count.pdf" in made
        assert "JC-02-01" not in "".join(pages)
        assert "评审中" in pages[0]  # beside the title of the assessment
        assert ("二维码" in pages[0], "扫" in pages[0]) == (coded, coded)


def test_a_chapter_whose_sheets_are_all_withdrawn_has_no_booklet(project: Path) -> None:
    for folder in ("checklists", "forms", "practicals"):
        for path in project.rglob(f"{folder}/*.yml"):
            text = re.sub(r"status: \w+", "status: obsolete", path.read_text("utf-8"))
            path.write_text(text, "utf-8")
    assert [name for name in proof(project) if "booklet" in name] == []


@pytest.fixture(scope="module")
def booklet(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of its pages."""
    folder = tmp_path_factory.mktemp("booklet")
    for name in ("chapters", "quizzes", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    made = proof(folder)
    path = folder / "booklet.pdf"
    path.write_bytes(made["checklists/08/booklet.pdf"])
    return [squeezed(page.extract_text()) for page in PdfReader(path).pages]


def test_the_booklet_lists_each_sheet_with_the_page_it_stands_on(booklet: list[str]) -> None:
    contents = "".join(text for text in booklet if "停下核对" not in text)
    for shown in all_sheets(ROOT):
        begun = next(n for n, text in enumerate(booklet, 1) if text_begins(text, shown))
        assert squeezed(f"{shown.number}{shown.title}{shown.revision}{begun}") in contents


def text_begins(text: str, shown: Sheet) -> bool:
    return all(squeezed(part) in text for part in (shown.title, shown.purpose, shown.number))


def test_the_pages_of_the_booklet_are_numbered_through(booklet: list[str]) -> None:
    for n, text in enumerate(booklet, 1):
        assert f"第{n}页，共{len(booklet)}页" in text
