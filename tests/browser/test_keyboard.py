"""Without a mouse, without motion, without colours."""

from __future__ import annotations

import re

import pytest
from browsing import check, choose, distractors, item, keys, listed
from playwright.sync_api import Page, expect
from showcase import CHECKLIST, KANO, TEST, TOPIC

pytestmark = pytest.mark.both

FOCUSED = """() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return { tag: element.tagName, cls: element.className, href: element.getAttribute("href"),
    outline: outlineStyle, width: parseFloat(outlineWidth),
    label: element.textContent.trim().slice(0, 20) };
}"""


@pytest.mark.each_builder
@pytest.mark.parametrize("path", [TOPIC, CHECKLIST, KANO])
def test_the_first_tab_reaches_the_skip_link_and_it_leads_to_the_content(page, http, path) -> None:
    page.goto(http + path)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


@pytest.mark.each_builder
def test_an_item_is_answered_and_checked_by_keyboard_alone(page, http, course) -> None:
    page.goto(http + TOPIC)
    first = page.locator("course-item").first
    data = course.by_id[first.get_attribute("data-item")]
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('course-item')"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    for _ in range(5):
        if page.evaluate("document.activeElement.value") == keys(data)[0]:
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(first.locator(".item-check")).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_have_class("is-right")


@pytest.mark.each_builder
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [TOPIC, CHECKLIST])
def test_wherever_the_focus_goes_it_is_seen(open_context, http, path, scheme) -> None:
    page = open_context(color_scheme=scheme).new_page()
    page.goto(http + path)
    unseen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["tag"] == "BODY":
            break
        if "md-search__input" not in at["cls"] and (at["outline"] == "none" or at["width"] < 2):
            unseen.append(str(at))
    assert not unseen, listed(unseen)


@pytest.mark.each_builder
def test_nothing_moves_for_those_who_asked_for_no_motion(open_context, http) -> None:
    page = open_context(reduced_motion="reduce").new_page()
    page.goto(http + TEST)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return parseFloat(transitionDuration) > 0 || animationName !== "none";
        }).map((element) => element.className)"""
    )
    assert moving == []


def test_verdicts_are_words_where_colours_are_forced(open_context, http, bank) -> None:
    page = open_context(forced_colors="active").new_page()
    page.goto(http + TEST)
    for type in ("single", "true_false"):
        data = bank[type]
        one = item(page, data.id)
        choose(one, distractors(data)[0])
        check(one)
        expect(one.locator(".choice-verdict")).to_contain_text("不对")
        expect(one.get_by_role("status")).to_have_text("不对，再想想。")
    one = item(page, bank["multiple"].id)
    choose(one, keys(bank["multiple"])[0])
    check(one)
    one.get_by_role("button", name="看答案").click()
    expect(one.locator(".choice-verdict.is-right .verdict-word")).to_have_text("正确")
    expect(one.locator(".choice-verdict.is-missed .verdict-word").first).to_have_text("漏选")


@pytest.mark.each_builder
def test_where_colours_are_forced_the_borders_of_verdicts_differ(open_context, http, bank) -> None:
    page = open_context(forced_colors="active").new_page()
    page.goto(http + TEST)
    data = bank["multiple"]
    one = item(page, data.id)
    choose(one, keys(data)[0], distractors(data)[0])
    check(one)
    one.get_by_role("button", name="看答案").click()
    styles = [
        one.locator(f".choice:has(.is-{verdict})").first.evaluate("e => getComputedStyle(e).border")
        for verdict in ("right", "wrong", "missed")
    ]
    assert [re.split(r"\s", style)[1] for style in styles] == ["solid", "dashed", "dotted"]


def test_a_figure_is_still_drawn_where_colours_are_forced(open_context, http) -> None:
    page: Page = open_context(forced_colors="active").new_page()
    page.goto(http + KANO)
    strokes = page.locator(".fig-curve").evaluate_all(
        "all => all.map(e => getComputedStyle(e).stroke)"
    )
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert strokes
    assert background not in strokes


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_of_a_workbench_are_seen_where_colours_are_forced(
    open_context, http, scheme
) -> None:
    page: Page = open_context(forced_colors="active", color_scheme=scheme).new_page()
    for tool, text, shape in (
        ("kano", ".plot-number", ".plot-point"),
        ("customers", ".strips text", ".strip-main"),
    ):
        page.goto(f"{http}workbench/01/{tool}.html")
        page.locator('[data-do="sample"]').first.click()
        page.locator('[data-do="compute"]').first.click()
        drawn = page.locator(shape).first
        drawn.wait_for()
        ink, fill, stroke, paper = (
            one.evaluate(f"e => getComputedStyle(e).{name}")
            for one, name in (
                (page.locator(text).first, "fill"),
                (drawn, "fill"),
                (drawn, "stroke"),
                (page.locator("body"), "backgroundColor"),
            )
        )
        assert ink not in (fill, paper)
        assert stroke != paper
