"""The workbenches for satisfaction and customers: what goes in, what comes out, what is refused."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from browsing import dealt, listed, rested, violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.both

SATISFACTION = "workbench/01/satisfaction.html"
CUSTOMERS = "workbench/01/customers.html"
SALES = "\n".join(f"客户{n}\t{s}" for n, s in enumerate((520, 180, 90, 60, 50, 40, 25, 15, 12, 8)))
BUYING = """甲 10 6 5000
乙 15 2 3000
丙 90 5 2500
丁 120 1 9000
戊 30 4 1999
己 5 1 100
庚 31 4 500
辛 200 1 80""".replace(" ", "\t")
SEGMENTS = {
    "甲": "重要价值",
    "乙": "重要发展",
    "丙": "重要保持",
    "丁": "重要挽留",
    "戊": "一般价值",
    "己": "一般发展",
    "庚": "一般保持",
    "辛": "一般挽留",
}


def part(page: Page, name: str):
    return page.locator(f'[data-part="{name}"]')


def press(page: Page, action: str, within: str = ".workbench") -> None:
    page.locator(f'{within} [data-do="{action}"]').first.click()
    rested(page)


def figure(page: Page, name: str, **fields: str) -> str:
    """Fills the fields of a card, computes, and tells what it says."""
    for field, text in fields.items():
        part(page, f"{name}-{field}").fill(text)
    press(page, "compute", f'[data-part="{name}"]')
    return part(page, f"{name}-out").inner_text()


def customers(page: Page, http: str, kind: str, text: str) -> None:
    page.goto(http + CUSTOMERS)
    page.locator(f'[name="kind"][value="{kind}"]').check()
    part(page, f"{kind}-paste").fill(text)
    press(page, "compute")


def column(page: Page, number: int) -> list[str]:
    return part(page, "lines").locator(f"tr > :nth-child({number})").all_inner_texts()


def saved(page: Page, action: str) -> list[list[str]]:
    with page.expect_download() as download:
        press(page, action)
    text = Path(download.value.path()).read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_figures_of_satisfaction_are_those_known(page, http) -> None:
    page.goto(http + SATISFACTION)
    said = figure(page, "csat", values="5 5 4 4 4 3 3 2 5 1")
    assert "60%" in said
    assert "3.6" in said
    assert "不足 30" in said
    assert "净推荐值 +10：" in figure(page, "nps", values="10,9,9,8,7,7,6,3,10,0")
    said = figure(page, "index", values="甲,0.4,4.2\n乙,35%,3.8\n丙,.25,4.6".replace(".25", "0.25"))
    assert "83.2" in said
    assert "79" in said
    assert "3 件/千单" in figure(page, "complaints", part="12", whole="4,000")
    assert "90%" in figure(page, "on-time", part="18", whole="20")
    rows = [row[1] for row in saved(page, "csv")]
    assert rows[1:3] == ["60%", "+10"]
    assert len(rows) == 6


@pytest.mark.parametrize(
    ("name", "fields", "told"),
    [
        ("csat", {"values": ""}, "还没有回答"),
        ("csat", {"values": "6 x"}, "6、x"),
        ("nps", {"values": "11 -1"}, "没有有效回答"),
        ("index", {"values": "甲,0.4,4"}, "合计是 0.4"),
        ("index", {"values": "甲,1,6"}, "第 1 行"),
        ("complaints", {"part": "1", "whole": "0"}, "算不出来"),
        ("on-time", {"part": "21", "whole": "20"}, "还多"),
        ("first-time", {"part": "1.5", "whole": "20"}, "整数"),
    ],
)
def test_what_cannot_be_computed_is_told_without_a_picture(page, http, name, fields, told) -> None:
    page.goto(http + SATISFACTION)
    assert told in figure(page, name, **fields)
    expect(part(page, f"{name}-picture").locator("svg")).to_have_count(0)
    expect(part(page, "take")).to_be_hidden()


def test_classes_by_both_rules(page, http) -> None:
    customers(page, http, "abc", SALES)
    assert "".join(column(page, 5)) == "AAAABBBCCC"
    part(page, "rule").select_option("after")
    expect(part(page, "results")).to_be_hidden()
    press(page, "compute")
    assert "".join(column(page, 5)) == "AAABBBCCCC"


@pytest.mark.each_builder
def test_groups_by_thresholds_and_concentration(page, http) -> None:
    customers(page, http, "rfm", BUYING)
    part(page, "way").select_option("thresholds")
    press(page, "compute")
    found = dict(zip(column(page, 1), column(page, 8), strict=True))
    assert found == {name: f"{segment}客户" for name, segment in SEGMENTS.items()}
    customers(page, http, "abc", "a,30\nb,25\nc,20\nd,15\ne,10")
    expect(part(page, "parts")).to_contain_text("HHI 0.225")


def test_numbers_take_the_place_of_names_everywhere(page, http) -> None:
    customers(page, http, "rfm", BUYING)
    part(page, "numbers").check()
    shown = part(page, "results").text_content() or ""
    files = str(saved(page, "csv")) + str(saved(page, "groups"))
    for name in "甲乙丙丁戊己庚辛":
        assert name not in shown + files
    assert "客户 1" in shown
    assert "客户 1" in files


def test_what_takes_long_says_in_the_end_what_was_computed(page, http) -> None:
    page.add_init_script("let now = 0; performance.now = () => (now += 40);")
    customers(page, http, "rfm", BUYING)
    told = part(page, "said").text_content() or ""
    part(page, "numbers").check()
    expect(part(page, "lines")).to_contain_text("客户 8")
    rested(page)
    assert part(page, "said").text_content() == told
    assert "8" in told


def test_bad_rows_are_listed_and_the_rest_is_computed(page, http) -> None:
    text = "客户,销售额\n=1+1,300\n<img src=x onerror=alert(1)>,200\n丙,abc\n丁\n戊,-1"
    customers(page, http, "abc", text)
    bad = part(page, "bad").inner_text()
    assert all(f"第 {line} 行" in bad for line in (4, 5, 6))
    assert column(page, 1) == ["=1+1", "<img src=x onerror=alert(1)>"]
    assert saved(page, "csv")[1][0] == "'=1+1"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("客户,销售额\r\n甲,300\r\n".encode("gb18030"), "文件已读入"),
        (b"PK\x03\x04\x00\x00", "不是文本"),
        (b"x" * 4_000_000, "框里只显示开头"),
    ],
)
def test_files_are_read_or_refused(page, http, data, told) -> None:
    page.goto(http + CUSTOMERS)
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": data}
    part(page, "file").set_input_files(file)
    expect(part(page, "said")).to_contain_text(told)
    press(page, "compute")
    if b"," in data:
        assert column(page, 1) == ["甲"]
    else:
        expect(part(page, "results")).to_be_hidden()


def test_ten_thousand_customers_are_shown_by_the_hundred(page, http) -> None:
    page.goto(http + CUSTOMERS)
    text = "\n".join(f"c{n},{n}" for n in range(1, 10_001))
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": text.encode()}
    part(page, "file").set_input_files(file)
    expect(part(page, "said")).to_contain_text("框里只显示开头")
    press(page, "compute")
    expect(part(page, "results")).to_be_visible()
    assert len(column(page, 1)) == 100
    page.locator('[data-do="next"]').focus()
    page.keyboard.press("Enter")
    expect(part(page, "range")).to_have_text("第 101～200 个，共 10000 个")
    assert len(saved(page, "csv")) == 10_001 + 3


@pytest.mark.each_builder
@pytest.mark.parametrize(("width", "scheme"), dealt((390, "dark"), (1280, "light")))
def test_results_fit_and_have_no_violation(open_context, http, width, scheme) -> None:
    page = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce").new_page()
    found = []
    for kind in ("abc", "rfm"):
        page.goto(http + CUSTOMERS)
        page.locator(f'[name="kind"][value="{kind}"]').check()
        press(page, "sample")
        press(page, "compute")
        expect(part(page, "about")).to_contain_text("虚构")
        found += violations(page, "article")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.goto(http + SATISFACTION)
    for button in page.locator('[data-do="sample"]').all():
        button.click()
    found += violations(page, "article")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert not found, listed(found)


def test_without_script_the_topic_is_linked(open_context, http) -> None:
    page = open_context(java_script_enabled=False).new_page()
    for path, topic in ((SATISFACTION, "ask-aspects"), (CUSTOMERS, "shop-labels")):
        page.goto(http + path)
        expect(page.locator(f'[data-without-script] a[href$="{topic}.html"]')).to_be_visible()
        expect(page.locator(".workbench")).to_be_hidden()
