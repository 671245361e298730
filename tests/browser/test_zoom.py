"""At 400 % of 1280 px a page is 320 px wide: nothing scrolls sideways, no text is cut off, and
nothing of ours moves for those who asked for no motion, in every state of the items."""

from __future__ import annotations

import pytest
from browsing import listed
from playwright.sync_api import Page
from showcase import BANK, CHECKLIST, DESK, TEST, TOPIC

pytestmark = pytest.mark.both

EXAM = f"{BANK}?mode=exam&paper=exam-short"

CUT = """() => {
  const found = [];
  const over = document.scrollingElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`the page scrolls sideways by ${over} px`);
  const name = (e) => `${e.tagName}.${e.className.baseVal ?? e.className} ` +
    `"${e.textContent.trim().slice(0, 20)}"`;
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest("script, title, desc, option")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".md-typeset__scrollwrap, pre, .fig-scroll")) continue; // scrolls by itself
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { left, right, width } of range.getClientRects())
      if (width > 1 && (left < -1 || right > innerWidth + 1))
        found.push(`out of sight: ${name(element)}`);
    for (let box = element; box && box.tagName !== "ARTICLE"; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const isCut = (overflowX === "hidden" && box.scrollWidth > box.clientWidth + 1) ||
        (overflowY === "hidden" && box.scrollHeight > box.clientHeight + 1);
      if (isCut && box.clientWidth > 1) found.push(`cut off: ${name(box)}`);
    }
  }
  return [...new Set(found)].slice(0, 5);
}"""

ANSWER = """() => {
  for (const [place, item] of document.querySelectorAll("course-item").entries()) {
    const [text] = item.querySelectorAll("input[type=text], textarea");
    if (text) text.value = "不知道";
    for (const select of item.querySelectorAll("select")) select.selectedIndex = 1;
    const box = item.querySelector(".choice > label > input:not([name$=-point])");
    if (box) box.checked = true;
    item.form.requestSubmit();
    if (place % 2) item.querySelector(".item-reveal")?.click();
  }
}"""
"""Answers everything; every second item shows its key."""

MOVING = """() => [...document.querySelectorAll("article *")].filter((element) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  return Math.max(...transitionDuration.split(",").map(parseFloat)) > 0.01 ||
    animationName !== "none" || scrollBehavior === "smooth";
}).map((element) => element.outerHTML.slice(0, 80))"""


@pytest.fixture
def zoomed(open_context) -> Page:
    """A page at 400 % on a screen of 1280 by 1024 pixels."""
    page: Page = open_context(320, 256, reduced_motion="reduce").new_page()
    return page


def sit(page: Page, root: str) -> None:
    page.goto(root + EXAM)
    page.locator("input[name=time]").nth(1).check()
    page.get_by_role("button", name="开始答卷").click()
    page.get_by_role("button", name="答题卡", exact=True).click()


@pytest.mark.each_builder
@pytest.mark.parametrize("path", [TOPIC, CHECKLIST, DESK, TEST, BANK, EXAM])
def test_at_400_percent_nothing_is_cut_off(zoomed, http, path) -> None:
    zoomed.goto(http + path)
    assert zoomed.evaluate(CUT) == []


@pytest.mark.parametrize("path", [TEST, BANK])
def test_at_400_percent_no_verdict_is_cut_off_and_nothing_moves(zoomed, http, path) -> None:
    zoomed.goto(http + path)
    zoomed.evaluate(ANSWER)
    assert zoomed.locator(".choice-verdict").count() > 20
    assert zoomed.evaluate(CUT) == []
    assert zoomed.evaluate(MOVING) == []


@pytest.mark.each_builder
def test_at_400_percent_a_paper_can_be_sat_and_reviewed(zoomed, http) -> None:
    sit(zoomed, http)
    found = zoomed.evaluate(CUT)
    zoomed.get_by_role("button", name="交卷", exact=True).click()
    found += zoomed.evaluate(CUT)
    zoomed.get_by_role("button", name="现在交卷").click()
    found += zoomed.evaluate(CUT)
    assert not found, listed(found)
    assert zoomed.evaluate(MOVING) == []


@pytest.mark.each_builder
def test_at_400_percent_the_bar_of_a_paper_leaves_room_for_the_items(zoomed, http) -> None:
    sit(zoomed, http)
    zoomed.get_by_role("button", name="答题卡", exact=True).click()
    assert zoomed.locator("#session_bar").bounding_box()["height"] <= 256 / 2


def test_where_colours_are_forced_every_verdict_has_a_word_and_a_border(open_context, http) -> None:
    page = open_context(forced_colors="active").new_page()
    page.goto(http + TEST)
    page.evaluate(ANSWER)
    bare = page.locator(".choice:has(.choice-verdict.is-right, .choice-verdict.is-wrong)")
    assert bare.count() > 10
    found = bare.evaluate_all(
        """all => all.filter((one) => {
            const { borderTopStyle, borderTopWidth } = getComputedStyle(one);
            const word = one.querySelector(".verdict-word")?.textContent.trim();
            return !word || borderTopStyle === "none" || parseFloat(borderTopWidth) < 1;
        }).map((one) => one.outerHTML.slice(0, 100))"""
    )
    assert found == []
