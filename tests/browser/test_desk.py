"""The desk: what it tells of a learner's work, and that the work can be taken along and erased."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from browsing import check, choose, dealt, distractors, item, keys, listed, violations
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from showcase import BANK, DESK, TEST

pytestmark = pytest.mark.both

HUB = "quiz/index.html"
KEY = "course-progress"
DAYS = {n: (date.today() - timedelta(days=n)).isoformat() for n in range(60)}
SCHEMES = dealt(("dark", 390), ("light", 1280))


def known(site: Path) -> dict[str, Any]:
    """What the page knows of the chapter."""
    html = (site / DESK).read_text("utf-8")
    found = re.search(r'id="desk_data">(.*?)</script>', html, re.DOTALL)
    assert found
    chapters = json.loads(found[1])
    assert isinstance(chapters, list)
    return dict(chapters[0])


def entry(hash: str, *, correct: bool = True, days: int = 1, **others: Any) -> dict[str, Any]:
    """What is stored of an item that was answered some days ago."""
    answer = {"hash": hash, "response": ["a"], "correct": correct, "credit": int(correct)}
    return {**answer, "at": f"{DAYS[days]}T08:00:00.000Z", **others}


def attempt(id: str, items: list[str], credit: float, days: int) -> dict[str, Any]:
    """A paper that was handed in some days ago."""
    at = f"{DAYS[days]}T08:00:00.000Z"
    parts = {"hashes": {}, "responses": {}, "flags": [], "unsure": [], "begun": at}
    credits = dict.fromkeys(items, credit)
    named = {"id": id, "kind": "exam", "form": f"F-{id}", "seed": "1", "items": items}
    return {**named, **parts, "submitted": at, "credits": credits}


def stored(courses: dict[str, Any], **others: Any) -> str:
    return json.dumps({"version": 2, "courses": courses, **others})


def some_work(site: Path, **others: Any) -> str:
    """Work with a weak spot, a mistake that is due, an item that changed since, and two papers."""
    chapter = known(site)
    asked = [one[:2] for objective in chapter["objectives"] for one in objective["items"]]
    weak = chapter["objectives"][2]["items"]
    items = {id: entry(hash) for id, hash in asked[:4]}
    items |= {id: entry(hash, correct=False, due=DAYS[0], days=9) for id, hash, _ in weak}
    items[asked[0][0]] = entry("an-old-hash")
    ids = [id for id, _ in asked[:5]]
    attempts = {name: attempt(name, ids, share, days) for name, share, days in PAPERS}
    course = {"items": items, "attempts": attempts, "seen": "0.9"}
    return stored({chapter["id"]: course}, **others)


PAPERS = [("one", 0.4, 8), ("two", 0.8, 2)]


def open_desk(page: Page, http: str, text: str | None = None) -> None:
    """The desk of a browser that holds this."""
    if text is not None:
        page.goto(f"{http}404.html")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.goto(http + DESK)
    expect(page.locator(".desk")).to_be_visible()


def held(page: Page) -> dict[str, Any]:
    """What the browser holds of the course."""
    found = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "{}")
    assert isinstance(found, dict)
    return found


def ours(page: Page) -> list[str]:
    """What the site keeps in this browser, beside the theme's choice of colours."""
    script = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    return [key for key in page.evaluate(script) if key.startswith("course-")]


def part(page: Page, name: str) -> Any:
    return page.locator(f'[data-part="{name}"]')


def state(page: Page, name: str) -> Any:
    return page.locator(f'[data-state="{name}"]')


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


# --- states ---------------------------------------------------------------------------------


def test_a_fresh_desk_says_so_and_leads_to_the_first_assessment(page, http) -> None:
    open_desk(page, http)
    expect(state(page, "empty")).to_contain_text("还没有记录")
    expect(part(page, "standing")).to_be_hidden()
    expect(page.locator("[data-without-script]")).to_have_count(0)
    assert ours(page) == [], "looking writes nothing"
    state(page, "empty").get_by_role("link").click()
    expect(page.locator("course-item").first).to_be_visible()


@pytest.mark.each_builder
def test_what_was_answered_on_a_page_stands_on_the_desk(page, http, bank) -> None:
    page.goto(http + TEST)
    right, wrong = item(page, bank["single"].id), item(page, bank["true_false"].id)
    choose(right, *keys(bank["single"]))
    check(right)
    choose(wrong, distractors(bank["true_false"])[0])
    check(wrong)
    page.goto(http + DESK)
    expect(part(page, "now")).to_contain_text("没做过的题")
    expect(part(page, "progress").locator(".state").first).to_have_text("薄弱")
    expect(part(page, "now")).not_to_contain_text("今日到期")
    (entries,) = (course["items"] for course in held(page)["courses"].values())
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    assert entries[bank["true_false"].id]["due"] == tomorrow
    assert "due" not in entries[bank["single"].id]


@pytest.mark.each_builder
def test_the_desk_knows_every_item_by_the_wording_that_its_page_stores(site) -> None:
    html = (site / BANK).read_text("utf-8")
    bank = re.findall(r'data-item="([^"]+)"[^>]* data-hash="([^"]+)"', html)
    objectives = known(site)["objectives"]
    desk = {id: hash for objective in objectives for id, hash, _ in objective["items"]}
    assert bank
    assert desk == dict(bank)


def test_an_answer_within_a_scenario_counts_on_the_desk_and_has_not_changed(page, http) -> None:
    page.goto(http + BANK)
    one = page.locator(".scenario course-item[data-type=single]").first
    one.locator("input").first.press("Space")  # what is above takes its height as it is scrolled to
    check(one)
    page.goto(http + DESK)
    expect(part(page, "now")).to_contain_text("没做过的题")
    expect(part(page, "now")).not_to_contain_text("已更新")


def test_what_is_due_leads_to_the_book_of_mistakes(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    due = page.locator(".card-due")
    count = len(known(site)["objectives"][2]["items"])
    expect(due).to_contain_text(f"{count} 道题")
    assert due.get_attribute("href") == "01/bank.html?mode=due"
    page.goto(http + HUB)
    expect(page.locator(".badge")).to_have_text(f"今日 {count} 题")


def test_a_hub_that_comes_back_from_the_browsers_cache_counts_again(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    page.goto(http + HUB)
    badge = page.locator(".badge")
    expect(badge).to_be_visible()
    page.evaluate("key => localStorage.removeItem(key)", KEY)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(badge).to_be_hidden()


def test_without_anything_due_the_hub_has_no_badge(page, http) -> None:
    page.goto(http + HUB)
    expect(page.locator("[data-due]")).to_be_visible()
    expect(page.locator(".badge")).to_be_hidden()


def test_the_weakest_objective_stands_first_with_its_topic(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    weak = known(site)["objectives"][2]
    first = part(page, "progress").locator("tbody tr").first
    expect(first).to_contain_text(weak["text"])
    expect(first.locator(".state")).to_have_text("薄弱")
    first.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text(weak["title"])


def test_going_on_leads_to_an_item_that_was_not_answered(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    page.locator(".card", has_text="没做过的题").click()
    found = page.evaluate("location.hash").removeprefix("#")
    expect(
        page.locator(f'[id="{found}"] course-item, course-item[data-item="{found}"]')
    ).to_be_visible()
    expect(item(page, found)).not_to_have_class(re.compile("is-"))


def test_what_changed_in_the_course_is_told_once_and_changed_items_until_answered(
    page, http, site
) -> None:
    open_desk(page, http, some_work(site))
    expect(part(page, "news")).to_contain_text("从第 0.9 版改到第")
    expect(part(page, "news")).to_contain_text("有 1 道题已更新")
    page.reload()
    expect(part(page, "news")).to_contain_text("有 1 道题已更新")
    expect(part(page, "news")).not_to_contain_text("0.9")


def test_papers_are_drawn_and_stand_in_a_table(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    chart = page.get_by_role("img", name="共 2 次，第一次 40%，最近一次 80%")
    expect(chart).to_be_visible()
    expect(chart.locator("circle")).to_have_count(2)
    page.locator(".desk summary").click()
    rows = part(page, "charts").locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text("80%")


def test_a_paper_that_was_not_handed_in_leads_back_to_it(page, http, site) -> None:
    data = json.loads(some_work(site))
    (course,) = data["courses"].values()
    del course["attempts"]["two"]["submitted"]
    open_desk(page, http, json.dumps(data))
    draft = page.locator(".card", has_text="还没交的卷子")
    expect(draft).to_have_attribute("href", "01/bank.html?mode=exam&paper=F&attempt=two")


def test_damaged_work_is_said_and_nothing_is_lost_by_looking(page, http) -> None:
    open_desk(page, http, '{"version":2,"cour')
    expect(state(page, "damaged")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == '{"version":2,"cour'
    state(page, "damaged").get_by_role("link").click()
    expect(part(page, "file")).to_be_in_viewport()


def test_a_newer_format_is_left_alone(page, http) -> None:
    text = '{"version":3,"people":[]}'
    open_desk(page, http, text)
    expect(state(page, "newer")).to_be_visible()
    expect(part(page, "keep")).to_be_hidden()
    expect(part(page, "device")).to_be_hidden()
    press(page, "刷新页面")
    expect(state(page, "newer")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == text


def test_where_storage_is_blocked_the_desk_says_so(page, http) -> None:
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"])
             Object.defineProperty(window, name, { get() { throw new DOMException("no"); } });"""
    )
    open_desk(page, http)
    expect(state(page, "blocked")).to_be_visible()
    expect(part(page, "keep")).to_be_hidden()
    expect(state(page, "blocked").get_by_role("link")).to_be_visible()


def test_where_storage_is_full_an_import_says_so(page, http, site) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    page.goto(http + DESK)
    part(page, "paste").fill(some_work(site))
    press(page, "导入并合并")
    expect(part(page, "import-said")).to_contain_text("存不下")


def test_another_tab_is_followed(open_context, http, site) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    open_desk(one, http)
    open_desk(two, http, some_work(site))
    expect(part(one, "standing")).to_be_visible()
    expect(state(one, "empty")).to_be_hidden()


# --- take along, bring in --------------------------------------------------------------------


def saved_file(page: Page) -> str:
    with page.expect_download() as download:
        press(page, "存到文件")
    assert re.fullmatch(r"course-progress-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    return Path(download.value.path()).read_text("utf-8")


def test_a_file_taken_to_another_device_brings_the_same_work(open_context, http, site) -> None:
    one, two = open_context().new_page(), open_context().new_page()
    open_desk(one, http, some_work(site))
    text = saved_file(one)
    expect(part(one, "saved")).to_have_text(re.compile(r"上次存到文件：\d{4}-"))
    open_desk(two, http)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    part(two, "file").set_input_files([file])
    press(two, "导入并合并")
    expect(part(two, "import-said")).to_contain_text("2 次测验")
    assert held(two)["courses"] == held(one)["courses"] | {
        id: {**course, "seen": held(two)["courses"][id]["seen"]}
        for id, course in held(one)["courses"].items()
    }
    press(two, "导入并合并")
    expect(part(two, "import-said")).to_have_text("先选择文件，或者粘贴文字。")


def test_the_text_is_copied_and_pasted(open_context, http, site) -> None:
    one = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    open_desk(one, http, some_work(site))
    press(one, "复制成文字")
    expect(part(one, "export-said")).to_contain_text("已复制")
    text = part(one, "text").input_value()
    assert one.evaluate("navigator.clipboard.readText()") == text
    two = open_context().new_page()
    open_desk(two, http)
    part(two, "paste").fill(f"  {text}\n")
    press(two, "导入并合并")
    expect(part(two, "standing")).to_be_visible()


def test_where_the_clipboard_is_closed_the_text_is_selected(page, http, site) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    open_desk(page, http, some_work(site))
    press(page, "复制成文字")
    expect(part(page, "export-said")).to_contain_text("手动复制")
    expect(part(page, "text")).to_be_focused()


def test_two_devices_are_merged_item_by_item(page, http, site) -> None:
    chapter = known(site)
    (p, hp, _), (q, hq, _) = chapter["objectives"][0]["items"][:2]
    here = {p: entry(hp, days=1), q: entry(hq, days=5, correct=False)}
    there = {p: entry(hp, days=3, correct=False), q: entry(hq, days=2)}
    open_desk(page, http, stored({chapter["id"]: {"items": here}}))
    part(page, "paste").fill(stored({chapter["id"]: {"items": there}}))
    press(page, "导入并合并")
    expect(part(page, "import-said")).to_contain_text("1 道题")
    items = held(page)["courses"][chapter["id"]]["items"]
    assert [items[p]["correct"], items[q]["correct"]] == [True, True]


def test_another_course_comes_in_without_being_shown(page, http) -> None:
    open_desk(page, http)
    part(page, "paste").fill(stored({"c99": {"items": {"z": entry("h")}}}))
    press(page, "导入并合并")
    expect(part(page, "import-said")).to_contain_text("1 道题")
    expect(part(page, "export")).to_be_visible()
    assert list(held(page)["courses"]) == ["c99"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("你好", "内容不完整"),
        ('{"version":2,"courses":{', "内容不完整"),
        ('{"name":"x"}', "不是本站导出的记录"),
        ('{"version":9,"courses":{}}', "更新的版本"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_words(page, http, site, text, said) -> None:
    open_desk(page, http, some_work(site))
    before = held(page)
    part(page, "paste").fill(text)
    press(page, "导入并合并")
    expect(part(page, "import-said")).to_contain_text(said)
    assert held(page) == before
    expect(part(page, "paste")).to_have_value(text)


def test_a_file_that_was_refused_can_be_mended_and_chosen_again(page, http) -> None:
    open_desk(page, http)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": b"{"}
    for _ in range(2):
        part(page, "file").set_input_files([file])
        press(page, "导入并合并")
        expect(part(page, "import-said")).to_contain_text("内容不完整")
        expect(part(page, "file")).to_have_value("")


def test_a_file_of_20_megabytes_is_refused_at_once(page, http, tmp_path) -> None:
    big = tmp_path / "big.json"
    big.write_bytes(b"[" * 20_000_000)
    open_desk(page, http)
    part(page, "file").set_input_files(big)
    press(page, "导入并合并")
    expect(part(page, "import-said")).to_contain_text("太大")


def test_hostile_text_stays_text(page, http, site) -> None:
    chapter = known(site)
    evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    (id, hash, _) = chapter["objectives"][0]["items"][0]
    papers = {evil: {**attempt(evil, [id], 1, 1), "form": evil, "kind": evil}}
    items = {id: entry(hash), evil: entry(evil), "__proto__": entry("h")}
    course = {"items": items, "attempts": papers, "seen": evil}
    open_desk(page, http, stored({chapter["id"]: course, "__proto__": course, evil: course}))
    part(page, "paste").fill(stored({chapter["id"]: course, evil: course}))
    press(page, "导入并合并")
    page.locator(".desk summary").click()
    expect(part(page, "charts").locator("tbody")).to_contain_text("<img src=x")
    assert page.locator(".desk img, .desk script").count() == 0
    assert page.evaluate("window.hacked === undefined && ({}).items === undefined")


def test_a_reminder_comes_after_five_days_and_goes_with_the_file(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    expect(part(page, "remind")).to_contain_text("天没有备份")
    saved_file(page)
    expect(part(page, "remind")).to_be_hidden()
    page.reload()
    expect(part(page, "remind")).to_be_hidden()


def test_the_browser_is_asked_to_keep_the_first_work(page, http, bank) -> None:
    page.add_init_script(
        "navigator.storage.persist = async () => { window.asked = (window.asked ?? 0) + 1; }"
    )
    page.goto(http + TEST)
    for type in ("single", "true_false"):
        one = item(page, bank[type].id)
        choose(one, *keys(bank[type]))
        check(one)
    assert page.evaluate("window.asked") == 1


# --- erase, guest, marks ----------------------------------------------------------------------


def test_everything_is_erased_only_after_asking(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    press(page, "清除全部记录")
    dialog = page.get_by_role("dialog", name="清除全部记录？")
    expect(dialog.get_by_role("button", name="先不清除")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="清除全部记录", exact=True)).to_be_focused()
    assert held(page)
    press(page, "清除全部记录")
    press(page, "全部清除")
    expect(part(page, "device-said")).to_have_text("已全部清除。")
    expect(state(page, "empty")).to_be_visible()
    assert ours(page) == []


def test_a_guest_sees_nothing_and_leaves_nothing(page, http, site, bank) -> None:
    text = some_work(site)
    open_desk(page, http, text)
    before = held(page)
    press(page, "打开访客模式")
    expect(part(page, "guest-note")).to_be_visible()
    expect(state(page, "empty")).to_be_visible()
    page.goto(http + TEST)
    one = item(page, bank["single"].id)
    choose(one, *keys(bank["single"]))
    check(one)
    expect(one.get_by_role("status")).to_contain_text("访客模式")
    page.goto(http + DESK)
    expect(part(page, "standing")).to_be_visible()
    press(page, "结束访客模式并清除")
    expect(part(page, "guest-note")).to_be_hidden()
    assert held(page) == before
    assert ours(page) == [KEY]


def test_a_star_and_a_doubt_are_kept(page, http, bank) -> None:
    page.goto(http + TEST)
    data = bank["single"]
    one = item(page, data.id)
    star = one.get_by_role("button", name="收藏")
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    choose(one, *keys(data))
    one.get_by_label("不确定").check()
    check(one)
    page.reload()
    expect(star).to_have_attribute("aria-pressed", "true")
    expect(one.get_by_label("不确定")).to_be_checked()
    (course,) = held(page)["courses"].values()
    found = course["items"][data.id]
    assert found["unsure"] is True
    assert found["correct"] is True
    assert found["due"] == (date.today() + timedelta(days=1)).isoformat()
    one.get_by_role("button", name="再试一次").click()
    expect(one.get_by_label("不确定")).not_to_be_checked()
    star.press("Space")
    page.reload()
    expect(star).to_have_attribute("aria-pressed", "false")


def test_a_doubt_that_comes_after_the_key_counts(page, http, bank) -> None:
    page.goto(http + TEST)
    one = item(page, bank["single"].id)
    choose(one, *keys(bank["single"]))
    check(one)
    one.get_by_label("不确定").check()
    (course,) = held(page)["courses"].values()
    assert "due" in course["items"][bank["single"].id]


def test_without_script_the_desk_leads_to_the_items_and_items_have_no_marks(
    open_context, http
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(http + DESK)
    expect(page.locator("[data-without-script]")).to_contain_text("脚本")
    expect(page.locator("[data-without-script] a").first).to_be_visible()
    expect(page.locator(".desk")).to_be_hidden()
    page.goto(http + TEST)
    expect(page.locator(".item-marks").first).to_be_hidden()


# --- for everybody ----------------------------------------------------------------------------

STATES = ["fresh", "work", "damaged", "newer", "guest", "dialog"]


@pytest.mark.parametrize(("scheme", "width"), SCHEMES)
def test_no_state_of_the_desk_has_a_violation(
    open_context, http, site, engine, scheme, width
) -> None:
    within = "html" if engine == "mkdocs" else "article"
    texts = {"damaged": "{", "newer": '{"version":9}'}
    found = []
    for name in STATES:
        context = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        work = some_work(site) if name in ("work", "guest", "dialog") else None
        open_desk(page, http, texts.get(name, work))
        if name == "work":
            page.locator(".desk summary").click()
        if name == "guest":
            press(page, "打开访客模式")
        if name == "dialog":
            press(page, "清除全部记录")
        found += [f"{name}: {one}" for one in violations(page, within)]
    assert not found, listed(found)


@pytest.mark.each_builder
def test_the_desk_with_work_fits_a_phone(open_context, http, site) -> None:
    page = open_context(390, 844, has_touch=True).new_page()
    open_desk(page, http, some_work(site))
    press(page, "复制成文字")
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    low = page.locator(".desk :is(button, .md-button, summary, input, textarea)").evaluate_all(
        "all => all.filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().height)"
    )
    assert min(low) >= 44
    small = page.locator(".desk-chart text").evaluate_all(
        """all => all.map((e) => {
            const { ownerSVGElement: svg } = e;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return scale * parseFloat(getComputedStyle(e).fontSize);
        })"""
    )
    assert min(small) >= 12.5


@pytest.mark.each_builder
def test_the_sheet_prints_the_name_the_day_and_each_objective_and_no_controls(
    open_context, http, site
) -> None:
    page = open_context(color_scheme="dark").new_page()
    open_desk(page, http, some_work(site))
    page.get_by_label("姓名").fill("Wang Xiaoming")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    sheets = PdfReader(io.BytesIO(pdf)).pages
    text = "".join("".join(sheet.extract_text().split()) for sheet in sheets)
    text = unicodedata.normalize("NFKC", text)
    assert len(sheets) <= 2
    assert "WangXiaoming" in text
    assert datetime.now().date().isoformat() in text
    assert "自测成绩单" in text
    assert text.count("%") >= 3
    assert [
        word for word in ("打印成绩单", "存到文件", "导入", "清除", "今日到期") if word in text
    ] == []
    assert "Wang" not in json.dumps(held(page)), "the name is kept nowhere"


def test_the_print_button_prints(open_context, http, site) -> None:
    page = open_context().new_page()
    page.add_init_script("window.print = () => { window.printed = true; }")
    open_desk(page, http, some_work(site))
    press(page, "打印成绩单")
    assert page.evaluate("window.printed")


@pytest.mark.each_builder
def test_all_of_the_desk_is_reached_by_keyboard(page, http, site) -> None:
    open_desk(page, http, some_work(site))
    reached = set()
    for _ in range(90):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "document.activeElement.dataset.do ?? document.activeElement.dataset.part"
            )
        )
    assert {"print", "name", "save", "copy", "file", "paste", "bring", "guest", "ask"} <= reached


@pytest.mark.each_builder
def test_the_desk_works_from_disk(open_context, site) -> None:
    page = open_context().new_page()
    page.goto((site / TEST).as_uri())
    one = page.locator("course-item:has(input[type=radio])").first
    one.locator("input[type=radio]").first.check()
    one.locator(".item-check").click()
    page.goto((site / DESK).as_uri())
    expect(part(page, "standing")).to_be_visible()
    assert saved_file(page).startswith('{"')
