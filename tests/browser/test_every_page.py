"""Every page in one visit: it fits a phone and can be tapped and read, axe finds nothing, and all
it asks for is there and is our own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import pytest
from browsing import MEASURE, MODES, WIDE, Mode, listed, opening, search, violations
from fixtures_site import ROOT
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = [pytest.mark.each_builder, pytest.mark.each_course]

WEAR = "(scheme) => document.body.setAttribute('data-md-color-scheme', scheme)"
"""What the theme's own button does for light (`default`) and dark (`slate`)."""


@dataclass
class Seen:
    """What was found on the way."""

    unfit: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> Page:
        """A page of which every request is noted, and each that is not answered well."""
        missing = self.missing
        context.on("request", lambda request: self.asked.append(request.url))
        context.on("response", lambda r: missing.append(r.url) if r.status >= 400 else None)
        return context.new_page()


@pytest.fixture(scope="module")
def seen(browser: Browser, http: str, subject: Path, paths: list[str], ours: str) -> Seen:
    """One visit of the pages, which are dealt the modes that axe sees them in: each page of the
    real course two opposite ones, so both widths and both schemes."""
    found = Seen()
    each = [MODES[:2]] if subject == ROOT else [[mode] for mode in MODES]
    with opening(browser) as open:
        page = found.listen(open(390, 844, reduced_motion="reduce"))
        for path, modes in zip(paths, cycle(each), strict=False):
            page.goto(http + path)
            found.unfit += unfit(page, path)
            found.violations += in_modes(page, ours, modes)
        search(page, "顾客").first.click()
        expect(page.locator("h1")).to_be_visible()
    return found


def in_modes(page: Page, within: str, modes: Iterable[Mode]) -> list[str]:
    """What axe finds in each of the modes; the page is 390 px wide before and afterwards."""
    found = []
    for width, scheme in modes:
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate(WEAR, {"light": "default", "dark": "slate"}[scheme])
        found += [f"{width} {scheme}: {one}" for one in violations(page, within)]
    page.set_viewport_size({"width": 390, "height": 844})
    return found


def unfit(page: Page, path: str) -> list[str]:
    """What does not fit 390 or 320 px; the page is 390 px wide before and afterwards."""
    seen = page.evaluate(MEASURE)
    found = [f"{path}: small text: {one}" for one in seen["small"]]
    found += [f"{path}: low target: {one}" for one in seen["low"]]
    found += [f"{path}: 390 wide: {one}" for one in page.evaluate(WIDE, 390)]
    page.set_viewport_size({"width": 320, "height": 844})
    found += [f"{path}: 320 wide: {one}" for one in page.evaluate(WIDE, 320)]
    page.set_viewport_size({"width": 390, "height": 844})
    return found


def test_every_page_fits_a_phone_and_can_be_tapped_and_read(seen: Seen) -> None:
    assert not seen.unfit, listed(seen.unfit)


def test_no_page_has_a_violation_in_the_modes_it_is_dealt(seen: Seen) -> None:
    assert not seen.violations, listed(seen.violations)


def test_no_page_asks_another_host_for_anything_and_all_it_asks_for_is_there(
    seen: Seen, http: str, paths: list[str]
) -> None:
    assert len(seen.asked) > len(paths)
    assert [url for url in seen.asked if not url.startswith(http)] == []
    assert seen.missing == []
