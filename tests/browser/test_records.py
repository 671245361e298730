"""The page of all records: found, opened, printed, amended, taken along, disposed of."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from browsing import dealt, folded, listed, printed, violations
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.both

RECORDS, HUB = "checklists/records.html", "checklists/index.html"
STEPS = ["请顾客坐下", "记下编号", "说明几时答复", "查清原因", "告诉顾客结果", "七天内回访"]
EVIL = """=1+1"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'"""
MODES = dealt((390, "light"), (1280, "dark"), (390, "dark"), (1280, "light"))
DATABASE = """() => new Promise((ok, no) => {
    const asked = indexedDB.open("course-records", 1);
    asked.onupgradeneeded = () => {
        asked.result.createObjectStore("runs", { keyPath: "id" })
            .createIndex("place", ["state", "course", "sheet.id"]);
        asked.result.createObjectStore("meta", { keyPath: "id" });
    };
    asked.onsuccess = () => ok(asked.result);
    asked.onerror = no;
})"""
PUT = f"""async (all) => {{
    const db = await ({DATABASE})();
    const step = db.transaction("runs", "readwrite");
    for (const one of all) step.objectStore("runs").put(one);
    await new Promise((ok) => {{ step.oncomplete = ok; }});
    db.close();
}}"""
HELD = f"""async () => {{
    const db = await ({DATABASE})();
    const asked = db.transaction("runs").objectStore("runs").getAll();
    return new Promise((ok) => {{ asked.onsuccess = () => {{ db.close(); ok(asked.result); }}; }});
}}"""


def _time(days: float) -> str:
    at = datetime.now(UTC) - timedelta(days=days)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def sheet(id: str = "cl-serve", title: str = "投诉处理") -> dict[str, Any]:
    """A sheet of six steps, the second critical."""
    empty = {"evidence": "", "blank": "", "suggested": "", "points": 0}
    rows = [
        {"id": f"s{n}", "number": n, "text": text, "critical": n == 2, **empty}
        for n, text in enumerate(STEPS, 1)
    ]
    part = {"id": "p", "title": "接待", "rows": rows, "fields": [], "columns": [], "lines": 0}
    named = {"id": id, "type": "checklist", "title": title, "number": "QM-08-CL-14"}
    kept = {"revision": "1.0", "hash": "x", "years": 3, "until": "", "page": ""}
    signed = [{"label": "执行人", "required": True}]
    return named | kept | {"pass": 0, "points": 0, "parts": [part], "signatures": signed}


def record(n: int, *, days: float = 1, no: tuple[int, ...] = (), **others: Any) -> dict[str, Any]:
    """A record that was closed some days ago; `no` are the steps that were not as they should."""
    at = _time(days)
    answers: dict[str, dict[str, Any]] = {f"s{k}": {"at": at, "result": "yes"} for k in range(1, 7)}
    for k in no:
        answers[f"s{k}"] = {"at": at, "result": "no", "note": "没有做", "remedy": "补做了"}
    answers["/sign/0"] = {"at": at, "value": "店员甲"}
    id = f"QM-08-CL-14-{at[:10].replace('-', '')}-ABCD-{n:03d}"
    head = {"version": 1, "id": id, "course": "c01", "device": "ABCD", "person": "店员甲"}
    times = {"started": at, "updated": at, "closed": at, "state": "finished"}
    made = head | times | {"sheet": sheet(), "entries": answers, "amendments": []} | others
    if made["state"] == "open":
        del made["closed"]
    return made


def some() -> list[dict[str, Any]]:
    """Four records that differ, one that was stopped, one that is due, and a run that goes on."""
    other = sheet("cl-shelf", "回访")
    return [
        record(1, days=2, no=(3,)),
        record(2, days=9, no=(3, 5), person="店员乙"),
        record(3, days=16),
        record(4, days=23, sheet=other, person="店员乙"),
        record(5, days=1, state="stopped", reason="停电"),
        record(6, days=1200),
        record(7, days=0.1, state="open"),
    ]


def open_records(page: Page, http: str, runs: list[dict[str, Any]] | None = None) -> None:
    """The page, in a browser that holds these."""
    if runs is not None:
        page.goto(f"{http}404.html")
        page.evaluate(PUT, runs)
    page.goto(http + RECORDS)
    expect(page.locator(".records")).to_be_visible()


def bundle(runs: list[dict[str, Any]], **others: Any) -> str:
    head = {"kind": "course-records", "version": 1, "saved": _time(0)}
    return json.dumps(head | {"records": runs} | others)


def part(page: Page, name: str) -> Locator:
    return page.locator(f'[data-part="{name}"]')


def rows(page: Page) -> Locator:
    return part(page, "list").locator("tbody tr")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def bring(page: Page, text: str) -> None:
    part(page, "paste").fill(text)
    press(page, "导入并合并")


def held(page: Page) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in page.evaluate(HELD)}


def opened(page: Page, one: dict[str, Any]) -> Locator:
    """Opens a record from the list."""
    rows(page).filter(has_text=one["id"]).get_by_role("link").click()
    shown = part(page, "one")
    expect(shown.locator(".record")).to_be_visible()
    return shown


# --- lists and search -------------------------------------------------------------------------


@pytest.mark.each_builder
def test_the_hub_leads_to_the_records(page, http) -> None:
    page.goto(http + HUB)
    page.locator(".card", has_text="运行记录").click()
    expect(part(page, "empty")).to_contain_text("还没有运行记录")
    part(page, "empty").get_by_role("link").click()
    expect(page.locator(".card").first).to_be_visible()


def test_records_stand_newest_first_with_what_came_of_them(page, http) -> None:
    runs = some()
    open_records(page, http, runs)
    expect(rows(page)).to_have_count(6)
    numbers = rows(page).locator(".run-number").all_inner_texts()
    assert numbers == [runs[at]["id"] for at in (4, 0, 1, 2, 3, 5)]
    results = rows(page).locator(".rec-result").all_inner_texts()
    assert results[:4] == ["中止", "有偏差 1 项", "有偏差 2 项", "完成"]


def test_a_run_that_is_not_done_leads_to_its_sheet(page, http) -> None:
    runs = some()
    open_records(page, http, runs)
    expect(rows(page).filter(has_text=runs[6]["id"])).to_have_count(0)
    page.get_by_role("link", name="继续").click()
    expect(page).to_have_url(re.compile(r"01/cl-serve\.html#run="))


def test_an_unknown_sheet_leads_nowhere(page, http) -> None:
    bad = sheet("javascript:alert(1)")
    open_records(page, http, [record(1, state="open", sheet=bad)])
    expect(part(page, "open")).to_contain_text("投诉处理")
    expect(part(page, "open").get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [("text", "店员乙", 2), ("text", "-005", 1), ("text", "回访 乙", 1), ("text", "没有的", 0)],
)
def test_the_search_finds_at_once(page, http, field, value, left) -> None:
    open_records(page, http, some())
    part(page, field).fill(value)
    expect(rows(page)).to_have_count(left)
    expect(part(page, "count")).to_have_text(f"6 份中找到 {left} 份。")


@pytest.mark.parametrize(("kept", "sought"), [("車间 黄工", "黃工"), ("⻋间⻛扇", "车间风扇")])
def test_text_copied_from_a_pdf_finds_and_is_found(page, http, kept, sought) -> None:
    open_records(page, http, [record(1, person=kept), record(2, person="店员乙")])
    part(page, "text").fill(sought)
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text(kept)


def test_the_search_knows_days_and_procedures(page, http) -> None:
    open_records(page, http, some())
    part(page, "procedure").select_option(label="投诉处理")
    expect(rows(page)).to_have_count(5)
    part(page, "from").fill((datetime.now() - timedelta(days=10)).strftime("%Y-%m-%d"))
    expect(rows(page)).to_have_count(3)
    part(page, "to").fill((datetime.now() - timedelta(days=5)).strftime("%Y-%m-%d"))
    expect(rows(page)).to_have_count(1)


@pytest.mark.sweep
def test_five_thousand_records_are_searched_and_shown_by_fifty(page, http) -> None:
    runs = [record(n, days=n / 50, person=f"店员{n % 7}") for n in range(1, 5001)]
    open_records(page, http, runs)
    expect(rows(page)).to_have_count(50)
    press(page, "再看 50 条")
    expect(rows(page)).to_have_count(100)
    expect(rows(page).nth(50).get_by_role("link")).to_be_focused()
    longest = page.evaluate(
        """async () => {
            const field = document.querySelector('[data-part="text"]');
            let longest = 0;
            for (const text of ["店", "店员3", "店员3 -04", ""]) {
                const started = performance.now();
                field.value = text;
                field.dispatchEvent(new Event("input"));
                longest = Math.max(longest, performance.now() - started);
            }
            return longest;
        }"""
    )
    assert longest < 400, "some 10 ms where nothing else runs"
    part(page, "text").fill("-4321")
    expect(rows(page)).to_have_count(1)


def test_another_tab_is_followed(open_context, http) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    open_records(one, http, some()[:1])
    open_records(two, http)
    bring(two, bundle(some()[1:3]))
    expect(part(two, "import-said")).to_contain_text("新增 2 份")
    opened(two, some()[1])
    part(two, "one-amend").locator("summary").click()
    amend(two, "改过")
    expect(rows(one)).to_have_count(3)


# --- one record -------------------------------------------------------------------------------


def amend(page: Page, to: str) -> None:
    form = part(page, "one-amend")
    form.get_by_label("更正哪一项").select_option(label="补充说明")
    form.get_by_label("改成").fill(to)
    form.get_by_label("为什么更正").fill("漏写了")
    form.get_by_label("更正人").fill("店长")
    press(page, "保存更正")


@pytest.mark.each_builder
def test_a_record_opens_whole_and_back_leads_to_the_list(page, http) -> None:
    runs = some()
    open_records(page, http, runs)
    shown = opened(page, runs[1])
    for text in [runs[1]["id"], "店员乙", *STEPS, "没有做", "补做了"]:
        expect(shown).to_contain_text(text)
    expect(part(page, "rest")).to_be_hidden()
    page.go_back()
    expect(part(page, "rest")).to_be_visible()
    expect(shown).to_be_hidden()


def test_an_amendment_stands_beside_the_original(page, http) -> None:
    runs = some()
    runs[0]["entries"]["/notes"] = {"at": _time(2), "value": "原来的话"}
    open_records(page, http, runs)
    shown = opened(page, runs[0])
    part(page, "one-amend").locator("summary").click()
    amend(page, "后来的话")
    expect(part(page, "one-said")).to_contain_text("更正已保存")
    expect(shown.locator(".record")).to_contain_text("原来的话")
    expect(shown.locator(".record-amended")).to_contain_text("原来的话 → 后来的话。漏写了（店长")
    kept = held(page)[runs[0]["id"]]
    assert kept["entries"]["/notes"]["value"] == "原来的话"
    assert [one["to"] for one in kept["amendments"]] == ["后来的话"]


def test_what_is_typed_into_an_amendment_survives_another_tab(open_context, http) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    runs = some()
    open_records(one, http, runs)
    opened(one, runs[0])
    part(one, "one-amend").locator("summary").click()
    part(one, "one-amend").get_by_label("为什么更正").fill("写到一半")
    open_records(two, http)
    bring(two, bundle([record(50, days=3)]))
    opened(two, runs[1])
    part(two, "one-amend").locator("summary").click()
    amend(two, "另一份")
    expect(part(two, "one-said")).to_contain_text("更正已保存")
    expect(part(one, "count")).to_contain_text("共 7 份")
    expect(part(one, "one-amend").get_by_label("为什么更正")).to_have_value("写到一半")


@pytest.mark.each_builder
def test_a_record_is_printed_alone(page, http) -> None:
    runs = some()
    open_records(page, http, runs)
    opened(page, runs[0])
    text = "".join(one.extract_text() for one in PdfReader(io.BytesIO(page.pdf())).pages)
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    for there in [runs[0]["id"], *STEPS, "补做了"]:
        assert there in text
    for gone in ["全部记录", "处置", "更正这份记录", "导入", runs[1]["id"]]:
        assert gone not in text


def test_a_number_that_is_not_here_is_said(page, http) -> None:
    open_records(page, http, some())
    page.goto(f"{http}{RECORDS}#QM-99-20260102-ABCD-001")
    expect(part(page, "said")).to_contain_text("没有编号为 QM-99-20260102-ABCD-001")
    expect(rows(page)).to_have_count(6)


# --- taken along ------------------------------------------------------------------------------


def saved(page: Page) -> str:
    with page.expect_download() as download:
        press(page, "存成文件")
    return Path(download.value.path()).read_bytes().decode("utf-8")


@pytest.mark.each_builder
def test_a_file_taken_to_another_device_brings_the_same_records(open_context, http) -> None:
    one, two = open_context().new_page(), open_context().new_page()
    open_records(one, http, some())
    expect(part(one, "saved")).to_have_text("还没有存到文件。")
    text = saved(one)
    expect(part(one, "saved")).to_contain_text("上次存到文件")
    open_records(two, http)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    part(two, "file").set_input_files([file])
    press(two, "导入并合并")
    expect(part(two, "import-said")).to_have_text("新增 7 份，更新 0 份，0 份没有变化。")
    records = json.loads(text)["records"]
    assert held(two) == {run["id"]: run for run in records}
    assert json.loads(saved(two))["records"] == records


def test_a_file_that_was_refused_can_be_mended_and_chosen_again(page, http) -> None:
    open_records(page, http)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": b"{"}
    for _ in range(2):
        part(page, "file").set_input_files([file])
        press(page, "导入并合并")
        expect(part(page, "import-said")).to_contain_text("内容不完整")
        expect(part(page, "file")).to_have_value("")


def test_a_table_has_a_row_a_record_and_no_formula(page, http) -> None:
    runs = [*some(), record(8, person=EVIL, days=0.5)]
    open_records(page, http, runs)
    part(page, "form").select_option("csv")
    text = saved(page)
    assert text.startswith("\ufeff")
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert {row["记录编号"] for row in table} == {run["id"] for run in runs}
    evil = next(row for row in table if row["记录编号"] == runs[-1]["id"])
    assert evil["执行人"] == f"'{EVIL}"
    assert {row["版次"] for row in table} == {f"第 {run['sheet']['revision']} 版" for run in runs}
    assert not [cell for row in table for cell in row.values() if cell[:1] in "=+-@" and cell]
    expect(part(page, "saved")).to_have_text("还没有存到文件。")


def test_a_table_that_cannot_be_written_is_told_and_can_be_asked_for_again(page, http) -> None:
    open_records(page, http, some())
    part(page, "form").select_option("csv")
    page.route("**/record.js", lambda route: route.abort())
    part(page, "save").click()
    expect(part(page, "export-said")).to_contain_text("表格没有做成")
    page.unroute("**/record.js")
    assert len(list(csv.DictReader(io.StringIO(saved(page), newline="")))) == len(some())


def test_what_the_search_found_is_copied_alone(open_context, http) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    open_records(page, http, some())
    part(page, "text").fill("店员乙")
    part(page, "scope").select_option("found")
    press(page, "复制成文字")
    expect(part(page, "export-said")).to_contain_text("已复制")
    records = json.loads(page.evaluate("navigator.clipboard.readText()"))["records"]
    assert {run["person"] for run in records} == {"店员乙"}
    assert len(records) == 2


def test_an_import_says_what_was_added_changed_and_refused(page, http) -> None:
    runs = some()
    open_records(page, http, runs[:2])
    at = {"at": _time(0), "by": "店长", "reason": "漏", "from": "", "to": "话"}
    amended = runs[0] | {"amendments": [{**at, "key": "/notes", "aspect": "value"}]}
    altered = runs[1] | {"person": "别人"}
    foreign, broken = record(40, course="c99"), {"version": 1}
    newer = record(41, version=2)
    bring(page, bundle([amended, altered, runs[2], foreign, broken, newer]))
    said = part(page, "import-said")
    expect(said).to_contain_text("新增 1 份，更新 1 份，0 份没有变化；没有导入的：")
    expect(said).to_contain_text(f"1 份与这里的不一致，保留这里的（{runs[1]['id']}）")
    expect(said).to_contain_text("1 份不是本站课程的，1 份内容不完整，1 份来自更新的版本。")
    assert held(page)[runs[1]["id"]]["person"] == "店员乙"
    assert len(held(page)) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [("你好", "内容不完整"), ('{"a":1}', "不是本站导出的"), (bundle([], version=9), "更新的版本")],
    ids=["cut-off", "another", "newer"],
)
def test_what_cannot_be_imported_is_refused_in_words(page, http, text, said) -> None:
    open_records(page, http, some()[:1])
    bring(page, text)
    expect(part(page, "import-said")).to_contain_text(said)
    expect(part(page, "paste")).to_have_value(text)
    assert len(held(page)) == 1


def test_ten_records_in_no_file_are_reminded_of_until_they_are(page, http) -> None:
    open_records(page, http, [record(n, days=n) for n in range(1, 11)])
    expect(part(page, "remind")).to_contain_text("有 10 份记录没有存到文件")
    saved(page)
    expect(part(page, "remind")).to_be_hidden()


# --- retention --------------------------------------------------------------------------------


def test_disposal_asks_and_leaves_a_trace(page, http) -> None:
    runs = some()
    open_records(page, http, runs)
    due = part(page, "due").locator("li")
    expect(due).to_have_count(1)
    due.get_by_role("button").click()
    dialog = page.get_by_role("dialog", name="处置记录？")
    expect(dialog).to_contain_text(runs[5]["id"])
    expect(dialog.get_by_role("button", name="先不处置")).to_be_focused()
    press(page, "删除内容，留下痕迹")
    expect(dialog).to_contain_text("先写处置人和原因")
    page.keyboard.press("Escape")
    assert held(page)[runs[5]["id"]]["state"] == "finished"
    due.get_by_role("button").click()
    dialog.get_by_label("处置人").fill("店长")
    dialog.get_by_label("原因").fill("到期")
    press(page, "删除内容，留下痕迹")
    expect(part(page, "said")).to_contain_text("已处置 1 份")
    expect(part(page, "gone").locator("li")).to_contain_text(runs[5]["id"])
    expect(part(page, "gone").locator("li")).to_contain_text("由店长处置：到期")
    expect(due).to_have_count(0)
    trace = held(page)[runs[5]["id"]]
    assert (trace["state"], trace["entries"], trace["finished"]) == (
        "disposed",
        {},
        runs[5]["closed"],
    )
    assert runs[5]["id"] in saved(page)


def test_what_was_disposed_of_is_not_brought_in_again(page, http) -> None:
    one = record(1, days=1200)
    open_records(page, http, [one])
    part(page, "due").get_by_role("button").click()
    dialog = page.get_by_role("dialog", name="处置记录？")
    dialog.get_by_label("处置人").fill("店长")
    dialog.get_by_label("原因").fill("到期")
    press(page, "删除内容，留下痕迹")
    expect(part(page, "gone").locator("li")).to_have_count(1)
    bring(page, bundle([one]))
    said = part(page, "import-said")
    expect(said).to_have_text("没有新的记录；没有导入的：1 份这里已经处置，不再导入。")
    assert held(page)[one["id"]]["entries"] == {}


def test_what_did_not_apply_is_listed_and_marked_where_it_was_critical(page, http) -> None:
    one, other = record(1), record(2, days=2)
    for key, made in (("s1", other), ("s2", one)):
        made["entries"][key] = {"at": one["closed"], "result": "not_applicable", "reason": "没有"}
    open_records(page, http, [one, other])
    results = page.locator(".rec-result")
    expect(results).to_have_text(["完成，不适用 1 项（其中关键项 1 项）", "完成，不适用 1 项"])
    expect(results.nth(0)).to_have_class(re.compile("is-deviations"))
    expect(results.nth(1)).to_have_class(re.compile("is-done"))


def test_a_run_whose_sheet_is_gone_can_be_stopped_here(page, http) -> None:
    one = record(1, state="open", sheet=sheet("cl-gone", "不用了的表"))
    open_records(page, http, [one])
    item = part(page, "open").locator("li")
    expect(item).to_contain_text("不用了的表")
    expect(item.get_by_role("link", name="继续")).to_have_count(0)
    item.get_by_text("做不下去了，中止").click()
    item.get_by_label("中止的原因").fill("这张表作废了")
    press(page, "中止，存成记录")
    expect(part(page, "open").locator("li")).to_have_count(0)
    expect(page.locator(".rec-result")).to_have_text("中止")
    assert held(page)[one["id"]]["reason"] == "这张表作废了"


def test_each_page_of_a_printed_record_bears_its_number(page, http) -> None:
    rows = [
        {**row, "text": row["text"] + "，" + "说明" * 200} for row in sheet()["parts"][0]["rows"]
    ]
    one = record(1, sheet=sheet() | {"parts": [sheet()["parts"][0] | {"rows": rows}]})
    open_records(page, http, [one])
    opened(page, one)
    pages = printed(page)
    assert len(pages) > 1
    assert [text for text in pages if folded(f"{one['id']} QM-08-CL-14 投诉处理") not in text] == []


def test_all_that_is_due_can_go_at_once(page, http) -> None:
    open_records(page, http, [record(n, days=1200 + n) for n in range(1, 4)] + some()[:1])
    press(page, "全部处置")
    dialog = page.get_by_role("dialog", name="处置记录？")
    expect(dialog).to_contain_text("将处置 3 份记录")
    for n in range(1, 4):
        expect(dialog).to_contain_text(f"-ABCD-00{n}")
    dialog.get_by_label("处置人").fill("店长")
    dialog.get_by_label("原因").fill("到期")
    press(page, "删除内容，留下痕迹")
    expect(part(page, "gone").locator("li")).to_have_count(3)
    expect(rows(page)).to_have_count(1)


def test_before_its_day_a_record_is_disposed_of_with_a_warning(page, http) -> None:
    runs = some()
    open_records(page, http, runs)
    opened(page, runs[0])
    part(page, "one-tools").get_by_role("button", name="处置").click()
    expect(part(page, "dialog-early")).to_contain_text("还没到保存期限")
    expect(page.get_by_role("dialog", name="处置记录？")).to_be_visible()


# --- weak spots -------------------------------------------------------------------------------


def test_the_step_that_fails_most_is_drawn_and_stands_in_the_table(page, http) -> None:
    open_records(page, http, some())
    part(page, "weak").select_option(label="投诉处理")
    chart = page.get_by_role("img", name="5 份记录中，最常没做到的是“说明几时答复”，占 40%。")
    expect(chart.locator("rect")).to_have_count(2)
    first = part(page, "weak-found").locator("tbody tr").first
    expect(first).to_contain_text("3 说明几时答复")
    assert first.locator("td").all_inner_texts() == ["2", "5", "40%"]


def test_of_fewer_than_three_records_no_chart_is_drawn(page, http) -> None:
    open_records(page, http, some())
    part(page, "weak").select_option(label="回访")
    expect(part(page, "weak-found")).to_contain_text("只有 1 份记录")
    expect(page.locator(".rec-chart")).to_have_count(0)


# --- states -----------------------------------------------------------------------------------


def test_where_storage_is_blocked_the_page_says_so(page, http) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no'); } })"
    )
    open_records(page, http)
    expect(part(page, "blocked")).to_be_visible()
    expect(part(page, "blocked").get_by_role("link")).to_be_visible()
    expect(part(page, "empty")).to_be_hidden()
    expect(part(page, "keep")).to_be_hidden()


def test_what_cannot_be_read_is_counted_and_left_alone(page, http) -> None:
    broken, newer = {"id": "x", "version": 1}, record(9, version=2)
    open_records(page, http, [*some(), broken, newer])
    expect(part(page, "damaged")).to_contain_text("有 1 份记录读不出来")
    expect(part(page, "newer")).to_contain_text("更新的版本")
    expect(rows(page)).to_have_count(6)
    part(page, "damaged").get_by_role("link").click()
    expect(part(page, "file")).to_be_in_viewport()
    assert held(page)["x"] == broken


def test_a_guest_sees_no_records(page, http) -> None:
    page.goto(f"{http}404.html")
    page.evaluate("localStorage.setItem('course-guest', 'v1')")
    open_records(page, http, some())
    expect(part(page, "guest")).to_contain_text("访客模式")
    expect(part(page, "list")).to_be_hidden()
    expect(part(page, "keep")).to_be_hidden()


def test_where_storage_is_full_nothing_is_changed_and_that_is_said(page, http) -> None:
    open_records(page, http, some()[:1])
    page.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
            throw new DOMException("", "QuotaExceededError"); }; }"""
    )
    bring(page, bundle(some()[1:3]))
    expect(part(page, "import-said")).to_contain_text("存不下")
    assert len(held(page)) == 1


def test_without_script_the_page_leads_to_paper(open_context, http) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(http + RECORDS)
    expect(page.locator("[data-without-script]")).to_contain_text("用笔填写")
    expect(page.locator(".records")).to_be_hidden()
    page.get_by_role("link", name="去打印检查表").click()
    expect(page).to_have_url(re.compile(re.escape(HUB)))


def hostile(n: int) -> dict[str, Any]:
    """A record with hostile text in every field that takes one."""
    made = record(n, no=(3,), person=EVIL)
    text = (
        json.dumps(made["sheet"], ensure_ascii=False).replace("接待", "E").replace("投诉处理", "E")
    )
    made["sheet"] = json.loads(text.replace('"E"', json.dumps(EVIL)))
    for row in made["sheet"]["parts"][0]["rows"]:
        row |= {"text": EVIL, "evidence": EVIL, "blank": EVIL}
    made["sheet"] |= {"page": EVIL, "hash": EVIL, "revision": EVIL}
    made["entries"]["s3"] |= {"note": EVIL, "remedy": EVIL}
    made["entries"]["/notes"] = {"at": _time(1), "value": EVIL}
    at = {"at": _time(0), "by": EVIL, "reason": EVIL, "from": EVIL, "to": EVIL}
    return made | {"amendments": [{**at, "key": "/notes", "aspect": "value"}]}


def test_hostile_text_stays_text(page, http) -> None:
    runs = [hostile(n) for n in range(1, 4)]
    traces = [hostile(4) | {"state": "disposed", "by": EVIL, "reason": EVIL}]
    open_records(page, http)
    bring(page, bundle([*runs, *traces, hostile(5) | {"state": "open"}]))
    expect(part(page, "import-said")).to_contain_text("新增 5 份")
    expect(part(page, "list")).to_contain_text("<img src=x")
    expect(page.locator(".rec-chart")).to_contain_text("=1+1")
    shown = opened(page, runs[0])
    expect(shown).to_contain_text("<img src=x")
    assert page.locator(".records :is(img, script)").count() == 0
    assert page.evaluate("window.hacked === undefined")


@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_state_has_a_violation(open_context, http, engine, width, scheme) -> None:
    page = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()
    ours = "html" if engine == "mkdocs" else "article"
    runs = some()
    open_records(page, http)
    expect(part(page, "empty")).to_be_visible()
    found = violations(page, ours)
    open_records(page, http, [*runs, {"id": "x"}, record(9, version=2)])
    expect(rows(page)).to_have_count(6)
    found += violations(page, ours)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    opened(page, runs[1])
    part(page, "one-amend").locator("summary").click()
    found += violations(page, ours)
    part(page, "one-tools").get_by_role("button", name="处置").click()
    found += violations(page, ours)
    assert not found, listed(found)
