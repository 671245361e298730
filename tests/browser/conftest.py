"""A site by each builder, a server for it and one browser for all browser tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import ARGS, SITE_URL, Open, Server, addresses, chromium, opening
from fixtures_site import ROOT, SHOWCASE, Sites
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from generator.authored.course import Course
from generator.authored.kinds import Multiple, Single, Task, TrueFalse, tasks
from generator.authored.reading import load
from generator.site.builders import BUILDERS
from generator.text.catalog import words
from generator.views.addresses import items_of
from generator.views.sheet import sheets
from generator.views.sheets.base import Sheet

# On a busy machine a page of the whole bank takes longer than the five seconds of Playwright.
expect.set_options(timeout=20_000)


COURSES = {"showcase": SHOWCASE, "real": ROOT}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs each test on the site of the course and of the builder that its marks name.

    What is marked `each_course` runs on the showcase course, in the sweep on the real one too. What
    is marked `both` runs on the site by MkDocs, as a variant on that by the second builder too: a
    component cannot tell the two apart, since `tests/test_engines.py` holds that articles, scripts
    and what scripts read are the same. What is marked `each_builder` runs there in the sweep.
    """
    marked = metafunc.definition.get_closest_marker
    swept, variant = pytest.mark.sweep, pytest.mark.variants
    courses = ["real"] if marked("real") else ["showcase", "real"]
    builders = ["mkdocs", *(one for one in BUILDERS if one != "mkdocs")]
    builder = swept if marked("each_builder") else variant if marked("both") else None
    course = swept if marked("each_course") else None
    for name, values, mark in (("subject", courses, course), ("engine", builders, builder)):
        if name in metafunc.fixturenames:
            others = [pytest.param(one, marks=mark) for one in values[1:] if mark]
            ids = None if others else [pytest.HIDDEN_PARAM]
            metafunc.parametrize(
                name, [values[0], *others], indirect=True, ids=ids, scope="session"
            )


@pytest.fixture(scope="session")
def subject(request: pytest.FixtureRequest) -> Path:
    """The folder of the course that is tested."""
    return COURSES[request.param]


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """The builder of the site."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def site(sites: Sites, subject: Path, engine: str) -> Path:
    """The site of the course."""
    return sites(subject, engine=engine)


@pytest.fixture(scope="session")
def course(subject: Path) -> Course:
    """The data that the site was made from."""
    return load(subject)[0]


@pytest.fixture(scope="session")
def bank(course: Course) -> dict[str, Task]:
    """The first item of each type that is answered by choosing, on the page of the first test."""
    content = course.chapters[0]
    found: dict[str, Task] = {}
    for item in tasks(items_of(content, content.assessments[0])):
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
def addressed_site(sites: Sites, subject: Path) -> Path:
    """The same with an address, so that its sheets have codes, which leave less room."""
    return sites(subject, site_url=SITE_URL)


@pytest.fixture(scope="session")
def addressed(addressed_site: Path) -> Iterator[str]:
    """The root of that site over HTTP."""
    with Server(addressed_site) as server:
        yield server.root


@pytest.fixture(scope="session")
def all_sheets(course: Course) -> tuple[Sheet, ...]:
    """Every sheet of the course."""
    t = words("site", "zh")
    return tuple(sheet for chapter in course.chapters for sheet in sheets(chapter, t))


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
