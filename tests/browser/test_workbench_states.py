"""The workbenches by keyboard alone, what axe finds in each state, and what is taken along."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import dealt, folded, listed, printed, rested, violations
from playwright.sync_api import Page, expect

KANO, SATISFACTION, CUSTOMERS = (
    f"workbench/01/{name}.html" for name in ("kano", "satisfaction", "customers")
)
ORDERS = "客户,日期,金额\n甲,2026-03-01,100\n乙,2026/3/5,20\n甲,2026年3月4日,50.5\n丙,昨天,9"


def part(page: Page, name: str):
    return page.locator(f'[data-part="{name}"]')


def press(page: Page, action: str, within: str = ".workbench") -> None:
    page.locator(f'{within} [data-do="{action}"]').first.click()
    rested(page)


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until an element has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not reach {selector}")


def _meaning_asked(page: Page) -> None:
    part(page, "paste").fill("1,上门,1,5")
    press(page, "compute")
    expect(part(page, "meaning")).to_be_visible()


def _rows_refused(page: Page) -> None:
    part(page, "paste").fill("编号,功能,正向,反向\n1,上门,很好,不喜欢\n2,上门,很喜欢,不喜欢")
    press(page, "compute")
    expect(part(page, "bad")).to_be_visible()


def _table_refused(page: Page) -> None:
    part(page, "paste").fill("a,b,c,d\n1,上门,很喜欢,不喜欢")
    press(page, "compute")
    expect(part(page, "said")).to_contain_text("看不出哪一列是什么")


def _undefined(page: Page) -> None:
    page.get_by_label("直接填各类的份数").check()
    part(page, "counts").fill("甲,0,0,0,0,3,1")
    press(page, "compute")
    expect(part(page, "rows")).to_contain_text("—")


def _asked_on_the_screen(page: Page) -> None:
    page.get_by_label("在屏幕上回答").check()
    part(page, "features").fill("上门\n清洗")
    press(page, "answer")
    expect(part(page, "said")).to_contain_text("都要回答")


def _labels_open(page: Page) -> None:
    page.locator(".bench-labels summary").click()
    expect(page.locator(".bench-labels ol")).to_be_visible()


def _figures_refused(page: Page) -> None:
    part(page, "csat-values").fill("6 x")
    press(page, "compute", '[data-part="csat"]')
    press(page, "compute", '[data-part="index"]')
    part(page, "on-time-part").fill("21")
    part(page, "on-time-whole").fill("20")
    press(page, "compute", '[data-part="on-time"]')
    expect(part(page, "on-time-out")).to_contain_text("还多")


def _thresholds(page: Page) -> None:
    page.locator('[name="kind"][value="rfm"]').check()
    part(page, "way").select_option("thresholds")
    press(page, "sample")
    press(page, "compute")
    expect(part(page, "results")).to_be_visible()


def _pages(page: Page) -> None:
    part(page, "abc-paste").fill("\n".join(f"c{n},{n}" for n in range(1, 150)))
    press(page, "compute")
    press(page, "next")
    expect(part(page, "range")).to_contain_text("第 101～149 个")


def _orders(page: Page) -> None:
    page.locator('[name="kind"][value="rfm"]').check()
    part(page, "rfm-paste").fill(ORDERS)
    press(page, "compute")
    expect(part(page, "bad")).to_contain_text("“昨天”不是日期")


STATES = [
    *((KANO, state) for state in (_meaning_asked, _rows_refused, _table_refused, _undefined)),
    *((KANO, state) for state in (_asked_on_the_screen, _labels_open)),
    (SATISFACTION, _figures_refused),
    *((CUSTOMERS, state) for state in (_thresholds, _pages, _orders)),
]


@pytest.mark.parametrize(("width", "scheme"), dealt((390, "dark"), (1280, "light")))
def test_no_state_has_a_violation_or_runs_off_the_screen(open_context, http, width, scheme) -> None:
    page = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()
    found = []
    for path, reach in STATES:
        page.goto(http + path)
        reach(page)
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        found += [f"{reach.__name__}: {one}" for one in violations(page, "article")]
        found += [f"{reach.__name__}: {wide} px wide"] if wide > width else []
    assert not found, listed(found)


def _type_satisfaction(page: Page) -> None:
    tab_to(page, '[data-part="csat-values"]')
    page.keyboard.type("5 5.0 4 1")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(part(page, "csat-out")).to_contain_text("满意率 75%")
    tab_to(page, '[data-part="complaints-part"]')
    page.keyboard.type("12")
    page.keyboard.press("Tab")
    page.keyboard.type("4000")
    page.keyboard.press("Enter")
    expect(part(page, "complaints-out")).to_contain_text("3 件/千单")


def _type_customers(page: Page) -> None:
    tab_to(page, '[name="kind"]')
    page.keyboard.press("ArrowDown")
    tab_to(page, '[data-part="rfm-paste"]')
    page.keyboard.type(ORDERS.replace("\n丙,昨天,9", ""))
    tab_to(page, '[data-do="compute"]')
    page.keyboard.press("Space")
    expect(page.locator("#bench_out")).to_be_focused()
    expect(part(page, "about")).to_contain_text("天数算到 2026-03-05")


@pytest.mark.parametrize(
    ("path", "type_"), [(SATISFACTION, _type_satisfaction), (CUSTOMERS, _type_customers)]
)
def test_the_keyboard_alone_is_enough(page, http, path: str, type_: Callable[[Page], None]) -> None:
    page.goto(http + path)
    type_(page)
    with page.expect_download():
        tab_to(page, '[data-do="csv"]')
        page.keyboard.press("Enter")


def test_orders_are_added_up_to_the_day_that_is_asked_for(page, http) -> None:
    page.goto(http + CUSTOMERS)
    _orders(page)
    rows = part(page, "lines").locator("tr")
    days = {
        row[0]: row[1:4] for row in (one.locator("th, td").all_inner_texts() for one in rows.all())
    }
    assert days == {"甲": ["1", "2", "150.5"], "乙": ["0", "1", "20"]}
    about = part(page, "about").inner_text()
    assert "3 行订单按客户名称加成 2 个客户，每行算一单；天数算到 2026-03-05。" in about
    assert "没有算进去的有 1 行" in about
    part(page, "until").fill("2026-03-31")
    expect(part(page, "results")).to_be_hidden()
    press(page, "compute")
    assert rows.first.locator("td").first.inner_text() in ("27", "26")
    expect(part(page, "about")).to_contain_text("天数算到 2026-03-31")
    with page.expect_download() as download:
        press(page, "csv")
    saved = Path(download.value.path()).read_text("utf-8-sig")
    assert "天数算到 2026-03-31" in saved
    assert "没有算进去的有 1 行" in saved
    assert folded("没有算进去的有 1 行") in "".join(printed(page))


def test_the_rule_and_its_bounds_are_taken_along(open_context, http) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(http + CUSTOMERS)
    part(page, "abc-paste").fill("甲,3\n乙,2\n甲,1")
    part(page, "rule").select_option("after")
    part(page, "bounds").select_option("70-90")
    press(page, "compute")
    press(page, "copy")
    expect(part(page, "took")).to_contain_text("已复制")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "之后的累计占比不超过 70% 的是 A，不超过 90% 的是 B" in text
    assert "3 行按客户名称加成 2 个客户" in text


@pytest.mark.parametrize(
    ("values", "count", "told"),
    [
        ("甲,1,4", "", "没有填“有效问卷份数”"),
        ("甲,1,4", "abc", "“有效问卷份数”要是不小于 0 的整数，“abc”不是"),
        ("甲,1,4", "0", "样本只有 0，不足 30"),
        ("甲 0.4 4.2\n乙 0.6 3", "", "第 1、2 行有问题"),
    ],
)
def test_what_is_wrong_with_an_index_is_said_as_it_is(page, http, values, count, told) -> None:
    page.goto(http + SATISFACTION)
    part(page, "index-values").fill(values)
    part(page, "index-count").fill(count)
    press(page, "compute", '[data-part="index"]')
    expect(part(page, "index-out")).to_contain_text(told)


def test_figures_are_copied_saved_and_drawn_as_the_page_shows_them(open_context, http) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(http + SATISFACTION)
    for button in page.locator('[data-do="sample"]').all():
        button.click()
    press(page, "copy", '[data-part="take"]')
    expect(part(page, "took")).to_contain_text("已复制")
    copied = [
        line.split("\t") for line in page.evaluate("navigator.clipboard.readText()").split("\n")
    ]
    with page.expect_download() as download:
        press(page, "csv", '[data-part="take"]')
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == copied
    cards = page.locator(".bench-card.has-result").all()
    assert len(cards) == len(copied) - 1 == 6
    for card, (title, value, _, formula, said, doubts) in zip(cards, copied[1:], strict=True):
        assert title == card.locator("h2").inner_text()
        assert formula == card.locator(".bench-formula").inner_text()
        assert said == card.locator(".bench-value").inner_text()
        assert doubts.startswith("示例数据，虚构。")
        drawn = "".join(card.locator(".bench-pictures text").all_text_contents())
        numbers = re.findall(r"[+−]?\d+(?:\.\d+)?%?", value)
        assert title == "满意率（CSAT）" or all(one in drawn for one in numbers), title


def test_the_strips_of_answers_are_as_long_as_their_shares(page, http) -> None:
    page.goto(http + SATISFACTION)
    part(page, "csat-values").fill("5 5 4 1")
    press(page, "compute", '[data-part="csat"]')
    widths = page.locator("[data-part=csat-picture] .strip").evaluate_all(
        "all => all.map((one) => Number(one.getAttribute('width')))"
    )
    assert [round(width / max(widths), 2) for width in widths] == [1, 0.5, 0.01, 0.01, 0.5]


def test_strips_print_without_much_ink(page, http) -> None:
    page.goto(http + SATISFACTION)
    press(page, "sample", '[data-part="csat"]')
    page.emulate_media(media="print")
    ink = page.locator(".strip-main").first.evaluate("one => getComputedStyle(one).fillOpacity")
    assert float(ink) <= 0.1
