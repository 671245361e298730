"""Items on real pages: feedback, retry, keyboard, memory, and the page without script."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browsing import check, choose, distractors, feedback, item, keys, rationales, status
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from showcase import TEST

pytestmark = pytest.mark.both

CLASS = {"right": "is-right", "wrong": "is-wrong", "missed": "is-missed"}
CHOICES = {"single": "c", "multiple": "d", "true_false": "true"}
NOTHING_KEPT = "这台设备现在不能保存答题记录"


@pytest.fixture
def opened(page: Page, http: str) -> Page:
    page.goto(http + TEST)
    return page


def expect_feedback(one: Locator, data, choice: str, verdict: str) -> None:
    line = feedback(one, choice)
    expect(line).to_have_count(1)
    expect(line).to_have_class(re.compile(CLASS[verdict]))
    expect(line).to_contain_text(rationales(data)[choice])


# --- feedback ------------------------------------------------------------------------------


@pytest.mark.parametrize("type", ["single", "true_false"])
def test_a_wrong_choice_shows_its_own_rationale_and_no_other(opened, bank, type) -> None:
    data = bank[type]
    one, wrong = item(opened, data.id), distractors(data)[0]
    choose(one, wrong)
    check(one)
    expect(one).to_have_class("is-wrong")
    expect_feedback(one, data, wrong, "wrong")
    expect(one.locator(".choice-verdict")).to_have_count(1)


def test_the_verdict_is_text_in_a_live_region_that_was_there_before(opened, bank) -> None:
    one = item(opened, bank["single"].id)
    expect(status(one)).to_have_text("")
    choose(one, distractors(bank["single"])[0])
    check(one)
    expect(status(one)).to_have_text("不对，再想想。")


@pytest.mark.each_builder
def test_the_right_choice_is_confirmed_and_every_choice_is_explained(opened, bank) -> None:
    data = bank["single"]
    one = item(opened, data.id)
    choose(one, *keys(data))
    check(one)
    expect(status(one)).to_have_text("答对了。")
    expect_feedback(one, data, keys(data)[0], "right")
    expect(one.locator(".choice-verdict")).to_have_text(
        [re.compile(re.escape(text)) for text in rationales(data).values()]
    )


def test_some_of_several_keys_earn_part_of_the_marks_and_the_rest_stays_hidden(
    opened, bank
) -> None:
    data = bank["multiple"]
    one = item(opened, data.id)
    choose(one, keys(data)[0])
    check(one)
    expect(one).to_have_class("is-partly")
    expect(status(one)).to_have_text(f"部分正确，得 {100 // len(keys(data))}% 的分。")
    expect_feedback(one, data, keys(data)[0], "right")
    expect(one.locator(".choice-verdict")).to_have_count(1)


def test_all_keys_and_one_distractor_are_not_right(opened, bank) -> None:
    data = bank["multiple"]
    one = item(opened, data.id)
    choose(one, *keys(data), distractors(data)[0])
    check(one)
    expect(one).not_to_have_class("is-right")
    expect_feedback(one, data, distractors(data)[0], "wrong")


def test_the_key_is_shown_when_asked_for(opened, bank) -> None:
    data = bank["multiple"]
    one = item(opened, data.id)
    choose(one, keys(data)[0])
    check(one)
    one.get_by_role("button", name="看答案").click()
    expect_feedback(one, data, keys(data)[1], "missed")
    expect(status(one)).to_contain_text("正确答案")
    expect(one.locator(".choice-verdict")).to_have_count(len(rationales(data)))
    expect(one.locator(".item-check")).to_be_focused()


def test_one_can_try_again_after_a_mistake(opened, bank) -> None:
    data = bank["single"]
    one = item(opened, data.id)
    choose(one, distractors(data)[0])
    check(one)
    one.get_by_role("button", name="再试一次").click()
    expect(one.locator(".choice-verdict")).to_have_count(0)
    expect(one.locator("input:checked")).to_have_count(0)
    expect(one.locator("input").first).to_be_focused()
    choose(one, *keys(data))
    check(one)
    expect(one).to_have_class("is-right")


def test_a_checked_choice_cannot_be_changed_before_trying_again(opened, bank) -> None:
    data = bank["single"]
    one = item(opened, data.id)
    choose(one, distractors(data)[0])
    check(one)
    one.locator(f'[data-choice="{keys(data)[0]}"]').click()
    expect(one.locator("input:checked")).to_have_value(distractors(data)[0])
    expect(one.locator(f'input[value="{keys(data)[0]}"]')).to_have_attribute(
        "aria-disabled", "true"
    )


def test_checking_without_a_choice_asks_for_one(opened, bank) -> None:
    one = item(opened, bank["single"].id)
    check(one)
    expect(status(one)).to_have_text("先作答，再检查。")
    expect(one.locator(".choice-verdict")).to_have_count(0)


def test_one_item_leaves_the_others_as_they_are(opened, bank) -> None:
    one, other = item(opened, bank["single"].id), item(opened, bank["multiple"].id)
    choose(other, keys(bank["multiple"])[0])
    choose(one, *keys(bank["single"]))
    check(one)
    expect(other.locator("input:checked")).to_have_count(1)
    expect(other.locator(".choice-verdict")).to_have_count(0)


@pytest.mark.each_builder
def test_after_checking_there_is_a_way_back_to_what_answers_it(opened, bank) -> None:
    one = item(opened, bank["single"].id)
    choose(one, *keys(bank["single"]))
    check(one)
    one.locator(".item-actions").get_by_role("link").click()
    anchor = opened.url.split("#")[1]
    expect(opened.locator(f"#{anchor}")).to_be_in_viewport()


# --- keyboard ------------------------------------------------------------------------------


def test_arrow_keys_choose_but_never_check(opened, bank) -> None:
    one = item(opened, bank["single"].id)
    one.locator("input").first.focus()
    for _ in range(3):
        opened.keyboard.press("ArrowDown")
    expect(one.locator("input").nth(3)).to_be_checked()
    expect(one.locator(".choice-verdict")).to_have_count(0)
    expect(status(one)).to_have_text("")


@pytest.mark.parametrize("type", ["single", "multiple", "true_false"])
def test_enter_on_a_choice_checks(opened, bank, type) -> None:
    one = item(opened, bank[type].id)
    one.locator("input").first.focus()
    opened.keyboard.press("Space")
    expect(one.locator(".choice-verdict")).to_have_count(0)
    opened.keyboard.press("Enter")
    expect(one).to_have_class(re.compile("is-(right|partly|wrong)"))


# --- memory --------------------------------------------------------------------------------


@pytest.mark.parametrize("type", ["single", "multiple", "true_false"])
def test_a_response_is_there_again_after_a_reload(opened, bank, type) -> None:
    data = bank[type]
    one = item(opened, data.id)
    choose(one, *keys(data))
    check(one)
    opened.reload()
    expect(one).to_have_class("is-right")
    for choice in keys(data):
        expect(one.locator(f'input[value="{choice}"]')).to_be_checked()
        expect_feedback(one, data, choice, "right")


def test_a_wrong_response_is_remembered_as_wrong_without_giving_the_key_away(opened, bank) -> None:
    data = bank["single"]
    one = item(opened, data.id)
    choose(one, distractors(data)[0])
    check(one)
    opened.reload()
    expect_feedback(one, data, distractors(data)[0], "wrong")
    expect(one.locator(".choice-verdict")).to_have_count(1)


def test_what_was_only_chosen_is_not_remembered(opened, bank) -> None:
    one = item(opened, bank["single"].id)
    choose(one, *keys(bank["single"]))
    opened.reload()
    expect(one.locator("input:checked")).to_have_count(0)


@pytest.mark.each_builder
def test_the_same_item_on_another_page_remembers_too(page, http, course) -> None:
    content = course.chapters[0]
    topic = content.topics[0]
    data = course.by_id[topic.check_yourself[0]]
    page.goto(f"{http}learn/01/{topic.id}.html")
    choose(item(page, data.id), *keys(data))
    check(item(page, data.id))
    page.goto(http + TEST)
    expect(item(page, data.id)).to_have_class("is-right")


def _rewrite(edit: Callable[[str], str]) -> Callable[[Route], None]:
    def handle(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=edit(answer.text()))

    return handle


def test_an_item_that_was_changed_says_so_and_shows_no_old_verdict(opened, bank) -> None:
    data = bank["single"]
    one = item(opened, data.id)
    choose(one, distractors(data)[0])
    check(one)
    expect(one).to_have_class("is-wrong")
    hash = one.get_attribute("data-hash")
    opened.route(f"**/{TEST}", _rewrite(lambda html: html.replace(hash, "0" * 12)))
    opened.reload()
    expect(one.locator(".item-note")).to_have_text("题目已更新，请重答。")
    expect(one).not_to_have_class(re.compile("is-"))
    expect(one.locator("input:checked")).to_have_count(0)
    expect(one.locator(".choice-verdict")).to_have_count(0)
    choose(one, *keys(data))
    check(one)
    expect(one.locator(".item-note")).to_have_count(0)
    opened.reload()
    expect(one).to_have_class("is-right")


def test_two_tabs_keep_what_the_other_remembered(open_context, http, bank) -> None:
    context = open_context()
    first, second = context.new_page(), context.new_page()
    for tab in (first, second):
        tab.goto(http + TEST)
    for tab, type in ((first, "single"), (second, "multiple")):
        tab.bring_to_front()
        choose(item(tab, bank[type].id), *keys(bank[type]))
        check(item(tab, bank[type].id))
    first.bring_to_front()
    first.reload()
    for type in ("single", "multiple"):
        expect(item(first, bank[type].id)).to_have_class("is-right")


BLOCKED = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); },
});
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""


@pytest.mark.parametrize("trouble", [BLOCKED, FULL], ids=["blocked", "full"])
def test_a_storage_that_fails_is_spoken_of_once_and_items_still_check(
    open_context, http, bank, trouble
) -> None:
    page = open_context().new_page()
    page.add_init_script(trouble)
    page.goto(http + TEST)
    for type in ("single", "multiple"):
        choose(item(page, bank[type].id), *keys(bank[type]))
        check(item(page, bank[type].id))
        expect(item(page, bank[type].id)).to_have_class("is-right")
    expect(status(item(page, bank["single"].id))).to_contain_text(NOTHING_KEPT)
    expect(page.get_by_text(NOTHING_KEPT)).to_have_count(1)


def test_what_a_later_version_stored_is_left_alone(open_context, http, bank) -> None:
    later = '{"version":999,"courses":[]}'
    page = open_context().new_page()
    page.goto(http + TEST)
    page.evaluate("(text) => localStorage.setItem('course-progress', text)", later)
    page.reload()
    one = item(page, bank["single"].id)
    choose(one, *keys(bank["single"]))
    check(one)
    expect(status(one)).to_contain_text("答题记录由更新的版本保存，这里不改动它。")
    assert page.evaluate("localStorage.getItem('course-progress')") == later


# --- without script --------------------------------------------------------------------------


@pytest.fixture
def plain_context(open_context) -> BrowserContext:
    return open_context(390, 844, java_script_enabled=False)


@pytest.mark.each_builder
def test_without_script_an_item_is_answered_in_its_page_and_its_key_is_one_step_away(
    plain_context, http, bank
) -> None:
    page = plain_context.new_page()
    page.goto(http + TEST)
    for data in bank.values():
        one = item(page, data.id)
        choose(one, keys(data)[0])
        expect(one.locator("input:checked")).to_have_count(1)
        expect(one.get_by_role("button")).to_have_count(0)
        expect(one.locator(".item-key-line")).to_be_hidden()
        one.locator(".item-key summary").click()
        expect(one.locator(".item-key-line")).to_be_visible()
        for text in rationales(data).values():
            expect(one.locator(".item-key")).to_contain_text(text)


def test_enter_without_script_leaves_the_page_readable(plain_context, http, bank) -> None:
    page = plain_context.new_page()
    page.goto(http + TEST)
    one = item(page, bank["single"].id)
    one.locator("input").first.press("Enter")
    expect(one.locator(".item-key summary")).to_be_visible()
