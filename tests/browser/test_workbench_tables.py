"""Tables as people have them: what a column is taken for, what is left out, and that it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import requests_of, rested
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.both

KANO = "workbench/01/kano.html"
CUSTOMERS = "workbench/01/customers.html"
SATISFACTION = "workbench/01/satisfaction.html"
MATRIX = "序号,第2题(送货上门),第2题(安装),第3题(送货上门),第3题(安装)\n" + "".join(
    f"{n},理应如此,很喜欢,不喜欢,无所谓\n" for n in range(1, 31)
)
DRAG = """([kind, text]) => {
  const given = new DataTransfer();
  if (kind === "file") given.items.add(new File([text], "a.csv"));
  else given.setData("text/plain", text);
  const field = document.querySelector(".workbench textarea");
  return ["dragover", "drop"].map((name) => field.dispatchEvent(
    new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: given })));
}"""
"""What is dragged over a field and dropped, and whether the browser may do what it usually does."""


def part(page: Page, name: str):
    return page.locator(f'[data-part="{name}"]')


def press(page: Page, action: str, within: str = ".workbench") -> None:
    page.locator(f'{within} [data-do="{action}"]').first.click()
    rested(page)


def compute(page: Page, address: str, field: str, text: str) -> None:
    page.goto(address)
    part(page, field).fill(text)
    press(page, "compute")


def choose(page: Page, data: bytes) -> None:
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": data}
    part(page, "file").set_input_files(file)
    expect(part(page, "said")).to_contain_text("读入")


def cells(page: Page, body: str, number: int) -> list[str]:
    expect(part(page, "results")).to_be_visible()
    return part(page, body).locator(f"tr > :nth-child({number})").all_inner_texts()


def test_two_questions_of_a_matrix_are_asked_about_and_their_columns_told(page, http) -> None:
    compute(page, http + KANO, "paste", MATRIX)
    expect(part(page, "said")).to_contain_text("看不出哪一题是正向")
    expect(part(page, "said")).to_contain_text(
        "送货上门：正向＝“第2题(送货上门)”，反向＝“第3题(送货上门)”"
    )
    expect(part(page, "results")).to_be_hidden()
    page.get_by_label("第2题").check()
    press(page, "compute")
    assert [one[0] for one in cells(page, "rows", 3)] == ["M", "A"]
    assert cells(page, "rows", 2) == ["送货上门", "安装"]
    page.get_by_label("第3题").check()
    expect(part(page, "results")).to_be_hidden()
    press(page, "compute")
    assert [one[0] for one in cells(page, "rows", 3)] == ["R", "R"]
    expect(part(page, "about")).to_contain_text("送货上门：正向＝“第3题(送货上门)”")


def test_of_another_table_the_side_of_a_question_is_asked_again(page, http) -> None:
    compute(page, http + KANO, "paste", MATRIX)
    page.get_by_label("第3题").check()
    choose(page, MATRIX.encode())
    expect(part(page, "sides")).to_be_hidden()
    press(page, "compute")
    expect(part(page, "said")).to_contain_text("看不出哪一题是正向")


def test_codes_of_what_was_skipped_are_left_out_and_told(page, http) -> None:
    rows = [f"{n},送货,{'1,5' if n <= 10 else '-3,-3'}" for n in range(1, 41)]
    compute(page, http + KANO, "paste", "\n".join(["编号,功能,正向,反向", *rows]))
    page.get_by_label("1 是很喜欢").check()
    press(page, "compute")
    assert [one[0] for one in cells(page, "rows", 3)] == ["O"]
    assert cells(page, "rows", 11) == ["10"]
    expect(part(page, "bad")).to_contain_text("有 30 行没有算进去")
    expect(part(page, "bad")).to_contain_text("第 12 行：“-3”不在五个答案之内")


def test_what_was_put_together_and_dropped_is_told(page, http) -> None:
    text = "编号,功能,正向,反向\n1,送货,很\u200b喜欢,不喜欢\n2,送\u200b 货,很喜欢,不喜欢"
    compute(page, http + KANO, "paste", text)
    assert cells(page, "rows", 11) == ["2"]
    about = part(page, "about")
    expect(about).to_contain_text("列的用法：“编号”，“功能”，“正向”，“反向”。")
    expect(about).to_contain_text("有 1 种写法的名称")
    expect(about).to_contain_text("去掉了 2 个看不见的字符")


def test_customers_columns_are_found_by_their_headings_and_told(page, http) -> None:
    text = "客户,数量,金额\n甲,2,50000\n乙,30,3000\n丙,10,1000\n合计,42,54000"
    compute(page, http + CUSTOMERS, "abc-paste", text)
    assert cells(page, "lines", 1) == ["甲", "乙", "丙"]
    assert cells(page, "lines", 2) == ["50,000", "3000", "1000"]
    about = part(page, "about")
    expect(about).to_contain_text("列的用法：“客户”，“金额”。没有用到的列：数量。")
    expect(part(page, "bad")).to_contain_text("第 5 行：合计或平均行，不是客户")
    expect(part(page, "parts")).not_to_contain_text("分组")


def test_a_table_of_customers_that_leaves_a_doubt_is_refused(page, http) -> None:
    compute(page, http + CUSTOMERS, "abc-paste", "客户,应收款,实收款\n甲,5,4\n乙,6,6")
    expect(part(page, "said")).to_contain_text("看不出哪一列是销售额")
    expect(part(page, "said")).to_contain_text("可能的列：“应收款”、“实收款”。")
    expect(part(page, "results")).to_be_hidden()


def test_a_number_torn_by_a_comma_is_refused_and_why_is_told(page, http) -> None:
    text = "客户,销售额\n甲,1,234.00\n乙,500.00\n丙,2,600.00"
    compute(page, http + CUSTOMERS, "abc-paste", text)
    assert cells(page, "lines", 1) == ["乙"]
    expect(part(page, "bad")).to_contain_text("第 2 行：格数不对：千分位没有加引号？")
    expect(part(page, "bad")).to_contain_text("有 2 行没有算进去")


def test_numbers_of_customers_keep_their_digits_in_the_file(page, http) -> None:
    text = "客户,销售额\n0012,500\n110101199001011234,200"
    compute(page, http + CUSTOMERS, "abc-paste", text)
    expect(part(page, "results")).to_be_visible()
    with page.expect_download() as download:
        press(page, "csv")
    saved = Path(download.value.path()).read_text("utf-8-sig")
    assert "\n'0012,500," in saved
    assert "\n'110101199001011234,200," in saved
    compute(page, http + CUSTOMERS, "abc-paste", saved.split("\r\n\r\n")[0])
    assert cells(page, "lines", 1) == ["0012", "110101199001011234"]


def test_sums_are_no_aspects_and_columns_are_found_by_their_headings(page, http) -> None:
    page.goto(http + SATISFACTION)
    text = "方面,平均分,权重\n送货,4.2,40%\n安装,3.8,60%\n合计,4,100%"
    part(page, "index-values").fill(text)
    press(page, "compute", '[data-part="index"]')
    out = part(page, "index-out")
    expect(out).to_contain_text("加权平均 3.96 分")
    expect(out).to_contain_text("第 4 行是合计或平均行，没有算进去。")


def test_the_answers_of_a_survey_may_have_a_unit_and_no_sign(page, http) -> None:
    page.goto(http + SATISFACTION)
    part(page, "csat-values").fill("5分 5\u200b ４ -3 －2 1")
    press(page, "compute", '[data-part="csat"]')
    expect(part(page, "csat-out")).to_contain_text("满意率 75%：4 份有效回答")
    expect(part(page, "csat-out")).to_contain_text("有 2 个值不是 1 到 5 的整数")


@pytest.mark.parametrize(
    ("path", "field", "rows", "body"),
    [
        (KANO, "paste", ("1,上门,很喜欢,不喜欢", "1,上门,无所谓,无所谓"), "rows"),
        (CUSTOMERS, "abc-paste", ("甲,300", "乙,20"), "lines"),
    ],
    ids=["kano", "customers"],
)
def test_the_same_file_chosen_again_is_read_again(page, http, path, field, rows, body) -> None:
    page.goto(http + path)
    for row in rows:
        choose(page, row.encode())
        expect(part(page, field)).to_have_value(row)
        expect(part(page, "file")).to_have_value("")
        press(page, "compute")
        expect(part(page, body)).to_be_visible()


@pytest.mark.parametrize("path", [KANO, CUSTOMERS], ids=["kano", "customers"])
def test_only_files_are_kept_from_the_browser_when_they_are_dropped(page, http, path) -> None:
    page.goto(http + path)
    assert page.evaluate(DRAG, ["text", "甲,1"]) == [True, True]
    assert page.evaluate(DRAG, ["file", "甲,1"]) == [False, False]
    expect(page.locator(".workbench textarea").first).to_have_value("甲,1")


def test_answers_on_the_screen_survive_a_translated_page(page, http) -> None:
    page.goto(http + KANO)
    page.get_by_label("在屏幕上回答").check()
    part(page, "features").fill("上门")
    page.evaluate(
        """() => {
          for (const one of document.querySelectorAll("[data-part=form] option")) {
            one.textContent = "translated " + one.index;
          }
        }"""
    )
    boxes = part(page, "form").locator("select")
    boxes.nth(0).select_option(index=1)
    boxes.nth(1).select_option(index=5)
    press(page, "answer")
    press(page, "compute")
    assert [one[0] for one in cells(page, "rows", 3)] == ["O"]


def test_what_reads_a_table_is_fetched_with_the_first_and_asked_for_again(page, http) -> None:
    page.goto(http + KANO)
    page.wait_for_load_state("networkidle")
    sent = requests_of(page.context)
    page.route("**/kano-read.js", lambda route: route.abort())
    part(page, "paste").fill("1,上门,很喜欢,不喜欢")
    assert sent == []
    press(page, "compute")
    expect(part(page, "said")).to_contain_text("没有取到，什么也没有算")
    page.unroute("**/kano-read.js")
    press(page, "compute")
    assert [one[0] for one in cells(page, "rows", 3)] == ["O"]
    press(page, "compute")
    assert sent == [f"{http}assets/kano-read.js"] * 2


@pytest.mark.each_builder
def test_from_a_folder_a_table_is_read_too(page, site) -> None:
    for path, field, row, body in (
        (KANO, "paste", "1,上门,很喜欢,不喜欢", "rows"),
        (CUSTOMERS, "abc-paste", "甲,300", "lines"),
    ):
        compute(page, (site / path).as_uri(), field, row)
        assert len(cells(page, body, 1)) == 1
