"""Every state is accessible, as far as axe can tell; as variants, every page in every mode."""

from __future__ import annotations

import pytest
from browsing import (
    MODES,
    check,
    choose,
    dealt,
    distractors,
    feedback,
    item,
    keys,
    listed,
    search,
    violations,
)
from playwright.sync_api import Page, expect
from showcase import KANO, TEST, TOPIC

USUAL = dealt(MODES[1], MODES[0], *MODES[2:])
"""A phone in the dark in the usual run."""


def _open(open_context, width: int, scheme: str) -> Page:
    return open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()


@pytest.mark.real
@pytest.mark.variants
@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_page_has_a_violation_in_any_mode(
    open_context, http, paths, ours, width, scheme
) -> None:
    page = _open(open_context, width, scheme)
    found = []
    for path in paths:
        page.goto(http + path)
        found += violations(page, ours)
    assert not found, listed(found)


@pytest.mark.each_builder
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


@pytest.mark.each_builder
@pytest.mark.parametrize(("width", "scheme"), USUAL)
def test_an_open_term_has_no_violation(open_context, http, ours, width, scheme) -> None:
    page = _open(open_context, width, scheme)
    page.goto(http + TOPIC)
    page.locator("button.term").first.click()
    expect(page.locator(".about:popover-open")).to_be_visible()
    found = violations(page, ours)
    assert not found, listed(found)


@pytest.mark.parametrize(("width", "scheme"), dealt(*MODES))
def test_the_open_search_has_no_violation(open_context, http, width, scheme) -> None:
    page = _open(open_context, width, scheme)
    page.goto(http + KANO)
    search(page, "顾客")
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
