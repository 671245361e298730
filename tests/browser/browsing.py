"""What the browser tests share: a tiny server, the list of pages, axe, and steps on an item."""

from __future__ import annotations

import io
import shutil
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pypdf import PdfReader

from generator.authored.kinds import Hotspot, Multiple, Single, Task, TrueFalse
from generator.text.markup import plain

ROOT = Path(__file__).resolve().parents[2]
CHROMIUMS = ("chromium-headless-shell", "chromium", "google-chrome")
"""The first of these that is there; the first opens a page in half the time of the others."""
ARGS = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"]
BELOW = "/training/2026"
"""The site is served at the root of the server and below this path."""

SITE_URL = "https://example.org/training/"
"""The address of a site that has one; the codes on its sheets lead there."""


def chromium() -> str:
    """Where the system's Chromium is."""
    found = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    assert found, "no Chromium: run scripts/install-browser.sh"
    return found


def rested(page: Page) -> None:
    """Waits until a workbench has fetched what reads a table, and has computed."""
    expect(page.locator(".workbench")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(".workbench")).not_to_contain_text("正在计算")


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BELOW))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Server:
    """Serves a folder on a free port, with its 404 page, while the `with` block runs."""

    def __init__(self, folder: Path) -> None:
        handler = partial(_Handler, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.root = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Server:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


Open = Callable[..., BrowserContext]


@contextmanager
def opening(browser: Browser) -> Iterator[Open]:
    """Opens contexts (a storage each) that are closed in the end; a script error fails then."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open(width: int = 1280, height: int = 900, **options: object) -> BrowserContext:
        size = {"width": width, "height": height}
        context = browser.new_context(viewport=size, **options)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        contexts.append(context)
        return context

    yield open
    for context in contexts:
        context.close()
    assert errors == []


def addresses(site: Path) -> list[str]:
    """The pages of a site, sorted."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def requests_of(context: BrowserContext) -> list[str]:
    """A list that grows with the address of every request from now on."""
    seen: list[str] = []
    context.on("request", lambda request: seen.append(request.url))
    return seen


MEASURE = """() => {
  const article = document.querySelector("article");
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0;
  const name = (element) => `${element.tagName.toLowerCase()}.${element.classList} ` +
    `"${element.textContent.trim().slice(0, 20)}"`;
  const small = new Set(), low = new Set();

  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !shown(element)) continue;
    const svg = element.closest("svg");
    if (element.closest("title, desc, script, style")) continue;
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = scale * parseFloat(getComputedStyle(element).fontSize);
    if (size < (svg ? 12.5 : 14)) small.add(`${size.toFixed(1)}px ${name(element)}`);
  }
  const targets = "button:not(.term), .choice, .choice label, summary, a.card, .md-button";
  for (const target of article.querySelectorAll(targets)) {
    const { height } = target.getBoundingClientRect();
    if (shown(target) && height < 44) low.add(`${height.toFixed(1)}px ${name(target)}`);
  }
  return { small: [...small].slice(0, 5), low: [...low].slice(0, 5) };
}"""
"""What on a page is too small to read, or too low to tap."""

WIDE = """(limit) => {
  const width = document.scrollingElement.scrollWidth;
  if (width <= limit) return [];
  const wide = [...document.querySelectorAll("article *")].filter((element) =>
    element.getBoundingClientRect().right > limit + 1);
  return [`${width}px: ` + wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 80)).join(" | ")];
}"""
"""What on a page goes over its width."""


@cache
def axe_source() -> str:
    """The source of axe-core; `npm ci` brings it."""
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


def dealt(usual: tuple[Any, ...], opposite: tuple[Any, ...], *others: tuple[Any, ...]) -> list[Any]:
    """Modes as parameters: the first in the usual run, its opposite in the sweep."""
    return [
        usual,
        pytest.param(*opposite, marks=pytest.mark.sweep),
        *(pytest.param(*mode, marks=pytest.mark.variants) for mode in others),
    ]


Mode = tuple[int, str]

MODES: list[Mode] = [(1280, "light"), (390, "dark"), (1280, "dark"), (390, "light")]
"""Widths and colour schemes that pages are seen in; the first two are opposite."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


LAID_OUT = ".item, .items { content-visibility: visible !important; }"
"""Items far off have a height that is a guess: axe would find them lying over each other."""


def violations(page: Page, within: str = "html") -> list[str]:
    """What axe finds on the page as it is, or on a part of it: rule, element, and why."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source())
        page.add_style_tag(content=LAID_OUT)
    found = page.evaluate(
        """async ([values, within]) => {
            const { violations } = await axe.run(within, {
                runOnly: { type: "tag", values }, resultTypes: ["violations"],
            });
            return violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`));
        }""",
        [TAGS, within],
    )
    path = page.url.split("/", 3)[-1]
    return [f"{path}: {one[:400]}" for one in found]


def listed(found: list[str]) -> str:
    """What was found, a line each, for the message of a failing test."""
    return "\n".join(["", *found[:60], f"{len(found)} in all"])


Choosing = Single | Multiple | TrueFalse | Hotspot
"""The items that are answered by choosing."""


def keys(item: Task) -> list[str]:
    """The ids of the right choices."""
    assert isinstance(item, Choosing)
    return [item.key] if isinstance(item.key, str) else list(item.key)


def distractors(item: Task) -> list[str]:
    """The ids of the other choices."""
    return [id for id in rationales(item) if id not in keys(item)]


def rationales(item: Task) -> dict[str, str]:
    """Choice id -> why it is right or wrong, as plain text."""
    assert isinstance(item, Choosing)
    if isinstance(item, TrueFalse):
        return {"true": plain(item.rationale.true), "false": plain(item.rationale.false)}
    choices = item.spots if isinstance(item, Hotspot) else item.choices
    return {choice.id: plain(choice.rationale) for choice in choices}


def item(page: Page, id: str) -> Locator:
    """An item by its id."""
    return page.locator(f'course-item[data-item="{id}"]')


def choose(item: Locator, *choices: str) -> None:
    """Checks choices of an item that is still open."""
    for choice in choices:
        item.locator(f'input[value="{choice}"]').check()


def check(item: Locator) -> None:
    """Presses the item's button; the first answer that is typed has its script fetched."""
    item.locator(".item-check").click()
    fetched = "() => !document.querySelector('head script[src*=\"typed.js\"]') || course.match"
    item.page.wait_for_function(fetched)


def feedback(item: Locator, choice: str) -> Locator:
    """What stands under a choice."""
    return item.locator(f'[data-choice="{choice}"] .choice-verdict')


def status(item: Locator) -> Locator:
    """The item's live region."""
    return item.get_by_role("status")


def search(page: Page, words: str) -> Locator:
    """Opens the search, types, and waits for the results."""
    if page.locator(".md-search__button").count():
        return _search_by_zensical(page, words)
    if page.viewport_size and page.viewport_size["width"] < 960:
        page.locator("header label[for=__search]").first.click()
    field = page.locator(".md-search__input")
    field.click()
    field.fill(words)
    field.press("Shift")  # the theme listens to `keyup`, which an input method sends
    results = page.locator(".md-search-result__item")
    results.first.wait_for()
    return results


def _search_by_zensical(page: Page, words: str) -> Locator:
    opener = page.locator(".md-search__button, header label[for=__search]")
    opener.locator("visible=true").first.click()
    page.locator("input[role=combobox]").press_sequentially(words)
    results = page.locator("[role=option]")
    results.first.wait_for()
    return results


RADICALS = str.maketrans("⻓⻅⻔⻚⻋⻢⻥⻩⻬⻮戶", "长见门页车马鱼黄齐齿户")
"""Characters a PDF names by the radical that shares their shape, beyond what NFKC folds."""


def folded(text: str) -> str:
    """A text as it can be compared with that of a PDF: without white space, in usual characters."""
    return "".join(unicodedata.normalize("NFKC", text).translate(RADICALS).split())


def printed(page: Page) -> list[str]:
    """The folded text of each sheet of paper the page prints on."""
    return pages_of(page.pdf(format="A4", prefer_css_page_size=True))


def pages_of(pdf: bytes) -> list[str]:
    """The folded text of each sheet of paper of a PDF."""
    return [folded(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(pdf)).pages]
