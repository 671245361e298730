"""The longest task of the browser while a workbench takes 10,000 pasted rows and computes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Browser, Page

from bench.chromium import SLOWER, chromium, fresh, slow
from bench.places import built
from bench.result import Result
from bench.server import hosted

ROWS, RUNS = 10_000, 3
LONGEST = 200
"""Milliseconds that the page may be deaf on a phone."""
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
ANSWERS = ("很喜欢", "理应如此", "无所谓", "能忍受", "不喜欢")
COMPUTED = "[data-part=results]:not([hidden])"
QUIET = 1000
"""Milliseconds after the results are shown, in which they are painted."""


def kano(at: int) -> str:
    """One answer of one respondent to one of twenty features."""
    first, second = ANSWERS[at * 7 % 5], ANSWERS[at * 11 % 3 + 2]
    return f"{at // 20}\t功能 {at % 20}\t{first}\t{second}"


def abc(at: int) -> str:
    """A customer and what was sold."""
    return f"客户 {at}\t{at * 7919 % 10_007}"


def rfm(at: int) -> str:
    """A customer, the days since the last order, the orders and the money."""
    return f"客户 {at}\t{at * 31 % 400}\t{at * 17 % 30 + 1}\t{at * 7919 % 10_007}"


TABLES: dict[str, tuple[str, str, Callable[[int], str]]] = {
    "Kano": ("kano", "paste", kano),
    "ABC": ("customers", "abc-paste", abc),
    "RFM": ("customers", "rfm-paste", rfm),
}
"""The workbench, its field and a row, by the name of the measure."""


def measure(quick: bool) -> Iterator[Result]:
    """Pastes by the keyboard and presses the button, as slow as a phone; the worst of the runs."""
    with hosted({"ours": built() / "site"}) as host, chromium() as browser:
        for name, (tool, field, row) in TABLES.items():
            text = "\n".join(map(row, range(ROWS)))
            address = f"{host}/ours/workbench/08/{tool}.html"
            runs = [_run(browser, address, field, text) for _ in range(1 if quick else RUNS)]
            paste, compute = (max(times) for times in zip(*runs, strict=True))
            rows = f"{name}, {ROWS:,} rows, {SLOWER} times slower"
            yield Result(f"{rows}: longest task of pasting", paste, "ms", LONGEST)
            yield Result(f"{rows}: longest task of computing", compute, "ms", LONGEST)


def _run(browser: Browser, address: str, field: str, text: str) -> tuple[float, float]:
    with fresh(browser) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(address)
        if "-" in field:
            page.locator(f'[name="kind"][value="{field.partition("-")[0]}"]').check()
        page.evaluate("text => navigator.clipboard.writeText(text)", text)
        slow(page, SLOWER)
        page.locator(f'[data-part="{field}"]').focus()
        pasting = _longest(browser, page, lambda: page.keyboard.press("Control+V"))
        computing = _longest(browser, page, lambda: _compute(page))
    return pasting, computing


def _compute(page: Page) -> None:
    page.locator('[data-do="compute"]').press("Enter")
    page.wait_for_selector(COMPUTED)


def _longest(browser: Browser, page: Page, act: Callable[[], None]) -> float:
    browser.start_tracing(page=page, categories=TRACED)
    act()
    page.wait_for_timeout(QUIET)
    return longest(json.loads(browser.stop_tracing())["traceEvents"])


def longest(events: list[dict[str, Any]]) -> float:
    """Milliseconds of the longest task on the main threads of pages."""
    named = [one for one in events if one["name"] == "thread_name"]
    mains = {(e["pid"], e["tid"]) for e in named if e["args"]["name"] == "CrRendererMain"}
    tasks = [e for e in events if e["name"] == "RunTask" and (e["pid"], e["tid"]) in mains]
    assert tasks, "the browser told of no task"
    return max(float(one.get("dur", 0)) for one in tasks) / 1000
