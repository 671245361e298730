"""From a click on “check” to feedback, on the page with the whole bank, everything answered."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

from bench.chromium import SLOWER, chromium, fresh, slow
from bench.places import built
from bench.result import Result
from bench.server import hosted

PAGE = "quiz/08/bank.html"
CLICKS, QUICK = 120, 30
HANDLER, FEEDBACK = 4, 50
"""Milliseconds: the median of our own handlers, and of nearly all clicks until they are seen."""
HELD = 80
"""Milliseconds that a finger stays down."""
SHORTEST = 16
"""Milliseconds: the browser tells of no event that took less."""

WATCH = """() => {
  globalThis.bench = { own: [], events: [] };
  let began = 0;
  addEventListener("submit", () => { began = performance.now(); }, true);
  addEventListener("submit", () => { bench.own.push(performance.now() - began); });
  new PerformanceObserver((list) => {
    for (const { name, interactionId, duration } of list.getEntries())
      if (interactionId) bench.events.push([name, interactionId, duration]);
  }).observe({ type: "event", durationThreshold: 16 });
}"""
"""Our handlers listen on the form, between these two listeners on the window."""

RESPOND = """(item) => {
  const { type } = item.dataset;
  const input = item.form.querySelector("input[type=text], textarea");
  if (item.isChecked) item.retry();
  if (input) input.value = type === "numeric" ? "8" : "不知道";
  for (const select of item.form.querySelectorAll("select")) select.selectedIndex = 1;
  const box = item.form.querySelector(".choice > label > input:not([name$=-point])");
  if (box) box.checked = true;
  if (item.criteria && item.criteria.hidden) item.compare();
}"""
"""Gives an item some answer, as after any time before; an open one waits to be rated."""

SUBMIT = f"""() => {{
  for (const item of document.querySelectorAll("course-item")) {{
    ({RESPOND})(item);
    item.form.requestSubmit();
  }}
}}"""

SETTLED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"""

TYPES = """() => [...document.querySelectorAll("course-item")].map((item, at) =>
  [at, item.dataset.type])"""


def measure(quick: bool) -> Iterator[Result]:
    """Real clicks on items of every type, first at full speed, then as slow as a phone."""
    count = QUICK if quick else CLICKS
    with hosted({"ours": built() / "site"}) as host, chromium() as browser:
        found = {
            rate: _clicked(browser, f"{host}/ours/{PAGE}", count, rate) for rate in (1, SLOWER)
        }
    fast, slowed = (one["own"] for one in found.values())
    waits = longest(found[SLOWER]["events"], count)
    yield Result("our handlers, median", median(fast), "ms", HANDLER)
    yield Result("our handlers, 98 of 100", share(fast, 0.98), "ms")
    yield Result(f"our handlers, {SLOWER} times slower, median", median(slowed), "ms")
    name = f"click to feedback, {SLOWER} times slower"
    yield Result(f"{name}, median", median(waits), "ms")
    yield Result(f"{name}, 98 of 100", share(waits, 0.98), "ms", FEEDBACK)


def _clicked(browser: Browser, address: str, count: int, rate: int) -> dict[str, Any]:
    with fresh(browser) as page:
        page.goto(address)
        page.evaluate(SUBMIT)  # whoever clicks has answered everything before
        page.reload()
        page.evaluate(WATCH)
        slow(page, rate)
        for at in chosen(page.evaluate(TYPES), count):
            _click(page, at)
        page.wait_for_timeout(1000)  # the last events are told late
        found: dict[str, Any] = page.evaluate("bench")
    assert len(found["own"]) == count, f"{len(found['own'])} of {count} clicks were handled"
    return found


def _click(page: Page, at: int) -> None:
    """The mouse's own click: a locator's would look at the page in between."""
    item = page.locator("course-item").nth(at)
    item.evaluate(RESPOND)
    button = item.locator(".item-check")
    button.scroll_into_view_if_needed()
    page.evaluate(SETTLED)
    box = button.bounding_box()
    assert box, "a button that cannot be seen"
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, delay=HELD)


def chosen(items: Sequence[tuple[int, str]], count: int) -> list[int]:
    """So many items: as many of each type as can be, the rarest types first."""
    seen: Counter[str] = Counter()
    ranked = []
    for at, type in items:
        ranked.append((seen[type], at))
        seen[type] += 1
    return sorted(at for _, at in sorted(ranked)[:count])


def longest(events: Sequence[tuple[str, int, float]], count: int) -> list[float]:
    """The longest event of each interaction; one that was not told of took no more than that."""
    found: dict[int, float] = {}
    for _, interaction, duration in events:
        found[interaction] = max(duration, found.get(interaction, 0))
    return [*found.values(), *[float(SHORTEST)] * (count - len(found))]


def share(values: Sequence[float], part: float) -> float:
    """The value that so many of all do not pass."""
    return sorted(values)[math.ceil(part * len(values)) - 1]
