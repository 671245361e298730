"""The bank page and its modes: practice, five minutes, study, papers, pre and post, the book."""

from __future__ import annotations

import datetime
import io
import json
import re
import subprocess
from pathlib import Path

import pytest
from browsing import dealt, listed, violations
from playwright.sync_api import BrowserContext, Locator, Page, expect
from showcase import BANK, COURSE, TEST

from generator.authored.kinds import tasks

pytestmark = pytest.mark.both

PAPER = "?mode=exam&paper=exam-short"
FIVE = "?mode=five&role=role-clerk"
MORNING = datetime.datetime(2026, 12, 1, 8, 0)
ITEMS = "#session_items course-item"
CHOSEN = ", ".join(f"[data-type={type}]" for type in ("single", "true_false", "multiple"))
"""A paper is drawn by chance; one without any of these is not."""

RESPOND = """(item, isRight) => {
  const { type, key } = item.dataset;
  const right = JSON.parse(key);
  const response = {
    single: [right].flat(), true_false: [right].flat(), hotspot: [right].flat(), multiple: right,
    ordering: right, short_text: [right.accepted?.[0]], numeric: [String(right.value)],
    open: ["我的答案"],
  }[type] ?? Object.entries(right).map(([id, match]) => `${id}=${match}`);
  const wrong = {
    ordering: [...item.start], short_text: ["不知道"], numeric: ["-77777"], open: ["我的答案"],
    matching: [], classification: [],
  }[type] ?? [[...item.querySelectorAll("input[name]")].map((one) => one.value)
    .find((id) => !response.includes(id))];
  course.answer.fill(item.form, isRight ? response : wrong);
  const select = item.querySelector("select");
  if (!isRight && select)
    select.selectedIndex = select.options[1].value === right[select.name] ? 2 : 1;
  item.form.dispatchEvent(new Event("change", { bubbles: true }));
}"""
"""Puts a right or a wrong response into an item, as if a person had."""


def respond(item: Locator, *, right: bool) -> None:
    item.evaluate(f"(item, isRight) => ({RESPOND})(item, isRight)", right)


def ids(page: Page) -> list[str]:
    """The items of the session, in order."""
    return page.locator(ITEMS).evaluate_all("all => all.map(e => e.dataset.item)")


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def begin(page: Page, http: str, query: str = PAPER, time: int = 0, *, bank: str = BANK) -> None:
    """Opens a paper and starts it; `time` is the line of the timer's choices."""
    page.goto(http + bank + query)
    page.locator("input[name=time]").nth(time).check()
    button(page, "开始答卷").click()


def hand_in(page: Page) -> None:
    button(page, "交卷").click()
    button(page, "现在交卷").click()


def attempts(page: Page) -> list[dict]:
    kept = page.evaluate("localStorage.getItem('course-progress')")
    return list(json.loads(kept)["courses"][COURSE]["attempts"].values()) if kept else []


def key_shown(page: Page) -> int:
    """How much of any key, rationale or verdict can be seen."""
    return page.locator(
        "#session_items :is(.choice-verdict, .item-key, .item-key-line, .item-see, .item-check)"
    ).evaluate_all("all => all.filter(e => e.checkVisibility()).length")


# --- the page ------------------------------------------------------------------------------


def test_without_a_mode_the_whole_bank_is_there_in_groups(page, http, course) -> None:
    page.goto(http + BANK)
    wanted = {item.id for item in tasks(course.chapters[0].items)}
    found = page.locator("course-item").evaluate_all("all => all.map(e => e.dataset.item)")
    assert sorted(found) == sorted(wanted)
    expect(page.locator("h2[id^=bank_]").first).to_be_visible()


def test_without_script_every_item_can_be_read_and_its_key_opened(
    open_context, http, course
) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(http + BANK + PAPER)
    expect(page.locator("details.ways")).to_be_hidden()
    expect(page.locator("course-item >> visible=true")).to_have_count(
        len(list(tasks(course.chapters[0].items)))
    )
    page.locator(".item-key summary").first.click()
    expect(page.locator(".item-key-line").first).to_be_visible()


@pytest.mark.each_builder
def test_the_bank_comes_first_in_its_menu_and_on_the_hub(page, http) -> None:
    page.goto(http + "quiz/index.html")
    expect(page.locator(".cards a[href*='01/']").first).to_have_attribute("href", "01/bank.html")


@pytest.mark.each_builder
def test_a_way_is_chosen_by_a_form_also_from_disk(page, site) -> None:
    page.goto((site / BANK).as_uri())
    way = page.locator("form.way").first
    way.locator("select").select_option("shop-labels")
    way.get_by_role("button").click()
    expect(page.locator("#session_title")).to_have_text("练习")
    assert "mode=practice" in page.url
    assert ids(page)


def test_a_mode_that_does_not_exist_shows_the_whole_bank(page, http) -> None:
    for query in ("?mode=constructor", "?mode=exam&paper=__proto__x", "?mode=five&role=nobody"):
        page.goto(http + BANK + query)
        expect(page.locator(".items > .item").first).to_be_visible()


# --- practice ------------------------------------------------------------------------------


def test_practice_shows_only_what_was_asked_for(page, http, course) -> None:
    page.goto(http + BANK + "?mode=practice&of=o-steps")
    wanted = [i.id for i in tasks(course.chapters[0].items) if i.objective == "o-steps"]
    assert sorted(ids(page)) == sorted(wanted)
    expect(page.locator(".items > .item >> visible=true")).to_have_count(0)
    expect(page.locator(ITEMS).first.locator(".item-meta")).to_contain_text("第 1 题")


def test_choices_are_mixed_and_lettered_in_order_and_the_key_follows(page, http) -> None:
    page.goto(http + BANK + "?mode=practice")
    read = """all => all.map((item) => ({
        id: item.dataset.item, type: item.dataset.type, key: [JSON.parse(item.dataset.key)].flat(),
        order: [...item.querySelectorAll("fieldset > .choice")].map((c) => [
            c.dataset.choice, c.querySelector(".choice-letter")?.textContent]),
        line: item.querySelector(".item-key-names").textContent,
        reasons: [...item.querySelectorAll("[data-rationale]")].map((c) => [
            c.dataset.rationale, c.querySelector(".choice-letter")?.textContent]),
    }))"""
    found = page.locator(ITEMS).evaluate_all(read)
    mixed = [one for one in found if one["type"] in ("single", "multiple")]
    assert len(mixed) > 10
    for one in mixed:
        assert [letter for _, letter in one["order"]] == list("ABCDEF"[: len(one["order"])])
        letters = dict(one["order"])
        assert re.findall("[A-F]", one["line"]) == sorted(letters[id] for id in one["key"])
        assert one["reasons"] == one["order"]
    assert sum([i for i, _ in one["order"]] != sorted(i for i, _ in one["order"]) for one in mixed)
    page.reload()
    assert page.locator(ITEMS).evaluate_all(read) == found


def test_an_item_of_a_scenario_comes_with_its_story(page, http) -> None:
    page.goto(http + BANK + "?mode=practice")
    stories = page.locator("#session_items > .scenario > .scenario-story")
    expect(stories).to_have_count(2)
    expect(stories.first).to_be_visible()


@pytest.mark.each_builder
def test_practice_gives_feedback_and_leads_back(page, http) -> None:
    page.goto(http + BANK + "?mode=practice&of=shop-labels")
    one = page.locator(ITEMS).first
    respond(one, right=False)
    one.locator(".item-check").click()
    expect(one.locator(".item-actions .item-see a")).to_be_visible()
    button(page, "再试一次").click()
    expect(one.locator("input:checked")).to_have_count(0)


# --- five minutes --------------------------------------------------------------------------


def test_five_minutes_is_the_same_all_day_and_another_the_next(open_context, http) -> None:
    context: BrowserContext = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    page.goto(http + BANK + FIVE)
    first = ids(page)
    assert len(first) == 8
    for item in page.locator(ITEMS).all()[:3]:
        respond(item, right=True)
        item.locator(".item-check").click()
        if item.locator(".criteria").is_visible():
            item.locator(".criteria input").first.check()
            item.locator(".item-check").click()
    expect(page.locator("#session_bar")).to_contain_text("已答 3 / 8")
    page.reload()
    assert ids(page) == first
    expect(page.locator("#session_bar")).to_contain_text("已答 3 / 8")
    page.clock.set_system_time(MORNING + datetime.timedelta(days=1))
    page.reload()
    assert ids(page) != first
    assert not set(ids(page)) & {one for one in first[:3] if one not in _due(page)}


def _due(page: Page) -> list[str]:
    return page.evaluate("course.store.open().due('c01')")


def test_five_minutes_ends_with_a_result_and_what_is_wrong_comes_back(open_context, http) -> None:
    context: BrowserContext = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    page.goto(http + BANK + FIVE)
    wrong = ids(page)[0]
    for place, item in enumerate(page.locator(ITEMS).all()):
        respond(item, right=place > 0)
        item.locator(".item-check").click()
        if item.locator(".criteria").is_visible():
            for point in item.locator(".criteria input").all() if place else []:
                point.check()
            item.locator(".item-check").click()
    result = page.locator("#session_result")
    expect(result).to_contain_text("8 题中全对 7 题")
    expect(result).to_contain_text("建议重读")
    page.clock.set_system_time(MORNING + datetime.timedelta(days=1))
    page.reload()
    assert ids(page)[0] == wrong


# --- study ---------------------------------------------------------------------------------


def test_a_card_is_turned_by_one_button_and_back(page, http) -> None:
    page.goto(http + BANK + "?mode=study&of=shop-labels")
    one = page.locator(ITEMS).first
    expect(one.locator(".item-key-line")).to_be_hidden()
    turn = one.locator(".item-turn")
    turn.focus()
    page.keyboard.press("Enter")
    expect(one.locator(".item-key-line")).to_be_visible()
    expect(one.locator("[data-rationale]").first).to_be_visible()
    expect(turn).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect(one.locator(".item-key-line")).to_be_hidden()
    button(page, "全部翻开").click()
    assert page.locator(f"{ITEMS} .item-key-line >> visible=true").count() == len(ids(page))
    button(page, "全部盖上").click()
    expect(page.locator(f"{ITEMS} .item-key-line >> visible=true")).to_have_count(0)


# --- a paper -------------------------------------------------------------------------------

STEP = """() => {
  const at = document.activeElement;
  const item = at?.closest("course-item");
  const isOpen = item && !item.dataset.touched;
  const kind = at?.tagName === "INPUT" ? at.type : at?.tagName.toLowerCase();
  const others = ".item-marks, .item-hint, .item-flag, [data-way=up], a";
  const first = isOpen && at.closest(others) === null;
  if (first && kind !== "body") item.dataset.touched = "yes";
  return { kind, text: at?.textContent.trim(), first: Boolean(first) };
}"""
PRESS = {"radio": "Space", "checkbox": "Space", "select": "ArrowDown", "button": "Enter"}


def _tab_to(page: Page, text: str, *, answering: bool = False) -> None:
    """Walks on by Tab until a button of this name, giving every item on the way a response."""
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate(STEP)
        if at["kind"] == "button" and at["text"] == text:
            return
        if answering and at["first"]:
            if at["kind"] in ("text", "textarea"):
                page.keyboard.type("7")
            else:
                page.keyboard.press(PRESS[at["kind"]])
    raise AssertionError(f"no button {text} is reached")


@pytest.mark.each_builder
def test_a_whole_paper_is_sat_by_keyboard_alone(page, http) -> None:
    page.goto(http + BANK + PAPER)
    _tab_to(page, "开始答卷")
    page.keyboard.press("Enter")
    expect(page.locator("#session_title")).to_be_focused()
    _tab_to(page, "交卷", answering=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 10 / 10")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.session-dialog")).to_contain_text("每一题都作答了")
    _tab_to(page, "现在交卷")
    page.keyboard.press("Enter")
    expect(page.locator("#session_result h3").first).to_be_focused()
    expect(page.locator("#session_result")).to_contain_text("自测用，不作正式考核依据")


def test_nothing_is_revealed_before_handing_in(page, http) -> None:
    begin(page, http)
    for item in page.locator(ITEMS).all():
        respond(item, right=False)
    assert key_shown(page) == 0
    field = page.locator(f"{ITEMS} input").first
    field.press("Enter")  # submits a form
    assert key_shown(page) == 0
    expect(page.locator(f"{ITEMS}.is-wrong")).to_have_count(0)
    assert "submitted" not in attempts(page)[0]


def test_enter_in_a_text_field_reveals_nothing(page, http) -> None:
    page.goto(http + BANK + "?mode=pre&paper=pre-post")
    button(page, "开始答卷").click()
    for item in page.locator(f"{ITEMS}:has(input[type=text])").all():
        item.locator("input[type=text]").fill("八")
        item.locator("input[type=text]").press("Enter")
    assert key_shown(page) == 0


def test_what_is_not_answered_is_listed_first_and_can_be_gone_to(page, http) -> None:
    begin(page, http)
    items = page.locator(ITEMS)
    for place in range(9):
        respond(items.nth(place), right=True)
    button(page, "交卷").click()
    expect(page.locator("dialog.session-dialog")).to_contain_text("还有 1 题没有作答")
    page.locator("dialog.session-dialog").get_by_role("button", name="第 10 题").click()
    expect(page.locator("dialog.session-dialog")).to_have_count(0)
    assert items.nth(9).evaluate("e => e.contains(document.activeElement)")
    assert "submitted" not in attempts(page)[0]


def test_the_sheet_says_in_words_what_is_answered_and_flagged(page, http) -> None:
    begin(page, http)
    button(page, "答题卡").click()
    cells = page.locator(".sheet-cell")
    expect(cells).to_have_count(10)
    expect(cells.nth(1)).to_contain_text("未答")
    respond(page.locator(ITEMS).nth(1), right=True)
    page.locator(".item-flag").nth(1).click()
    expect(cells.nth(1)).to_contain_text("已答")
    expect(cells.nth(1)).to_contain_text("标记")
    expect(cells.nth(0)).to_contain_text("未答")
    cells.nth(4).click()
    assert page.locator(ITEMS).nth(4).evaluate("e => e.contains(document.activeElement)")


def _state(page: Page) -> object:
    return page.locator(ITEMS).evaluate_all(
        "all => all.map(e => [e.dataset.item, course.answer.read(e.form),"
        " [...e.querySelectorAll('.choice')].map(c => c.dataset.choice),"
        " e.querySelector('.item-flag')?.getAttribute('aria-pressed')])"
    )


def test_a_reload_in_the_middle_loses_nothing(page, http) -> None:
    begin(page, http)
    for place in (0, 3, 5):
        respond(page.locator(ITEMS).nth(place), right=True)
    page.locator(".item-flag").nth(2).click()
    expect(page.locator("#session_bar")).to_contain_text("已答 3 / 10")
    before = _state(page)
    page.reload()
    assert _state(page) == before
    expect(page.locator("#session_bar")).to_contain_text("已答 3 / 10")


REWORDED = """(id) => {
  const kept = JSON.parse(localStorage["course-progress"]);
  for (const one of Object.values(kept.courses.c01.attempts)) one.hashes[id] = "earlier";
  localStorage["course-progress"] = JSON.stringify(kept);
}"""
"""As if an item had been reworded since it was answered."""


def test_an_answer_to_an_earlier_wording_counts_as_none_in_a_paper(page, http) -> None:
    begin(page, http)
    for place in (0, 3, 5):
        respond(page.locator(ITEMS).nth(place), right=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 3 / 10")
    reworded, other = ids(page)[3], ids(page)[0]
    page.evaluate(REWORDED, reworded)
    page.reload()
    expect(page.locator("#session_bar")).to_contain_text("已答 2 / 10")
    button(page, "答题卡").click()
    expect(page.locator(".sheet-cell").nth(3)).to_contain_text("未答")
    expect(page.locator(".sheet-cell").nth(5)).to_contain_text("已答")
    hand_in(page)
    item = page.locator(ITEMS).nth(3)
    expect(item.get_by_role("status")).to_have_text("题目已更新，请重答。")
    expect(item).not_to_have_class(re.compile("is-(right|partly|wrong)"))
    expect(page.locator(ITEMS).nth(4).get_by_role("status")).to_contain_text("没有作答。")
    kept = json.loads(page.evaluate("localStorage['course-progress']"))["courses"][COURSE]
    (one,) = kept["attempts"].values()
    assert one["credits"][reworded] == 0
    assert reworded not in kept["items"]
    assert one["responses"].keys() >= {reworded, other}


def test_an_item_that_is_reworded_during_a_paper_is_answered_anew(page, http) -> None:
    begin(page, http)
    respond(page.locator(ITEMS).nth(0), right=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")
    page.evaluate(REWORDED, ids(page)[0])
    page.reload()
    expect(page.locator("#session_bar")).to_contain_text("已答 0 / 10")
    respond(page.locator(ITEMS).nth(0), right=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")
    page.reload()
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")


def test_an_answer_to_an_earlier_wording_is_not_shown_in_five_minutes(open_context, http) -> None:
    context: BrowserContext = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    page.goto(http + BANK + FIVE)
    chosen = page.locator(f"{ITEMS}:is({CHOSEN})").first
    respond(chosen, right=True)
    chosen.locator(".item-check").click()
    expect(chosen).to_have_class(re.compile("is-right"))
    id = chosen.get_attribute("data-item")
    page.evaluate(REWORDED, id)
    page.reload()
    item = page.locator(f'#session_items [data-item="{id}"]')
    expect(item).to_be_visible()
    expect(item).not_to_have_class(re.compile("is-right"))
    expect(item.locator("input:checked")).to_have_count(0)


def test_a_paper_goes_on_after_its_tab_was_closed(open_context, http) -> None:
    context = open_context()
    page = context.new_page()
    begin(page, http)
    respond(page.locator(ITEMS).nth(0), right=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")
    before = ids(page)
    page.close()
    page = context.new_page()
    page.goto(http + BANK + PAPER)
    assert ids(page) == before
    expect(page.locator("#session_note")).to_contain_text("接着做")
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")


def test_a_paper_can_be_given_up_for_another(page, http) -> None:
    begin(page, http)
    page.goto(http + BANK + PAPER)
    page.once("dialog", lambda dialog: dialog.accept())
    before = ids(page)
    button(page, "放弃这份，另出一卷").click()
    button(page, "开始答卷").click()
    assert not set(ids(page)) & set(before)


@pytest.mark.each_builder
def test_the_review_tells_score_objectives_and_what_to_read(page, http) -> None:
    begin(page, http)
    items = page.locator(ITEMS)
    kinds = items.evaluate_all("all => all.map(e => e.dataset.type)")
    for place in range(8):
        respond(items.nth(place), right=place % 2 == 0)
    hand_in(page)
    result = page.locator("#session_result")
    expect(result).to_contain_text(re.compile(r"得 \d+ 分，10 题中全对 \d 题"))
    expect(result).to_contain_text("60 分的通过线")
    expect(result.locator("tbody tr").first).to_be_visible()
    expect(result.get_by_role("link").first).to_have_attribute("href", re.compile("learn/01/"))
    expect(result).to_contain_text("分钟")
    for place, kind in enumerate(kinds[:8]):
        if kind not in ("open", "multiple"):
            state = "is-right" if place % 2 == 0 else re.compile("is-(wrong|partly)")
            expect(items.nth(place)).to_have_class(re.compile(state))
    expect(items.nth(9).get_by_role("status")).to_contain_text("没有作答")
    assert key_shown(page) > 10
    score = result.locator(".session-score").inner_text()
    page.reload()
    expect(result.locator(".session-score")).to_have_text(score)


def test_wrong_items_of_a_paper_enter_the_book_and_are_due_tomorrow(open_context, http) -> None:
    context = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    begin(page, http)
    item = page.locator(f"{ITEMS}:is({CHOSEN})").first
    id = item.get_attribute("data-item")
    respond(item, right=False)
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")
    hand_in(page)
    page.goto(http + BANK + "?mode=due")
    assert ids(page) == [id]
    expect(page.locator("#session_about")).to_contain_text("其中 0 题今天该复习")
    page.clock.set_system_time(MORNING + datetime.timedelta(days=1))
    page.reload()
    expect(page.locator("#session_about")).to_contain_text("其中 1 题今天该复习")
    expect(page.locator(f"{ITEMS} input:checked")).to_have_count(0)


def test_a_clock_set_back_hides_nothing_that_is_to_be_repeated(open_context, http) -> None:
    context = open_context()
    context.clock.install(time=MORNING + datetime.timedelta(days=60))
    page = context.new_page()
    page.goto(http + BANK + "?mode=practice&of=shop-labels")
    item = page.locator(f"{ITEMS}:is({CHOSEN})").first
    id = item.get_attribute("data-item")
    respond(item, right=False)
    item.locator(".item-check").click()
    page.clock.set_system_time(MORNING)
    page.goto(http + BANK + "?mode=due")
    assert ids(page) == [id]
    expect(page.locator("#session_about")).to_contain_text("其中 1 题今天该复习")


def test_a_private_window_works_and_leaves_nothing(open_context, http) -> None:
    """A context is one: its storage is in memory and goes with it."""
    context = open_context()
    page = context.new_page()
    page.goto(http + BANK + "?mode=practice&of=shop-labels")
    respond(page.locator(ITEMS).first, right=False)
    page.locator(f"{ITEMS} .item-check").first.click()
    page.goto(http + BANK + "?mode=due")
    assert len(ids(page)) == 1
    context.close()
    page = open_context().new_page()
    page.goto(http + BANK + "?mode=due")
    expect(page.locator("#session_about")).to_contain_text("空的")
    assert ids(page) == []


def test_an_open_item_is_rated_in_the_review(page, http) -> None:
    found = None
    for _ in range(12):
        begin(page, http, "?mode=exam&paper=exam")
        found = page.locator(f"{ITEMS}[data-type=open]")
        if found.count():
            break
        hand_in(page)
    assert found
    assert found.count()
    one = found.first
    one.locator("textarea").fill("先道歉，再问清楚。")
    hand_in(page)
    score = page.locator(".session-score")
    expect(score).to_contain_text("还有 1 道简答题")
    for point in one.locator(".criteria input").all():
        point.check()
    one.locator(".item-check").click()
    expect(score).to_contain_text("全对 1 题")
    expect(score).not_to_contain_text("简答题")


def test_papers_do_not_repeat_items_while_there_are_others(page, http) -> None:
    seen: list[str] = []
    for _ in range(3):
        begin(page, http)
        assert not set(ids(page)) & set(seen)
        seen += ids(page)
        hand_in(page)


# --- time ----------------------------------------------------------------------------------


def test_time_warns_at_ten_and_two_minutes_and_hands_nothing_in(open_context, http) -> None:
    context = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    begin(page, http, time=1)
    bar, status = page.locator("#session_bar"), page.locator(".session-status")
    expect(bar).to_contain_text("剩余 15 分钟")
    expect(status).to_have_text("")
    page.clock.fast_forward("05:01")
    expect(status).to_have_text("还剩 10 分钟。")
    page.clock.fast_forward("08:00")
    expect(status).to_have_text("还剩 2 分钟。")
    respond(page.locator(ITEMS).nth(0), right=True)
    page.clock.run_for(100)
    page.clock.fast_forward("02:00")
    expect(status).to_contain_text("时间到了")
    expect(bar).to_contain_text("已答 1 / 10")
    assert "submitted" not in attempts(page)[0]
    hand_in(page)
    expect(page.locator("#session_result")).to_be_visible()


def test_time_runs_on_through_sleep_and_reload(open_context, http) -> None:
    context = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    begin(page, http, time=2)
    expect(page.locator("#session_bar")).to_contain_text("剩余 23 分钟")
    page.clock.fast_forward("10:00")
    page.reload()
    expect(page.locator("#session_bar")).to_contain_text("剩余 13 分钟")
    page.clock.fast_forward("03:00:00")
    page.reload()
    expect(page.locator(".session-status")).to_contain_text("时间到了")


def test_a_clock_that_is_set_back_gives_no_time_back(open_context, http) -> None:
    context = open_context()
    context.clock.install(time=MORNING)
    page = context.new_page()
    begin(page, http, time=1)
    bar = page.locator("#session_bar")
    page.clock.fast_forward("05:01")
    expect(bar).to_contain_text("剩余 10 分钟")
    page.clock.set_system_time(MORNING)
    page.clock.run_for(2000)
    expect(bar).to_contain_text("剩余 10 分钟")
    page.reload()
    expect(bar).to_contain_text("剩余 10 分钟")


def test_without_a_timer_no_time_is_shown(page, http) -> None:
    begin(page, http)
    expect(page.locator("#session_bar")).not_to_contain_text("剩余")


# --- pre and post --------------------------------------------------------------------------


def test_pre_and_post_share_no_item_and_tell_the_gain(page, http) -> None:
    begin(page, http, "?mode=pre&paper=pre-post")
    pre = ids(page)
    for item in page.locator(ITEMS).all():
        respond(item, right=False)
    hand_in(page)
    begin(page, http, "?mode=post&paper=pre-post")
    post = ids(page)
    assert len(pre) == len(post) == 8
    assert not set(pre) & set(post)
    for item in page.locator(f"{ITEMS}:not([data-type=open])").all():
        respond(item, right=True)
    hand_in(page)
    result = page.locator("#session_result")
    expect(result).to_contain_text("前后对比")
    expect(result.locator("table").last.locator("tbody tr").first).to_contain_text("全卷")
    expect(result.locator("table").last).to_contain_text("+")


# --- the book and the stars ----------------------------------------------------------------


def test_an_empty_book_says_so_and_what_to_do(page, http) -> None:
    for mode in ("due", "starred"):
        page.goto(f"{http}{BANK}?mode={mode}")
        expect(page.locator("#session_about")).to_contain_text(re.compile("空的|还没有"))
        expect(page.get_by_role("button", name="打印这些题")).to_be_hidden()


def test_starred_items_are_found_again(page, http) -> None:
    page.goto(http + BANK + "?mode=practice&of=shop-labels")
    id = ids(page)[1]
    page.locator(ITEMS).nth(1).locator(".item-star").click()
    page.goto(http + BANK + "?mode=starred")
    assert ids(page) == [id]


# --- on paper ------------------------------------------------------------------------------


def _pdf(page: Page, folder: Path) -> list[str]:
    """The text of each sheet, without white space."""
    path = folder / "printed.pdf"
    path.write_bytes(page.pdf(format="A4", prefer_css_page_size=True))
    text = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    return ["".join(sheet.split()) for sheet in io.StringIO(text).read().split("\f")][:-1]


def printed(page: Page, http: str, paper: str = "exam-short") -> str:
    """Makes a paper to print; its code."""
    page.goto(http + BANK + f"?mode=paper&paper={paper}")
    return page.locator(".paper-head .paper-form").inner_text()


def reprinted(page: Page, http: str, code: str) -> None:
    """Types a code where a paper is made."""
    page.goto(http + BANK)
    page.get_by_label("卷号（补印").fill(code)
    with page.expect_navigation():
        button(page, "出卷").click()


ORDER = """all => all.map((item) => [item.dataset.item,
    [...item.querySelectorAll("fieldset > .choice")].map((one) => one.dataset.choice)])"""


@pytest.mark.parametrize("query", [PAPER, "?mode=pre&paper=pre-post", "?mode=post&paper=pre-post"])
def test_the_code_of_a_paper_prints_the_same_paper_on_another_device(
    open_context, http, query
) -> None:
    page = open_context().new_page()
    for before in (query.replace("post&", "pre&"), query):
        begin(page, http, before)
        sat = page.locator(ITEMS).evaluate_all(ORDER)
        code = attempts(page)[-1]["form"]
        hand_in(page)
    assert code in page.locator("#session_about").inner_text()
    other = open_context().new_page()
    reprinted(other, http, code.upper().replace(".", " "))
    assert other.locator(ITEMS).evaluate_all(ORDER) == sat


def test_a_code_that_prints_nothing_says_why(page, http) -> None:
    reprinted(page, http, "exam-short-abcde")
    expect(page.locator("#session_about")).to_contain_text("没有卷号“exam-short-abcde”")
    assert ids(page) == []
    code = page.evaluate(
        """() => course.codes.write("exam", ["q"], [{ id: "q", scenario: "" }]).form"""
    )
    reprinted(page, http, code)
    expect(page.locator("#session_about")).to_contain_text("增删过题目")
    assert ids(page) == []


def test_a_scenario_stands_in_a_paper_as_one_with_its_situation(page, http, tmp_path) -> None:
    stories = page.locator("#session_items > section.scenario")
    begin(page, http)
    story = stories.first
    expect(story.locator(".scenario-story")).to_be_visible()
    numbers = re.findall(r"\d+", story.locator("> .item-meta").inner_text())
    inner = story.locator("course-item").evaluate_all(
        "all => all.map((item) => item.querySelector('.item-meta').textContent.match(/\\d+/)[0])"
    )
    assert [inner[0], inner[-1]] == numbers
    told = "".join(story.locator(".scenario-story").inner_text().split())
    hand_in(page)
    expect(story.locator(".scenario-story")).to_be_visible()
    reprinted(page, http, attempts(page)[0]["form"])
    assert told in "".join(_pdf(page, tmp_path))


@pytest.mark.each_builder
def test_a_paper_prints_with_its_key_on_sheets_of_its_own_at_the_end(page, http, tmp_path) -> None:
    code = printed(page, http)
    first = ids(page)
    sheets = _pdf(page, tmp_path)
    assert "姓名" in sheets[0]
    assert code in sheets[0]
    assert not [sheet for sheet in sheets if "正确答案：" in sheet or "打印这些题" in sheet]
    page.get_by_label("连答案一起打印").check()
    with_key = _pdf(page, tmp_path)
    assert with_key[: len(sheets)] == [
        re.sub(rf"/{len(sheets)}$", f"/{len(with_key)}", sheet) for sheet in sheets
    ]
    keys = "".join(with_key[len(sheets) :])
    assert keys.startswith(f"答案与解析{code}1.")
    assert keys.count("正确答案：") + keys.count("参考答案：") == 10
    page.goto(http + BANK + f"?mode=paper&form={code}")
    assert ids(page) == first


def test_the_printed_key_names_the_letters_that_are_printed(page, http) -> None:
    printed(page, http)
    page.get_by_label("连答案一起打印").check()
    wanted = page.locator(ITEMS).evaluate_all(
        """all => all.map((item) => [item.dataset.type,
            [...item.querySelectorAll("fieldset > .choice")]
                .filter((c) => [JSON.parse(item.dataset.key)].flat().includes(c.dataset.choice))
                .map((c) => c.querySelector(".choice-letter")?.textContent).join("、")])"""
    )
    names = page.locator(".paper-key .item-key-names").all_text_contents()
    told = [
        (name, letters)
        for name, (type, letters) in zip(names, wanted, strict=True)
        if type in ("single", "multiple")
    ]
    assert told
    assert [name for name, _ in told] == [letters for _, letters in told]


def test_an_assessment_prints_with_and_without_its_key(page, http, tmp_path) -> None:
    page.goto(http + TEST)
    assert not [sheet for sheet in _pdf(page, tmp_path) if "正确答案：" in sheet]
    page.get_by_label("连答案一起打印").check()
    sheets = _pdf(page, tmp_path)
    at = next(n for n, sheet in enumerate(sheets) if "答案与解析" in sheet)
    assert sheets[at].startswith("答案与解析")
    assert not [sheet for sheet in sheets[:at] if "正确答案：" in sheet]


# --- states that are designed ----------------------------------------------------------------


@pytest.mark.parametrize(("width", "scheme"), dealt((390, "light"), (1280, "dark")))
def test_no_state_has_an_axe_violation_or_runs_over(open_context, http, scheme, width) -> None:
    page = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()
    found: list[str] = []

    def look(name: str, within: str = "article") -> None:
        seen = [one for one in violations(page, within) if "partially obscured" not in one]
        found.extend(f"{name}: {one}" for one in seen)  # the bar is in front of what scrolls
        over = page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        found.extend([f"{name}: runs over by {over}"] if over > 0 else [])
        small = page.locator("article :is(.md-button, select, summary, .sheet-cell)").evaluate_all(
            "all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)"
            ".map(e => e.outerHTML.slice(0, 80))"
        )
        found.extend(f"{name}: too small: {one}" for one in small)

    for query in (
        "mode=practice&of=shop-labels",
        "mode=study&of=shop-labels",
        "mode=due",
        FIVE[1:],
    ):
        page.goto(f"{http}{BANK}?{query}")
        look(query)
    page.goto(http + BANK + PAPER)
    look("intro")
    begin(page, http, time=1)
    button(page, "答题卡").click()
    page.locator(".item-flag").first.click()
    respond(page.locator(ITEMS).nth(2), right=False)
    look("sitting")
    button(page, "交卷").click()
    look("dialog")
    button(page, "现在交卷").click()
    look("review")
    assert not found, listed(found)


ONE_OF_EACH = """() => {
  const data = JSON.parse(document.getElementById("session_root").dataset.session);
  const pool = Object.entries(data.items).map(([id, [objective, level, topic, scenario = ""]]) =>
    ({ id, objective, level, topic, scenario }));
  const types = {};
  for (const { dataset } of document.querySelectorAll("course-item"))
    (types[dataset.type] ??= []).push(dataset.item);
  const ids = Object.values(types).flatMap((found) => found.slice(0, 2));
  const hashes = Object.fromEntries([...document.querySelectorAll("course-item")]
    .map(({ dataset }) => [dataset.item, dataset.hash]));
  const drawn = course.codes.write("exam", ids, pool);
  const begun = new Date().toISOString();
  course.store.open().keepAttempt("c01",
    { id: "each", kind: "exam", ...drawn, begun, hashes, responses: {}, flags: [], unsure: [] });
  return Object.keys(types).length;
}"""
"""An exam that was begun, of two items of each type."""


@pytest.mark.sweep
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_each_type_is_accessible_in_an_exam_and_in_its_review(
    open_context, http, scheme, width
) -> None:
    page = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(http + BANK)
    assert page.evaluate(ONE_OF_EACH) == 10
    page.goto(http + BANK + "?mode=exam&paper=exam")
    items = page.locator(ITEMS)
    expect(items).to_have_count(20)
    found = violations(page, "#session_items")
    for at in range(20):
        respond(items.nth(at), right=bool(at % 2))
    found += violations(page, "#session_items")
    hand_in(page)
    expect(page.locator("#session_result")).to_be_visible()
    found += violations(page, "article")
    wrong = page.locator(f"{ITEMS}.is-wrong:not([data-type=open])")
    assert wrong.count() >= 9
    for one in wrong.all():
        expect(one.locator(".item-status")).to_contain_text("正确答案：")
    assert not found, listed(found)


@pytest.mark.each_builder
def test_the_focus_is_never_below_the_bar(open_context, http) -> None:
    page = open_context(390, 844, reduced_motion="reduce").new_page()
    begin(page, http, time=1)
    for _ in range(40):
        page.keyboard.press("Tab")
        page.wait_for_timeout(30)
        hidden = page.evaluate(
            """() => {
              const at = document.activeElement, bar = document.querySelector("#session_bar");
              if (!at.closest("#session_items")) return null;
              const { top, bottom } = at.getBoundingClientRect();
              return top >= bar.getBoundingClientRect().top ? at.outerHTML : null;
            }"""
        )
        assert hidden is None


def test_with_storage_blocked_a_paper_can_still_be_sat(open_context, http) -> None:
    context = open_context()
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    page = context.new_page()
    begin(page, http)
    expect(page.locator("#session_note")).to_contain_text("不能保存答题记录")
    respond(page.locator(ITEMS).nth(0), right=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")
    hand_in(page)
    expect(page.locator("#session_result")).to_contain_text("10 题中全对")


@pytest.mark.each_builder
def test_a_paper_from_disk_survives_a_reload(page, site) -> None:
    page.goto((site / BANK).as_uri() + PAPER)
    button(page, "开始答卷").click()
    respond(page.locator(ITEMS).nth(0), right=True)
    expect(page.locator("#session_bar")).to_contain_text("已答 1 / 10")
    before = ids(page)
    page.reload()
    assert ids(page) == before
