"""Running a sheet on a phone: every way through it, and that nothing that was answered is lost."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from browsing import ARGS, chromium, dealt, listed, violations
from playwright.sync_api import Error, Locator, Page, expect
from showcase import CHECKLIST

pytestmark = pytest.mark.both

MODES = dealt((390, "light"), (390, "dark"))
HOSTILE = "</script><img src=x onerror=alert(1)>{x}“&amp;'\u202e=1+1"
FULL = """() => { IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError"); }; }"""
GONE = "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new Error('no'); } })"


@pytest.fixture
def phone(open_context) -> Page:
    """A page as wide as a phone."""
    return open_context(390, 844).new_page()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def start(
    page: Page, http: str, path: str = CHECKLIST, person: str = "店员甲", who: str = "执行人"
) -> None:
    """Begins a run."""
    page.goto(http + path)
    page.get_by_label(who, exact=True).fill(person)
    press(page, "开始")
    expect(page.locator(".run-cards")).to_be_visible()


def cards(page: Page) -> Locator:
    return page.locator(".run-card")


def answer(card: Locator, word: str) -> None:
    card.get_by_role("radio", name=word, exact=True).check()


def complete(page: Page) -> None:
    """Answers every check with yes, fills in every blank, and signs."""
    for card in cards(page).all():
        answer(card, "是")
        for blank in card.locator(".run-blank input").all():
            blank.fill("24")
    page.locator(".run-end input").first.fill("店员甲")


def finish(page: Page) -> None:
    press(page, "结束，存成记录")


def kept(page: Page) -> None:
    """Waits until the page says that all is kept."""
    expect(page.locator(".run-saved")).to_contain_text("已存")


FIELDS = ".run-cards input, .run-end :is(input, textarea)"


def state(page: Page) -> list[Any]:
    """What every field of the run holds."""
    script = "all => all.map(i => i.matches('[type=radio]') ? i.checked : i.value)"
    return list(page.locator(FIELDS).evaluate_all(script))


def number(page: Page) -> str:
    return page.locator(".run-number").first.inner_text()


def test_a_run_has_a_number_and_starts_only_with_a_name(phone, http) -> None:
    phone.goto(http + CHECKLIST)
    press(phone, "开始")
    expect(phone.locator(".run-start").get_by_role("status")).to_have_text("先填执行人。")
    expect(phone.get_by_label("执行人", exact=True)).to_be_focused()
    start(phone, http)
    document = phone.locator(".sheet-head td").first.text_content()
    assert re.fullmatch(rf"{document}-\d{{8}}-[2-9A-Z]{{4}}-001", number(phone))
    expect(phone.locator(".sheet-blank")).to_be_hidden()


def test_a_check_asks_for_what_its_answer_needs(phone, http) -> None:
    start(phone, http)
    card = cards(phone).first
    reason, note = card.get_by_label("为什么不适用"), card.get_by_label("哪里不对", exact=True)
    expect(reason).to_be_hidden()
    expect(note).to_be_hidden()
    answer(card, "不适用")
    expect(reason).to_be_visible()
    answer(card, "否")
    expect(note).to_be_visible()
    expect(card.get_by_label("做了什么补救")).to_be_visible()
    expect(reason).to_be_hidden()


def test_what_is_missing_blocks_the_finish_and_leads_to_its_place(phone, http) -> None:
    start(phone, http)
    complete(phone)
    answer(cards(phone).first, "不适用")
    finish(phone)
    expect(phone.locator(".run-said", has_text="还差 1 处")).to_be_visible()
    expect(cards(phone).first.get_by_label("为什么不适用")).to_be_focused()
    cards(phone).first.get_by_label("为什么不适用").fill("没有这一步")
    finish(phone)
    expect(phone.locator(".record")).to_contain_text("没有这一步")


IN_SIGHT = """one => { const { top, bottom, left, width } = one.getBoundingClientRect();
    const at = document.elementFromPoint(left + Math.min(40, width / 2), (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && at !== null && one.contains(at); }"""


def in_sight(one: Locator) -> bool:
    """Whether it is on the screen and nothing lies over it."""
    one.page.wait_for_timeout(300)
    return bool(one.evaluate(IN_SIGHT))


def test_what_is_missing_stays_in_sight_while_it_is_made_good(phone, http) -> None:
    start(phone, http)
    complete(phone)
    for at in (1, 9):
        answer(cards(phone).nth(at), "不适用")
    finish(phone)
    said = phone.locator(".run-bar").get_by_role("status")
    expect(said).to_contain_text("还差 2 处，补齐才能结束：2 ")
    expect(cards(phone).nth(1).get_by_label("为什么不适用")).to_be_focused()
    assert in_sight(said)
    phone.keyboard.type("没有")
    expect(said).to_contain_text("还差 1 处，补齐才能结束：10 ")
    cards(phone).nth(9).get_by_label("为什么不适用").fill("没有")
    expect(said).to_have_text("都齐了，可以结束。")
    assert in_sight(said)


def test_a_pause_and_a_finish_lead_to_what_comes_next(phone, http) -> None:
    start(phone, http)
    phone.mouse.wheel(0, 100_000)
    phone.wait_for_timeout(300)
    press(phone, "先停一停")
    expect(phone.get_by_role("heading", name="在手机上做这张表")).to_be_focused()
    assert in_sight(phone.get_by_role("heading", name="在手机上做这张表"))
    assert in_sight(phone.get_by_role("button", name="继续", exact=True))
    press(phone, "继续")
    complete(phone)
    finish(phone)
    expect(phone.get_by_role("heading", name="记录", exact=True)).to_be_focused()
    assert in_sight(phone.get_by_role("heading", name="记录", exact=True))
    press(phone, "回到这张表")
    assert in_sight(phone.get_by_role("heading", name="在手机上做这张表"))


def test_a_critical_deviation_blocks_the_finish_and_can_only_be_stopped(phone, http) -> None:
    start(phone, http)
    complete(phone)
    critical = phone.locator(".run-card.is-critical").first
    answer(critical, "否")
    critical.get_by_label("哪里不对", exact=True).fill("缺件")
    critical.get_by_label("做了什么补救").fill("已补")
    finish(phone)
    expect(phone.locator(".run-missing")).to_contain_text("关键项答了“否”")
    phone.get_by_text("做不下去了，中止").click()
    press(phone, "中止，存成记录")
    expect(phone.get_by_text("先写中止的原因。")).to_be_visible()
    phone.get_by_label("中止的原因").fill("配件没到")
    press(phone, "中止，存成记录")
    expect(phone.get_by_role("heading", name="记录（中止）")).to_be_visible()
    expect(phone.locator(".record")).to_contain_text("中止：配件没到")


@pytest.mark.each_builder
def test_a_record_is_read_only_amended_beside_and_there_after_a_reload(phone, http) -> None:
    start(phone, http)
    complete(phone)
    finish(phone)
    expect(phone.locator(".record")).to_be_visible()
    expect(phone.locator(".record input")).to_have_count(0)
    phone.get_by_text("更正这份记录").click()
    press(phone, "保存更正")
    missing = phone.get_by_text("要有改动，写明原因和更正人；改成“否”的，还要写哪里不对")
    expect(missing).to_be_visible()
    expect(phone.get_by_label("哪里不对", exact=True)).to_be_hidden()
    phone.get_by_role("combobox", name="改成").select_option("no")
    phone.get_by_label("为什么更正").fill("看错了")
    phone.get_by_role("textbox", name="更正人").fill("店长")
    press(phone, "保存更正")
    expect(phone.locator(".record-amended")).to_have_count(0)
    phone.get_by_label("哪里不对", exact=True).fill("单上没写")
    phone.get_by_label("做了什么补救", exact=True).fill("已补写")
    press(phone, "保存更正")
    amended = phone.locator(".record-amended")
    expect(amended.first).to_contain_text("是 → 否。看错了（店长")
    expect(amended).to_contain_text(["是 → 否", "— → 单上没写", "— → 已补写"])
    phone.reload()
    first = phone.locator(".record-rows > li").first
    expect(first.locator("[data-result=yes]")).to_have_text("是")
    expect(first.locator(".record-amended")).to_have_count(3)


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.sweep)])
def test_nothing_is_lost_when_the_tab_is_killed_at_any_step(open_context, http, every) -> None:
    """At every step in the sweep; in the usual run at every fourth and at the last."""
    context = open_context(390, 844)
    page = context.new_page()
    start(page, http)
    address, steps = page.url, cards(page).count()
    for at in range(steps):
        answer(cards(page).nth(at), ("是", "否", "不适用")[at % 3])
        for field in cards(page).nth(at).locator(".run-field input, .run-field textarea").all():
            if field.is_visible():
                field.fill(f"{at} 说明")
        kept(page)
        if at % every and at < steps - 1:
            continue
        before = state(page)
        page.close()
        page = context.new_page()
        page.goto(address)
        expect(page.locator(FIELDS)).to_have_count(len(before))  # a script brings the last ones
        assert state(page) == before, at
    finish(page)
    page.close()
    page = context.new_page()
    page.goto(http + CHECKLIST)
    expect(page.locator(".run-open")).to_contain_text(f"已答 {steps}/{steps} 项")
    press(page, "继续")
    expect(page.locator(".run-count")).to_have_text(f"{steps}/{steps}")


@pytest.mark.parametrize("root", ["http", "file"])
def test_a_run_survives_a_browser_that_was_killed(site, http, playwright_type, tmp_path, root):
    address = http + CHECKLIST if root == "http" else (Path(site) / CHECKLIST).as_uri()
    executable = chromium()

    def opened() -> Any:
        return playwright_type.launch_persistent_context(
            tmp_path / "profile", executable_path=executable, args=ARGS
        )

    context = opened()
    page = context.new_page()
    start(page, "", address)
    answer(cards(page).nth(1), "否")
    cards(page).nth(1).get_by_label("哪里不对", exact=True).fill("编号写错")
    kept(page)
    before = state(page)
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash", timeout=5000)
    context.close()
    context = opened()
    page = context.new_page()
    page.goto(address)
    press(page, "继续")
    assert state(page) == before
    context.close()


@pytest.fixture
def playwright_type(browser) -> Any:
    """What launches browsers."""
    return browser.browser_type


def test_a_run_that_is_given_up_is_asked_about_and_its_number_is_not_used_again(phone, http):
    start(phone, http)
    given = number(phone)
    press(phone, "先停一停")
    press(phone, "放弃")
    press(phone, "不放弃")
    press(phone, "放弃")
    press(phone, "确定放弃")
    expect(phone.locator(".run-open")).to_have_count(0)
    phone.reload()
    expect(phone.locator(".run-start")).to_be_visible()
    expect(phone.locator(".run-open")).to_have_count(0)
    start(phone, http)
    assert number(phone) != given


def test_a_run_with_answers_is_given_up_with_a_reason_and_not_at_all_after_a_no(
    phone, http
) -> None:
    start(phone, http)
    answer(cards(phone).first, "是")
    press(phone, "先停一停")
    press(phone, "放弃")
    press(phone, "确定放弃")
    expect(phone.locator(".run-open")).to_have_count(1)
    phone.get_by_label("为什么放弃").fill("点错了")
    press(phone, "确定放弃")
    expect(phone.locator(".run-open")).to_have_count(0)
    start(phone, http)
    answer(cards(phone).first, "否")
    press(phone, "先停一停")
    press(phone, "放弃")
    expect(phone.locator(".run-open")).to_contain_text("已经答过“否”，不能放弃。")
    expect(phone.get_by_role("button", name="确定放弃")).to_have_count(0)


def test_how_the_sheet_is_used_and_what_not_applicable_needs_is_there_in_a_run(phone, http) -> None:
    start(phone, http)
    phone.locator(".run-guide summary").click()
    expect(phone.locator(".run-guide")).to_contain_text("何时用")
    answer(cards(phone).first, "不适用")
    reason = cards(phone).first.get_by_label("为什么不适用")
    expect(reason).to_be_visible()
    expect(cards(phone).first).to_contain_text("收款和包装两处不适用")
    reason.fill(".")
    finish(phone)
    expect(phone.locator(".run-missing")).to_contain_text("没写为什么不适用，至少两个字")


def test_a_field_says_under_which_answer_it_is_required_and_what_is_personal(
    phone, http, site
) -> None:
    fields = [
        field("成立否", "choice", choices=["成立", "不成立"]),
        field("原因", "text", required=False, needed=["一/成立否", "成立"]),
        field("电话", "line", required=False, personal=True),
    ]
    put(phone, site, "run-form.js", type="form", parts=[part("一", fields=fields)])
    start(phone, http)
    phone.locator(".run-end input").first.fill("甲")
    expect(cards(phone).nth(1)).to_contain_text("“成立否”选“成立”时必填")
    expect(cards(phone).nth(2)).to_contain_text("个人信息")
    phone.get_by_role("radio", name="成立", exact=True).check()
    expect(phone.locator(".run-missing")).to_contain_text("原因：没有答")
    phone.get_by_role("radio", name="不成立", exact=True).check()
    expect(phone.locator(".run-missing")).to_have_count(0)
    finish(phone)
    expect(phone.locator(".record")).to_be_visible()


def test_two_tabs_never_get_one_number_and_keep_each_others_answers(open_context, http) -> None:
    context = open_context(390, 844)
    one, other = context.new_page(), context.new_page()
    start(one, http)
    start(other, http)
    assert number(one) != number(other)
    other.goto(one.url)
    other.reload()
    expect(other.locator(".run-cards")).to_be_visible()
    answer(cards(one).nth(0), "是")
    kept(one)
    answer(cards(other).nth(1), "否")
    kept(other)
    for page in (one, other):
        expect(page.locator(".run-count")).to_have_text(re.compile(r"^2/"))
    complete(one)
    finish(one)
    expect(one.locator(".record")).to_be_visible()
    expect(other.locator(".record")).to_be_visible()


@pytest.mark.parametrize("broken", ["full", "gone"])
def test_without_room_or_storage_a_run_is_finished_in_the_tab(phone, http, broken) -> None:
    phone.add_init_script(GONE if broken == "gone" else f"({FULL})()")
    start(phone, http)
    expect(phone.get_by_text("这台设备现在存不下。")).to_be_visible()
    expect(phone.locator(".run-saved")).to_have_text("没有存住")
    complete(phone)
    finish(phone)
    expect(phone.locator(".record")).to_be_visible()
    with phone.expect_download() as made:
        press(phone, "存成文件")
    saved = json.loads(Path(made.value.path()).read_text("utf-8"))
    assert saved["records"][0]["state"] == "finished"


def test_a_device_that_gets_full_says_so_once_and_keeps_all_when_it_has_room_again(phone, http):
    start(phone, http)
    phone.evaluate("() => { globalThis.put = IDBObjectStore.prototype.put; }")
    phone.evaluate(FULL)
    answer(cards(phone).nth(0), "是")
    expect(phone.get_by_text("这台设备现在存不下。")).to_have_count(1)
    phone.evaluate("() => { IDBObjectStore.prototype.put = globalThis.put; }")
    answer(cards(phone).nth(1), "是")
    kept(phone)
    expect(phone.get_by_text("这台设备现在存不下。")).to_have_count(0)
    phone.reload()
    expect(phone.locator(".run-count")).to_have_text(re.compile(r"^2/"))


DIES = """() => { const real = IDBDatabase.prototype.transaction; let lost;
    IDBDatabase.prototype.transaction = function (...asked) {
        lost ??= this;
        if (this === lost) throw new DOMException("closing", "InvalidStateError");
        return real.apply(this, asked);
    }; }"""
LATE_DIES = """() => new Promise((ended) => {
    const request = indexedDB.deleteDatabase("course-records");
    request.onsuccess = request.onerror = ended;
})"""
"""A later site asks for the database: the connection has to give way."""
FIRST_FAILS = """(() => { const real = IDBFactory.prototype.open; let isFirst = true;
    IDBFactory.prototype.open = function (...asked) {
        if (!isFirst) return real.apply(this, asked);
        isFirst = false;
        const request = real.call(this, "another", 1);
        request.addEventListener("success", (event) => {
            event.stopImmediatePropagation();
            request.dispatchEvent(new Event("error"));
        }, { once: true });
        return request;
    }; })()"""


@pytest.mark.parametrize("death", [DIES, LATE_DIES], ids=["dies", "gives way"])
def test_a_connection_that_is_gone_is_opened_again_and_nothing_is_lost(phone, http, death) -> None:
    start(phone, http)
    for place in range(3):
        answer(cards(phone).nth(place), "是")
    kept(phone)
    phone.evaluate(death)
    for place in range(3, 7):
        answer(cards(phone).nth(place), "是")
    kept(phone)
    expect(phone.get_by_text("这台设备现在存不下。")).to_have_count(0)
    phone.reload()
    expect(phone.locator(".run-count")).to_have_text(re.compile(r"^7/"))


def test_a_first_opening_that_fails_is_no_reason_to_keep_nothing(phone, http) -> None:
    phone.add_init_script(FIRST_FAILS)
    start(phone, http)
    answer(cards(phone).nth(0), "是")
    kept(phone)
    phone.reload()
    expect(phone.locator(".run-count")).to_have_text(re.compile(r"^1/"))


def test_long_notes_are_whole_in_the_field_the_record_and_the_file(phone, http) -> None:
    lines = [f"第{n}条：顾客来电，已登记并回复，编号{n:04}。" for n in range(1, 901)]
    start(phone, http)
    complete(phone)
    notes = phone.locator(".run-end textarea").first
    assert len("\n".join(lines)) > 20_000
    notes.focus()
    phone.keyboard.insert_text("\n".join(lines))  # as pasted: a limit of the field would cut it
    kept(phone)
    phone.reload()
    expect(notes).to_have_value("\n".join(lines))
    finish(phone)
    expect(phone.locator(".record")).to_contain_text(lines[-1])
    with phone.expect_download() as made:
        press(phone, "存成文件")
    saved = json.loads(Path(made.value.path()).read_text("utf-8"))
    assert saved["records"][0]["entries"]["/notes"]["value"] == "\n".join(lines)


def test_a_guest_keeps_nothing_but_the_file(open_context, http) -> None:
    context = open_context(390, 844)
    page = context.new_page()
    page.add_init_script("localStorage.setItem('course-guest', 'visit 1')")
    start(page, http)
    answer(cards(page).nth(0), "是")
    page.reload()
    expect(page.locator(".run-count")).to_have_text(re.compile(r"^1/"))
    complete(page)
    finish(page)
    expect(page.get_by_text("访客模式不保存记录。")).to_be_visible()
    stores = """async () => {
        const all = await indexedDB.databases();
        return JSON.stringify([all, Object.values(sessionStorage)]); }"""
    assert "店员甲" not in page.evaluate(stores)
    page.goto(http + CHECKLIST)
    expect(page.locator(".run-start")).to_be_visible()
    expect(page.locator(".run-open")).to_have_count(0)


@pytest.mark.each_builder
def test_a_run_goes_by_keyboard_alone_and_arrow_keys_finish_nothing(phone, http) -> None:
    phone.goto(http + CHECKLIST)
    phone.get_by_label("执行人", exact=True).focus()
    phone.keyboard.type("甲")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.locator("h2.run-title")).to_be_focused()
    phone.keyboard.press("Tab")
    expect(phone.locator(".run-guide summary")).to_be_focused()
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("button", name="先停一停")).to_be_focused()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Space")
    phone.keyboard.press("ArrowRight")
    expect(cards(phone).first.get_by_role("radio", name="否", exact=True)).to_be_checked()
    phone.keyboard.press("Tab")
    expect(cards(phone).first.get_by_label("哪里不对", exact=True)).to_be_focused()
    expect(phone.locator(".run-cards")).to_be_visible()


@pytest.mark.each_builder
@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_state_of_a_run_has_a_violation(open_context, http, engine, width, scheme) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = open_context(width, 844, **options).new_page()
    within = "html" if engine == "mkdocs" else "article"
    start(page, http)
    found = violations(page, within)
    for at, word in enumerate(["是", "否", "不适用"]):
        answer(cards(page).nth(at), word)
    finish(page)
    found += violations(page, within)
    press(page, "先停一停")
    expect(page.get_by_role("button", name="放弃", exact=True)).to_be_visible()
    found += violations(page, within)
    press(page, "继续")
    complete(page)
    finish(page)
    expect(page.locator(".record")).to_be_visible()
    page.get_by_text("更正这份记录").click()
    found += violations(page, within)
    assert not found, listed(found)


@pytest.mark.each_builder
def test_nothing_of_a_run_is_wider_than_a_phone_or_too_small_to_tap(phone, http) -> None:
    start(phone, http)
    for card in cards(phone).all():
        answer(card, "否")
    script = """() => [...document.querySelectorAll("[data-run] *")]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML)"""
    assert phone.evaluate(script) == []
    low = """all => all.filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)
        .map(e => e.outerHTML)"""
    targets = "[data-run] :is(button, .run-option, input:not([type=radio]), textarea, summary)"
    assert phone.locator(targets).evaluate_all(low) == []


@pytest.mark.each_builder
def test_without_script_the_paper_is_there_and_nothing_to_start(open_context, http) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(http + CHECKLIST)
    expect(page.locator(".sheet-blank")).to_be_visible()
    expect(page.locator("[data-run]")).to_be_empty()


# --- sheets of other types, and hostile ones -------------------------------------------------


def row(id: str, **others: Any) -> dict[str, Any]:
    fields = {"number": 1, "critical": False, "evidence": "", "blank": "", "suggested": ""}
    return {"id": id, "text": id, "points": 0, **fields, **others}


def part(id: str, **others: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {"rows": [], "fields": [], "columns": [], "lines": 0}
    return {"id": id, "title": id, **empty, **others}


def field(id: str, type: str, **others: Any) -> dict[str, Any]:
    fields = {"choices": [], "unit": "", "required": True, "hint": ""}
    fields |= {"needed": [], "personal": False}
    return {"id": id, "label": id, "type": type, **fields, **others}


def put(page: Page, site: Path, script: str, **changes: Any) -> None:
    """Lets the page of the checklist hold another sheet."""
    html = (site / CHECKLIST).read_text("utf-8")
    found = re.search(r"(<script[^>]*data-sheet[^>]*>)(.*?)(</script>)", html, re.DOTALL)
    assert found
    data = json.loads(found[2])
    data["sheet"] |= changes
    text = json.dumps(data).replace("<", "\\u003c")
    html = html.replace(found[0], found[1] + text + found[3])
    ours = re.search(r'<script src="([^"]*)run\.js"[^>]*></script>', html)
    assert ours
    html = html.replace(ours[0], ours[0] + ours[0].replace("run.js", script) if script else ours[0])
    page.route(f"**/{CHECKLIST}", lambda route: route.fulfill(body=html, content_type="text/html"))


def test_an_assessment_shows_both_totals_their_agreement_and_what_it_comes_to(phone, http, site):
    steps = [row("问候", points=3), row("道谢", number=2, points=2, critical=True)]
    signs = [
        {"label": "评估人一签名", "required": True},
        {"label": "评估人二签名", "required": True},
    ]
    sheet = {"type": "practical", "pass": 60, "points": 5, "signatures": signs}
    put(phone, site, "run-practical.js", parts=[part("接待", rows=steps)], **sheet)
    start(phone, http, who="被考核人")
    for card in cards(phone).all():
        answer(card.get_by_role("group", name="评估人一"), "做到")
        expect(card.get_by_role("group", name="评估人二")).to_be_hidden()
    expect(phone.locator(".run-scores")).to_be_empty()  # the other has not scored yet
    answer(phone.get_by_role("group", name="现在打分的是"), "评估人二")
    for card in cards(phone).all():
        expect(card.get_by_role("group", name="评估人一")).to_be_hidden()
        answer(card.get_by_role("group", name="评估人二"), "做到")
    expect(phone.locator(".run-scores")).to_contain_text("一致率 100%")
    answer(cards(phone).nth(1).get_by_role("group", name="评估人二"), "没做到")
    expect(phone.locator(".run-scores")).to_contain_text("评估人一 5 分，评估人二 3 分")
    expect(phone.locator(".run-scores")).to_contain_text("一票否决没做到：2。")
    finish(phone)
    expect(phone.locator(".run-said", has_text="还差 2 处")).to_be_visible()
    first, second = phone.locator(".run-end input").all()
    first.fill("店员甲")
    second.fill("店员甲")
    for name in ("评估人一签名", "评估人二签名"):
        expect(phone.locator(".run-missing")).to_contain_text(f"{name}：与另一人同名")
    first.fill("店长")
    second.fill("培训主管")
    finish(phone)
    expect(phone.locator(".record-facts")).to_contain_text("被考核人店员甲")
    expect(phone.locator(".record-scores")).to_contain_text("结论：不合格。")
    expect(phone.locator(".record-scores")).to_contain_text("一致率 50%")


def test_an_assessment_that_was_stopped_comes_to_nothing(phone, http, site) -> None:
    sheet = {"type": "practical", "pass": 60, "points": 3, "signatures": []}
    put(
        phone, site, "run-practical.js", parts=[part("接待", rows=[row("问候", points=3)])], **sheet
    )
    start(phone, http, who="被考核人")
    answer(cards(phone).first.get_by_role("group", name="评估人一"), "做到")
    phone.get_by_text("做不下去了，中止").click()
    phone.get_by_label("中止的原因").fill("顾客有急事")
    press(phone, "中止，存成记录")
    expect(phone.locator(".record-scores")).to_contain_text("评估人一 3 分")
    expect(phone.locator(".record-scores")).not_to_contain_text("结论")


@pytest.mark.each_builder
def test_a_form_is_filled_in_by_type_and_its_table_row_by_row(phone, http, site) -> None:
    kinds = ["line", "text", "number", "date", "scale", "signature"]
    fields = [field(kind, kind) for kind in kinds]
    fields += [field("choice", "choice", choices=["店内", "电话"])]
    fields += [field("choices", "choices", choices=["退", "换"])]
    table = part("经过", columns=["日期", "做了什么"], lines=3)
    put(phone, site, "run-form.js", type="form", parts=[part("一", fields=fields), table])
    start(phone, http)
    finish(phone)
    expect(phone.locator(".run-said", has_text="还差 9 处")).to_be_visible()
    for kind, text in zip(["line", "text", "number", "date", "signature"],
                          ["甲", "乙", "3", "2026-01-02", "丙"], strict=True):  # fmt: skip
        phone.get_by_role("group", name=kind).locator("input, textarea").fill(text)
    for name in ("4", "店内"):
        phone.get_by_role("radio", name=name, exact=True).check()
    phone.get_by_role("checkbox", name="换", exact=True).check()
    phone.get_by_label("做了什么", exact=True).fill("回电")
    press(phone, "加一行")
    phone.get_by_label("做了什么", exact=True).nth(1).fill("结案")
    phone.locator(".run-end input").first.fill("甲")
    kept(phone)
    before = state(phone)
    phone.reload()
    expect(phone.locator(".run-end")).to_be_visible()
    assert state(phone) == before
    finish(phone)
    for text in ("2026-01-02", "店内", "换", "回电", "结案"):
        expect(phone.locator(".record")).to_contain_text(text)


def test_hostile_texts_in_every_field_stay_texts(phone, http, site) -> None:
    asked = row("constructor", text=HOSTILE, evidence=HOSTILE, blank=HOSTILE, suggested=HOSTILE,
                below=[HOSTILE])  # fmt: skip
    parts = [part("__proto__", title=HOSTILE, rows=[asked])]
    signs = [{"label": HOSTILE, "required": True}]
    put(phone, site, "", title=HOSTILE, parts=parts, signatures=signs, until=HOSTILE)
    alerts: list[str] = []
    phone.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    start(phone, http, person=HOSTILE)
    expect(cards(phone).first.locator(".run-evidence", has_text=HOSTILE)).to_have_count(2)
    for word in ("不适用", "否", "是"):
        answer(cards(phone).first, word)
        for typed in phone.locator("[data-run] :is(input:not([type=radio]), textarea)").all():
            if typed.is_visible():
                typed.fill(HOSTILE)
    finish(phone)
    expect(phone.locator(".record")).to_contain_text(HOSTILE)
    phone.get_by_text("更正这份记录").click()
    phone.get_by_role("combobox", name="改成").select_option("no")
    phone.get_by_role("textbox", name="为什么更正").fill(HOSTILE)
    phone.get_by_role("textbox", name="更正人").fill(HOSTILE)
    press(phone, "保存更正")
    expect(phone.locator(".record-amended")).to_contain_text(HOSTILE)
    assert phone.locator("[data-run] :is(img, script)").count() == 0
    assert alerts == []


def test_a_sheet_that_changed_since_is_finished_in_its_old_words(phone, http, site) -> None:
    start(phone, http)
    put(phone, site, "", hash="another", revision="9.9", parts=[part("x", rows=[row("新的")])])
    phone.reload()
    begun = re.compile("这张表后来改过（(第 .+ 版)，现在第 9.9 版）。")
    said = phone.get_by_text(begun)
    expect(said).to_be_visible()
    found = begun.search(said.inner_text())
    assert found
    expect(phone.locator(".run-cards")).not_to_contain_text("新的")
    complete(phone)
    finish(phone)
    expect(phone.locator(".record-facts")).to_contain_text(found[1])


@pytest.mark.each_builder
def test_a_record_is_printed_without_the_blank_sheet(phone, http) -> None:
    start(phone, http)
    complete(phone)
    finish(phone)
    expect(phone.locator(".record")).to_be_visible()
    phone.emulate_media(media="print")
    expect(phone.locator(".record")).to_be_visible()
    expect(phone.locator(".sheet-blank")).to_be_hidden()
    expect(phone.get_by_text("更正这份记录")).to_be_hidden()
