"""The Kano workbench: answers go in as text, file, form or counts; figures and files come out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import dealt, listed, printed, requests_of, rested, violations
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.both

PAGE = "workbench/01/kano.html"
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
    rested(page)


def paste(page: Page, text: str) -> None:
    page.locator('[data-part="paste"]').fill(text)
    press(page, "compute")


def counts(page: Page, text: str) -> None:
    page.get_by_label("直接填各类的份数").check()
    page.locator('[data-part="counts"]').fill(text)
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


@pytest.mark.each_builder
def test_the_sample_gives_the_categories_and_coefficients_it_was_made_for(bench) -> None:
    press(bench, "sample")
    press(bench, "compute")
    assert [(row[2][0], row[3], row[4]) for row in table(bench)] == EXPECTED
    expect(bench.locator('[data-part="about"]')).to_contain_text("示例数据，虚构。")


@pytest.mark.each_builder
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
    assert re.search("并列：6 送货安装一次完成 M＝O", flags)
    assert re.search("5 个百分点以内：7 手机查维修进度 I≈A", flags)
    assert re.search("Blauth 规则不一致.*7 手机查维修进度 I／A", flags)
    assert re.search("5 每周电话回访 R。.*不作解释", flags)
    assert [row[2] for row in table(bench)[5:]] == ["M＝O 必备型需求", "I≈A 无差异型需求"]


def test_all_that_tie_are_named(bench) -> None:
    counts(bench, "甲,2,12,12,12,11,0")
    assert "甲 O＝A＝I≈R" in bench.locator('[data-part="flags"]').inner_text()


def test_a_coefficient_that_rounds_to_nothing_has_no_sign(bench) -> None:
    counts(bench, "慢,1,0,0,299,0,0")
    assert table(bench)[0][3:5] == ["0.00", "0.00"]
    assert "−0.00" not in bench.locator(".workbench").inner_html()


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
    paste(bench, "编号,甲正向,乙正向,甲反向,丙反向\n1,很喜欢,很喜欢,不喜欢,不喜欢")
    assert "看不出哪一列是什么" in said(bench)
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
    rows = [
        "1,上门,很喜欢,不喜欢",
        "2,上门,很好,不喜欢",
        "3,,很喜欢,不喜欢",
        "1,上门,无所谓,无所谓",
    ]
    paste(bench, "\n".join(["谁,功能,正向,反向", *rows]))
    assert "没有算进去的有 3 行" in said(bench)
    bad = bench.locator('[data-part="bad"]').inner_text()
    assert "第 3 行：“很好”不在五个答案之内" in bad
    assert "第 4 行：没有功能名称" in bad
    assert re.search("第 5 行：.*1 上门.*只算第一行", bad)
    assert len(table(bench)) == 1


def test_where_no_row_can_be_used_nothing_is_said_of_the_rest(bench) -> None:
    paste(bench, "编号,功能,正向,反向\n1,上门,好,坏")
    assert "没有一行能用" in said(bench)
    assert "其余" not in bench.locator(".bench-in").inner_text()


def test_what_was_left_out_stands_in_the_report_and_in_the_file(bench) -> None:
    paste(bench, "编号,功能,正向,反向,备注\n1,上门,很喜欢,不喜欢,\n2,上门,很好,不喜欢,急")
    about = bench.locator('[data-part="about"]').inner_text()
    assert "没有用到的列：备注。" in about
    assert "没有算进去的有 1 行" in about
    assert about in saved(bench, "csv").decode("utf-8-sig")
    assert "没有算进去的有1行" in "".join(printed(bench))


def test_every_label_that_the_page_lists_is_read(bench) -> None:
    lists = bench.locator(".bench-labels li").all_text_contents()
    names = [one.partition("：")[2].split("、") for one in lists]
    assert {"I like it that way", "我很喜欢"} <= set(names[0])
    rows = [
        f"{number},{answer},{name},很喜欢"
        for answer, own in enumerate(names)
        for number, name in enumerate(own)
    ]
    paste(bench, "\n".join(["编号,功能,正向,反向", *[row.replace(",", ",项", 1) for row in rows]]))
    expect(bench.locator('[data-part="said"]')).to_contain_text("没有算进去的有 0 行")
    assert [row[10] for row in table(bench)] == [str(len(own)) for own in names]


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
    assert table(bench)[0][10] == "2"


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


@pytest.mark.each_builder
@pytest.mark.parametrize("worse", ["很喜欢", "不喜欢"], ids=["left", "right"])
def test_on_a_phone_the_plot_can_be_read(open_context, http, worse: str) -> None:
    page = open_context(390, 844).new_page()
    page.goto(http + PAGE)
    functional = "理应如此" if worse == "不喜欢" else "无所谓"
    other = {"很喜欢": "无所谓", "不喜欢": "不喜欢"}[worse]
    paste(page, "\n".join(f"1\t功能{n}\t{functional}\t{other}" for n in range(30)))
    sizes, boxes = page.evaluate(
        """() => {
          const plot = document.querySelector(".plot");
          const scale = plot.getBoundingClientRect().width / plot.viewBox.baseVal.width;
          const size = (one) => parseFloat(getComputedStyle(one).fontSize) * scale;
          const box = (one) => {
            const { x, y, right, bottom } = one.getBoundingClientRect();
            return [x, y, right, bottom];
          };
          return [
            [...plot.querySelectorAll("text")].map(size),
            [".plot-name", ".plot-point"].map((kind) => [...plot.querySelectorAll(kind)].map(box)),
          ];
        }"""
    )
    assert min(sizes) >= 12
    names, points = boxes
    assert (len(names), len(points)) == (4, 30)
    assert not [
        (name, point)
        for name in names
        for point in points
        if name[0] < point[2]
        and point[0] < name[2]
        and name[1] + 3 < point[3]
        and point[1] < name[3] - 3
    ]


def _survey(features: int) -> str:
    """Answers of forty fictional respondents that lead to all kinds of categories and doubts."""
    labels = ["很喜欢", "理应如此", "无所谓", "能忍受", "不喜欢"]
    names = ["按约定时间上门", "报修响应速度", "回访时免费清洗", "每周电话回访", "手机查进度"]
    rows = ["编号\t功能\t正向\t反向"]
    for feature in range(features):
        for who in range(40):
            good = labels[(who * (feature + 3) // 7 + feature) % 5]
            bad = labels[4 - (who * who + feature * 3) % 5]
            rows.append(f"{who}\t{names[feature % 5]}{feature}\t{good}\t{bad}")
    return "\n".join(rows)


@pytest.mark.parametrize("features", [7, 16, 30])
def test_the_report_is_one_page_that_can_be_read(bench, features: int) -> None:
    file = {"name": "a.csv", "mimeType": "text/csv", "buffer": _survey(features).encode()}
    bench.locator('[data-part="file"]').set_input_files(file)
    expect(bench.locator('[data-part="said"]')).to_contain_text("读入")
    press(bench, "compute")
    expect(bench.locator('[data-part="rows"] tr')).to_have_count(features)
    (text,) = printed(bench)
    assert f"算好了{features}项" in text
    bench.emulate_media(media="print")
    sizes = bench.evaluate(
        """() => {
          const plot = document.querySelector(".plot");
          const scale = plot.getBoundingClientRect().width / plot.viewBox.baseVal.width;
          const isText = (one) => one.nodeType === 3 && one.data.trim();
          return [...document.querySelectorAll("[data-part=results] :not(title, desc)")]
            .filter((one) => one.checkVisibility() && [...one.childNodes].some(isText))
            .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75 *
              (one.closest("svg") ? scale : 1));
        }"""
    )
    assert min(sizes) >= 8.99


@pytest.mark.each_builder
@pytest.mark.parametrize("width", [390, 1280])
def test_the_table_says_that_it_can_be_moved_where_it_is_cut_off(
    open_context, http, width: int
) -> None:
    page = open_context(width, 844).new_page()
    page.goto(http + PAGE)
    press(page, "sample")
    press(page, "compute")
    box = page.locator(".table:has(.bench-kano)")
    is_cut = box.evaluate("one => one.scrollWidth > one.clientWidth")
    assert is_cut == (width == 390)
    cue = "表格可以左右滑动" if is_cut else ""
    expect(box).to_have_attribute("data-cue", cue)
    assert page.locator(".bench-kano thead").bounding_box()["height"] < 80
    box.evaluate("one => { one.scrollLeft = 999; }")
    first = page.locator('[data-part="rows"] th').first
    left = first.bounding_box()["x"] - box.bounding_box()["x"]
    assert 0 <= left < 80


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


def test_answers_stay_while_the_list_of_features_is_edited(bench) -> None:
    bench.get_by_label("在屏幕上回答").check()
    features = bench.locator('[data-part="features"]')
    features.fill("上门\n清洗")
    boxes = bench.locator('[data-part="form"] select')
    boxes.nth(0).select_option(label="很喜欢")
    boxes.nth(3).select_option(label="能忍受")
    features.fill("换机\n清洗\n上门")
    chosen = boxes.evaluate_all("all => all.map((one) => one.value)")
    assert chosen == ["", "", "", "能忍受", "很喜欢", ""]


def test_features_named_as_answers_or_digits_are_features(bench) -> None:
    bench.get_by_label("在屏幕上回答").check()
    bench.locator('[data-part="features"]').fill("1\n无所谓")
    for box in bench.locator('[data-part="form"] select').all():
        box.select_option(label="不喜欢")
    press(bench, "answer")
    press(bench, "compute")
    assert [row[1] for row in table(bench)] == ["1", "无所谓"]


def test_the_printed_questionnaire_has_a_line_for_its_number(bench) -> None:
    bench.evaluate("window.print = () => {}")
    bench.get_by_label("在屏幕上回答").check()
    bench.locator('[data-part="features"]').fill("上门\n清洗")
    press(bench, "questionnaire")
    (text,) = printed(bench)
    assert "卡诺问卷" in text
    assert "编号:" in text
    assert "1.上门" in text
    assert "如果没有“清洗”,您觉得" in text
    assert text.count("□") == 20


def test_a_seventh_count_is_told(bench) -> None:
    counts(bench, "K1,11,5,1,3,0,0,4\nK2,5,10,2,3,0,0")
    assert "第 1 行：多于六个份数" in bench.locator('[data-part="bad"]').inner_text()
    assert [row[1] for row in table(bench)] == ["K2"]


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
    expect(bench.locator('[data-part="results"]')).to_be_visible()
    assert [url.rpartition("/")[2] for url in sent] == ["kano-read.js"]


@pytest.mark.each_builder
def test_the_keyboard_alone_is_enough(bench) -> None:
    bench.locator('[data-do="sample"]').focus()
    bench.keyboard.press("Enter")
    bench.locator('[data-do="compute"]').focus()
    bench.keyboard.press("Space")
    expect(bench.locator('[data-part="rows"] tr')).to_have_count(7)


@pytest.mark.each_builder
@pytest.mark.parametrize(("width", "scheme"), dealt((390, "light"), (1280, "dark")))
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
    page.goto(http + "learn/01/ask-kano.html")
    level = page.locator("[data-explore] input")
    expect(page.locator("[data-explore] output")).to_have_text("75%")
    level.fill("100")
    happy = page.locator("[data-curve]").all_inner_texts()
    expect(page.locator("[data-explore] output")).to_have_text("100%")
    level.fill("0")
    unhappy = page.locator("[data-curve]").all_inner_texts()
    assert (happy[1], unhappy[1]) == ("很满意", "很不满意")
    assert (happy[3], unhappy[3]) == ("平平常常", "平平常常")


def test_every_cell_of_the_table_says_its_category(page: Page, http: str) -> None:
    page.goto(http + "learn/01/ask-kano.html")
    boxes = page.locator("[data-pair] select").all()
    found = ""
    for functional in range(1, 6):
        for dysfunctional in range(1, 6):
            boxes[0].select_option(index=functional)
            boxes[1].select_option(index=dysfunctional)
            found += page.locator('[data-pair] [role="status"]').inner_text()[0]
    assert found == "QAAAORIIIMRIIIMRIIIMRRRRQ"


def _pair(page: Page) -> list[int]:
    return page.locator("[data-pair] select").evaluate_all("all => all.map(o => o.selectedIndex)")


def test_a_cell_that_is_tapped_is_chosen_and_explained(open_context, http) -> None:
    page = open_context(390, 844, has_touch=True).new_page()
    page.goto(http + "learn/01/ask-kano.html")
    cell = page.locator(".matrix td button").nth(9)
    cell.tap()
    expect(cell).to_have_attribute("aria-pressed", "true")
    assert _pair(page) == [2, 5]
    expect(page.locator('[data-pair] [role="status"]')).to_contain_text(
        "M 必备型需求 基本型需求：做到了，顾客觉得应该"
    )
    box = cell.bounding_box()
    assert min(box["width"], box["height"]) >= 44
    page.locator("[data-pair] select").first.select_option(index=1)
    expect(page.locator('.matrix [aria-pressed="true"]')).to_have_text("O")
    assert not violations(page, "article")


def test_cells_are_reached_and_chosen_by_the_keyboard(page: Page, http: str) -> None:
    page.goto(http + "learn/01/ask-kano.html")
    page.locator("[data-pair] select").last.focus()
    page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    assert _pair(page) == [1, 2]
    expect(page.locator('[data-pair] [role="status"]')).to_contain_text("A 魅力型需求")
    expect(page.locator(".matrix td button:focus")).to_have_text("A")
