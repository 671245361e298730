"""Every type of item beside those of choices: answered, judged, remembered, read and printed.

Runs on the fixture's site, whose bank holds an item of each type.
"""

from __future__ import annotations

import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from browsing import Server, check, dealt, feedback, item, listed, status, violations
from fixtures_site import FIXTURES, Sites
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.both

PAGE = "quiz/02/test-count.html"
TEXT, NUMBER, ORDER, MATCH, CLASSES, OPEN, SPOT = (f"q-count-{n}" for n in range(8, 15))
SEQUENCE = ["papers", "freeze", "first", "second", "compare"]
PAIRS = {"less": "less", "more": "more", "swap": "swap"}
MEMBERS = {"plan": "before", "tidy": "before", "sheets": "after", "collect": "after"}
RIGHT, WRONG = "答对了。", "不对，再想想。"


@pytest.fixture(scope="session")
def small(sites: Sites, engine: str) -> Iterator[str]:
    """The root of the fixture's site over HTTP."""
    with Server(sites(FIXTURES, engine=engine)) as server:
        yield server.root


@pytest.fixture
def opened(page: Page, small: str) -> Page:
    page.goto(small + PAGE)
    return page


# --- ways to answer --------------------------------------------------------------------------


def write(text: str) -> Callable[[Locator], None]:
    return lambda one: one.locator("form :is(input[type=text], textarea)").fill(text)


def pair(pairs: dict[str, str]) -> Callable[[Locator], None]:
    def answer(one: Locator) -> None:
        for id, match in pairs.items():
            one.locator(f'select[name="{id}"]').select_option(match)

    return answer


def order(ids: list[str]) -> Callable[[Locator], None]:
    """Moves each thing up to its place by its button."""

    def answer(one: Locator) -> None:
        for place, id in enumerate(ids):
            while order_of(one).index(id) > place:
                one.locator(f'li[data-choice="{id}"] [data-way=up]').click()

    return answer


def point(id: str) -> Callable[[Locator], None]:
    return lambda one: one.locator(f'input[value="{id}"]').check()


def order_of(one: Locator) -> list[str]:
    found: list[str] = one.locator(".ordering > li").evaluate_all(
        "all => all.map(li => li.dataset.choice)"
    )
    return found


GIVEN = [
    # item, answer, state, status, rationales shown, rationales not shown
    (TEXT, write("账面数"), "is-right", RIGHT, ["系统里记的是账面数"], []),
    (TEXT, write(" “账面 库存”。"), "is-right", RIGHT, ["系统里记的是账面数"], []),
    (TEXT, write("实存数"), "is-wrong", WRONG, ["那是在货架和库房里"], ["系统里记的是"]),
    (TEXT, write("库存"), "is-wrong", WRONG, ["不对"], ["系统里记的是", "那是"]),
    (NUMBER, write("−5％"), "is-right", RIGHT, ["是盘亏"], []),
    (NUMBER, write("负百分之五"), "is-right", RIGHT, ["是盘亏"], []),
    (NUMBER, write("-5、-6"), "is-wrong", WRONG, ["不对"], ["是盘亏"]),
    (NUMBER, write("5"), "is-wrong", WRONG, ["少了要写负号"], ["是盘亏"]),
    (ORDER, order(SEQUENCE), "is-right", RIGHT, ["冻结之后才开始点", "复点要在初点之后"], []),
    (
        ORDER,
        order(["freeze", "papers", "first", "second", "compare"]),
        "is-partly",
        "部分正确，得 40% 的分。",
        ["复点要在初点之后"],
        ["冻结下来的账就不准"],
    ),
    (ORDER, order(SEQUENCE[::-1]), "is-wrong", WRONG, [], ["冻结之后才开始点"]),
    (MATCH, pair(PAIRS), "is-right", RIGHT, ["常是漏录报损", "扫错了条码"], []),
    (
        MATCH,
        pair({"less": "less", "more": "rota", "swap": "more"}),
        "is-partly",
        "部分正确，得 33% 的分。",
        ["常是漏录报损", "说明不了数量"],
        ["退货没有入账", "扫错了条码"],
    ),
    (MATCH, pair({"less": "more"}), "is-wrong", WRONG, ["漏选"], ["退货没有入账", "常是"]),
    (CLASSES, pair(MEMBERS), "is-right", RIGHT, ["它是第 3 步", "点完才能收表"], []),
    (
        CLASSES,
        pair({**MEMBERS, "tidy": "after"}),
        "is-partly",
        "部分正确，得 75% 的分。",
        ["它是第 1 步"],
        ["它是第 3 步"],
    ),
    (SPOT, point("freeze"), "is-right", RIGHT, ["从这时起停止收发货", "恢复收发货"], []),
    (SPOT, point("adjust"), "is-wrong", WRONG, ["恢复收发货"], ["从这时起停止收发货"]),
]


@pytest.mark.parametrize(("id", "answer", "state", "words", "shown", "unshown"), GIVEN)
def test_an_answer_gets_its_verdict_credit_and_rationale_and_no_other(
    opened, id, answer, state, words, shown, unshown
) -> None:
    one = item(opened, id)
    answer(one)
    check(one)
    expect(one).to_have_class(state)
    expect(status(one)).to_have_text(words)
    lines = "\n".join(one.locator(".choice-verdict").all_inner_texts())
    assert [text for text in shown if text not in lines] == []
    assert [text for text in unshown if text in lines] == []


def test_an_open_answer_is_compared_and_rated_point_by_point(opened) -> None:
    one = item(opened, OPEN)
    expect(one.locator(".criteria")).to_be_hidden()
    write("不能这样写，先翻报损单。")(one)
    check(one)
    expect(one.locator("form .item-key-line")).to_contain_text("插座不会自然损耗")
    expect(one.locator("textarea")).not_to_be_editable()
    expect(status(one)).to_have_text("参考答案在上面。写到了的就勾上，再完成自评。")
    one.locator(".criteria input").nth(0).check()
    one.locator(".criteria input").nth(1).check()
    check(one)
    expect(status(one)).to_have_text("自评得 50% 的分。")
    opened.reload()
    expect(status(one)).to_have_text("自评得 50% 的分。")
    expect(one.locator("textarea")).to_have_value("不能这样写，先翻报损单。")
    expect(one.locator(".criteria input:checked")).to_have_count(2)


@pytest.mark.parametrize("id", [TEXT, NUMBER, MATCH, CLASSES, OPEN, SPOT])
def test_checking_without_an_answer_asks_for_one(opened, id) -> None:
    check(item(opened, id))
    expect(status(item(opened, id))).to_have_text("先作答，再检查。")
    expect(item(opened, id).locator(".choice-verdict")).to_have_count(0)


HALF = [
    # item, an answer that is not right, what the key's line and the rationales then say
    (
        TEXT,
        write("库存"),
        "正确答案：账面数（写“账面库存 或 账存数”等也算对）",
        "系统里记的是账面数",
    ),
    (NUMBER, write("5"), "正确答案：-5 %", "是盘亏"),
    (ORDER, order(["first", *SEQUENCE[:2]]), " → ", "单据没有录完"),
    (MATCH, pair({"less": "rota"}), "正确答案：1", "扫错了条码"),
    (CLASSES, pair({"plan": "after"}), "正确答案：1", "它是第 6 步"),
    (SPOT, point("tidy"), "正确答案：B", "从这时起停止收发货"),
]


@pytest.mark.parametrize(("id", "answer", "key", "why"), HALF)
def test_the_key_and_every_rationale_are_shown_when_asked_for(opened, id, answer, key, why) -> None:
    one = item(opened, id)
    answer(one)
    check(one)
    one.get_by_role("button", name="看答案").click()
    expect(status(one)).to_contain_text(key)
    expect(one.locator("form")).to_contain_text(why)
    expect(one.locator(".item-check")).to_be_focused()


@pytest.mark.parametrize(("id", "answer", "key", "why"), HALF)
def test_one_can_try_again(opened, id, answer, key, why) -> None:
    one = item(opened, id)
    before = answered(one)
    answer(one)
    check(one)
    one.get_by_role("button", name="再试一次").click()
    expect(one.locator(".choice-verdict")).to_have_count(0)
    assert answered(one) == before
    expect(one.locator("form :focus")).to_have_count(1)
    assert not one.locator("form :is(:disabled, [readonly], [aria-disabled])").count()


@pytest.mark.parametrize(("id", "answer", "key", "why"), HALF)
def test_a_checked_answer_cannot_be_changed(opened, id, answer, key, why) -> None:
    one = item(opened, id)
    answer(one)
    check(one)
    before = answered(one)
    typed = one.locator("form :is(input[type=text], textarea)")
    if typed.count():
        expect(typed).not_to_be_editable()
    for part in one.locator("form select").all():
        expect(part).to_be_disabled()
    expect(one.locator(".move:visible")).to_have_count(0)
    for line in one.locator(".hotspot a:visible, .choice:has([type=radio])").all():
        line.click(force=True)
    assert answered(one) == before


@pytest.mark.each_builder
@pytest.mark.parametrize(("id", "answer", "key", "why"), HALF)
def test_what_was_answered_is_there_again_after_a_reload(opened, id, answer, key, why) -> None:
    one = item(opened, id)
    answer(one)
    check(one)
    seen = (answered(one), one.get_attribute("class"), one.locator("form").inner_text())
    opened.reload()
    expect(one).to_have_class(re.compile("is-"))
    assert (answered(one), one.get_attribute("class"), one.locator("form").inner_text()) == seen


@pytest.mark.parametrize(("id", "answer", "key", "why"), HALF)
def test_an_answer_to_another_wording_is_set_aside(opened, id, answer, key, why) -> None:
    one = item(opened, id)
    before = answered(one)
    answer(one)
    check(one)
    opened.evaluate(
        """id => {
          const held = JSON.parse(localStorage["course-progress"]);
          held.courses.c02.items[id].hash = "0".repeat(12);
          localStorage["course-progress"] = JSON.stringify(held);
        }""",
        id,
    )
    opened.reload()
    expect(one.locator(".item-note")).to_have_text("题目已更新，请重答。")
    expect(one).not_to_have_class(re.compile("is-"))
    assert answered(one) == before


def answered(one: Locator) -> list[str]:
    """The response that the form holds."""
    found: list[str] = one.evaluate("e => course.answer.read(e.querySelector('form'))")
    return found


# --- hints -----------------------------------------------------------------------------------


def test_each_hint_that_was_looked_at_costs_a_quarter_and_closing_it_gives_nothing_back(
    opened,
) -> None:
    one = item(opened, TEXT)
    expect(one.locator(".item-hint").nth(1)).to_be_hidden()
    one.locator(".item-hint summary").nth(0).click()
    one.locator(".item-hint summary").nth(1).click()
    for summary in one.locator(".item-hint summary").all():
        summary.click()
    write("账面数")(one)
    check(one)
    expect(one).to_have_class("is-right")
    expect(status(one)).to_have_text("答对了。看过提示，得 50% 的分。")
    opened.reload()
    expect(status(one)).to_have_text("答对了。看过提示，得 50% 的分。")
    one.get_by_role("button", name="再试一次").click()
    write("账面数")(one)
    check(one)
    expect(status(one)).to_have_text("答对了。看过提示，得 50% 的分。")


def test_a_hint_costs_of_a_part_too(opened) -> None:
    one = item(opened, ORDER)
    one.locator(".item-hint summary").press("Enter")
    order(["freeze", "papers", *SEQUENCE[2:]])(one)
    check(one)
    expect(status(one)).to_have_text("部分正确，得 30% 的分。")


# --- a figure --------------------------------------------------------------------------------


def test_a_place_in_the_figure_chooses_its_line_of_the_list(opened) -> None:
    one = item(opened, SPOT)
    places = one.locator(".hotspot a:visible")
    expect(places).to_have_count(4)
    places.nth(3).click()
    expect(one.locator("input[value=adjust]")).to_be_checked()
    places.nth(1).press("Enter")
    expect(one.locator("input[value=freeze]")).to_be_checked()
    expect(one.locator("input[value=freeze]")).to_be_focused()
    expect(one.locator(".choice-verdict")).to_have_count(0)
    assert opened.url.endswith(PAGE)
    opened.keyboard.press("Enter")
    expect(one).to_have_class("is-right")


def test_the_figure_shows_which_place_is_chosen_and_how_it_was_judged(opened) -> None:
    one = item(opened, SPOT)

    def marks() -> dict[str, str]:
        marked: dict[str, str] = one.locator(".hotspot a[class^=is]:visible").evaluate_all(
            "all => Object.fromEntries(all.map(a =>"
            " [a.getAttribute('href').split('-').at(-1), a.getAttribute('class')]))"
        )
        return marked

    assert marks() == {}
    one.locator("input[value=adjust]").check()
    assert marks() == {"adjust": "is-chosen"}
    check(one)
    assert marks() == {"adjust": "is-wrong"}
    one.get_by_role("button", name="看答案").click()
    assert marks() == {"adjust": "is-wrong", "freeze": "is-right"}
    opened.reload()
    assert marks() == {"adjust": "is-wrong"}
    one.get_by_role("button", name="再试一次").click()
    assert marks() == {}


# --- keyboard --------------------------------------------------------------------------------


def test_things_are_put_in_order_by_keyboard_and_it_is_said_where_they_went(opened) -> None:
    one = item(opened, ORDER)
    letter = one.locator('li[data-choice="papers"] .choice-letter').text_content()
    order_by_key(one, opened, "papers", 0)
    assert order_of(one)[0] == "papers"
    expect(status(one)).to_have_text(f"{letter} 现在是第 1 项。")
    button = one.locator('li[data-choice="papers"] [data-way=up]')
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name(f"上移 {letter}")
    for place, id in enumerate(SEQUENCE[1:], 1):
        order_by_key(one, opened, id, place)
    one.locator(".item-check").focus()
    opened.keyboard.press("Enter")
    expect(one).to_have_class("is-right")


def order_by_key(one: Locator, page: Page, id: str, place: int) -> None:
    one.locator(f'li[data-choice="{id}"] [data-way=up]').focus()
    while order_of(one).index(id) > place:
        page.keyboard.press("Enter")


@pytest.mark.each_builder
def test_pairs_are_made_by_tab_and_letters_alone(opened) -> None:
    one = item(opened, CLASSES)
    one.locator("select").first.focus()
    for select in one.locator("select").all():
        expect(select).to_be_focused()
        opened.keyboard.press("A" if MEMBERS[select.get_attribute("name")] == "before" else "B")
        opened.keyboard.press("Tab")
    while not one.locator(".item-check:focus").count():
        opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    expect(one).to_have_class("is-right")


@pytest.mark.parametrize(("id", "text"), [(TEXT, "账面数"), (NUMBER, "-5")])
def test_enter_in_a_field_checks(opened, id, text) -> None:
    one = item(opened, id)
    one.locator("form input[type=text]").focus()
    opened.keyboard.type(text)
    opened.keyboard.press("Enter")
    expect(one).to_have_class("is-right")


def test_enter_in_an_open_answer_is_a_new_line(opened) -> None:
    one = item(opened, OPEN)
    one.locator("textarea").focus()
    opened.keyboard.type("一")
    opened.keyboard.press("Enter")
    opened.keyboard.type("二")
    expect(one.locator("textarea")).to_have_value("一\n二")
    expect(one.locator(".criteria")).to_be_hidden()


# --- hostile text ----------------------------------------------------------------------------

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "__proto__",
    "</textarea>",
]


@pytest.mark.parametrize("text", [*HOSTILE, "账" * 90, "\u202e账面数", "-5e308", "%"])
def test_whatever_is_typed_is_only_text(opened, text) -> None:
    opened.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for id in (TEXT, NUMBER, OPEN):
        write(text)(item(opened, id))
        check(item(opened, id))
    check(item(opened, OPEN))
    opened.reload()
    for id in (TEXT, NUMBER, OPEN):
        typed = item(opened, id).locator("form :is(input[type=text], textarea)")
        expect(typed).to_have_value(text)
    assert opened.locator("course-item img, course-item script").count() == 0
    assert json.loads(opened.evaluate("localStorage['course-progress']"))["version"] >= 1


# --- axe -------------------------------------------------------------------------------------

RIGHTS = {
    TEXT: write("账面数"),
    NUMBER: write("-5"),
    ORDER: order(SEQUENCE),
    MATCH: pair(PAIRS),
    CLASSES: pair(MEMBERS),
    OPEN: write("先查单据。"),
    SPOT: point("freeze"),
}


@pytest.mark.each_builder
@pytest.mark.parametrize(("width", "scheme"), dealt((390, "dark"), (1280, "light")))
def test_no_state_has_a_violation(open_context, small, width, scheme) -> None:
    context = open_context(width, 844, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(small + PAGE)
    found = violations(page, "article")
    for id, answer, *_ in HALF:
        answer(item(page, id))
        check(item(page, id))
    write("先查单据。")(item(page, OPEN))
    check(item(page, OPEN))
    item(page, TEXT).locator(".item-hint summary").first.click()
    found += violations(page, "article")
    for id, *_ in HALF:
        item(page, id).get_by_role("button", name="看答案").click()
    check(item(page, OPEN))
    found += violations(page, "article")
    for id, answer in RIGHTS.items():
        item(page, id).locator(".item-check").click()
        answer(item(page, id))
        check(item(page, id))
    found += violations(page, "article")
    assert not found, listed(found)


# --- a phone ---------------------------------------------------------------------------------


def test_on_a_phone_what_is_chosen_of_a_list_has_the_whole_row(open_context, small) -> None:
    page = open_context(390, 844).new_page()
    page.goto(small + PAGE)
    shares = page.locator("course-item .pair select").evaluate_all(
        "all => all.map(e => e.offsetWidth / e.closest('label').clientWidth)"
    )
    assert min(shares) > 0.85


def test_the_key_that_is_shown_has_the_colour_of_text_not_of_a_verdict(opened) -> None:
    one = item(opened, SPOT)
    point("adjust")(one)
    check(one)
    colour = "e => getComputedStyle(e).color"
    wrong = status(one).evaluate(colour)
    one.get_by_role("button", name="看答案").click()
    assert status(one).evaluate(colour) == one.locator(".item-stem").evaluate(colour) != wrong


MEASURE = """() => {
  const low = [...document.querySelectorAll(
    "course-item :is(button, select, summary, textarea, input[type=text], .choice label)")]
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.9)
    .map((e) => `${e.getBoundingClientRect().height} ${e.outerHTML.slice(0, 80)}`);
  const width = document.scrollingElement.scrollWidth;
  return [...low, ...(width > innerWidth ? [`${width} px wide`] : [])];
}"""


@pytest.mark.each_builder
@pytest.mark.parametrize("width", [390, 320])
def test_every_type_fits_a_phone_and_can_be_tapped(open_context, small, width) -> None:
    page = open_context(width, 844, has_touch=True).new_page()
    page.goto(small + PAGE)
    found = page.evaluate(MEASURE)
    for id, answer, *_ in HALF:
        answer(item(page, id))
        check(item(page, id))
    write("先查单据。")(item(page, OPEN))
    check(item(page, OPEN))
    found += page.evaluate(MEASURE)
    assert not found, listed(found)


# --- without script --------------------------------------------------------------------------


def test_without_script_every_type_can_be_answered_and_looked_up(open_context, small) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(small + PAGE)
    for id in (TEXT, NUMBER, OPEN):
        write("账面数")(item(page, id))
    pair(PAIRS)(item(page, MATCH))
    pair(MEMBERS)(item(page, CLASSES))
    expect(item(page, ORDER).locator(".ordering > li")).to_have_count(5)
    for id in RIGHTS:
        one = item(page, id)
        expect(one.get_by_role("button")).to_have_count(0)
        expect(one.locator(".item-key-line")).to_be_hidden()
        one.locator(".item-key > summary").click()
        expect(one.locator(".item-key-line")).to_be_visible()
        if one.locator(".item-hint").count():
            one.locator(".item-hint summary").first.click()
            expect(one.locator(".item-hint p").first).to_be_visible()


def test_without_script_a_place_in_the_figure_leads_to_its_line(open_context, small) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(small + PAGE)
    page.locator(".hotspot a:visible").nth(1).click()
    assert page.url.endswith(f"#{SPOT}-freeze")
    expect(page.locator(f"#{SPOT}-freeze")).to_be_in_viewport()


# --- paper -----------------------------------------------------------------------------------


def _printed(page: Page) -> str:
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    text = "".join(sheet.extract_text() for sheet in reader.pages)
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.each_builder
def test_paper_has_the_items_and_neither_buttons_nor_keys(opened) -> None:
    text = _printed(opened)
    for word in ("你的答案", "换一个人复点", "当天的销售流水", "冻结之后", "盘点电池"):
        assert word in text
    for word in (
        "看答案",
        "↑",
        "对照参考答案:",
        "看了扣四分之一",
        "请选择",
        "说了先查单据",
        "插座不会自然损耗",
    ):
        assert word not in text
    opened.set_viewport_size({"width": 688, "height": 1031})
    opened.emulate_media(media="print")
    hidden = "article :is(course-item button, .item-hint, .item-key, select)"
    assert not opened.locator(hidden).locator("visible=true").count()


def test_paper_has_room_to_write(opened) -> None:
    opened.set_viewport_size({"width": 688, "height": 1031})
    opened.emulate_media(media="print")
    for id, blanks in ((ORDER, 5), (MATCH, 3), (CLASSES, 4)):
        expect(item(opened, id).locator(".blank:visible")).to_have_count(blanks)
    for blank in opened.locator(".blank:visible").all():
        assert blank.bounding_box()["width"] >= 30
    for id in (TEXT, NUMBER):
        line = item(opened, id).locator("form input[type=text]")
        assert line.evaluate("e => getComputedStyle(e).borderBottomStyle") == "solid"
    assert item(opened, OPEN).locator("textarea").bounding_box()["height"] >= 140


def test_a_checked_item_prints_what_was_answered(opened) -> None:
    pair({"less": "less"})(item(opened, MATCH))
    check(item(opened, MATCH))
    order(SEQUENCE)(item(opened, ORDER))
    check(item(opened, ORDER))
    opened.emulate_media(media="print")
    expect(item(opened, MATCH).locator("select").first).to_be_visible()
    expect(item(opened, MATCH).locator(".blank:visible")).to_have_count(0)
    expect(feedback(item(opened, ORDER), "first")).to_be_visible()


def test_the_figure_of_an_item_fits_one_sheet(opened) -> None:
    opened.set_viewport_size({"width": 688, "height": 1031})
    opened.emulate_media(media="print")
    for figure in opened.locator(".hotspot figure").all():
        assert figure.bounding_box()["height"] <= 1031


# --- scenario --------------------------------------------------------------------------------


def test_the_items_of_a_scenario_stand_below_its_story_and_are_answered_each(opened) -> None:
    scene = opened.locator("#q-count-scene")
    expect(scene.locator(".scenario-story")).to_contain_text("周一早上盘点电池")
    expect(scene.locator(".item-meta").first).to_contain_text("第 15–16 题")
    write("2")(item(opened, "q-count-15"))
    check(item(opened, "q-count-15"))
    expect(item(opened, "q-count-15").locator(".choice-verdict")).to_contain_text("少了要写负号")
    point("a")(item(opened, "q-count-16"))
    check(item(opened, "q-count-16"))
    expect(item(opened, "q-count-16")).to_have_class("is-right")
    expect(item(opened, "q-count-15")).to_have_class("is-wrong")
