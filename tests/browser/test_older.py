"""Browsers older than what the page asks for: their lacks are made here by taking it away."""

from __future__ import annotations

import pytest
import test_case
import test_desk
import test_modes
import test_records
from playwright.sync_api import Page, expect
from showcase import TOPIC

from generator.authored.kinds.case import Case

NO_DIALOGS = """for (const name of ["show", "showModal", "close"])
  delete HTMLDialogElement.prototype[name];"""
NO_POPOVERS = """delete HTMLElement.prototype.popover;
document.addEventListener("DOMContentLoaded", () => {
  for (const about of document.querySelectorAll(".about")) about.removeAttribute("popover");
});"""


@pytest.fixture
def old(open_context) -> Page:
    """A page where no element can be shown as a dialog."""
    page = open_context().new_page()
    page.add_init_script(NO_DIALOGS)
    return page


def test_a_paper_is_handed_in(old, http) -> None:
    test_modes.test_a_whole_paper_is_sat_by_keyboard_alone(old, http)


def test_what_is_not_answered_can_be_gone_to(old, http) -> None:
    test_modes.test_what_is_not_answered_is_listed_first_and_can_be_gone_to(old, http)


@pytest.mark.real
def test_the_answers_to_a_case_are_erased(old, http, course) -> None:
    case = next(one for one in course.by_id.values() if isinstance(one, Case))
    test_case.test_erasing_is_asked_first_and_leaves_other_work(old, http, case.questions[0])


def test_all_records_of_learning_are_erased(old, http, site) -> None:
    test_desk.test_everything_is_erased_only_after_asking(old, http, site)


def test_a_record_is_disposed_of(old, http) -> None:
    test_records.test_disposal_asks_and_leaves_a_trace(old, http)


def test_a_question_asked_twice_is_asked_once(old, http) -> None:
    """What lies behind is no dialog's to close off here, so its button can be pressed again."""
    test_modes.begin(old, http)
    for _ in range(2):
        test_modes.button(old, "交卷").click()
    expect(old.locator("dialog.session-dialog")).to_have_count(1)


@pytest.mark.real
def test_no_dialog_is_seen_before_it_is_asked_for(old, http) -> None:
    """An element that a browser does not know is shown unless a style hides it."""
    for path in (test_desk.DESK, test_case.CASE, test_records.RECORDS):
        old.goto(http + path)
        old.locator("dialog").evaluate("(one) => one.replaceWith(Object.assign("
            "document.createElement('x-dialog'), { className: one.className }))")  # fmt: skip
        expect(old.locator("x-dialog")).to_be_hidden()


def test_a_term_is_explained(open_context, http) -> None:
    page = open_context(390, 844).new_page()
    page.add_init_script(NO_POPOVERS)
    page.goto(http + TOPIC)
    first, second = page.locator("article button.term").all()[:2]
    about = page.locator("#" + first.get_attribute("popovertarget"))
    other = page.locator("#" + second.get_attribute("popovertarget"))
    first.click()
    expect(about).to_be_in_viewport(ratio=1)
    expect(about).to_be_focused()
    page.keyboard.press("Escape")
    expect(about).to_be_hidden()
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(about.get_by_role("link")).to_be_focused()
    second.click()
    expect(about).to_be_hidden()
    expect(other).to_be_visible()
    second.click()
    expect(other).to_be_hidden()
    first.click()
    page.locator("h1").click()
    expect(about).to_be_hidden()


def test_the_script_for_older_browsers_is_asked_for_by_them_alone(page, old, http) -> None:
    for one, count in ((page, 0), (old, 1)):
        one.goto(http + TOPIC)
        expect(one.locator("script[src$='assets/older.js']")).to_have_count(count)
