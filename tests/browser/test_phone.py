"""A phone's width: nothing scrolls sideways, everything can be tapped and read."""

from __future__ import annotations

import pytest
from browsing import listed

pytestmark = pytest.mark.both

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

WIDE = """(limit) => {
  const width = document.scrollingElement.scrollWidth;
  if (width <= limit) return [];
  const wide = [...document.querySelectorAll("article *")].filter((element) =>
    element.getBoundingClientRect().right > limit + 1);
  return [`${width}px: ` + wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 80)).join(" | ")];
}"""


def test_every_page_fits_a_phone_and_can_be_tapped_and_read(open_context, http, paths) -> None:
    page = open_context(390, 844, has_touch=True).new_page()
    found: list[str] = []
    for path in paths:
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(http + path)
        seen = page.evaluate(MEASURE)
        found += [f"{path}: small text: {one}" for one in seen["small"]]
        found += [f"{path}: low target: {one}" for one in seen["low"]]
        found += [f"{path}: 390 wide: {one}" for one in page.evaluate(WIDE, 390)]
        page.set_viewport_size({"width": 320, "height": 844})
        found += [f"{path}: 320 wide: {one}" for one in page.evaluate(WIDE, 320)]
    assert not found, listed(found)
