"""What is dropped on a workbench or pasted at length, and what is copied and saved from it."""

from __future__ import annotations

import csv
import io
import re
from base64 import b64encode
from pathlib import Path
from xml.etree import ElementTree

import pytest
from browsing import rested
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.both

KANO = "workbench/01/kano.html"
CUSTOMERS = "workbench/01/customers.html"
ANSWERS = [["编号", "功能", "正向", "反向"], ["1", "上门", "很喜欢", "不喜欢"]]
SALES = [["客户", "销售额"], ["甲", "300"], ["乙", "20"]]
SCRIPT = "<script>hacked=1</script><img src=x onerror=hacked=1>"

DROP = """([data, name]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const given = new DataTransfer();
  given.items.add(new File([bytes], name));
  const over = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: given });
  const zone = document.querySelector(".workbench textarea");
  if (zone.dispatchEvent(over)) throw new Error("files cannot be dropped here");
  const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: given });
  zone.dispatchEvent(drop);
}"""
WATCH = """() => {
  globalThis.seen = [];
  for (const name of ["said", "about"]) new MutationObserver(() => seen.push(part(name)))
    .observe(document.querySelector(`[data-part="${name}"]`), { childList: true });
  const part = (name) => document.querySelector(`[data-part="${name}"]`).textContent;
}"""
INK = """async ([data, points]) => {
  const blob = await (await fetch("data:image/png;base64," + data)).blob();
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const at = ([x, y]) => {
    const { data } = canvas.getImageData(2 * x - 12, 2 * y - 12, 24, 24);
    return Math.min(...data.filter((_, n) => n % 4 === 0));
  };
  return [image.width, image.height, ...points.map(at)];
}"""
"""The size of a picture, and how bright the darkest is about some points; it is twice as large."""


def part(page: Page, name: str):
    return page.locator(f'[data-part="{name}"]')


def press(page: Page, action: str) -> None:
    page.locator(f'[data-do="{action}"]').click()
    rested(page)


def drop(page: Page, data: bytes) -> None:
    page.evaluate(DROP, [b64encode(data).decode(), "a.csv"])


def saved(page: Page, action: str) -> bytes:
    with page.expect_download() as download:
        press(page, action)
    return Path(download.value.path()).read_bytes()


def table_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def shown(page: Page, head: str, body: str) -> list[list[str]]:
    """The table on the page with its headings."""
    rows = page.locator(f"{head} tr, {body} tr").all()
    return [[one.strip() for one in row.locator("th, td").all_text_contents()] for row in rows]


def kano_table(page: Page) -> list[list[str]]:
    return shown(page, ".workbench thead:has(+ [data-part=rows])", "[data-part=rows]")


def customers_table(page: Page) -> list[list[str]]:
    return shown(page, "[data-part=head]", "[data-part=lines]")


def about(page: Page) -> list[list[str]]:
    """What the results rest on, a line each."""
    paragraphs = part(page, "about").locator("p").all() or [part(page, "about")]
    return [[one.inner_text()] for one in paragraphs]


def for_spreadsheets(table: list[list[str]]) -> list[list[str]]:
    """Numbers as a spreadsheet reads them: with its minus sign, and not parted by thousands."""

    def number(cell: str) -> str:
        parted = re.fullmatch(r"[−\d,.]+", cell)
        return cell.replace("−", "-").replace(",", "") if parted else cell

    return [[number(cell) for cell in line] for line in table]


def answers(count: int) -> str:
    return "\n".join(f"{at}\t功能 {at % 3}\t很喜欢\t不喜欢" for at in range(count))


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_dropped_table_is_read_as_spreadsheets_write_it(page, http, encoding, separator) -> None:
    for path, rows, body in ((KANO, ANSWERS, "rows"), (CUSTOMERS, SALES, "lines")):
        page.goto(http + path)
        text = "\r\n".join(separator.join(row) for row in rows) + "\r\n"
        drop(page, text.encode(encoding))
        expect(part(page, "said")).to_contain_text("文件已读入")
        press(page, "compute")
        cells = part(page, body).locator("th, td").all_inner_texts()
        assert {"上门", "甲"} & set(cells)
        assert part(page, "bad").is_hidden()


@pytest.mark.parametrize("path", [KANO, CUSTOMERS], ids=["kano", "customers"])
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"1,2\n" * 1_250_001, "超过 5 MB"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "不是文本"),
        (b"\xff\xff\xff\x81", "不是文本"),
    ],
    ids=["too large", "a picture", "no encoding"],
)
def test_a_dropped_file_that_cannot_be_read_is_refused(page, http, path, data, told) -> None:
    page.goto(http + path)
    drop(page, data)
    expect(part(page, "said")).to_contain_text(told)
    assert page.locator(".workbench textarea").first.input_value() == ""
    expect(part(page, "results")).to_be_hidden()


@pytest.mark.parametrize("path", [KANO, CUSTOMERS], ids=["kano", "customers"])
@pytest.mark.parametrize(
    ("cell", "told"),
    [("x", re.compile("没有一行能用|看不出哪一列是什么")), ("x,", "超过 2000 格")],
    ids=["one cell", "two million cells"],
)
def test_a_dropped_line_of_four_megabytes_is_refused(page, http, path, cell, told) -> None:
    page.goto(http + path)
    drop(page, (cell * (4_000_000 // len(cell))).encode())
    expect(part(page, "said")).to_contain_text("读入")
    press(page, "compute")
    expect(part(page, "said")).to_contain_text(told)
    expect(part(page, "results")).to_be_hidden()


def test_ragged_rows_are_told_and_the_others_count(page, http) -> None:
    page.goto(http + CUSTOMERS)
    drop(page, "甲,300,门店,多,余\n乙\n,5\n丙,20\n\n丁,,\n".encode())
    expect(part(page, "said")).to_contain_text("文件已读入")
    press(page, "compute")
    assert [row[0] for row in customers_table(page)[1:]] == ["甲", "丙"]
    bad = part(page, "bad").inner_text()
    assert all(f"第 {line} 行" in bad for line in (2, 3, 6))


def test_formulas_and_scripts_in_any_cell_stay_text(page, http) -> None:
    page.goto(http + CUSTOMERS)
    page.evaluate("globalThis.hacked = 0")
    drop(page, f'=1+1,300,"=2+2"\n{SCRIPT},200,{SCRIPT}\n+cmd|1,100,-x\n@sum,50,@y'.encode())
    expect(part(page, "said")).to_contain_text("文件已读入")
    press(page, "compute")
    assert [row[0] for row in customers_table(page)[1:]] == ["=1+1", SCRIPT, "+cmd|1", "@sum"]
    cells = [
        cell for name in ("csv", "groups") for row in table_of(saved(page, name)) for cell in row
    ]
    assert {"'=1+1", "'=2+2", "'+cmd|1", "'-x", "'@sum", "'@y", SCRIPT} <= set(cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert page.evaluate("hacked") == 0
    assert page.locator(".workbench :is(script, img)").count() == 0


def test_what_is_copied_is_the_table(open_context, http) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    for path, table in ((KANO, kano_table), (CUSTOMERS, customers_table)):
        page.goto(http + path)
        press(page, "sample")
        press(page, "compute")
        press(page, "copy")
        expect(part(page, "took")).to_contain_text("已复制")
        text = page.evaluate("navigator.clipboard.readText()")
        rows = [line.split("\t") for line in text.split("\n")]
        assert rows == [*for_spreadsheets(table(page)), [""], *about(page)]


@pytest.mark.parametrize(
    "clipboard", ["undefined", "{ writeText: async () => { throw new DOMException('no'); } }"]
)
@pytest.mark.parametrize("path", [KANO, CUSTOMERS], ids=["kano", "customers"])
def test_a_browser_that_does_not_let_copy_is_told_of(page, http, path, clipboard) -> None:
    page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    page.goto(http + path)
    press(page, "sample")
    press(page, "compute")
    press(page, "copy")
    expect(part(page, "took")).to_contain_text("浏览器不让复制")


@pytest.mark.each_builder
def test_saved_tables_are_those_on_the_page(page, http) -> None:
    page.goto(http + KANO)
    press(page, "sample")
    press(page, "compute")
    assert table_of(saved(page, "csv")) == [*for_spreadsheets(kano_table(page)), [], *about(page)]
    page.goto(http + CUSTOMERS)
    for kind in ("abc", "rfm"):
        page.locator(f'[name="kind"][value="{kind}"]').check()
        press(page, "sample")
        press(page, "compute")
        assert table_of(saved(page, "csv")) == [
            *for_spreadsheets(customers_table(page)),
            [],
            *about(page),
        ]
        assert "示例数据" in str(about(page))
        assert "没有算进去的有 0 行" in str(about(page))
        groups = table_of(saved(page, "groups"))
        assert groups[: len(about(page))] == about(page)
        for row in part(page, "parts").locator("tr").all():
            assert for_spreadsheets([row.locator("th, td").all_text_contents()])[0] in groups


def test_saved_pictures_show_the_points_of_the_table(page, http) -> None:
    page.goto(http + KANO)
    press(page, "sample")
    press(page, "compute")
    drawn = ElementTree.fromstring(saved(page, "svg"))
    svg = f"{{{drawn.tag[1:].partition('}')[0]}}}"
    told = drawn.findtext(f"{svg}desc") or ""
    assert told.split("；") == [" ".join([*row[:2], *row[3:5]]) for row in kano_table(page)[1:]]
    circles = drawn.iter(f"{svg}circle")
    points = [[round(float(one.attrib[name])) for name in ("cx", "cy")] for one in circles]
    png = b64encode(saved(page, "png")).decode()
    width, height, paper, *ink = page.evaluate(INK, [png, [[6, 6], *points]])
    sizes = [2 * int(drawn.attrib[name]) for name in ("width", "height")]
    assert [width, height, paper] == [*sizes, 255]
    assert len(ink) == 7
    assert max(ink) < 160


def test_a_saved_picture_names_its_numbers_and_says_that_the_sample_is_fictional(
    page, http
) -> None:
    page.goto(http + KANO)
    press(page, "sample")
    press(page, "compute")
    drawn = ElementTree.fromstring(saved(page, "svg"))
    svg = f"{{{drawn.tag[1:].partition('}')[0]}}}"
    high = float(drawn.attrib["viewBox"].split()[2])
    below = [one for one in drawn.iter(f"{svg}text") if float(one.attrib["y"]) > high]
    key = [f"{row[0]} {row[1]}" for row in kano_table(page)[1:]]
    assert [one.text for one in below][:7] == key
    assert "".join(one.text or "" for one in below[7:]) == about(page)[0][0]
    assert "示例数据，虚构。" in about(page)[0][0]
    ends = [[float(one.attrib["x"]) + 5, float(one.attrib["y"]) - 5] for one in below]
    png = b64encode(saved(page, "png")).decode()
    _, _, *ink = page.evaluate(INK, [png, ends])
    assert max(ink) < 160


def test_a_long_paste_is_read_whole_and_shown_in_part(open_context, http) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(http + KANO)
    field = part(page, "paste")
    page.evaluate("text => navigator.clipboard.writeText(text)", answers(3000))
    field.focus()
    page.keyboard.press("Control+V")
    expect(part(page, "said")).to_contain_text("框里只显示开头")
    expect(field).not_to_be_editable()
    assert len(field.input_value().split("\n")) < 100
    press(page, "compute")
    expect(part(page, "rows").locator("tr")).to_have_count(3)
    assert [row[10] for row in kano_table(page)[1:]] == ["1000", "1000", "1000"]
    page.evaluate("text => navigator.clipboard.writeText(text)", answers(6))
    field.focus()
    page.keyboard.press("Control+V")
    expect(field).to_be_editable()
    press(page, "compute")
    assert [row[10] for row in kano_table(page)[1:]] == ["2", "2", "2"]


def test_a_short_paste_goes_where_the_caret_is(open_context, http) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(http + CUSTOMERS)
    part(page, "abc-paste").fill("甲,1\n")
    page.evaluate("navigator.clipboard.writeText('乙,2')")
    part(page, "abc-paste").press("End")
    page.keyboard.press("Control+End")
    page.keyboard.press("Control+V")
    expect(part(page, "abc-paste")).to_have_value("甲,1\n乙,2")


def test_a_newer_press_ends_the_older(page, http) -> None:
    page.goto(http + KANO)
    drop(page, answers(60_000).encode())
    expect(part(page, "said")).to_contain_text("框里只显示开头")
    page.evaluate(WATCH)
    page.evaluate(
        """() => {
          const press = () => document.querySelector('[data-do="compute"]').click();
          press();
          document.querySelector('[data-part="table"]').value = "pouliot";
          press();
        }"""
    )
    expect(part(page, "said")).to_contain_text("算好了 3 项")
    seen = page.evaluate("seen")
    assert any("正在计算" in text for text in seen)
    assert [text for text in seen if "经典" in text or "变体" in text] == [
        part(page, "about").inner_text()
    ]


@pytest.mark.parametrize("path", [KANO, CUSTOMERS], ids=["kano", "customers"])
def test_what_is_cleared_meanwhile_is_not_computed(page, http, path) -> None:
    page.goto(http + path)
    drop(page, answers(60_000).encode())
    expect(part(page, "said")).to_contain_text("框里只显示开头")
    press_both = """() => {
      for (const name of ["compute", "clear"])
        document.querySelector(`[data-do="${name}"]`).click();
    }"""
    page.evaluate(press_both)
    expect(part(page, "said")).to_have_text("已清空。")
    expect(page.locator(".workbench textarea").first).to_be_editable()
    press(page, "compute")
    expect(part(page, "said")).to_contain_text("还没有数据")
    expect(part(page, "results")).to_be_hidden()
