"""What the site says of itself is true: how many items, what is remembered, which buttons."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from fixtures_site import FIXTURES, ROOT, Element, Page, built, pages

COMPONENTS = ROOT / "generator" / "components"
SIZE = re.compile(r"(?:共|^)(\d+)题")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of two chapters: the fixture's, with a scenario in its test, and the real one."""
    return built(tmp_path_factory.getbasetemp() / "truth", FIXTURES, ROOT)


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, Page]:
    return pages(site)


def classed(page: Page, name: str) -> list[Element]:
    """The elements of a class."""
    return [e for e in page.elements if name in e.attributes.get("class", "").split()]


# --- how many items ---------------------------------------------------------------------------


def test_a_test_announces_as_many_items_as_stand_on_it(found) -> None:
    tests = {name: page for name, page in found.items() if "/test-" in name}
    assert len(tests) > 6
    for name, page in tests.items():
        said = next(m for e in classed(page, "muted") if (m := SIZE.match(e.text)))
        assert int(said[1]) == len(page.all("course-item")), name


def test_a_card_announces_as_many_items_as_stand_where_it_leads(found) -> None:
    hub = found["quiz/index.html"]
    cards = [card for card in classed(hub, "card") if SIZE.match(card.text)]
    assert len(cards) > 8
    for card in cards:
        name = posixpath.join("quiz", card.attributes["href"])
        assert int(SIZE.match(card.text)[1]) == len(found[name].all("course-item")), name


def test_the_items_of_a_scenario_are_counted_each(found) -> None:
    """The fixture's test has 14 items and a scenario of two; fixed, so that no count is trusted."""
    assert len(found["quiz/02/test-count.html"].all("course-item")) == 16
    assert "共16题" in "".join(e.text for e in classed(found["quiz/02/test-count.html"], "muted"))


def test_what_is_told_of_all_items_is_the_size_of_the_bank(found) -> None:
    bank = len(found["quiz/08/bank.html"].all("course-item"))
    home = [e.text for e in classed(found["index.html"], "card-kind")]
    assert any(text.endswith(f"{bank}道自测题") for text in home), home


# --- one way to tell a share ------------------------------------------------------------------


def test_only_one_script_makes_per_cent_of_a_share() -> None:
    """The workbenches tell theirs with decimals, or by the rule that their page names."""
    sources = [path for path in COMPONENTS.rglob("*.js") if path.parent.name != "workbench"]
    rounding = re.compile(r"Math\.\w+\([^;\n]*\* ?100\b")
    own = [path.name for path in sources if rounding.search(path.read_text("utf-8"))]
    assert own == ["percent.js"]
