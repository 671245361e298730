"""Until a page of items is loaded: our assessment and our bank against mkdocs-quiz, in turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Browser

from bench import peer
from bench.chromium import SLOWER, chromium, fresh
from bench.places import built
from bench.process import in_turns
from bench.result import Result
from bench.server import hosted

RUNS = 9
LOADED = """() => new Promise((done) => {
  const told = () => performance.getEntriesByType("navigation")[0].loadEventEnd;
  const look = () => (told() ? done(told()) : setTimeout(look, 20));
  look();
})"""


def measure(quick: bool) -> Iterator[Result]:
    """From the request to the end of `load`, when both have made their items; medians.

    A new context each, so nothing is kept; the processor as slow as a phone's, the network not.
    """
    folder = built()
    sites = {"ours": folder / "site", "theirs": peer.site(folder)}
    pages = {
        f"{len(peer.assessed(folder))} items": (peer.address(folder), peer.QUIZ),
        f"{len(peer.bank(folder))} items": ("quiz/08/bank.html", peer.BANK),
    }
    with hosted(sites) as host, chromium() as browser:
        for name, (own, other) in pages.items():
            visits = [f"{host}/ours/{own}", f"{host}/theirs/{other}"]
            both = [_visit(browser, address) for address in visits]
            ours, theirs = in_turns(3 if quick else RUNS, *both)
            yield Result(f"a page of {name}, ours: until it is loaded", ours, "ms")
            yield Result(f"a page of {name}, mkdocs-quiz: until it is loaded", theirs, "ms")
            yield Result(f"ours ÷ mkdocs-quiz, {name}, until loaded", ours / theirs)


def _visit(browser: Browser, address: str) -> Callable[[], float]:
    """Each call opens the page as if for the first time, and tells the milliseconds."""

    def visit() -> float:
        with fresh(browser, SLOWER) as page:
            page.goto(address, wait_until="load")
            milliseconds: float = page.evaluate(LOADED)
        return milliseconds

    return visit
