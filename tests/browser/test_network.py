"""The site asks nobody but itself for anything."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from browsing import BELOW, check, choose, keys, requests_of, search
from playwright.sync_api import expect
from showcase import KANO, TEST, TOPIC

pytestmark = pytest.mark.each_builder


@pytest.mark.each_course
def test_no_page_opened_from_disk_asks_the_network_for_anything(open_context, site, paths) -> None:
    context = open_context()
    seen = requests_of(context)
    page = context.new_page()
    for path in paths:
        page.goto((site / path).as_uri())
    assert {urlsplit(url).scheme for url in seen} == {"file"}


@pytest.mark.parametrize("path", [TOPIC, TEST])
def test_an_item_is_checked_and_remembered_on_a_page_opened_from_disk(
    open_context, site, course, path
) -> None:
    page = open_context().new_page()
    page.goto((site / path).as_uri())
    one = page.locator("course-item:has(input[type=radio])").first
    choose(one, *keys(course.by_id[one.get_attribute("data-item")]))
    check(one)
    page.reload()
    expect(one).to_have_class("is-right")


def test_links_and_search_work_below_a_path(open_context, http) -> None:
    context = open_context()
    seen = requests_of(context)
    page = context.new_page()
    root = http.rstrip("/") + BELOW + "/"
    page.goto(root + "index.html")
    page.locator(".door .md-button").first.click()
    page.locator(".card").first.click()
    page.goto(root + KANO)
    search(page, "杯子").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert [url for url in seen if not url.startswith(root)] == []


def test_an_address_that_does_not_exist_shows_the_404_page_with_ways_back(page, http) -> None:
    response = page.goto(http + "learn/01/no-such-page.html")
    assert response is not None
    assert response.status == 404
    expect(page.locator("h1")).to_have_text("没有这一页")
    page.locator("article").get_by_role("link", name="首页").click()
    expect(page.locator("h1")).to_have_text("样品课")
