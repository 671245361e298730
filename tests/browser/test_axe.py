"""Every page and every state is accessible, as far as axe can tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import pytest
from browsing import (
    KANO,
    TEST,
    TOPIC,
    check,
    choose,
    distractors,
    feedback,
    item,
    keys,
    listed,
    search,
    violations,
)
from playwright.sync_api import Page, expect

MODES = [(1280, "light"), (390, "dark"), (1280, "dark"), (390, "light")]
USUAL = [*MODES[:2], *(pytest.param(*mode, marks=pytest.mark.sweep) for mode in MODES[2:])]
"""Both widths and both schemes in the usual run, every pairing of them in the sweep."""


@pytest.fixture(scope="session")
def ours(engine: str) -> str:
    """What is judged: the page with the theme as we mended it, elsewhere the article alone."""
    return "html" if engine == "mkdocs" else "article"


def _open(open_context, width: int, scheme: str) -> Page:
    return open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()


@pytest.mark.both
def test_no_page_has_a_violation_in_the_mode_it_is_dealt(open_context, http, paths, ours) -> None:
    pages = [_open(open_context, *mode) for mode in MODES]
    found = _found(cycle(pages), http, paths, ours)
    assert not found, listed(found)


@pytest.mark.sweep
@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_page_has_a_violation_in_any_mode(
    open_context, http, paths, ours, width, scheme
) -> None:
    page = _open(open_context, width, scheme)
    found = _found(cycle([page]), http, paths, ours)
    assert not found, listed(found)


@pytest.mark.both
@pytest.mark.parametrize(("width", "scheme"), USUAL)
def test_no_state_of_an_item_has_a_violation(open_context, http, bank, ours, width, scheme) -> None:
    page = _open(open_context, width, scheme)
    page.goto(http + TEST)
    wrong, partly, right = (item(page, bank[t].id) for t in ("single", "multiple", "true_false"))
    choose(wrong, distractors(bank["single"])[0])
    choose(partly, keys(bank["multiple"])[0])
    choose(right, keys(bank["true_false"])[0])
    for one in (wrong, partly, right):
        check(one)
    expect(wrong).to_have_class("is-wrong")
    expect(partly).to_have_class("is-partly")
    expect(right).to_have_class("is-right")
    found = violations(page, ours)
    partly.get_by_role("button", name="看答案").click()
    expect(feedback(partly, keys(bank["multiple"])[1])).to_be_visible()
    found += violations(page, ours)
    assert not found, listed(found)


@pytest.mark.both
@pytest.mark.parametrize(("width", "scheme"), USUAL)
def test_an_open_term_has_no_violation(open_context, http, ours, width, scheme) -> None:
    page = _open(open_context, width, scheme)
    page.goto(http + TOPIC)
    page.locator("button.term").first.click()
    expect(page.locator(".about:popover-open")).to_be_visible()
    found = violations(page, ours)
    assert not found, listed(found)


@pytest.mark.parametrize(("width", "scheme"), USUAL)
def test_the_open_search_has_no_violation(open_context, http, width, scheme) -> None:
    page = _open(open_context, width, scheme)
    page.goto(http + KANO)
    search(page, "投诉")
    found = violations(page)
    assert not found, listed(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_of_a_phone_has_no_violation(open_context, http, scheme) -> None:
    page = _open(open_context, 390, scheme)
    page.goto(http + TOPIC)
    page.locator("header label[for=__drawer]").click()
    expect(page.locator(".md-nav--primary")).to_be_in_viewport()
    found = violations(page)
    assert not found, listed(found)


def _found(pages: Iterator[Page], http: str, paths: list[str], ours: str) -> list[str]:
    found = []
    for path, page in zip(paths, pages, strict=False):
        page.goto(http + path)
        found += violations(page, ours)
    return found
