"""Paper in other browsers than the system's Chromium, and on the paper of other countries.

Windows 7 ends at Chromium 109; the fault that pushed signatures to a second sheet went with 147.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from browsing import ARGS, folded, listed
from firefox import Firefox
from fixtures_site import ROOT
from playwright.sync_api import Browser, Playwright, expect
from real import TOPIC

from generator.text.catalog import words
from generator.views.sheets.base import Sheet

pytestmark = [pytest.mark.sweep, pytest.mark.real]

OLD = ROOT / "tests" / "old-browsers" / "node_modules"
OLDEST = "chromium-109"
T = words("site", "zh")
POINT = 72 / 25.4
MARGIN = 14 * POINT


Print = Callable[[str, Iterable[str]], list[bytes]]
"""From an address and styles to the page's PDF with each of them."""

LETTER = {"letter": "@page { size: letter !important; }"}
PAPERS = {"a4": "/* the site asks for it */", **LETTER}
"""Our paper, and that of North America, which is lower and wider: what style asks for it."""


class Word(NamedTuple):
    """A word on a sheet of paper: where it is, in points from the top left corner."""

    left: float
    top: float
    right: float
    text: str


@contextmanager
def opened(playwright: Playwright, name: str) -> Iterator[Browser]:
    """A Chromium of long ago."""
    program = OLD / name / "chromium"
    assert program.exists(), f"no old browsers: run make {OLD.relative_to(ROOT)}/unpacked"
    browser = playwright.chromium.launch(executable_path=program, args=ARGS)
    assert browser.version.split(".")[0] == name.removeprefix("chromium-")
    yield browser
    browser.close()


def prints(browser: Browser) -> Print:
    """How a Chromium prints a page on the paper that its styles ask for."""
    page = browser.new_context(color_scheme="dark").new_page()

    def styled(style: str) -> bytes:
        page.add_style_tag(content=style)
        return page.pdf(prefer_css_page_size=True)

    def printed(address: str, styles: Iterable[str]) -> list[bytes]:
        page.goto(address)
        return [styled(style) for style in styles]

    return printed


@pytest.fixture(scope="module")
def printer(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Print]:
    """How the browser of that name prints."""
    name: str = request.param
    if name == "firefox":
        with Firefox(tmp_path_factory.mktemp("firefox")) as firefox:
            yield firefox.printed
    elif name == "chromium":
        yield prints(request.getfixturevalue("browser"))
    else:
        with opened(request.getfixturevalue("playwright"), name) as browser:
            yield prints(browser)


PAGE = re.compile(r'<page width="([\d.]+)"(.*?)</page>', re.DOTALL)
WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax=".+?">(.*?)</word>')


def pages_of(pdf: Path) -> list[tuple[float, list[Word]]]:
    """The width and the words of each page; what lies beside the paper is none of them."""
    command = ["pdftotext", "-raw", "-bbox", pdf, "-"]
    found = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return [(float(width), list(_words(inside))) for width, inside in PAGE.findall(found)]


def _words(page: str) -> Iterator[Word]:
    for *place, text in WORD.findall(page):
        yield Word(*map(float, place), folded(unescape(text)))


def needed(sheet: Sheet) -> list[str]:
    """What its paper must say, the last column too."""
    found = [sheet.title, *(value for _, value in sheet.header), *sheet.sign_off, *sheet.face.boxes]
    for part in sheet.face.parts:
        found += [part.title, *(entry.label for entry in part.entries)]
        found += [label for _, label in part.columns]
        found += [word for row in part.rows for word in (row.text, row.evidence)]
    found += [T("checklist.evidence")] if sheet.type == "checklist" else []
    return [folded(word) for word in found if word]


def says(text: str, word: str) -> bool:
    """Whether a text has a word; Firefox leaves some characters of Chinese fonts without a name."""
    return re.search("".join(f"[{re.escape(one)}\ufffd]" for one in word), text) is not None


def wrong(sheet: Sheet, pages: list[tuple[float, list[Word]]]) -> Iterator[str]:
    """What is cut off, or laid out as on a phone, where the header has one field a line."""
    said = "".join(word.text for _, words in pages for word in words)
    yield from (f"no {word}" for word in needed(sheet) if not says(said, word))
    for width, found in pages:
        yield from (f"cut: {word.text}" for word in found if word.right > width - MARGIN + 1)
    number, revision = ([word.top for word in pages[0][1] if word.text == value]
                        for value in (sheet.number, sheet.revision))  # fmt: skip
    if not number or number[0] not in revision:
        yield "laid out as on a phone"


# What today's Chromium prints on A4 is tested with the sheets themselves.
@pytest.mark.parametrize(
    ("printer", "papers"),
    [(OLDEST, PAPERS), ("chromium-143", PAPERS), ("firefox", PAPERS), ("chromium", LETTER)],
    indirect=["printer"],
    ids=["chromium-109", "chromium-143", "firefox", "chromium"],
)
def test_every_sheet_is_whole_on_its_pages_and_on_letter_takes_one_more_at_most(
    printer, papers, addressed, all_sheets, tmp_path
) -> None:
    found = []
    for sheet in all_sheets:
        for paper, made in zip(
            papers, printer(addressed + sheet.page, papers.values()), strict=True
        ):
            pdf = tmp_path / f"{sheet.id}-{paper}.pdf"
            pdf.write_bytes(made)
            pages = pages_of(pdf)
            most = sheet.face.pages + (paper == "letter")
            found += [] if len(pages) <= most else [f"{pdf.stem}: {len(pages)} pages"]
            found += [f"{pdf.stem}: {one}" for one in wrong(sheet, pages)]
    assert len(all_sheets) > 30
    assert not found, listed(found)


def test_a_browser_that_knows_no_popovers_explains_terms_all_the_same(
    playwright, addressed
) -> None:
    with opened(playwright, OLDEST) as browser:
        page = browser.new_context().new_page()
        page.goto(addressed + TOPIC)
        assert not page.evaluate("'popover' in HTMLElement.prototype")
        term = page.locator("article button.term").first
        about = page.locator("#" + term.get_attribute("popovertarget"))
        expect(about).to_be_hidden()
        term.click()
        expect(about).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(about).to_be_hidden()
