"""Chinese search: the pages that hold a term are found and no others, the page so named first."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from browsing import requests_of, search
from fixtures_site import squeezed
from playwright.sync_api import Browser, Page, expect
from real import HANDOUT, KANO

from generator.authored.course import walk
from generator.text.markup import plain

pytestmark = pytest.mark.real

TERMS = [
    *["售后", "投诉", "卡诺模型", "模型", "三角四圈", "外来文件", "回访", "记录控制", "满意度"],
    *["神秘顾客", "质量方针", "可追溯", "流失客户", "需求创造", "一次解决率"],
]
FROM_DISK = ["投诉", "卡诺模型", "记录控制"]

TITLE_AND_TEXT = """(html) => {
    const article = new DOMParser().parseFromString(html, "text/html").querySelector("article");
    const title = article.querySelector("h1").textContent;
    article.querySelectorAll("[data-search-exclude], script, style").forEach((e) => e.remove());
    return [title, article.textContent];
}"""


@pytest.fixture(scope="module")
def articles(browser: Browser, site: Path, paths: list[str]) -> dict[str, tuple[str, str]]:
    """Path -> title and text of the article, of every page that is to be found."""
    left_out = re.compile(rf"404\.html|{HANDOUT}|learn/\d+/.*-lesson|quiz/\d+/(?!index)|validity/")
    page = browser.new_page()
    found = {}
    for path in paths:
        if not left_out.match(path):
            title, text = page.evaluate(TITLE_AND_TEXT, (site / path).read_text("utf-8"))
            found[path] = squeezed(title), squeezed(text)
    page.close()
    return found


@pytest.fixture(scope="module")
def over_http(browser: Browser, http: str) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(http + "index.html")
    return page


ALL = """async () => {
    const area = document.querySelector(".md-search__scrollwrap");
    const items = area.getElementsByClassName("md-search-result__item");
    const meta = area.querySelector(".md-search-result__meta").textContent;
    const count = Number(meta.match(/\\d+/)?.[0] ?? 1);
    for (let turn = 0; turn < 200 && items.length < count; turn++) {
        area.scrollTop = turn % 2 ? area.scrollHeight : 0;  // the theme shows more at the end
        await new Promise((done) => setTimeout(done, 30));
    }
    return [...items].map((item) => item.querySelector("a").href);
}"""


def found(page: Page, words: str, root: str, first: str = "") -> list[str]:
    """The paths of the pages that search finds, best first; `first` is marked in the best."""
    search(page, words)
    expect(page.locator(".md-search-result__item mark").first).to_have_text(first or words)
    return [href.removeprefix(root).split("#")[0] for href in page.evaluate(ALL)]


def holding(articles: dict[str, tuple[str, str]], term: str) -> set[str]:
    return {path for path, texts in articles.items() if any(term in text for text in texts)}


def named(articles: dict[str, tuple[str, str]], term: str) -> set[str]:
    """The pages with the term for a title, else those with it in their title."""
    titles = {path: title for path, (title, _) in articles.items()}
    exact = {path for path, title in titles.items() if title == term}
    return exact or {path for path, title in titles.items() if term in title}


@pytest.mark.parametrize("term", TERMS)
def test_search_finds_the_pages_that_hold_a_term_and_no_others(
    over_http, http, articles, term
) -> None:
    result = found(over_http, term, http)
    assert sorted(result) == sorted(holding(articles, term))
    assert result[0] in (named(articles, term) or result)


def test_some_of_the_terms_are_the_names_of_pages(articles) -> None:
    assert len([term for term in TERMS if named(articles, term)]) >= 5


@pytest.mark.parametrize("term", FROM_DISK)
def test_search_finds_the_same_on_a_page_opened_from_disk(
    open_context, site, articles, term
) -> None:
    context = open_context()
    seen = requests_of(context)
    page = context.new_page()
    page.goto((site / KANO).as_uri())
    result = found(page, term, site.as_uri() + "/")
    assert sorted(result) == sorted(holding(articles, term))
    assert result[0] in (named(articles, term) or result)
    page.locator(".md-search-result__item > a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert [url for url in seen if not url.startswith(site.as_uri())] == []


def test_text_that_is_pasted_or_composed_searches_without_a_key(page, http) -> None:
    page.goto(http + "index.html")
    page.locator(".md-search__input").click()
    page.keyboard.insert_text("投诉")  # an `input` event and no key
    expect(page.locator(".md-search-result__item mark").first).to_have_text("投诉")


def test_two_words_are_found_only_where_both_are(over_http, http, articles) -> None:
    result = found(over_http, "售后 投诉", http, "售后")
    assert set(result) == holding(articles, "售后") & holding(articles, "投诉")


def test_words_in_another_order_still_find_something(over_http, http, articles) -> None:
    assert not holding(articles, "模型卡诺")
    assert found(over_http, "模型卡诺", http, "卡诺")[0] in named(articles, "卡诺")


TOLD = ("rationale", "true", "false", "model_answer")
"""The fields of an item, and of what is in it, that are shown after an answer."""


def test_rationales_are_not_in_the_index(site, course) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    text = squeezed("".join(entry["title"] + entry["text"] for entry in index["docs"]))
    items = [item for chapter in course.chapters for item in chapter.items]
    assert items
    parts = [vars(part) for item in items for part in walk(item)]
    said = [part.get(name) for part in parts for name in TOLD]
    told = {squeezed(plain(one)) for one in said if isinstance(one, str)}
    assert len(told) > len(items)
    assert [one for one in told if len(one) > 16 and one in text] == []
