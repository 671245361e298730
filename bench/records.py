"""The page of all records with 5,000 of them, against the same page with 50, in Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from bench.places import built
from bench.result import Result
from bench.server import hosted

FEW, MANY, RUNS = 50, 5000, 5
LONGEST_SEARCH = 0.05
"""Seconds: a longer task is felt while typing."""
SEED = """async ([count, sheet]) => {
    const day = 86400000, runs = [];
    for (let n = 1; n <= count; n += 1) {
        const at = new Date(Date.now() - (n * day) / 5).toISOString();
        const day8 = at.slice(0, 10).replace(/-/g, "");
        const id = `QM-08-CL-14-${day8}-ABCD-${String(n).padStart(3, "0")}`;
        const result = n % 3 ? "yes" : "no";
        const answer = { at, result, note: "没有做", remedy: "补做了" };
        const entries = Object.fromEntries(sheet.parts[0].rows.map((row) => [row.id, answer]));
        runs.push({ version: 1, id, course: "c08", device: "ABCD", person: `店员${n % 7}`, sheet,
            started: at, updated: at, closed: at, state: "finished", entries, amendments: [] });
    }
    await course.records.store.bringIn(course.run.bundle(runs, new Date()), ["c08"]);
}"""
STEPS = {
    "list": "() => course.records.reload()",
    "search": """() => {
        const field = document.querySelector('[data-part="text"]');
        field.value = field.value === "店员3" ? "店员4" : "店员3";
        field.dispatchEvent(new Event("input"));
    }""",
    "export": """() => {
        const { runs } = course.records.now();
        return course.run.bundle(runs, new Date()) + course.run.csv(course.records.table(runs));
    }""",
}


def measure(quick: bool) -> Iterator[Result]:
    """Reading and listing, searching, and writing both files, each as the median of some runs."""
    with hosted({"ours": built() / "site"}) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        few, many = (_seeded(browser, f"{host}/ours", count) for count in (FEW, MANY))
        for name, step in STEPS.items():
            small, large = (_seconds(page, step, 1 if quick else RUNS) for page in (few, many))
            budget = LONGEST_SEARCH if name == "search" else None
            yield Result(f"{MANY} records: {name}", large, "s", budget)
            yield Result(f"{name}, {MANY} records ÷ {FEW}", large / small)
        browser.close()


def _seeded(browser: Browser, site: str, count: int) -> Page:
    page = browser.new_page()
    page.goto(f"{site}/checklists/records.html")
    page.evaluate(SEED, [count, _sheet()])
    page.reload()
    page.locator('[data-part="list"] tbody tr').first.wait_for()
    return page


def _seconds(page: Page, step: str, runs: int) -> float:
    """The median; many times over in a run, since the clock of a page is coarse."""
    script = f"""async () => {{
        const step = {step}, started = performance.now();
        let times = 0;
        do {{ await step(); times += 1; }} while (performance.now() - started < 200);
        return (performance.now() - started) / times / 1000;
    }}"""
    return median(float(page.evaluate(script)) for _ in range(runs))


def _sheet() -> dict[str, object]:
    empty = {"evidence": "", "blank": "", "suggested": "", "points": 0, "critical": False}
    rows = [{"id": f"s{n}", "number": n, "text": "记下编号和时间", **empty} for n in range(1, 13)]
    part = {"id": "p", "title": "接待", "rows": rows, "fields": [], "columns": [], "lines": 0}
    named = {
        "id": "cl-complaint",
        "type": "checklist",
        "title": "投诉处理",
        "number": "QM-08-CL-14",
    }
    kept = {"revision": "1.0", "hash": "x", "retention": "保留 3 年", "page": "", "pass": 0}
    return {**named, **kept, "points": 0, "parts": [part], "signatures": []}
