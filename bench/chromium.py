"""The system's Chromium, as slow as a phone where asked, on a site that is served from here."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

ARGS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking")
PHONE = {"width": 390, "height": 844}
SLOWER = 4
"""Times that a phone's processor is slower than this one: Chromium's usual measure."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser until it is no longer needed."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    assert executable, "no Chromium: run scripts/install-browser.sh"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGS)
        yield browser
        browser.close()


@contextmanager
def fresh(browser: Browser, slower: int = 1) -> Iterator[Page]:
    """A phone's page with an empty cache and nothing remembered."""
    context = browser.new_context(viewport={**PHONE}, reduced_motion="reduce")  # type: ignore[arg-type]
    context.set_default_timeout(120_000)
    page = context.new_page()
    slow(page, slower)
    yield page
    context.close()


def slow(page: Page, slower: int) -> None:
    """Slows the processor down from now on."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
