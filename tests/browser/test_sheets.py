"""Forms and practical assessments beside checklists: complete, printed as chosen, and checked."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from browsing import (
    MEASURE,
    SITE_URL,
    WIDE,
    Server,
    dealt,
    folded,
    listed,
    opening,
    pages_of,
    printed,
    violations,
)
from fixtures_site import SHOWCASE, generator, project
from PIL import Image
from playwright.sync_api import Page, Route, expect
from showcase import CHECKLIST, FORM, PRACTICAL, SHORT
from test_printed import BLACK, CONTENT_HEIGHT, CONTENT_WIDTH, CONTROLS, MM, _on_paper

from generator.authored.course import Course
from generator.authored.kinds.form import Form
from generator.authored.kinds.practical import Practical
from generator.text.catalog import words
from generator.views.outcome import outcome
from generator.views.two_up import fits_half

VALIDITY = "validity/01/form-serve.html"
PENDING = "validity/01/practical-serve.html"
FOOT = "打印件非受控,以网页版为准"
NO_ROOM = ["写不下写背面，注明序号"]
T = words("site", "zh")
MODES = dealt((1280, "dark"), (390, "light"), (1280, "light"), (390, "dark"))


def _found(course: Course, kind: type) -> Form | Practical:
    return next(sheet for sheet in course.chapters[0].sheets if isinstance(sheet, kind))


def _codes(pdf: bytes, folder: Path) -> list[list[str]]:
    """What the codes say on each sheet of paper."""
    (folder / "page.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", "150", "-gray", folder / "page.pdf", folder / "page"]
    subprocess.run(command, check=True)
    pictures = sorted(folder.glob("page-*.pgm"))
    found = [[one.text for one in zxingcpp.read_barcodes(Image.open(p))] for p in pictures]
    for picture in pictures:
        picture.unlink()
    return found


def _choose(page: Page, *options: str) -> None:
    for option in options:
        page.locator(f'[data-options] input[value="{option}"]').check()


@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_type_of_sheet_has_a_violation(open_context, addressed, width, scheme) -> None:
    page = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()
    found = []
    for path in (SHORT, FORM, PRACTICAL, f"{VALIDITY}?revision=1.0", PENDING):
        page.goto(addressed + path)
        page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        found += violations(page)
    assert not found, listed(found)


@pytest.mark.parametrize("path", [FORM, PRACTICAL, f"{VALIDITY}?revision=1.0"])
def test_a_sheet_fits_a_phone(open_context, addressed, path) -> None:
    page = open_context(390, 844, has_touch=True).new_page()
    page.goto(addressed + path)
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert page.evaluate(MEASURE) == {"small": [], "low": []}
    assert page.evaluate(WIDE, 390) == []
    page.set_viewport_size({"width": 320, "height": 844})
    assert page.evaluate(WIDE, 320) == []


@pytest.mark.parametrize("path", [CHECKLIST, FORM, PRACTICAL])
def test_nothing_jumps_when_the_scripts_come(open_context, addressed, path) -> None:
    page = open_context(390, 844).new_page()
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(addressed + path)
    before = page.locator(".sheet-blank").first.evaluate("e => e.getBoundingClientRect().top")
    page.unroute("**/assets/*.js")
    page.reload()
    expect(page.locator(".run-start button")).to_be_visible()
    after = page.locator(".sheet-blank").first.evaluate("e => e.getBoundingClientRect().top")
    assert abs(after - before) < 2


def test_a_form_is_complete_without_script(open_context, addressed, course) -> None:
    form = _found(course, Form)
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(addressed + FORM)
    fields = [field for section in form.sections for field in section.fields]
    expect(page.locator(".field dt")).to_contain_text([field.label for field in fields])
    expect(page.locator(".field .required")).to_have_count(sum(f.required for f in fields))
    expect(page.locator(".field .mark")).to_contain_text(["个人信息"])
    table = next(section for section in form.sections if section.columns)
    blank = page.locator(".sheet .lines")
    expect(blank.locator("th")).to_have_text([column.label for column in table.columns])
    expect(blank.locator("tbody tr")).to_have_count(table.rows)
    expect(page.locator("[data-options]")).to_be_hidden()


def test_a_practical_is_complete_without_script(open_context, addressed, course) -> None:
    practical = _found(course, Practical)
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(addressed + PRACTICAL)
    steps = [step for part in practical.parts for step in part.steps]
    rows = page.locator("tr[data-row]")
    expect(rows).to_contain_text([step.text for step in steps])
    expect(rows.locator(".box")).to_have_count(2 * len(steps))
    points = [step.points for step in steps]
    expect(rows.locator("td:nth-child(3)")).to_have_text(list(map(str, points)))
    expect(page.locator("tr.critical")).to_contain_text(["一票否决"])
    expect(page.locator(".score")).to_contain_text(f"满分 {sum(points)} 分")
    expect(page.locator(".score")).to_contain_text(f"÷ 共 {len(steps)} 步")
    expect(page.locator(".score")).to_contain_text(f"{practical.pass_mark}%")


def test_the_header_of_a_sheet_says_which_document_it_is(page, addressed, all_sheets) -> None:
    for sheet in (one for one in all_sheets if one.page in (CHECKLIST, FORM, PRACTICAL)):
        page.goto(addressed + sheet.page)
        cells = page.locator(".sheet-blank .sheet-head td:not(.sheet-code)")
        expect(cells).to_have_text([value for _, value in sheet.header])
        assert {sheet.number, sheet.revision} <= set(cells.all_text_contents())


@pytest.fixture(scope="module")
def on_paper(browser, addressed, all_sheets) -> dict[str, bytes]:
    """The PDF of each sheet's page, by its address, printed from a dark screen."""
    found = {}
    with opening(browser) as open:
        page = open(color_scheme="dark").new_page()
        for sheet in all_sheets:
            page.goto(addressed + sheet.page)
            found[sheet.page] = page.pdf(format="A4", prefer_css_page_size=True)
    return found


@pytest.mark.each_course
def test_every_sheet_prints_on_its_pages_with_all_it_needs(on_paper, all_sheets) -> None:
    wrong = []
    for sheet in all_sheets:
        pages = pages_of(on_paper[sheet.page])
        needed = [sheet.title, *(value for _, value in sheet.header), *sheet.sign_off]
        needed += [part.title for part in sheet.face.parts] + [row.text for row in sheet.face.rows]
        needed += [entry.label for part in sheet.face.parts for entry in part.entries]
        needed += NO_ROOM if sheet.type == "checklist" else []
        needed += [word for line in outcome(sheet, T) for word in (line.head, line.text)]
        wrong += [f"{sheet.id}: {len(pages)} pages"] if len(pages) > sheet.face.pages else []
        text = "".join(pages)
        wrong += [f"{sheet.id}: no {one}" for one in needed if folded(one) not in text]
        wrong += [f"{sheet.id}: has {one}" for one in (*CONTROLS, "填写示例") if one in text]
        wrong += [f"{sheet.id}: no foot" for one in pages if FOOT not in one]
        wrong += [f"{sheet.id}: no title" for one in pages if folded(sheet.title) not in one]
    assert not wrong, listed(wrong)


@pytest.mark.each_course
def test_the_code_on_each_printed_page_leads_to_the_validity_page(
    on_paper, all_sheets, tmp_path
) -> None:
    wrong = []
    for sheet in all_sheets:
        expected = f"{SITE_URL}{sheet.validity}?revision={sheet.revision}"
        found = _codes(on_paper[sheet.page], tmp_path)
        wrong += [f"{sheet.id}: {found}"] if found != [[expected]] * len(found) else []
    assert not wrong, listed(wrong)


ROOM = {"cl-serve": 3, "cl-shelf": 8, "cl-record-filing": 0, "cl-approach": 8}
"""Lines on the pages of some checklists: a page that is full has none."""

NOTES = """(notes) => {
  const shown = notes.getBoundingClientRect();
  const inside = (one) => one.left < shown.right && one.right > shown.left;
  const all = [...notes.children].map((one) => one.getBoundingClientRect()).filter(inside);
  return [all.length, all.every((one) => one.bottom <= shown.bottom + 1)];
}"""


@pytest.mark.each_course
def test_what_room_a_printed_checklist_has_is_lines_to_write_on(
    page, addressed, all_sheets
) -> None:
    lines = {}
    for sheet in (one for one in all_sheets if one.type == "checklist"):
        page.goto(addressed + sheet.page)
        _on_paper(page)
        lines[sheet.id], whole = page.locator(".sheet-notes").evaluate(NOTES)
        assert whole, sheet.id
        page.emulate_media(media="null")
    known = {id: lines[id] for id in lines.keys() & ROOM.keys()}
    assert known
    assert known == {id: ROOM[id] for id in known}


@pytest.mark.parametrize("path", [FORM, PRACTICAL])
def test_paper_is_black_and_not_shrunk(open_context, addressed, path) -> None:
    page = open_context(color_scheme="dark", reduced_motion="reduce").new_page()
    page.goto(addressed + path)
    _on_paper(page)
    assert page.evaluate(BLACK) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= int(CONTENT_WIDTH)
    boxes = page.locator(".sheet .box").evaluate_all("all => all.map((one) => one.offsetHeight)")
    assert min(boxes) >= int(4 * MM)


HEADS = """() => [...document.querySelectorAll(".sheet-page > .sheet-blank .checks thead th")]
    .filter((one) => one.textContent !== "").map((one) => one.offsetHeight > 10
        && getComputedStyle(one.parentElement.parentElement).clipPath === "none")"""


def test_the_columns_of_each_part_have_heads_where_it_may_stand_on_a_page_of_its_own(
    page, addressed
) -> None:
    for path, options in ((CHECKLIST, ("large",)), (PRACTICAL, ())):
        page.goto(addressed + path)
        _choose(page, *options)
        _on_paper(page)
        shown = page.evaluate(HEADS)
        assert shown
        assert all(shown), path
        page.emulate_media(media="null")


@pytest.mark.each_course
def test_what_is_to_be_filled_in_has_a_line_to_write_on(page, addressed, all_sheets) -> None:
    """A hint takes no room from it; it stands at its end."""
    hinted = 0
    for sheet in (one for one in all_sheets if one.type == "form"):
        page.goto(addressed + sheet.page)
        _on_paper(page)
        lines = page.locator(".field:has(.hint) .line").evaluate_all(
            "all => all.filter((one) => one.offsetHeight > 0).map((one) => one.offsetWidth)"
        )
        assert [width for width in lines if width < 60 * MM] == [], sheet.id
        hinted += len(lines)
        page.emulate_media(media="null")
    assert hinted > 1


def test_large_type_is_large_and_each_page_bears_number_and_foot(page, addressed) -> None:
    page.goto(addressed + CHECKLIST)
    _choose(page, "large")
    pages = printed(page)
    assert len(pages) > 1
    for needed in ("JC-01-02", "接待检查表", "不适用", FOOT):
        assert [one for one in pages if needed not in one] == [], needed
    _on_paper(page)
    sizes = page.locator(".row-text").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 14 * 96 / 72 - 0.1


def test_the_guidance_can_be_left_out_of_print(page, addressed, all_sheets) -> None:
    sheet = next(one for one in all_sheets if one.page == PRACTICAL)
    page.goto(addressed + PRACTICAL)
    purpose, task = folded(sheet.purpose), "评估人扮演的顾客"
    assert purpose in "".join(printed(page))
    _choose(page, "bare")
    text = "".join(printed(page))
    assert purpose not in text
    assert task in text  # what is to be done is no guidance


@pytest.mark.each_course
def test_two_copies_are_offered_where_they_fit_and_stand_whole_on_one_page(
    page, addressed, all_sheets, tmp_path
) -> None:
    offered = [sheet for sheet in all_sheets if fits_half(sheet)]
    assert offered
    for sheet in offered:
        page.emulate_media(media="null")
        page.goto(addressed + sheet.page)
        _choose(page, "twice")
        (text,) = printed(page)
        for needed in (sheet.title, sheet.number, FOOT, *(row.text for row in sheet.face.rows)):
            assert text.count(folded(needed)) >= 2, needed
        _on_paper(page)
        cut = page.locator(".sheet-copy").evaluate_all(
            "all => all.map((one) => one.scrollHeight - one.clientHeight)"
        )
        assert cut == [0, 0], sheet.id
        codes = _codes(page.pdf(prefer_css_page_size=True), tmp_path)
        assert [len(set(each)) for each in codes] == [1]
        height = page.locator(".sheet-page").evaluate("one => one.offsetHeight")
        assert height <= CONTENT_HEIGHT
        ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
        assert len(set(ids)) == len(ids)


def test_two_copies_are_not_offered_where_they_do_not_fit(page, addressed) -> None:
    page.goto(addressed + CHECKLIST)
    expect(page.locator("[data-options] input")).to_have_count(2)


def test_large_type_and_two_copies_exclude_each_other(page, addressed) -> None:
    page.goto(addressed + SHORT)
    _choose(page, "large", "twice")
    expect(page.locator('input[value="large"]')).not_to_be_checked()
    _choose(page, "large")
    expect(page.locator('input[value="twice"]')).not_to_be_checked()
    expect(page.locator(".sheet-copy")).to_have_count(0)


def test_copies_are_not_seen_or_found_on_the_screen(page, addressed) -> None:
    page.goto(addressed + SHORT)
    rows = page.locator("[data-row]").count()
    _choose(page, "twice")
    assert page.locator("[data-row]").count() == rows
    expect(page.locator(".sheet-copy").first).to_be_hidden()


@pytest.fixture(scope="session")
def unapproved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The root of a site whose checklist is withdrawn; the form is a draft."""
    root = project(tmp_path_factory.mktemp("unapproved") / "project", SHOWCASE)
    for folder, status in (("checklists", "obsolete"), ("forms", "draft")):
        for path in root.glob(f"chapters/*/{folder}/*.yml"):
            text = path.read_text("utf-8")
            path.write_text(re.sub(r"status: \w+", f"status: {status}", text), "utf-8")
    done = generator("build", "--root", root)
    assert done.returncode == 0, done.stdout + done.stderr
    with Server(root / "site") as server:
        yield server.root


def test_a_withdrawn_sheet_says_so_and_cannot_be_started_or_printed(page, unapproved) -> None:
    page.goto(unapproved + SHORT)
    banner = page.locator("article .sheet-state")
    expect(banner).to_contain_text("已作废，不得使用")
    for offer in ("[data-run]", "[data-print]", "[data-options]", "[data-sheet]"):
        expect(page.locator(f"article {offer}")).to_have_count(0)
    scripts = page.locator("script[src]").evaluate_all("all => all.map((one) => one.src)")
    assert [src for src in scripts if re.search(r"/(run|sheet|print)\b[\w-]*\.js", src)] == []
    assert violations(page) == []
    banner.get_by_role("link").click()
    expect(page.locator(".lead")).to_contain_text("状态：作废")


def test_a_withdrawn_sheet_that_is_printed_all_the_same_bears_the_word(page, unapproved) -> None:
    page.goto(unapproved + SHORT)
    assert all("作废" in one.replace("状态作废", "") for one in printed(page))
    _on_paper(page)
    size = page.locator(".sheet-mark").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert size >= 30 * 96 / 72
    assert page.evaluate(BLACK) == []


@pytest.mark.parametrize(("path", "word"), [(FORM, "草稿"), (PRACTICAL, "评审中")])
def test_what_is_not_approved_is_for_trial_only_on_screen_and_paper(
    page, unapproved, path, word
) -> None:
    page.goto(unapproved + path)
    banner = page.locator("article .sheet-state")
    expect(banner).to_contain_text(f"{word}：还没有批准，只供试用")
    expect(page.get_by_role("button", name="开始")).to_be_visible()
    pages = printed(page)
    assert all(word in one.replace(f"状态{word}", "") for one in pages)
    assert "只供试用" not in "".join(pages)


def test_an_approved_sheet_bears_no_such_word(page, addressed) -> None:
    page.goto(addressed + FORM)
    expect(page.locator("article .sheet-state, .sheet-mark")).to_have_count(0)


def test_the_list_of_sheets_marks_what_is_not_approved(page, unapproved) -> None:
    page.goto(unapproved + "checklists/index.html")
    for path, word in ((SHORT, "作废"), (FORM, "草稿"), (PRACTICAL, "评审中")):
        card = page.locator(f'.card[href$="{path.rpartition("/")[2]}"]')
        expect(card.locator(".mark")).to_have_text(word)
    expect(page.locator('.card[href$="booklet.pdf"]')).to_contain_text("2 份")


STATES = [
    (VALIDITY, "1.1", "现行有效"),
    (VALIDITY, "1.0", "已被替代"),
    (VALIDITY, "9.9", "查不到这个版次"),
    (PENDING, "1.0", "还没有批准"),
]


@pytest.mark.parametrize(("path", "revision", "said"), STATES)
def test_a_scanned_revision_is_judged(page, addressed, path, revision, said) -> None:
    page.goto(f"{addressed}{path}?revision={revision}")
    expect(page.locator("article").get_by_role("status")).to_contain_text(said)


def test_a_superseded_sheet_is_told_what_changed_since(page, addressed) -> None:
    page.goto(f"{addressed}{VALIDITY}?revision=1.0")
    entries = page.locator("article").get_by_role("status").get_by_role("listitem")
    expect(entries).to_have_text(["1.1 版：买了什么加上“标签颜色”一列"])


def test_a_withdrawn_document_is_called_so(page, addressed) -> None:
    def withdraw(route: Route) -> None:
        body = route.fetch().text().replace('data-status="approved"', 'data-status="obsolete"')
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route("**/validity/**", withdraw)
    page.goto(f"{addressed}{VALIDITY}?revision=1.1")
    expect(page.locator("article").get_by_role("status")).to_contain_text("已经作废")


def test_a_revision_can_be_typed(page, addressed) -> None:
    page.goto(addressed + VALIDITY)
    expect(page.locator("article").get_by_role("status")).to_be_empty()
    page.get_by_label("打印件上的版次").fill("1.0")
    page.get_by_role("button", name="核对").click()
    expect(page.locator("article").get_by_role("status")).to_contain_text("已被替代")


HOSTILE = [
    "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "%E0%A4%A",
    "__proto__",
    "$%26$1{current}",
    "1.1" * 5000,
    "%00%0A",
    "1.0&revision=1.1",
]


@pytest.mark.parametrize("revision", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_address_does_no_harm(page, addressed, revision) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{addressed}{VALIDITY}?revision={revision}")
    verdict = page.locator("article").get_by_role("status")
    expect(page.locator("article form")).to_be_visible()
    assert verdict.locator("img, script, a").count() == 0
    assert len(verdict.inner_text()) < 200


def test_the_validity_page_tells_all_without_script(open_context, addressed) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(f"{addressed}{VALIDITY}?revision=1.0")
    article = page.locator("article")
    expect(article).to_contain_text("现行版次是 1.1，状态：已批准")
    expect(article.locator("tr[data-revision] th")).to_contain_text(["1.1", "1.0"])
    expect(article).to_contain_text("首次发布")
    expect(article.locator("form")).to_be_hidden()


def test_the_validity_page_works_from_disk(page, addressed_site) -> None:
    page.goto(f"{(addressed_site / VALIDITY).as_uri()}?revision=1.0")
    expect(page.locator("article").get_by_role("status")).to_contain_text("已被替代")
