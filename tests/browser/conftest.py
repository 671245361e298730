"""A site by each builder, a server for it and one browser for all browser tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import ARGS, SITE_URL, TEST, Open, Server, addresses, chromium, opening
from fixtures_site import FIXTURES, ROOT, Sites
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from generator.authored.course import Course, load
from generator.authored.kinds.item import Multiple, Single, Task, TrueFalse, tasks
from generator.site.builders import ENGINES
from generator.text.catalog import words
from generator.views.addresses import assessment, items_of
from generator.views.sheet import Sheet, sheets

# On a busy machine a page of the whole bank takes longer than the five seconds of Playwright.
expect.set_options(timeout=20_000)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs what is marked `both` on the site of each builder, the rest on that of MkDocs.

    The second site is visited in the sweep; that its articles are the same is tested anyway.
    """
    if metafunc.definition.get_closest_marker("both"):
        second = [pytest.param(one, marks=pytest.mark.sweep) for one in ENGINES if one != "mkdocs"]
        engines = ["mkdocs", *second]
        metafunc.parametrize("engine", engines, indirect=True, scope="session")
    elif "engine" in metafunc.fixturenames:
        ids = [pytest.HIDDEN_PARAM]
        metafunc.parametrize("engine", ["mkdocs"], ids=ids, indirect=True, scope="session")


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """The builder of the site."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def site(sites: Sites, engine: str) -> Path:
    """The site of the real course."""
    return sites(ROOT, engine=engine)


@pytest.fixture(scope="session")
def course() -> Course:
    """The data that the site was made from."""
    return load(ROOT)[0]


@pytest.fixture(scope="session")
def bank(course: Course) -> dict[str, Task]:
    """The first item of each type that is answered by choosing, on the page TEST, by type."""
    content = course.chapters[0]
    test = next(one for one in content.assessments if assessment(content, one) == TEST)
    found: dict[str, Task] = {}
    for item in tasks(items_of(content, test)):
        if isinstance(item, Single | Multiple | TrueFalse):
            found.setdefault(item.type, item)
    return found


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """The address of every page from the site's root, the 404 page too."""
    return addresses(site)


@pytest.fixture(scope="session")
def http(site: Path) -> Iterator[str]:
    """The root of the site over HTTP, such as http://127.0.0.1:40000/."""
    with Server(site) as server:
        yield server.root


@pytest.fixture(scope="session")
def both_site(sites: Sites) -> Path:
    """The site of two chapters; the fixture's has a form and a practical assessment.

    It has an address, so that its sheets have codes, which leave less room.
    """
    return sites(FIXTURES, ROOT, site_url=SITE_URL)


@pytest.fixture(scope="session")
def both(both_site: Path) -> Iterator[str]:
    """The root of that site over HTTP."""
    with Server(both_site) as server:
        yield server.root


@pytest.fixture(scope="session")
def all_sheets() -> tuple[Sheet, ...]:
    """Every sheet of that site."""
    t = words("site", "zh")
    chapters = [chapter for root in (FIXTURES, ROOT) for chapter in load(root)[0].chapters]
    return tuple(sheet for chapter in chapters for sheet in sheets(chapter, t))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the Chromiums."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium."""
    browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
    yield browser
    browser.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Open]:
    """Opens contexts (a storage each) that are closed after the test; a script error fails it."""
    with opening(browser) as open:
        yield open


@pytest.fixture(scope="session")
def ours(engine: str) -> str:
    """What axe judges: the page with the theme as we mended it, elsewhere the article alone."""
    return "html" if engine == "mkdocs" else "article"


@pytest.fixture
def page(open_context: Open) -> Page:
    """A page in a fresh context at 1280 px."""
    return open_context().new_page()
