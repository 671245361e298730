"""A browser profile that was filled on the site of an earlier commit is read whole by this one."""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from browsing import item
from fixtures_site import FIXTURES
from playwright.sync_api import Locator, Page, Route, expect
from real import BANK, CASE
from test_desk import DESK, known, part
from test_modes import ITEMS, button, hand_in, ids, respond

pytestmark = pytest.mark.real

PROFILE: dict[str, Any] = json.loads((FIXTURES / "profile-ee99141.json").read_text("utf-8"))
HELD = PROFILE["profile"]
COURSE = HELD["localStorage"]["course-progress"]["courses"]["c08"]
STORES = HELD["indexedDB"]["course-records"]["stores"]
RUNS: list[dict[str, Any]] = STORES["runs"]["rows"]
OPEN = [run for run in RUNS if run["state"] == "open"]
CLOSED = [run for run in RUNS if run["state"] in ("finished", "stopped")]
GONE = [run for run in RUNS if run["state"] == "disposed"]
WRITTEN = {id: one for id, one in COURSE["items"].items() if one.get("kind") == "case"}
ANSWERED = {id: one for id, one in COURSE["items"].items() if one["response"] and id not in WRITTEN}
RECORDS = "checklists/records.html"
NOW = "2026-11-21T10:00:00Z"
"""Some hours after the last that was kept."""

DONE = """(asked) => new Promise((ok, no) => {
        asked.onsuccess = () => ok(asked.result);
        asked.onerror = () => no(asked.error);
    })"""

FILL = f"""async ({{ indexedDB: all = {{}}, ...areas }}) => {{
    const done = {DONE};
    for (const [area, values] of Object.entries(areas))
        for (const [key, one] of Object.entries(values))
            globalThis[area].setItem(key, typeof one === "string" ? one : JSON.stringify(one));
    for (const [name, {{ version, stores }}] of Object.entries(all)) {{
        const asked = indexedDB.open(name, version);
        asked.onupgradeneeded = () => {{
            for (const [id, {{ keyPath, autoIncrement, indexes }}] of Object.entries(stores)) {{
                const made = asked.result.createObjectStore(id, {{ keyPath, autoIncrement }});
                for (const [index, {{ keyPath, ...others }}] of Object.entries(indexes))
                    made.createIndex(index, keyPath, others);
            }}
        }};
        const db = await done(asked);
        for (const [id, {{ rows }}] of Object.entries(stores))
            for (const row of rows)
                await done(db.transaction(id, "readwrite").objectStore(id).put(row));
        db.close();
    }}
}}"""
"""Puts a profile into a browser, its databases with the versions and the stores they had."""

DUMP = f"""async () => {{
    const done = {DONE};
    const all = {{}};
    for (const {{ name, version }} of await indexedDB.databases()) {{
        const db = await done(indexedDB.open(name));
        const stores = {{}};
        for (const id of db.objectStoreNames)
            stores[id] = await done(db.transaction(id).objectStore(id).getAll());
        all[name] = {{ version, stores }};
        db.close();
    }}
    return JSON.stringify({{ localStorage: {{ ...localStorage }}, indexedDB: all }});
}}"""


@pytest.fixture
def filled(open_context, http) -> Any:
    """Opens a page of an empty browser into which a profile was put before the site was opened."""

    def open(profile: dict[str, Any] = HELD, time: str = NOW) -> Page:
        context = open_context(timezone_id="Asia/Shanghai")
        context.clock.set_fixed_time(time)
        page: Page = context.new_page()
        page.route(f"{http}blank", lambda route: route.fulfill(body="", content_type="text/html"))
        page.goto(f"{http}blank")
        page.evaluate(FILL, profile)
        return page

    return open


def dumped(page: Page) -> dict[str, Any]:
    return dict(json.loads(page.evaluate(DUMP)))


def progress(page: Page) -> dict[str, Any]:
    """What is kept of the course."""
    text = dumped(page)["localStorage"]["course-progress"]
    return dict(json.loads(text)["courses"]["c08"])


def attempt(kind: str, *, over: bool) -> dict[str, Any]:
    """The attempt of this kind that was handed in, or that is under way."""
    (found,) = (
        one
        for one in COURSE["attempts"].values()
        if one["kind"] == kind and ("submitted" in one) == over and not one.get("dropped")
    )
    return dict(found)


# --- items ----------------------------------------------------------------------------------

SHOWN = """all => Object.fromEntries(all.map((item) => [item.dataset.item, {
    type: item.dataset.type, response: course.answer.read(item.form),
    state: ["right", "partly", "wrong"].find((one) => item.classList.contains("is-" + one)),
    unsure: item.marks.unsure, starred: item.querySelector(".item-star").ariaPressed === "true",
    hints: item.querySelectorAll(".item-hint.is-seen[open]").length,
    note: item.querySelector(".item-note")?.textContent ?? "",
    flagged: item.querySelector(".item-flag")?.ariaPressed === "true",
}]))"""


def shown(page: Page, items: str = "course-item") -> dict[str, dict[str, Any]]:
    """What is shown of each item."""
    return dict(page.locator(items).evaluate_all(SHOWN))


def is_shown(seen: dict[str, Any], response: list[str] | None) -> bool:
    """Whether an item shows this response. Choices may stand in another order than in a paper."""
    ordered = list if seen["type"] == "ordering" else sorted
    return response is not None and ordered(seen["response"]) == ordered(response)


def asked(site: Path) -> dict[str, tuple[str, str]]:
    """Id -> hash and page of every item of the course as it is now."""
    chapter = known(site)
    paths = [f"quiz/{path}" for path, _ in chapter["pages"]]
    items = [item for objective in chapter["objectives"] for item in objective["items"]]
    return {id: (hash, paths[page]) for id, hash, page in items}


def same(site: Path, hashes: dict[str, str]) -> set[str]:
    """Those whose wording is what it was."""
    now = asked(site)
    return {id for id, hash in hashes.items() if id in now and now[id][0] == hash}


def graded(entry: dict[str, Any]) -> str:
    return "right" if entry["correct"] else "partly" if entry["credit"] else "wrong"


def test_items_are_shown_answered_as_they_were_and_reworded_ones_as_new(filled, http, site) -> None:
    page = filled()
    now = asked(site)
    kept = same(site, {id: one["hash"] for id, one in ANSWERED.items()})
    reworded = ANSWERED.keys() - kept
    assert len(kept) > 20
    assert reworded
    pages = defaultdict(list)
    for id in COURSE["items"].keys() & now.keys():
        pages[now[id][1]].append(id)
    types = set()
    for path, all in pages.items():
        page.goto(http + path)
        for id in kept.intersection(all):
            expect(item(page, id)).to_have_class(re.compile(f"is-{graded(ANSWERED[id])}"))
        found = shown(page)
        types |= {found[id]["type"] for id in ANSWERED.keys() & set(all)}
        for id in all:
            one, seen = COURSE["items"][id], found[id]
            assert seen["starred"] == ("starred" in one), id
            assert seen["note"] == ("题目已更新，请重答。" if id in reworded else ""), id
            if id in kept:
                assert is_shown(seen, one["response"]), id
                assert (seen["unsure"], seen["hints"]) == (one["unsure"], one["hints"]), id
            elif id in reworded:
                assert (seen.get("state"), seen["hints"]) == (None, 0), id
    assert len(types) == 10


def test_the_book_of_mistakes_and_the_starred_items_are_those_that_were_kept(filled, http, site):
    page = filled()
    for mode, mark in (("due", "due"), ("starred", "starred")):
        page.goto(f"{http}{BANK}?mode={mode}")
        wanted = {id for id, one in COURSE["items"].items() if mark in one} & asked(site).keys()
        assert wanted
        assert set(ids(page)) == wanted


# --- papers ---------------------------------------------------------------------------------


def paper(one: dict[str, Any]) -> str:
    """The address of the paper of an attempt."""
    return f"{BANK}?mode={one['kind']}&paper={one['form'].rpartition('-')[0]}"


def in_minutes(time: str, minutes: int) -> datetime:
    return datetime.fromisoformat(time) + timedelta(minutes=minutes)


@pytest.mark.parametrize("kind", ["exam", "post"])
def test_a_paper_under_way_goes_on_with_its_answers(filled, http, site, kind) -> None:
    one = attempt(kind, over=False)
    page = filled(time=in_minutes(one["begun"], 5))
    page.goto(http + paper(one))
    expect(page.locator("#session_note")).to_have_text("上次没有交卷，接着做。")
    assert ids(page) == one["items"]
    kept = same(site, one["hashes"]) & one["responses"].keys()
    bar = page.locator("#session_bar")
    expect(bar).to_contain_text(f"已答 {len(kept)} / {len(one['items'])}")
    if "limit" in one:
        expect(bar).to_contain_text(f"剩余 {-(-(one['limit'] - 300) // 60)} 分钟")
    for id, seen in shown(page, ITEMS).items():
        assert is_shown(seen, one["responses"].get(id)) == (id in kept), id
        assert (seen["unsure"], seen["flagged"]) == (id in one["unsure"], id in one["flags"]), id
    place = next(place for place, id in enumerate(one["items"]) if id not in one["responses"])
    respond(page.locator(ITEMS).nth(place), right=True)
    expect(bar).to_contain_text(f"已答 {len(kept) + 1} / {len(one['items'])}")
    hand_in(page)
    expect(page.locator("#session_result")).to_contain_text(f"{len(one['items'])} 题中全对")
    after = progress(page)["attempts"][one["id"]]
    assert after["submitted"]
    assert after["responses"].items() >= one["responses"].items()


def test_what_was_answered_to_an_earlier_wording_is_neither_counted_nor_graded(filled, http, site):
    one = attempt("post", over=False)
    (reworded,) = one["responses"].keys() - same(site, one["hashes"])
    page = filled(time=in_minutes(one["begun"], 5))
    page.goto(http + paper(one))
    button(page, "答题卡").click()
    place = one["items"].index(reworded)
    expect(page.locator(".sheet-cell").nth(place)).to_contain_text("未答")
    button(page, "交卷").click()
    dialog = page.locator("dialog.session-dialog")
    expect(dialog.get_by_role("button", name=f"第 {place + 1} 题", exact=True)).to_be_visible()
    button(page, "现在交卷").click()
    expect(item(page, reworded).get_by_role("status")).to_contain_text("题目已更新，请重答。")
    after = progress(page)
    assert after["attempts"][one["id"]]["credits"][reworded] == 0
    assert after["items"].get(reworded) == COURSE["items"].get(reworded)


def result(one: dict[str, Any]) -> str:
    """What is said of an attempt that is over."""
    credits = [one["credits"].get(id, 0) for id in one["items"]]
    score = math.floor(100 * sum(credits) / len(credits) + 1e-9)
    return f"得 {score} 分，{len(credits)} 题中全对 {credits.count(1)} 题。"


@pytest.mark.parametrize("kind", ["exam", "pre"])
def test_the_result_of_a_paper_that_was_handed_in_is_shown(filled, http, site, kind) -> None:
    one = attempt(kind, over=True)
    page = filled()
    page.goto(f"{http}{paper(one)}&attempt={one['id']}")
    expect(page.locator("#session_result .session-score")).to_contain_text(result(one))
    assert ids(page) == one["items"]
    kept = same(site, one["hashes"])
    assert kind == "pre" or one["responses"].keys() - kept
    for id, seen in shown(page, ITEMS).items():
        status = item(page, id).get_by_role("status")
        if id not in one["responses"]:
            expect(status).to_contain_text("没有作答。")
        elif id not in kept:
            expect(status).to_have_text("题目已更新，请重答。")
            assert seen.get("state") is None, id
            expect(item(page, id).locator(".item-check")).to_be_visible()
        else:
            assert is_shown(seen, one["responses"][id]), id


def test_five_minutes_go_on_the_same_day_and_their_result_is_shown(filled, http, site) -> None:
    fives = [one for one in COURSE["attempts"].values() if one["kind"] == "five"]
    assert len(fives) == 2
    for one in fives:
        page = filled(time=in_minutes(one["begun"], 60))
        page.goto(f"{http}{BANK}?mode=five&role={one['form'][5:-11]}")
        assert ids(page) == one["items"]
        done, count = len(one["credits"]), len(one["items"])
        expect(page.locator("#session_bar")).to_contain_text(f"已答 {done} / {count}")
        kept = same(site, one["hashes"]) & one["responses"].keys()
        found = shown(page, ITEMS)
        assert all(is_shown(found[id], one["responses"][id]) for id in kept)
        if done == count:
            expect(page.locator("#session_result")).to_contain_text(result(one))


# --- the desk, drills, a case, the look ---------------------------------------------------------


def local_day(time: str) -> str:
    """The day in Shanghai."""
    return in_minutes(time, 8 * 60).date().isoformat()


def test_the_desk_tells_of_all_the_work(filled, http, site) -> None:
    page = filled()
    page.goto(http + DESK)
    saved = HELD["localStorage"]["course-progress"]["saved"]
    expect(part(page, "saved")).to_have_text(f"上次存到文件：{local_day(saved)}")
    reworded = ANSWERED.keys() - same(site, {id: one["hash"] for id, one in ANSWERED.items()})
    expect(part(page, "news")).to_contain_text(f"有 {len(reworded)} 道题已更新")
    draft = attempt("exam", over=False)
    done = len(same(site, draft["hashes"]) & draft["responses"].keys())
    card = part(page, "now").locator(f'a[href*="{draft["id"]}"]')
    expect(card).to_contain_text(f"已答 {done} 题")
    expect(part(page, "now")).to_contain_text("8 道讨论题，对照过 3 道")
    over = [one for one in COURSE["attempts"].values() if "submitted" in one]
    papers = [one for one in over if one["kind"] != "drill"]
    page.locator("[data-part=charts] summary").click()
    rows = part(page, "charts").locator("tbody tr")
    expect(rows).to_have_count(len(papers))
    for one in papers:
        share = result(one).split()[1]
        row = rows.filter(has_text=local_day(one["submitted"]))
        expect(row.locator("td")).to_contain_text([str(len(one["items"])), f"{share}%"])
    drills = [one for one in over if one["kind"] == "drill"]
    assert drills
    for one in drills:
        best = list(one["credits"].values()).count(1)
        row = part(page, "drills").locator("tr").filter(has_text=one["form"])
        expect(row).to_contain_text(local_day(one["submitted"]))
        expect(row).to_contain_text(known(site)["ratings"][one["rating"]])
        expect(row).to_contain_text(f"{len(one['items'])} 次里 {best} 次")


def test_a_drill_under_way_goes_on_while_its_wording_is_the_same(filled, http) -> None:
    one = attempt("drill", over=False)
    ((drill, hash),) = one["hashes"].items()
    address = f"{http}drill/08/{drill}.html"
    page = filled()

    def as_it_was(route: Route) -> None:
        response = route.fetch()
        text = re.sub(r'(id="drill_root"[^>]* data-hash=")[^"]*', rf"\g<1>{hash}", response.text())
        assert hash in text
        route.fulfill(response=response, body=text)

    page.route(address, as_it_was)
    page.goto(address)
    expect(page.locator(".drill-status")).to_have_text("接着上次练到的地方。")
    expect(page.locator(".drill-play h2")).to_have_text(f"第 {len(one['items']) + 1} 步")
    last = one["items"][-1]
    place = f'[data-node="{last.split("/")[-1]}"] [data-choice="{one["responses"][last][0]}"]'
    said = page.locator(f'.drill-book {place} [data-part="text"]').text_content()
    expect(page.locator(".drill-own")).to_contain_text(said or "nothing")
    page.unroute(address)
    page.goto(address)
    if page.locator("#drill_root").get_attribute("data-hash") != hash:
        expect(page.locator(".drill-play h2")).to_have_text("第 1 步")


def test_what_was_written_to_a_case_is_there_with_its_rating(filled, http) -> None:
    page = filled()
    page.goto(http + CASE)
    rates = ["没想到", "说到一部分", "提到了"]
    assert len(WRITTEN) == 4
    for id, one in WRITTEN.items():
        question = page.locator(f'[data-question="{id}"]')
        assert question.get_attribute("data-hash") == one["hash"]
        expect(question.get_by_role("textbox")).to_have_value(one["response"][0])
        expect(question.locator(".case-point").first).to_be_visible(visible=one["shown"])
        for place, rate in enumerate(one["rates"]):
            chosen = (
                question.get_by_role("radiogroup").nth(place).get_by_role("radio", checked=True)
            )
            expect(chosen).to_have_count(int(rate >= 0))
            if rate >= 0:
                expect(chosen).to_have_accessible_name(rates[rate])


def test_the_colours_are_those_that_were_chosen(filled, http) -> None:
    page = filled()
    page.goto(http + "index.html")
    scheme = HELD["localStorage"]["/.__palette"]["color"]["scheme"]
    assert scheme == "slate"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


# --- runs and records -----------------------------------------------------------------------

FIELDS = """all => Object.fromEntries(all.map((card) => [card.dataset.keys,
    [...card.querySelectorAll("input, textarea")]
        .filter((one) => /radio|checkbox/.test(one.type) ? one.checked : one.value)
        .filter((one) => !one.closest(".run-turn")).map((one) => one.value)]))"""
"""What is chosen and written on each card of a run, by the names of its answers."""


def given(entry: dict[str, Any]) -> list[str]:
    """An answer, in the order its card has."""
    texts = [entry.get(name, "") for name in ("result", "value", "reason", "note", "remedy")]
    cells = [cell for row in entry.get("rows", []) for cell in row]
    return [text for text in (*texts, *entry.get("values", []), *cells) if text]


def keys(sheet: dict[str, Any]) -> list[str]:
    """The names of all answers of a sheet, in order."""
    names = []
    for one in sheet["parts"]:
        marks = ["/1", "/2"] if sheet["type"] == "practical" else [""]
        names += [row["id"] + mark for row in one["rows"] for mark in marks]
        names += [f"{one['id']}/{field['id']}" for field in one["fields"]]
        names += [one["id"]] if one["columns"] else []
    return names + [f"/sign/{place}" for place in range(len(sheet["signatures"]))]


def resumed(page: Page, http: str, run: dict[str, Any]) -> None:
    """Goes on with a run from the page of its sheet."""
    page.goto(http + run["sheet"]["page"])
    row = page.locator(".run-open", has_text=run["id"])
    expect(row).to_contain_text(f"{run['person']}，")
    row.get_by_role("button", name="继续", exact=True).click()
    expect(page.locator(".run-cards")).to_be_visible()


def as_kept(page: Page, run: dict[str, Any]) -> None:
    """Every answer of a run stands on its card."""
    expect(page.locator(".run-number").first).to_have_text(run["id"])
    entries = dict(run["entries"])
    cards: dict[str, list[str]] = page.locator("[data-keys]").evaluate_all(FIELDS)
    for names, texts in cards.items():
        assert texts == [one for name in names.split() for one in given(entries.pop(name, {}))]
    notes = entries.pop("/notes", {}).get("value", "")
    expect(page.get_by_label("补充说明", exact=True)).to_have_value(notes)
    assert entries == {}


@pytest.mark.parametrize("run", OPEN, ids=[run["sheet"]["id"] for run in OPEN])
def test_a_run_goes_on_with_its_ticks_and_notes(filled, http, run) -> None:
    page = filled()
    resumed(page, http, run)
    as_kept(page, run)
    told = json.loads(page.locator("[data-sheet]").text_content() or "{}")["sheet"]
    revised = page.locator(".run-note", has_text="这张表后来改过")
    expect(revised).to_have_count(int(told["hash"] != run["sheet"]["hash"]))
    expect(page.locator(".run-guide")).to_be_visible()
    page.get_by_label("补充说明", exact=True).fill("接着做")
    expect(page.locator(".run-saved")).to_contain_text("已存")
    page.reload()
    expect(page.locator(".run-cards")).to_be_visible()
    as_kept(page, run | {"entries": run["entries"] | {"/notes": {"value": "接着做"}}})


OUTCOMES = {
    "001": "完成，不适用 1 项",
    "002": "有偏差 1 项",
    "003": "有偏差 1 项",
    "004": "中止",
    "005": "完成",
    "006": "合格",
}
"""Of each record, by the end of its number."""


def test_every_record_is_listed_and_opens_with_all_its_answers(filled, http) -> None:
    page = filled()
    page.goto(http + RECORDS)
    expect(part(page, "count")).to_have_text(f"共 {len(CLOSED)} 份记录。")
    assert {run["id"][-3:] for run in CLOSED} == OUTCOMES.keys()
    for run in CLOSED:
        row = part(page, "list").locator("tbody tr", has_text=run["id"])
        expect(row.locator(".rec-result")).to_have_text(OUTCOMES[run["id"][-3:]])
        row.get_by_role("link").click()
        opened(part(page, "one"), run)
        page.go_back()
        expect(part(page, "rest")).to_be_visible()


def opened(shown: Locator, run: dict[str, Any]) -> None:
    """A record says all that is kept of it."""
    expect(shown.locator(".record")).to_contain_text(run["id"])
    expect(shown.locator(".record")).to_contain_text(run["person"])
    expect(shown.locator(".record")).to_contain_text(run.get("reason", ""))
    rows = shown.locator(".record-rows > li")
    names = keys(run["sheet"])
    assert run["entries"].keys() <= {*names, "/notes"}
    expect(rows).to_have_count(len(names))
    for name, row in zip(names, rows.all(), strict=True):
        text = row.text_content() or ""
        entry = run["entries"].get(name, {})
        assert [one for one in given(entry)[bool(entry.get("result")) :] if one not in text] == []
        if entry.get("result"):
            first = row.locator("[data-result]").first
            expect(first).to_have_attribute("data-result", entry["result"])
    notes = run["entries"].get("/notes", {}).get("value", "")
    expect(shown.locator(".record")).to_contain_text(notes)
    amended = shown.locator(".record-amended")
    expect(amended).to_have_count(len(run["amendments"]))
    for one in run["amendments"]:
        said = amended.filter(has_text=f"{one['reason']}（{one['by']}，")
        assert said.count()
        if one["aspect"] != "result":
            expect(said.filter(has_text=f"→ {one['to']}。")).to_have_count(1)


def test_runs_under_way_traces_and_the_last_file_are_told_on_the_page_of_records(filled, http):
    page = filled()
    page.goto(http + RECORDS)
    expect(part(page, "open").locator("li")).to_have_count(len(OPEN))
    for run in OPEN:
        expect(part(page, "open")).to_contain_text(run["id"])
    (trace,) = GONE
    gone = part(page, "gone").locator("li")
    expect(gone).to_contain_text(trace["id"])
    expect(gone).to_contain_text(f"由{trace['by']}处置：{trace['reason']}")
    expect(part(page, "saved")).to_have_text("上次存到文件：2026-11-20 14:01")


# --- all of it ------------------------------------------------------------------------------


def test_nothing_is_lost_by_opening_the_pages(filled, http) -> None:
    page = filled()
    tried = [one for one in COURSE["attempts"].values() if one["kind"] != "five"]
    drills = {id for one in tried if one["kind"] == "drill" for id in one["hashes"]}
    paths = ["index.html", DESK, RECORDS, CASE, BANK, f"{BANK}?mode=due", f"{BANK}?mode=starred"]
    paths += sorted({paper(one) for one in tried if one["kind"] != "drill"})
    paths += sorted(f"drill/08/{id}.html" for id in drills)
    paths += sorted({run["sheet"]["page"] for run in RUNS} - {""})
    for path in paths:
        page.goto(http + path)
        expect(page.locator("h1").first).to_be_visible()
    for run in OPEN:
        resumed(page, http, run)
    now = dumped(page)
    assert now["localStorage"]["/.__palette"] == json.dumps(
        HELD["localStorage"]["/.__palette"], separators=(",", ":")
    )
    kept = json.loads(now["localStorage"]["course-progress"])
    assert kept["saved"] == HELD["localStorage"]["course-progress"]["saved"]
    for name in ("items", "attempts"):
        for id, one in COURSE[name].items():
            assert kept["courses"]["c08"][name][id].items() >= one.items(), id
    database, before = now["indexedDB"]["course-records"], HELD["indexedDB"]["course-records"]
    assert database["version"] >= before["version"]
    for name in ("runs", "meta"):
        rows = {row["id"]: row for row in database["stores"][name]}
        for row in STORES[name]["rows"]:
            assert rows[row["id"]].items() >= row.items(), row["id"]


def test_a_guests_tab_goes_on(filled, http) -> None:
    guest = PROFILE["guest"]
    page = filled(guest, "2026-11-22T03:00:00Z")
    page.goto(http + DESK)
    expect(part(page, "guest-note")).to_be_visible()
    (run,) = guest["sessionStorage"]["course-guest-run"]["runs"].values()
    resumed(page, http, run)
    as_kept(page, run)
    ((id, one),) = guest["sessionStorage"]["course-progress"]["courses"]["c08"]["items"].items()
    page.goto(f"{http}{BANK}?mode=practice")
    if item(page, id).get_attribute("data-hash") == one["hash"]:
        expect(item(page, id)).to_have_class(re.compile(f"is-{graded(one)}"))
        assert is_shown(shown(page)[id], one["response"])
