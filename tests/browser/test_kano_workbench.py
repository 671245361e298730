"""The Kano workbench: answers go in as text, file, form or counts; figures and files come out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import listed, printed, requests_of, violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.both

PAGE = "workbench/08/kano.html"
# Fictional answers: mode, Better and Worse of each feature of the sample.
EXPECTED = [
    ("M", "0.30", "−0.80"),
    ("O", "0.60", "−0.75"),
    ("A", "0.79", "−0.16"),
    ("I", "0.12", "0.00"),
    ("R", "0.38", "−0.13"),
    ("M", "0.45", "−0.70"),
    ("I", "0.50", "−0.35"),
]


@pytest.fixture
def bench(page: Page, http: str) -> Page:
    page.goto(http + PAGE)
    return page


def press(page: Page, name: str) -> None:
    page.locator(f'[data-do="{name}"]').click()


def paste(page: Page, text: str) -> None:
    page.locator('[data-part="paste"]').fill(text)
    press(page, "compute")


def said(page: Page) -> str:
    return page.locator('[data-part="said"]').inner_text()


def table(page: Page) -> list[list[str]]:
    rows = page.locator('[data-part="rows"] tr').all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def saved(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        press(page, name)
    return Path(download.value.path()).read_bytes()


def test_the_sample_gives_the_categories_and_coefficients_it_was_made_for(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    assert [(row[2][0], row[3], row[4]) for row in table(bench)] == EXPECTED
    expect(bench.locator('[data-part="about"]')).to_contain_text("示例数据，虚构。")


def test_the_report_is_one_page_and_says_that_the_sample_is_fictional(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    (text,) = printed(bench)
    for needed in ("卡诺工作台", "示例数据,虚构", "坐标图", "先做什么", "每周电话回访"):
        assert needed in text, needed
    assert "带走结果" not in text
    expect(bench.get_by_role("heading", name="结果", exact=True)).to_be_focused()


def test_doubts_are_told_in_words(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    flags = bench.locator('[data-part="flags"]').inner_text()
    assert "7 项的回答不足 30 份" in flags
    assert re.search("手机查维修进度.*Blauth.*不一致", flags)
    assert re.search("每周电话回访.*不作解释", flags)
    assert "与 O 并列" in table(bench)[5][2]


def test_the_variant_and_the_means_change_what_they_should(bench) -> None:
    press(bench, "sample")
    bench.locator('[data-part="table"]').select_option("pouliot")
    bench.locator('[data-part="cut"]').select_option("means")
    press(bench, "compute")
    assert table(bench)[0][3:5] == ["0.32", "−0.84"]
    assert "变体" in bench.locator('[data-part="about"]').inner_text()


def test_numbers_are_asked_about_before_anything_is_computed(bench) -> None:
    paste(bench, "1,上门,1,5\n2,上门,1,5")
    assert "1 和 5 各是什么意思" in said(bench)
    expect(bench.locator('[data-part="results"]')).to_be_hidden()
    bench.get_by_label("5 是很喜欢").check()
    press(bench, "compute")
    assert table(bench)[0][2].startswith("R")


def test_of_another_table_the_meaning_of_numbers_is_asked_again(open_context, http) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(http + PAGE)
    paste(page, "1,上门,1,5")
    page.get_by_label("5 是很喜欢").check()
    press(page, "compute")
    assert "5 是很喜欢，1 是不喜欢" in page.locator('[data-part="about"]').inner_text()
    page.evaluate("navigator.clipboard.writeText('1,清洗,1,5')")
    page.locator('[data-part="paste"]').press("Control+A")
    page.keyboard.press("Control+V")
    expect(page.locator('[data-part="results"]')).to_be_hidden()
    press(page, "compute")
    assert "1 和 5 各是什么意思" in said(page)


def test_headings_that_do_not_pair_the_columns_are_told(bench) -> None:
    paste(bench, "编号,甲正向,乙正向,甲反向,乙反向\n1,很喜欢,很喜欢,不喜欢,不喜欢")
    assert "列名对不上" in said(bench)
    expect(bench.locator('[data-part="results"]')).to_be_hidden()


def test_results_go_when_what_they_rest_on_changes(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    bench.locator('[data-part="table"]').select_option("pouliot")
    expect(bench.locator('[data-part="results"]')).to_be_hidden()


def test_a_file_dropped_while_counts_are_typed_is_read_as_counts(bench) -> None:
    bench.get_by_label("直接填各类的份数").check()
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": b"K1,11,5,1,3,0,0"}
    bench.locator('[data-part="file"]').set_input_files(file)
    expect(bench.locator('[data-part="counts"]')).to_have_value("K1,11,5,1,3,0,0")
    press(bench, "compute")
    assert table(bench)[0][3:5] == ["0.30", "−0.80"]


def test_the_rules_stand_beside_the_results(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    rules = bench.locator(".bench-rules").inner_text()
    assert all(word in rules for word in ("M＞O＞A＞I", "Blauth", "Fong", "类别强度"))


def test_bad_rows_are_listed_with_their_line_and_the_rest_is_computed(bench) -> None:
    paste(bench, "谁,功能,正向,反向\n1,上门,很喜欢,不喜欢\n2,上门,很好,不喜欢\n3,,很喜欢,不喜欢")
    assert "没有算进去的有 2 行" in said(bench)
    bad = bench.locator('[data-part="bad"]').inner_text()
    assert "第 3 行" in bad
    assert "第 4 行" in bad
    assert len(table(bench)) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_is_read_in_the_encodings_of_spreadsheets(bench, encoding: str) -> None:
    text = "编号;功能;正向;反向\r\n1;上门;很喜欢;不喜欢\r\n".encode(encoding)
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": text}
    bench.locator('[data-part="file"]').set_input_files(file)
    expect(bench.locator('[data-part="said"]')).to_contain_text("文件已读入")
    press(bench, "compute")
    assert table(bench)[0][1:3] == ["上门", "O 期望型需求"]


def test_a_file_is_taken_where_it_is_dropped(bench) -> None:
    bench.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(["1,上门,很喜欢,不喜欢"], "a.csv"));
          document.querySelector(".workbench").dispatchEvent(
            new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
        }"""
    )
    expect(bench.locator('[data-part="paste"]')).to_have_value("1,上门,很喜欢,不喜欢")


HOSTILE = [
    (b"PK\x03\x04\x00\x00", "不是文本"),
    (b"x" * 5_000_001, "超过 5 MB"),
]


@pytest.mark.parametrize(("data", "answer"), HOSTILE, ids=["binary", "too large"])
def test_what_cannot_be_read_is_told(bench, data: bytes, answer: str) -> None:
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": data}
    bench.locator('[data-part="file"]').set_input_files(file)
    expect(bench.locator('[data-part="said"]')).to_contain_text(answer)


def test_one_line_of_four_megabytes_and_ragged_rows_do_no_harm(bench) -> None:
    bench.evaluate("document.querySelector('[data-part=\"paste\"]').value = 'x,'.repeat(2_000_000)")
    press(bench, "compute")
    expect(bench.locator('[data-part="said"]')).to_contain_text("超过 2000 格")
    paste(bench, "1,上门,很喜欢,不喜欢\n2\n3,上门\n4,上门,很喜欢,不喜欢,多")
    assert table(bench)[0][7] == "2"


def test_hostile_names_are_text_on_the_page_and_in_the_file(bench) -> None:
    bench.evaluate("window.hacked = 0")
    names = ["<img src=x onerror=hacked=1>", "=HYPERLINK(1)", "</script><script>hacked=1</script>"]
    paste(bench, "\n".join(f"1\t{name}\t很喜欢\t不喜欢" for name in names))
    assert [row[1] for row in table(bench)] == names
    assert bench.evaluate("window.hacked") == 0
    text = saved(bench, "csv").decode("utf-8-sig")
    assert ",'=HYPERLINK(1)," in text


def test_the_files_say_what_the_page_says(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    lines = saved(bench, "csv").decode("utf-8-sig").split("\r\n")
    assert len(lines) == 11
    assert "经典评价表" in lines[9]
    assert "虚构" in lines[9]
    assert lines[1].startswith("1,按约定时间上门,M 必备型需求,0.30,")
    svg = saved(bench, "svg").decode()
    assert svg.startswith("<svg")
    assert svg.count("<circle") == 7
    assert saved(bench, "png").startswith(b"\x89PNG")


def test_thirty_features_stay_apart_on_the_plot(bench) -> None:
    rows = [f"1\t功能{n}\t很喜欢\t不喜欢" for n in range(30)]
    paste(bench, "\n".join(rows))
    places = bench.locator("circle.plot-point").evaluate_all(
        "all => all.map(one => [Number(one.getAttribute('cx')), Number(one.getAttribute('cy'))])"
    )
    assert len(places) == 30
    gaps = [
        ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
        for at, a in enumerate(places)
        for b in places[:at]
    ]
    assert min(gaps) >= 22


def test_answers_given_on_the_screen_are_counted(bench) -> None:
    bench.get_by_label("在屏幕上回答").check()
    bench.locator('[data-part="features"]').fill("上门\n清洗")
    press(bench, "answer")
    assert "都要回答" in said(bench)
    for box in bench.locator('[data-part="form"] select').all():
        box.select_option(label="很喜欢")
    press(bench, "answer")
    press(bench, "compute")
    assert [row[2][0] for row in table(bench)] == ["Q", "Q"]
    assert [row[3] for row in table(bench)] == ["—", "—"]


def test_counts_typed_in_give_the_same_as_answers(bench) -> None:
    bench.get_by_label("直接填各类的份数").check()
    bench.locator('[data-part="counts"]').fill("按约定时间上门,11,5,1,3,0,0")
    press(bench, "compute")
    assert table(bench)[0][2:5] == ["M 必备型需求", "0.30", "−0.80"]


def test_nothing_leaves_the_page(bench) -> None:
    bench.wait_for_load_state("networkidle")
    sent = requests_of(bench.context)
    press(bench, "sample")
    press(bench, "compute")
    assert sent == []


def test_the_keyboard_alone_is_enough(bench) -> None:
    bench.locator('[data-do="sample"]').focus()
    bench.keyboard.press("Enter")
    bench.locator('[data-do="compute"]').focus()
    bench.keyboard.press("Space")
    assert len(table(bench)) == 7


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_state_has_a_violation_or_runs_off_the_screen(
    open_context, http, width: int, scheme: str
) -> None:
    page = open_context(width, 844, color_scheme=scheme).new_page()
    page.goto(http + PAGE)
    found = violations(page, "article")
    press(page, "sample")
    press(page, "compute")
    found += violations(page, "article")
    assert not found, listed(found)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_the_page_says_where_the_arithmetic_is(open_context, http) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(http + PAGE)
    expect(page.locator("[data-without-script]")).to_be_visible()
    expect(page.locator(".workbench")).to_be_hidden()


def test_the_curves_answer_to_how_much_is_done(page: Page, http: str) -> None:
    page.goto(http + "learn/08/kano-model.html")
    level = page.locator("[data-explore] input")
    level.fill("100")
    happy = page.locator("[data-curve]").all_inner_texts()
    level.fill("0")
    unhappy = page.locator("[data-curve]").all_inner_texts()
    assert (happy[1], unhappy[1]) == ("很满意", "很不满意")
    assert (happy[3], unhappy[3]) == ("平平常常", "平平常常")


def test_every_cell_of_the_table_says_its_category(page: Page, http: str) -> None:
    page.goto(http + "learn/08/kano-model.html")
    boxes = page.locator("[data-pair] select").all()
    found = ""
    for functional in range(1, 6):
        for dysfunctional in range(1, 6):
            boxes[0].select_option(index=functional)
            boxes[1].select_option(index=dysfunctional)
            found += page.locator('[data-pair] [role="status"]').inner_text()[5]
    assert found == "QAAAORIIIMRIIIMRIIIMRRRRQ"
