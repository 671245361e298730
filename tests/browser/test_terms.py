"""Terms are explained in place: by click, tap, keyboard, and where popovers are unknown."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from showcase import GLOSSARY, TOPIC

from generator.authored.kinds.term import Term
from generator.text.markup import plain

pytestmark = pytest.mark.both


@pytest.fixture
def topic(page: Page, http: str) -> Page:
    page.goto(http + TOPIC)
    return page


@pytest.mark.each_builder
def test_a_click_explains_a_term_and_escape_closes_it(topic) -> None:
    term = topic.locator("article button.term").first
    about = topic.locator("#" + term.get_attribute("popovertarget"))
    expect(about).to_be_hidden()
    term.click()
    expect(about).to_be_visible()
    expect(about).to_be_in_viewport(ratio=1)
    topic.keyboard.press("Escape")
    expect(about).to_be_hidden()


@pytest.mark.each_builder
def test_a_tap_explains_a_term_and_a_tap_beside_it_closes_it(open_context, http) -> None:
    page = open_context(390, 844, has_touch=True, is_mobile=True).new_page()
    page.goto(http + TOPIC)
    page.locator("article button.term").first.tap()
    about = page.locator(".about:popover-open")
    expect(about).to_be_in_viewport(ratio=1)
    page.locator("h1").tap()
    expect(about).to_have_count(0)


def test_enter_explains_a_term_and_focus_stays_on_it(topic) -> None:
    term = topic.locator("article button.term").first
    term.focus()
    topic.keyboard.press("Enter")
    about = topic.locator(".about:popover-open")
    expect(about).to_be_visible()
    topic.keyboard.press("Tab")
    expect(about.get_by_role("link")).to_be_focused()
    topic.keyboard.press("Escape")
    expect(about).to_have_count(0)
    expect(term).to_be_focused()


@pytest.mark.each_builder
def test_the_link_in_an_explanation_leads_to_the_term_in_the_glossary(topic) -> None:
    topic.locator("article button.term").first.click()
    title = topic.locator(".about:popover-open strong").inner_text()
    topic.locator(".about:popover-open").get_by_role("link").click()
    topic.wait_for_url("**/" + GLOSSARY + "#*")
    expect(topic.locator(f"#{topic.url.split('#')[1]}")).to_contain_text(title)


READ_TERMS = """async (paths) => {
  const parser = new DOMParser();
  const read = async (path) => {
    const html = await (await fetch("/" + path)).text();
    const page = parser.parseFromString(html, "text/html");
    return [...page.querySelectorAll("button.term")].map((term) => {
      const about = page.getElementById(term.getAttribute("popovertarget"));
      const [title, definition] = about ? about.querySelectorAll("p") : [];
      const name = title?.querySelector("strong").textContent;
      return [path, about?.id, name, definition?.textContent];
    });
  };
  return (await Promise.all(paths.map(read))).flat();
}"""


@pytest.mark.each_course
def test_every_explanation_on_every_page_is_the_definition_of_its_term(
    page, http, course, paths
) -> None:
    terms = {f"about_{one.id}": one for one in course.by_id.values() if isinstance(one, Term)}
    page.goto(http)
    seen = page.evaluate(READ_TERMS, paths)
    for path, id, title, definition in seen:
        assert (title, definition) == (terms[id].title, plain(terms[id].definition)), path
    assert len({id for _, id, _, _ in seen}) > len(terms) / 2


def test_the_glossary_defines_every_term_as_the_data_does(page, http, course) -> None:
    page.goto(http + GLOSSARY)
    for term in (one for one in course.by_id.values() if isinstance(one, Term)):
        heading = page.locator(f"h2#{term.id}")
        expect(heading).to_contain_text(term.title)
        expect(heading.locator("+ .definition")).to_contain_text(plain(term.definition))


def test_without_script_a_term_is_readable_words_and_its_explanation_stays_out_of_the_way(
    open_context, http
) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(http + TOPIC)
    expect(page.locator("article button.term").first).to_be_visible()
    expect(page.locator(".about").first).to_be_hidden()


OLD_BROWSER = """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule.conditionText === "not selector(:popover-open)")
  .flatMap((rule) => [...rule.cssRules].map((inner) => inner.cssText))"""


def test_a_browser_that_knows_no_popovers_keeps_the_explanations_out_of_the_text(
    page, http
) -> None:
    """Chromium cannot be made to forget popovers, so the rule that speaks to others is read."""
    page.goto(http + TOPIC)
    assert page.evaluate(OLD_BROWSER) == [".about { display: none; }"]
