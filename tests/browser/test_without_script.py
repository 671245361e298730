"""Everything that is to be read, ticked and printed is there without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from showcase import CHECKLIST, FLOW, HANDOUT, KANO, TOPIC, TRIANGLE

from generator.authored.kinds.checklist import Checklist
from generator.text.markup import plain

pytestmark = pytest.mark.each_builder


@pytest.fixture
def page(open_context) -> Page:
    return open_context(390, 844, java_script_enabled=False).new_page()


def test_a_checklist_is_complete(page, http, course) -> None:
    for checklist in (one for one in course.by_id.values() if isinstance(one, Checklist)):
        page.goto(f"{http}checklists/01/{checklist.id}.html")
        sheet = page.locator(".sheet")
        checks = [check for point in checklist.pause_points for check in point.checks]
        expect(sheet.locator(".checks tbody tr")).to_contain_text([plain(c.text) for c in checks])
        expect(sheet.locator(".checks .box")).to_have_count(3 * len(checks))
        moments = [point.moment for point in checklist.pause_points]
        expect(sheet.locator(".checks caption")).to_contain_text(moments)
        expect(sheet.locator(".sheet-sign span")).to_have_text(list(checklist.sign_off))


@pytest.mark.parametrize("path", [CHECKLIST, HANDOUT])
def test_a_print_button_that_could_do_nothing_is_not_shown(page, http, path) -> None:
    page.goto(http + path)
    expect(page.locator("[data-print]")).to_be_hidden()


@pytest.mark.parametrize("path", [FLOW, KANO, TRIANGLE])
def test_a_figure_is_drawn_and_named(page, http, path) -> None:
    page.goto(http + path)
    figure = page.locator("svg.fig").first
    expect(figure).to_be_visible()
    assert figure.bounding_box()["height"] > 200
    expect(figure.locator("title")).not_to_be_empty()


def test_the_menu_opens_and_leads_to_another_page(page, http) -> None:
    page.goto(http + TOPIC)
    page.locator("header label[for=__drawer]").click()
    link = page.locator(".md-nav--primary").get_by_role("link", name="自测").first
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    expect(link).to_be_attached()


def test_nothing_that_needs_script_is_left_hidden_from_the_reader(page, http) -> None:
    page.goto(http + TOPIC)
    expect(page.locator(".item-key summary").first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".onward a").last).to_be_visible()
