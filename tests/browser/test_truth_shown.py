"""What the site says of itself holds while it is used: names in storage, results, records."""

from __future__ import annotations

import re

import pytest
from browsing import folded, printed
from playwright.sync_api import BrowserContext, Page, expect
from real import BANK as REAL_BANK
from real import CASE, CHECKLIST, TOPIC
from showcase import BANK
from test_modes import ITEMS, PAPER, begin, button, hand_in, respond
from test_records import RECORDS, open_records, opened, part, record, rows
from test_run import answer, cards, complete, finish, press, start

pytestmark = pytest.mark.both

ABOUT, DESK = "about.html", "quiz/desk.html"
DRILL = "drill/08/drill-unjustified-claim.html"
WATCH = """
function watched(holder, method, kind) {
  const own = holder[method];
  holder[method] = function (name, ...rest) {
    told(`${kind} ${name}`);
    return own.call(this, name, ...rest);
  };
}
watched(Storage.prototype, "setItem", "storage");
watched(IDBFactory.prototype, "open", "database");
if (globalThis.caches) watched(CacheStorage.prototype, "open", "cache");
const Channel = BroadcastChannel;
globalThis.BroadcastChannel = class extends Channel {
  constructor(name) { super(name); told(`channel ${name}`); }
};
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
Object.defineProperty(document, "cookie", {
  get: () => cookie.get.call(document), set: (text) => told(`cookie ${text}`) });
"""
"""Tells every name that anything is remembered by, whoever asks for it."""


def use_everything(page: Page, http: str) -> None:
    """Each thing that a reader can do and that could be remembered."""
    page.goto(http + TOPIC)
    item = page.locator("course-item").first
    item.locator("input").first.check()
    button_of = item.get_by_role("button", name="检查", exact=True)
    button_of.click()
    page.get_by_title("换成深色").click()
    begin(page, http, bank=REAL_BANK)
    respond(page.locator(ITEMS).first, right=True)
    page.goto(f"{http}{REAL_BANK}?mode=five&role=role-service")
    expect(page.locator(ITEMS).first).to_be_visible()
    page.goto(http + CASE)
    page.locator("textarea").first.fill("我的回答")
    page.goto(http + DRILL)
    page.locator(".drill-stage button").first.click()
    page.goto(http + "workbench/08/kano.html")
    press(page, "填入示例数据（虚构）")
    press(page, "计算")
    start(page, http, CHECKLIST)
    complete(page)
    finish(page)
    expect(page.locator(".record")).to_be_visible()
    page.goto(http + DESK)
    page.get_by_label("姓名").fill("学员甲")
    press(page, "打开访客模式")
    page.goto(http + TOPIC)
    page.locator("course-item input").first.check()
    page.locator("course-item").first.get_by_role("button", name="检查", exact=True).click()
    start(page, http, CHECKLIST, person="访客")
    page.goto(http + DESK)
    press(page, "结束访客模式并清除")


@pytest.mark.real
def test_all_that_is_remembered_while_everything_is_used_is_told(open_context, http) -> None:
    names: set[str] = set()

    def told(name: str) -> None:
        names.add(name)

    context: BrowserContext = open_context(color_scheme="light")
    context.expose_function("told", told)
    context.add_init_script(WATCH)
    page = context.new_page()
    use_everything(page, http)
    page.goto(http + ABOUT)
    on_page = set(page.locator("article code").all_inner_texts())
    kinds = {name.split(" ", 1)[0] for name in names}
    assert kinds == {"storage", "database", "channel"}
    assert {re.sub(r"^\w+ (/\S*\.)?", "", name) for name in names} == on_page


# --- results ----------------------------------------------------------------------------------


def test_a_paper_that_was_resumed_says_nothing_of_that_over_its_result(page, http) -> None:
    begin(page, http)
    page.goto(http + BANK + PAPER)
    expect(page.locator("#session_note")).to_contain_text("上次没有交卷")
    for place in range(5):
        respond(page.locator(ITEMS).nth(place), right=place % 3 > 0)
    hand_in(page)
    expect(page.locator("#session_result")).to_contain_text("得 ")
    expect(page.locator("#session_note")).to_be_empty()
    expect(button(page, "放弃这份，另出一卷")).to_have_count(0)
    page.reload()
    expect(page.locator("#session_result")).to_contain_text("得 ")
    expect(button(page, "放弃这份，另出一卷")).to_have_count(0)


def test_the_desk_tells_the_score_that_the_paper_told(page, http) -> None:
    begin(page, http)
    for place in range(9):
        respond(page.locator(ITEMS).nth(place), right=place % 3 > 0)
    hand_in(page)
    said = page.locator(".session-score").inner_text()
    score = re.search(r"得 (\d+) 分", said)[1]
    page.goto(http + DESK)
    page.get_by_text("列成表格").click()
    expect(page.locator("[data-part=charts] tbody td").last).to_have_text(f"{score}%")


def test_one_item_of_a_scenario_bears_one_number(page, http) -> None:
    page.goto(http + BANK)
    inner = page.locator("section.scenario course-item").first.get_attribute("data-item")
    item = page.locator(f"course-item[data-item={inner}]")
    respond(item, right=False)
    item.get_by_role("button", name="检查", exact=True).click()
    page.goto(f"{http}{BANK}?mode=due")
    expect(page.locator("#session_items .scenario > .item-meta")).to_have_text("情景题 · 第 1 题")
    page.goto(f"{http}{BANK}?mode=practice")
    several = page.locator("#session_items .scenario > .item-meta").all_inner_texts()
    assert several
    assert all(re.fullmatch(r"情景题 · 第 (\d+)–(\d+) 题", text) for text in several)


# --- records ----------------------------------------------------------------------------------


def test_a_record_says_what_deviates_at_its_head_as_the_list_does(page, http) -> None:
    one = record(1, no=(3, 5))
    open_records(page, http, [one, record(2, days=9)])
    in_list = rows(page).filter(has_text=one["id"]).locator(".rec-result").inner_text()
    shown = opened(page, one)
    head = shown.locator(".record-facts")
    assert in_list == "有偏差 2 项"
    expect(head.locator(".record-state")).to_have_text(in_list)
    links = head.get_by_role("button")
    assert [text[0] for text in links.all_inner_texts()] == ["3", "5"]
    links.last.click()
    expect(shown.locator(".record-rows > li").nth(4)).to_be_focused()
    paper = "".join(printed(page))
    assert folded(in_list) in paper
    assert paper.index(folded(links.last.inner_text())) < paper.index("补做了")
    assert "已完成" not in paper


def test_a_record_without_deviations_is_just_done(page, http) -> None:
    open_records(page, http, [record(2)])
    shown = opened(page, record(2))
    expect(shown.locator(".record-state")).to_have_text("完成")
    expect(shown.locator(".record-facts").get_by_role("button")).to_have_count(0)


def test_a_deviation_stands_at_the_head_when_a_run_is_finished(open_context, http) -> None:
    phone = open_context(390, 844).new_page()
    start(phone, http)
    complete(phone)
    card = (
        cards(phone).locator("visible=true").filter(has_not=phone.locator(".critical-word")).first
    )
    answer(card, "否")
    for field in card.locator("textarea >> visible=true").all():
        field.fill("缺人，已补")
    finish(phone)
    expect(phone.locator(".record-state")).to_have_text("有偏差 1 项")
    expect(phone.locator(".record-facts button")).to_have_count(1)
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone.goto(http + RECORDS)
    expect(part(phone, "list").locator(".rec-result")).to_have_text("有偏差 1 项")
