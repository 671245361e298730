"""The theme around the pages, where we mended it."""

from __future__ import annotations

import pytest
from browsing import requests_of, search
from playwright.sync_api import Page, expect
from showcase import CHECKLIST, FLOW, KANO, TEST, TOPIC
from test_items import BLOCKED

pytestmark = pytest.mark.each_builder


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
    assert search(page, "杯子").count() > 0
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


@pytest.mark.parametrize("words", ["标签", "退货", "检查表", "Better"])
def test_the_search_finds_words_of_the_chapter(page, http, words) -> None:
    page.goto(http + TOPIC)
    expect(search(page, words).first).to_contain_text(words)


@pytest.mark.parametrize("words", ["接待流程", "标签与退换"])
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


def steps(page: Page) -> list[str]:
    """The steps to the page that can be seen."""
    return [
        text.strip() for text in page.locator(".md-path__item >> visible=true").all_inner_texts()
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("quiz/desk.html", ["首页", "自测", "学习台"]),
        ("checklists/records.html", ["首页", "检查表", "运行记录"]),
        ("learn/index.html", ["首页", "学习"]),
    ],
)
def test_the_steps_lead_to_the_page_itself(page, http, path, expected) -> None:
    page.goto(http + path)
    assert steps(page) == expected
    expect(page.locator(".md-path__item").last.locator("a")).to_have_count(0)


def test_the_steps_stand_in_line_with_each_other_and_with_the_title(page, http) -> None:
    page.goto(http + FLOW)
    left = "all => all.map(e => Math.round(e.getBoundingClientRect().left))"
    assert page.locator(".md-path__list").evaluate_all(left) == page.locator("h1").evaluate_all(
        left
    )
    middle = """all => all.flatMap(e => [e, e.querySelector('.md-path__link')])
        .map(e => e.getBoundingClientRect()).map(({ top, height }) => top + height / 2)"""
    found = page.locator(".md-path__item").evaluate_all(middle)
    assert max(found) - min(found) <= 1
    aligned = "all => all.map(e => getComputedStyle(e).alignItems)"
    assert set(page.locator(".md-path__item").evaluate_all(aligned)) == {"center"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (FLOW, "第 1 章 样品课"),
        (CHECKLIST, "检查表"),
        ("learn/01/index.html", "学习"),
        ("learn/index.html", "首页"),
    ],
)
def test_a_phone_shows_one_step_the_way_back(open_context, http, path, expected) -> None:
    page = open_context(360, 740).new_page()
    page.goto(http + path)
    assert steps(page) == [expected]
    link = page.locator(".md-path a >> visible=true")
    assert 44 <= link.bounding_box()["height"] < 60  # one line
    link.click()
    expect(page.locator("h1")).to_be_visible()
    assert path not in page.url


def test_the_link_past_the_menus_says_where_it_leads(page, http) -> None:
    page.goto(http + TOPIC)
    expect(page.locator(".md-skip")).to_have_text("跳到正文")


LOOK = "e => ['backgroundColor', 'color'].map((name) => getComputedStyle(e)[name])"
CONTRAST = """([back, front]) => {
    const light = (text) => {
      const [r, g, b] = text.match(/[\\d.]+/g).map((one) => one / 255)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [low, high] = [light(back), light(front)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_primary_button_keeps_its_fill_under_the_pointer_and_after_a_tap(
    open_context, http, scheme
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    for path, name in ((TOPIC, "检查"), (CHECKLIST, "开始")):
        page.goto(http + path)
        button = page.get_by_role("button", name=name, exact=True).first
        at_rest = button.evaluate(LOOK)
        paper = page.locator("body").evaluate(LOOK)[0]
        button.hover()
        hovered = button.evaluate(LOOK)
        button.click()
        page.mouse.move(0, 0)
        pressed = button.evaluate(LOOK)
        for look in (at_rest, hovered, pressed):
            assert page.evaluate(CONTRAST, look) >= 4.5, (path, look)
            assert page.evaluate(CONTRAST, [look[0], paper]) >= 3, (path, look)
        assert pressed == at_rest


def test_nothing_floats_over_feedback(open_context, http) -> None:
    """After each press the page scrolls up a little, as a finger and the drill do: that is when
    the theme's way to the top would appear."""
    page = open_context(390, 844).new_page()
    page.goto(http + TOPIC)
    form = page.locator("course-item").first
    form.locator("input").first.check()
    form.get_by_role("button", name="检查", exact=True).click()
    page.mouse.wheel(0, -120)
    expect(page.locator("[data-md-component=top]")).to_have_count(0)
    floating = """() => [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility()
        && getComputedStyle(e).position === "fixed"
        && !e.closest(".md-header, .md-sidebar, .md-search, .md-skip, .md-overlay")
        && e.offsetWidth * e.offsetHeight > 0 && getComputedStyle(e).opacity !== "0")
      .map((e) => e.className)"""
    assert page.evaluate(floating) == []
