"""Paper: a checklist is one controlled A4 sheet; nothing of the screen's controls is printed."""

from __future__ import annotations

import re

import pytest
from browsing import check, choose, folded, item, keys, listed, printed
from playwright.sync_api import Page
from showcase import CHECKLIST, FLOW, HANDOUT, KANO, TEST, TOPIC, TRIANGLE

from generator.authored.kinds.base import ControlledDocument
from generator.authored.kinds.checklist import Checklist
from generator.text.markup import plain

pytestmark = pytest.mark.both

MM = 96 / 25.4
CONTENT_WIDTH, CONTENT_HEIGHT = 182 * MM, 273 * MM
"""A4 within the margins, in CSS pixels."""

CONTROLS = ("打印这一页", "检查表学习", "跳转至", "回到页面顶部", "再试一次", "看答案", "CC BY-SA")
"""Words of the screen's controls, its menu and its footer."""

FIGURES = [FLOW, KANO, TRIANGLE, TOPIC, "learn/01/shop-day.html"]


@pytest.fixture
def dark(open_context) -> Page:
    """A page on a screen in dark mode: paper must not show it."""
    return open_context(color_scheme="dark", reduced_motion="reduce").new_page()


@pytest.mark.each_builder
@pytest.mark.each_course
def test_every_checklist_is_one_sheet_with_all_it_needs_and_no_controls(dark, http, course) -> None:
    wrong, slug = [], course.chapters[0].slug
    for checklist in (one for one in course.by_id.values() if isinstance(one, Checklist)):
        dark.goto(f"{http}checklists/{slug}/{checklist.id}.html")
        sheets = printed(dark)
        text = "".join(sheets)
        document = checklist.document
        needed = [checklist.title, document.document_number, document.revision, document.owner]
        needed += [document.retention, *_approval(document)]
        needed += [plain(c.text) for point in checklist.pause_points for c in point.checks]
        needed += checklist.sign_off
        wrong += [f"{checklist.id}: {len(sheets)} sheets"] if len(sheets) != 1 else []
        wrong += [f"{checklist.id}: no {one}" for one in needed if folded(one) not in text]
        wrong += [f"{checklist.id}: has {one}" for one in CONTROLS if one in text]
    assert not wrong, listed(wrong)


def _approval(document: ControlledDocument) -> list[str]:
    """Who approved it and from when it holds: a sample shows nobody's approval."""
    is_sample = document.status == "sample"
    return [] if is_sample else [document.approver, str(document.effective_date)]


def _on_paper(page: Page) -> None:
    page.set_viewport_size({"width": int(CONTENT_WIDTH), "height": int(CONTENT_HEIGHT)})
    page.emulate_media(media="print")


def test_the_boxes_of_a_checklist_are_4_mm_squares(dark, http) -> None:
    dark.goto(http + CHECKLIST)
    _on_paper(dark)
    sizes = dark.locator(".box").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(r => [r.width, r.height])"
    )
    assert sizes
    assert min(map(min, sizes)) >= 4 * MM
    assert max(abs(width - height) for width, height in sizes) < 1


@pytest.mark.each_builder
@pytest.mark.parametrize("path", [TOPIC, FLOW, KANO, HANDOUT, TEST, CHECKLIST])
def test_a_page_is_not_shrunk_to_fit_the_paper(dark, http, path) -> None:
    dark.goto(http + path)
    _on_paper(dark)
    assert dark.evaluate("document.scrollingElement.scrollWidth") <= int(CONTENT_WIDTH)


def test_the_chapters_map_stands_whole_below_its_heading(page, http) -> None:
    page.goto(http + "index.html")
    sheet = next(sheet for sheet in printed(page) if "一眼看全" in sheet)
    assert "第一节样品店" in sheet
    assert "两条接待原则" in sheet


@pytest.mark.each_builder
@pytest.mark.parametrize("path", [TOPIC, KANO, HANDOUT])
def test_a_page_prints_its_text_and_no_controls(dark, http, path) -> None:
    dark.goto(http + path)
    heading = dark.locator("h1").inner_text()
    last = dark.locator("article :is(h2, h3)").last.inner_text()
    text = "".join(printed(dark))
    assert folded(heading) in text
    assert folded(last) in text
    assert [one for one in CONTROLS if one in text] == []


@pytest.mark.each_builder
def test_items_print_their_choices_without_buttons_or_verdicts_given_away(dark, http, bank) -> None:
    dark.goto(http + TEST)
    data = bank["single"]
    text = "".join(printed(dark))
    for choice in data.choices:
        assert folded(plain(choice.text)) in text
        assert folded(plain(choice.rationale)) not in text
    assert not re.search("正确答案[:：]", text)
    _on_paper(dark)
    buttons = dark.locator("article button:not(.term)").evaluate_all(
        "all => all.filter(e => e.checkVisibility()).length"
    )
    assert buttons == 0


def test_an_item_that_was_checked_prints_with_its_verdict(dark, http, bank) -> None:
    dark.goto(http + TEST)
    one = item(dark, bank["single"].id)
    choose(one, *keys(bank["single"]))
    check(one)
    assert "✓正确" in "".join(printed(dark))


@pytest.mark.parametrize("path", FIGURES)
def test_a_figure_fits_one_sheet_and_is_not_cut(dark, http, path) -> None:
    dark.goto(http + path)
    _on_paper(dark)
    for figure in dark.locator("figure").all():
        assert figure.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
        assert figure.bounding_box()["height"] <= CONTENT_HEIGHT


# Controls of a scheme that is not said to be light are printed as dark discs after a dark screen,
# though computed styles show none of it.
BLACK = """() => {
  const light = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
    return a === 0 ? 255 : 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const shown = [...document.querySelectorAll("article, article *")].filter((e) =>
    e.checkVisibility() && !e.closest("title, desc"));
  return shown.flatMap((e) => {
    const { color, backgroundColor, fill, colorScheme } = getComputedStyle(e);
    const ink = e.closest("svg") ? (e.tagName === "text" ? fill : "rgb(0,0,0)") : color;
    const wrong = [];
    if (light(ink) > 90) wrong.push(`ink ${ink}`);
    if (light(backgroundColor) < 229) wrong.push(`ground ${backgroundColor}`);
    if (e.tagName === "INPUT" && colorScheme !== "light") wrong.push("dark controls");
    return wrong.map((one) => `${e.tagName}.${e.getAttribute("class")}: ${one}`);
  });
}"""


@pytest.mark.each_builder
@pytest.mark.parametrize("path", [TOPIC, FLOW, KANO, TEST, CHECKLIST])
def test_paper_is_black_on_white_in_dark_mode_too(dark, http, path) -> None:
    dark.goto(http + path)
    _on_paper(dark)
    wrong = sorted(set(dark.evaluate(BLACK)))
    assert not wrong, listed(wrong)


@pytest.mark.each_builder
def test_the_print_button_prints(open_context, http) -> None:
    page = open_context().new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(http + CHECKLIST)
    page.get_by_role("button", name="打印这一页").click()
    assert page.evaluate("window.printed")
