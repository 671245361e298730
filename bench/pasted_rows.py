"""Ten thousand pasted rows on the workbenches: the longest that a slow phone stands still."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser

from bench.chromium import SLOWER, chromium, fresh, slow
from bench.places import built
from bench.result import Result
from bench.server import hosted

ROWS, QUICK = 10_000, 2_000
LONGEST = 200
"""Milliseconds of one task on the main thread."""
PAIRS = (("喜欢", "不喜欢"), ("理应如此", "不喜欢"), ("喜欢", "无所谓"), ("无所谓", "无所谓"))

WATCH = """() => {
  globalThis.bench = [];
  new PerformanceObserver((list) => bench.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: "longtask" });
}"""

SETTLED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 500))))"""


def measure(quick: bool) -> Iterator[Result]:
    """From the press that computes until the results stand, four times slower; the text is in."""
    rows = QUICK if quick else ROWS
    with hosted({"ours": built() / "site"}) as host, chromium() as browser:
        for name, (tool, way, text) in _pasted(rows).items():
            found = _computed(browser, f"{host}/ours/workbench/08/{tool}.html", way, text)
            title = f"{rows:,} rows, {name}, {SLOWER} times slower"
            yield Result(f"{title}: longest task", max(found, default=0), "ms", LONGEST)
            yield Result(f"{title}: all tasks over 50 ms", sum(found), "ms")


def _pasted(rows: int) -> dict[str, tuple[str, str, str]]:
    """Name -> the workbench, the field's name and the text; 30 features in all."""
    answers = ["人\t功能\t有\t没有"]
    answers += ["\t".join((str(n), f"功能 {n * 30 // rows}", *PAIRS[n % 4])) for n in range(rows)]
    sales = [f"客户 {n}\t{(n * 7919) % 90_001 + 1}" for n in range(rows)]
    buying = [f"客户 {n}\t{n % 365}\t{n % 40 + 1}\t{(n * 7919) % 90_001 + 1}" for n in range(rows)]
    return {
        "Kano": ("kano", "paste", "\n".join(answers)),
        "ABC": ("customers", "abc-paste", "\n".join(sales)),
        "RFM": ("customers", "rfm-paste", "\n".join(buying)),
    }


def _computed(browser: Browser, address: str, field: str, text: str) -> list[float]:
    with fresh(browser) as page:
        page.goto(address)
        if field == "rfm-paste":
            page.locator("input[name=kind][value=rfm]").check()
        page.evaluate(
            "([name, text]) => { document.querySelector(`[data-part=${name}]`).value = text; }",
            [field, text],
        )
        page.evaluate(SETTLED)
        page.evaluate(WATCH)
        slow(page, SLOWER)
        page.locator("[data-do=compute]:visible").first.click()
        page.locator("[data-part=results]").wait_for()
        page.evaluate(SETTLED)
        found: list[Any] = page.evaluate("bench")
    return [float(one) for one in found]
