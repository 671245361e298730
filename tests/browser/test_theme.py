"""The theme around the pages, where we mended it."""

from __future__ import annotations

import pytest
from browsing import CHECKLIST, KANO, TEST, TOPIC, requests_of, search
from playwright.sync_api import expect
from test_items import BLOCKED

pytestmark = pytest.mark.both


def test_the_page_follows_the_scheme_of_the_system(open_context, http) -> None:
    for asked, scheme in (("light", "default"), ("dark", "slate")):
        page = open_context(color_scheme=asked).new_page()
        page.goto(http + TOPIC)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def test_a_blocked_storage_costs_neither_dark_mode_nor_search(open_context, http) -> None:
    page = open_context(color_scheme="dark").new_page()
    page.add_init_script(BLOCKED)
    page.goto(http + KANO)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert search(page, "投诉").count() > 0
    page.keyboard.press("Escape")
    page.get_by_title("换成浅色").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_chosen_scheme_is_remembered(open_context, http) -> None:
    page = open_context(color_scheme="light").new_page()
    page.goto(http + TOPIC)
    page.get_by_title("换成深色").click()
    page.goto(http + KANO)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_menus_of_a_page_have_names_of_their_own(page, http) -> None:
    page.goto(http + TOPIC)
    names = page.get_by_role("navigation").evaluate_all(
        "all => all.filter(e => e.checkVisibility()).map(e => e.ariaLabel)"
    )
    assert len(set(names)) == len(names)
    assert "当前位置" in names


FEATURES = """() => [...new Set([...document.querySelectorAll("*")].map((one) =>
  getComputedStyle(one).fontFeatureSettings))]"""


@pytest.mark.parametrize("path", [TOPIC, TEST, CHECKLIST, "quiz/desk.html"])
def test_no_style_squeezes_punctuation(page, http, path) -> None:
    """Kerning of Chinese fonts halves brackets and full stops, in Firefox at least."""
    page.goto(http + path)
    assert page.evaluate(FEATURES) == ["normal"]


@pytest.mark.parametrize("words", ["投诉", "售后", "回访", "检查表", "Kano", "三角四圈"])
def test_the_search_finds_words_of_the_chapter(page, http, words) -> None:
    page.goto(http + TOPIC)
    expect(search(page, words).first).to_contain_text(words)


@pytest.mark.parametrize("words", ["投诉", "卡诺模型"])
def test_the_search_works_on_a_page_opened_from_disk(open_context, site, words) -> None:
    context = open_context()
    seen = requests_of(context)
    page = context.new_page()
    page.goto((site / TOPIC).as_uri())
    results = search(page, words)
    expect(results.first).to_contain_text(words)
    results.first.click()
    expect(page.locator("h1")).to_contain_text(words)
    assert [url for url in seen if not url.startswith(site.as_uri())] == []
