"""What a page costs a phone: the bytes of our scripts, styles and text, gzipped at level 9.

`make bench` tells the same numbers and compares them with others'.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from fixtures_site import ROOT, Page, Sites, pages

from bench.weight import INDEX, Weight, packed, weigh

SCRIPT, STYLE, STYLES = 10_000, 3_000, 8_300
"""Of the items on a page; of one component; of all components and the look of the site."""
SEARCH_AND_STORE = 2_600
"""What the search adds on every page, and the store where it is a file of its own."""
OWN_SCRIPT = 8_000
"""What a page for one purpose, such as the desk or a mock exam, brings beside that."""
DESK_SCRIPTS = 13_000
"""All scripts of the desk: its own, the store, what it takes from another device, the search."""
CASE_SCRIPT = 4_800
"""What the questions of a case bring beside the items on their page."""
TOOL_SCRIPT, RECORDS_SCRIPT = 12_000, 17_200
"""What a run, a workbench or a drill brings; what the page of all records brings."""
TOOLS = ("run.js", "kano.js", "satisfaction.js", "customers.js", "drill.js")
TOOL_PAGES = ("checklists/", "workbench/", "drill/")
USUAL_TEXT, LONGEST_TEXT, WHOLE_TEXT = 12_000, 40_000, 90_000
"""The median page, the longest one, and the whole chapter on one page."""
WHOLE_BANK = 140_000
"""All items of a chapter with their keys and rationales: some 530 bytes each."""
BANK = "quiz/08/bank.html"
CASE, DESK = "learn/08/case-gome.html", "quiz/desk.html"
WHOLE_CHAPTER = "learn/08/handout.html"
INDEX_A_PAGE, PACKED_INDEX_A_PAGE = 5_000, 1_800
"""The search index is fetched whole: its bytes for each page, a little above what it has now."""


@pytest.fixture(scope="module")
def site(sites: Sites) -> Path:
    return sites(ROOT)


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, Page]:
    return pages(site)


@pytest.fixture(scope="module")
def weights(site: Path) -> dict[str, Weight]:
    return weigh(site)


def _over(weights: dict[str, Weight], cost: Callable[[Weight], int], limit: int) -> dict[str, int]:
    return {name: cost(one) for name, one in weights.items() if cost(one) > limit}


def test_the_scripts_of_every_page_stay_within_their_budget(site, weights) -> None:
    assert max(one.scripts for one in weights.values()) > 1000
    files = {path.name: packed(path) for path in (site / "assets").glob("*.js")}
    assert files.pop("item.js") <= SCRIPT
    assert files.pop("records.js") <= RECORDS_SCRIPT
    limits = {name: TOOL_SCRIPT if name in TOOLS else OWN_SCRIPT for name in files}
    assert {name: size for name, size in files.items() if size > limits[name]} == {}
    tools = {name: one for name, one in weights.items() if name.startswith(TOOL_PAGES)}
    assert _over(tools, lambda one: one.scripts, RECORDS_SCRIPT + SEARCH_AND_STORE) == {}
    assert files["case.js"] <= CASE_SCRIPT
    assert weights[CASE].scripts <= SCRIPT + SEARCH_AND_STORE + CASE_SCRIPT
    assert weights[DESK].scripts <= DESK_SCRIPTS
    rest = {*tools, BANK, CASE, DESK}
    usual = {name: one for name, one in weights.items() if name not in rest}
    assert _over(usual, lambda one: one.scripts, SCRIPT + SEARCH_AND_STORE) == {}


def test_the_script_that_runs_a_sheet_is_loaded_on_sheets_only(found) -> None:
    for name, page in found.items():
        runs = any("assets/run.js" in s.attributes.get("src", "") for s in page.all("script"))
        sheets = [e for e in page.all("div") if e.attributes.get("class") == "sheet-blank"]
        assert runs == bool(sheets), name


def test_only_the_page_of_a_case_asks_for_its_script(found) -> None:
    for name, page in found.items():
        asks = any("assets/case.js" in s.attributes.get("src", "") for s in page.all("script"))
        assert asks == (name == CASE), name


def test_the_styles_of_every_page_stay_within_their_budget(site, weights) -> None:
    files = {path.name: packed(path) for path in (site / "assets").glob("*.css")}
    files.pop("site.css")
    assert {name: size for name, size in files.items() if size > STYLE} == {}
    assert min(one.styles for one in weights.values()) > 1000
    assert _over(weights, lambda one: one.styles, STYLES) == {}


def test_a_page_without_items_brings_no_script_for_items(found) -> None:
    for name, page in found.items():
        asks = any("assets/item" in s.attributes.get("src", "") for s in page.all("script"))
        assert asks == bool(page.all("course-item")), name


def test_the_text_of_a_page_stays_within_its_budget(weights) -> None:
    others = {name: one for name, one in weights.items() if name not in (WHOLE_CHAPTER, BANK)}
    assert median(one.html for one in others.values()) <= USUAL_TEXT
    assert _over(others, lambda one: one.html, LONGEST_TEXT) == {}
    assert weights[WHOLE_CHAPTER].html <= WHOLE_TEXT
    assert weights[BANK].html <= WHOLE_BANK


def test_the_search_index_stays_within_its_budget_for_each_page(site, weights) -> None:
    index = site / INDEX
    assert index.stat().st_size <= INDEX_A_PAGE * len(weights)
    assert packed(index) <= PACKED_INDEX_A_PAGE * len(weights)


def test_nothing_the_theme_brings_for_other_languages_is_asked_for(found) -> None:
    for page in found.values():
        asked = [s.attributes.get("src", "") for s in page.all("script")]
        assert not [src for src in asked if "lunr" in src or "wordcut" in src]
