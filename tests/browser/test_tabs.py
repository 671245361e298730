"""Two pages of one browser: none un-does what the other kept, and what was erased stays erased."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from showcase import BANK, DRILL
from test_modes import FIVE, ITEMS, attempts, begin, button, hand_in, respond

pytestmark = pytest.mark.both

GOOD = ["a", "a", "a"]
"""The first choices of a way through it."""

DEAF = """for (const name of ["storage", "pageshow", "visibilitychange"])
  addEventListener(name, (event) => event.isTrusted && event.stopImmediatePropagation(), true);"""
"""The browser tells such a page nothing, as one that it froze: it has to look when it writes."""

TOLD = {
    "pageshow": "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "visibilitychange": "document.dispatchEvent(new Event('visibilitychange'))",
}
"""How a page is told without the other being there: Back, from the browser's cache, and coming to
the front."""


@pytest.fixture
def context(open_context) -> BrowserContext:
    return open_context()


def deaf(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.add_init_script(DEAF)
    page.goto(address)
    return page


def item(page: Page, place: int) -> Locator:
    return page.locator(ITEMS).nth(place)


def answer(page: Page, *places: int) -> None:
    """Answers these items."""
    for place in places:
        respond(item(page, place), right=True)


def done(page: Page, count: int, of: int = 10) -> None:
    expect(page.locator("#session_bar")).to_contain_text(f"已答 {count} / {of}")


def reviewed(page: Page) -> None:
    expect(page.locator("#session_result .session-score")).to_be_visible()
    expect(page.locator("#session_bar")).to_be_hidden()
    expect(page.locator(f"{ITEMS}.is-settled")).not_to_have_count(0)


def erase(page: Page, http: str) -> None:
    """Erases all at the desk, and leaves no trace of it."""
    page.goto(http + "quiz/desk.html")
    button(page, "清除全部记录").click()
    button(page, "全部清除").click()
    expect(page.get_by_text("已全部清除。")).to_be_visible()


# --- a paper -----------------------------------------------------------------------------------


def test_a_tap_in_a_stale_tab_does_not_undo_a_paper_that_was_handed_in(context, http) -> None:
    one = context.new_page()
    begin(one, http)
    answer(one, 0, 1, 2)
    done(one, 3)
    stale = deaf(context, one.url)
    done(stale, 3)
    answer(one, 3, 4, 5)
    done(one, 6)
    hand_in(one)
    before = attempts(one)
    answer(stale, 6)
    reviewed(stale)
    assert attempts(one) == before
    assert len(before[0]["responses"]) == 6
    assert (
        stale.locator("#session_result").inner_text() == one.locator("#session_result").inner_text()
    )
    expect(item(stale, 6).get_by_role("status")).to_contain_text("没有作答")


def test_handing_in_from_a_stale_tab_undoes_nothing_either(context, http) -> None:
    one = context.new_page()
    begin(one, http)
    answer(one, 0)
    done(one, 1)
    stale = deaf(context, one.url)
    hand_in(one)
    before = attempts(one)
    hand_in(stale)
    reviewed(stale)
    assert attempts(one) == before


def test_two_tabs_with_one_draft_keep_each_others_answers_flags_and_doubts(context, http) -> None:
    one = context.new_page()
    begin(one, http)
    other = deaf(context, one.url)
    answer(one, 0, 1)
    one.locator(".item-flag").nth(4).click()
    item(one, 1).locator(".item-marks input").check()
    done(one, 2)
    answer(other, 2)
    done(other, 3)
    expect(other.locator(".item-flag").nth(4)).to_have_attribute("aria-pressed", "true")
    expect(item(other, 1).locator(".item-marks input")).to_be_checked()
    done(one, 3)  # it is told
    respond(item(other, 0), right=False)
    wanted = item(other, 0).evaluate("e => String(course.answer.read(e.form))")
    one.wait_for_function(
        f"wanted => String(course.answer.read(document.querySelector('{ITEMS}').form)) === wanted",
        arg=wanted,
    )
    assert len(attempts(one)[0]["responses"]) == 3


@pytest.mark.parametrize("event", [*TOLD, "storage"])
def test_a_page_looks_again_and_shows_the_review(context, http, event) -> None:
    one = context.new_page()
    begin(one, http)
    answer(one, 0)
    done(one, 1)
    other = context.new_page() if event == "storage" else deaf(context, one.url)
    other.goto(one.url)
    done(other, 1)
    answer(one, 1)
    done(one, 2)
    hand_in(one)
    if event in TOLD:
        expect(other.locator("#session_bar")).to_be_visible()
        other.evaluate(TOLD[event])
    reviewed(other)
    assert len(attempts(other)[0]["responses"]) == 2


@pytest.mark.each_builder
def test_going_back_to_a_paper_that_was_handed_in_shows_its_review(context, http) -> None:
    page = context.new_page()
    begin(page, http)
    answer(page, 0)
    done(page, 1)
    address = page.url
    page.goto(http + "quiz/desk.html")
    page.get_by_role("link", name="还没交的卷子").click()
    answer(page, 1, 2, 3)
    done(page, 4)
    hand_in(page)
    before = attempts(page)
    page.go_back()
    page.go_back()
    assert page.url == address
    reviewed(page)
    assert attempts(page) == before


def test_an_open_answer_rated_in_one_review_is_rated_in_the_other(context, http) -> None:
    one = context.new_page()
    one.goto(http + BANK)
    one.evaluate(OPEN_ONES)
    address = http + BANK + "?mode=exam&paper=exam&attempt=open"
    one.goto(address)
    other = deaf(context, address)
    expect(item(other, 0).locator(".criteria")).to_be_visible()
    item(other, 1).locator(".criteria input").first.check()
    for page, place in ((one, 0), (other, 1)):
        item(page, place).locator(".criteria input").first.check()
        item(page, place).locator(".item-check").click()
    credits = attempts(one)[0]["credits"]
    assert len(credits) == 2
    assert all(credits.values())
    for page in (one, other):
        expect(page.locator(".session-score")).not_to_contain_text("简答题")


OPEN_ONES = """() => {
  const all = [...document.querySelectorAll("course-item[data-type=open]")];
  const open = all.slice(0, 2).map((e) => e.dataset);
  const [items, at] = [open.map(({ item }) => item), new Date().toISOString()];
  const of = (value) => Object.fromEntries(open.map((e) => [e.item, value(e)]));
  course.store.open().keepAttempt("c01", {
    id: "open", kind: "exam", form: "exam-A", seed: 1, items, begun: at, submitted: at, credits: {},
    hashes: of(({ hash }) => hash), responses: of(() => ["我的答案"]), flags: [], unsure: [] });
}"""
"""A paper of two open items, handed in and not rated yet."""


# --- erased --------------------------------------------------------------------------


@pytest.mark.parametrize("way", [*TOLD, "storage"])
def test_what_was_erased_is_not_brought_back_by_a_stale_tab(context, http, way) -> None:
    one = context.new_page()
    begin(one, http)
    answer(one, 0)
    done(one, 1)
    stale = context.new_page() if way == "storage" else deaf(context, one.url)
    stale.goto(one.url)
    done(stale, 1)
    erase(one, http)
    if way in TOLD:
        stale.evaluate(TOLD[way])
    expect(button(stale, "开始答卷")).to_be_visible()
    expect(stale).not_to_have_url(re.compile("attempt="))
    assert attempts(one) == []
    button(stale, "开始答卷").click()
    done(stale, 0)
    assert len(attempts(one)) == 1


# --- five minutes ------------------------------------------------------------------------------


def check(page: Page, place: int) -> None:
    """Answers an item and has it checked; an open one is rated too."""
    respond(item(page, place), right=True)
    item(page, place).locator(".item-check").click()
    if item(page, place).locator(".criteria").is_visible():
        item(page, place).locator(".criteria input").first.check()
        item(page, place).locator(".item-check").click()


def test_five_minutes_in_two_tabs_are_counted_together(context, http) -> None:
    one = context.new_page()
    one.goto(http + BANK + FIVE)
    stale = deaf(context, http + BANK + FIVE)
    for place in (0, 1, 2):
        check(one, place)
    done(one, 3, 8)
    check(stale, 7)
    done(stale, 4, 8)
    done(one, 4, 8)  # it is told
    assert len(attempts(one)[0]["credits"]) == 4
    for place in (3, 4, 5, 6):
        check(one, place)
    expect(one.locator("#session_result .session-score")).to_be_visible()
    before = attempts(one)
    stale.evaluate(TOLD["pageshow"])
    expect(stale.locator("#session_result .session-score")).to_be_visible()
    assert attempts(one) == before
    assert len(before) == 1


# --- a drill -----------------------------------------------------------------------------------


def played(page: Page, *choices: str) -> None:
    for id in choices:
        page.locator(f'[data-choose="{id}"]').click()


def to_the_end(page: Page) -> None:
    """Takes the first choice offered until it is over."""
    for _ in range(50):
        if page.locator("[data-choose]").count() == 0:
            return
        page.locator("[data-choose]").first.click()
    raise AssertionError("the drill has no end")


def test_a_drill_that_ended_in_one_tab_has_ended_in_the_other(context, http) -> None:
    one = context.new_page()
    one.goto(http + DRILL)
    played(one, GOOD[0])
    stale, told = deaf(context, one.url), deaf(context, one.url)
    to_the_end(one)
    before = attempts(one)
    assert before[0]["submitted"]
    played(stale, GOOD[1])
    told.evaluate(TOLD["visibilitychange"])
    for page in (stale, told):
        expect(page.locator(".drill-path > li")).to_have_count(len(before[0]["items"]))
        expect(page.get_by_role("status").first).to_contain_text("这次演练结束了。")
    assert attempts(one) == before


def test_a_drill_that_went_on_in_one_tab_goes_on_there_in_the_other(context, http) -> None:
    one = context.new_page()
    one.goto(http + DRILL)
    played(one, GOOD[0])
    stale = deaf(context, one.url)
    played(one, *GOOD[1:])
    before = attempts(one)
    stale.locator("[data-choose]").last.click()
    expect(stale.locator(".drill-play h2")).to_have_text(one.locator(".drill-play h2").inner_text())
    assert attempts(one) == before
    stale.locator("[data-choose]").first.click()
    assert len(attempts(one)[0]["items"]) == len(GOOD) + 1


@pytest.mark.parametrize("way", ["restart", "erase"])
def test_a_drill_begun_anew_or_erased_is_not_brought_back(context, http, way) -> None:
    one = context.new_page()
    one.goto(http + DRILL)
    played(one, *GOOD[:2])
    stale = deaf(context, one.url)
    if way == "restart":
        one.locator("[data-do=restart]").click()
        played(stale, GOOD[2])
    else:
        erase(one, http)
        stale.evaluate(TOLD["pageshow"])
    expect(stale.locator(".drill-play h2")).to_contain_text("第 1 ")
    assert [a["dropped"] for a in attempts(one)] == ([True] if way == "restart" else [])
