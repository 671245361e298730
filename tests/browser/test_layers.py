"""Figures in the browser: what can be switched, and what paper shows of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from showcase import TRIANGLE

pytestmark = pytest.mark.both


def test_the_second_layer_of_the_triangle_can_be_switched_off(page: Page, http: str) -> None:
    page.goto(http + TRIANGLE)
    layer = page.locator(".fig-layer").first
    expect(layer).to_be_visible()
    page.locator(".fig-switch label").click()
    expect(layer).to_be_hidden()


@pytest.mark.each_builder
def test_paper_shows_both_layers_of_the_triangle(page: Page, http: str) -> None:
    page.goto(http + TRIANGLE)
    page.locator(".fig-switch label").click()
    page.emulate_media(media="print")
    expect(page.locator(".fig-layer").first).to_be_visible()
    expect(page.locator(".fig-switch")).to_be_hidden()
