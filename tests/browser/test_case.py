"""A case's questions are answered, compared, rated, kept, taken along and printed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from browsing import dealt, listed, violations
from playwright.sync_api import Locator, Page, expect

from generator.authored.course import Course
from generator.authored.kinds.case import Case, Question
from generator.text.markup import plain

pytestmark = [pytest.mark.both, pytest.mark.real]
CASE, LESSON, DESK = (
    "learn/08/case-gome.html",
    "learn/08/case-visit-lesson.html",
    "quiz/desk.html",
)
HOSTILE = '=1+1\n<script>document.title = "hit"</script>\n<img src=x onerror=alert(1)>'
MODES = dealt((390, "dark"), (1280, "light"))
BLOCKED = (
    "for (const name of ['localStorage', 'sessionStorage'])"
    " Object.defineProperty(window, name, { get() { throw new Error('blocked'); } });"
)
FULL = "void (Storage.prototype.setItem = () => { throw new Error('full'); })"


@pytest.fixture(scope="session")
def case(course: Course) -> Case:
    found = course.chapters[0].case
    assert found
    return found


@pytest.fixture(scope="session")
def first(case: Case) -> Question:
    return case.questions[0]


def opened(page: Page, http: str) -> Page:
    page.goto(http + CASE)
    expect(page.locator(".case-answer")).to_have_count(8)
    return page


def question(page: Page, number: int = 0) -> Locator:
    return page.locator("[data-question]").nth(number)


def field(page: Page, number: int = 0) -> Locator:
    return question(page, number).get_by_role("textbox")


def compare(page: Page, number: int = 0) -> None:
    question(page, number).locator("[data-do=compare]").click()


def rate(page: Page, point: int, name: str, number: int = 0) -> None:
    group = question(page, number).get_by_role("radiogroup").nth(point)
    group.get_by_role("radio", name=name, exact=True).check()


def answered(page: Page, http: str, text: str = "型号和原话") -> Page:
    """The first question written, compared, two of its points rated."""
    opened(page, http)
    field(page).fill(text)
    compare(page)
    rate(page, 0, "提到了")
    rate(page, 1, "说到一部分")
    return page


def stored(page: Page) -> dict:
    text = page.evaluate("localStorage.getItem('course-progress')")
    return json.loads(text)["courses"]["c08"]["items"] if text else {}


def printed(page: Page, folder: Path) -> str:
    """The text of the page on paper."""
    path = folder / "case.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    return "".join(text.stdout.split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_one_writes_first_and_then_compares_and_rates(page, http, first) -> None:
    opened(page, http)
    points = question(page).locator(".case-point")
    expect(points).to_have_text([plain(one) for one in first.points])
    expect(points.first).to_be_hidden()
    field(page).fill("型号和原话")
    compare(page)
    expect(points.last).to_be_visible()
    expect(field(page)).to_have_attribute("readonly", "")
    rate(page, 0, "提到了")
    rate(page, 1, "说到一部分")
    rate(page, 2, "没想到")
    expect(question(page).locator(".case-sum")).to_have_text(
        "自评 3 点：提到 1，说到一部分 1，没想到 1。还有 1 点没评。"
    )
    expect(page.locator("[data-part=sum]")).to_have_text(
        "8 道题：写了 1 道，对照了 1 道。自评 3 点：提到 1，说到一部分 1，没想到 1。还有 1 点没评。"
    )


def test_who_has_not_written_is_asked_once(page, http) -> None:
    opened(page, http)
    compare(page)
    expect(question(page).locator(".case-point").first).to_be_hidden()
    expect(question(page).get_by_role("status")).to_contain_text("还没有写")
    expect(question(page).get_by_role("button")).to_have_text("不写了，直接看要点")
    compare(page)
    expect(question(page).locator(".case-point").first).to_be_visible()


def test_a_text_of_blanks_is_nothing_written(page, http) -> None:
    opened(page, http)
    field(page).fill("  \n ")
    compare(page)
    expect(question(page).get_by_role("status")).to_contain_text("还没有写")


@pytest.mark.each_builder
def test_everything_is_there_again_after_a_reload(page, http) -> None:
    answered(page, http, HOSTILE)
    field(page, 4).fill("按户算")
    page.reload()
    expect(field(page)).to_have_value(HOSTILE)
    expect(question(page).get_by_role("radio", checked=True)).to_have_count(2)
    expect(question(page).locator(".case-point").first).to_be_visible()
    expect(field(page, 4)).to_have_value("按户算")
    expect(question(page, 4).locator(".case-point").first).to_be_hidden()
    assert page.title() != "hit"


def test_what_is_typed_is_kept_while_one_types(page, http) -> None:
    opened(page, http)
    field(page).press_sequentially("abc")
    page.wait_for_function("localStorage.getItem('course-progress')?.includes('\"abc\"')")


def test_one_can_go_on_writing_after_comparing(page, http) -> None:
    answered(page, http)
    question(page).get_by_role("button", name="接着写").click()
    expect(field(page)).to_be_focused()
    field(page).fill("型号、原话和零件")
    page.reload()
    expect(field(page)).to_have_value("型号、原话和零件")
    expect(question(page).get_by_role("radio", checked=True)).to_have_count(2)


def test_an_answer_to_an_earlier_wording_stays_and_is_marked(page, http, first) -> None:
    answered(page, http)
    page.evaluate(
        """id => {
            const data = JSON.parse(localStorage.getItem("course-progress"));
            data.courses.c08.items[id].hash = "earlier";
            localStorage.setItem("course-progress", JSON.stringify(data));
        }""",
        first.id,
    )
    page.reload()
    expect(field(page)).to_have_value("型号和原话")
    expect(question(page).get_by_text("题目已更新")).to_be_visible()
    expect(question(page).get_by_role("radio", checked=True)).to_have_count(0)
    compare(page)
    expect(question(page).get_by_text("题目已更新")).to_be_hidden()
    page.reload()
    expect(question(page).locator(".case-point").first).to_be_visible()
    expect(question(page).get_by_text("题目已更新")).to_be_hidden()


def test_another_tab_shows_what_was_written_and_keeps_what_is_typed(page, http) -> None:
    opened(page, http)
    other = opened(page.context.new_page(), http)
    field(other, 1).focus()
    field(page).fill("从第一个标签页")
    field(page).blur()
    expect(field(other)).to_have_value("从第一个标签页")
    field(other, 1).fill("从第二个")
    field(other, 1).blur()
    expect(field(page, 1)).to_have_value("从第二个")
    expect(field(page)).to_have_value("从第一个标签页")


def test_a_guest_leaves_nothing_behind(page, http) -> None:
    page.goto(http + DESK)
    page.evaluate("course.store.open().guest(true)")
    answered(page, http)
    expect(page.locator("[data-part=kept]")).to_contain_text("访客模式")
    assert page.evaluate("localStorage.getItem('course-progress')") is None
    page.evaluate("course.store.open().guest(false)")
    page.reload()
    expect(field(page)).to_have_value("")


def test_blocked_storage_is_said_and_the_page_works(open_context, http) -> None:
    context = open_context()
    context.add_init_script(BLOCKED)
    page = answered(context.new_page(), http)
    expect(page.locator("[data-part=kept]")).to_contain_text("存不下")
    expect(question(page).get_by_role("status")).to_contain_text("存不下")
    expect(question(page).get_by_role("radio", checked=True)).to_have_count(2)
    expect(page.locator("[data-part=sum]")).to_contain_text("写了 1 道")


def test_full_storage_is_said_where_one_writes(page, http) -> None:
    opened(page, http)
    page.evaluate(FULL)
    field(page).fill("写得很多")
    field(page).blur()
    expect(question(page).get_by_role("status")).to_contain_text("存不下")
    expect(field(page)).to_have_value("写得很多")


def test_the_file_holds_every_answer_as_text(page, http, case, first) -> None:
    answered(page, http, HOSTILE)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="存成文件").click()
    assert waiting.value.suggested_filename.startswith(f"{case.id}-")
    assert waiting.value.suggested_filename.endswith(".txt")
    text = Path(waiting.value.path()).read_text("utf-8")
    for one in case.questions:
        assert plain(one.text) in text
    for line in HOSTILE.split("\n"):
        assert f"\n　　{line}\n" in text
    assert f"· {plain(first.points[0])}（提到了）" in text
    assert f"· {plain(first.points[3])}（没有评）" in text
    assert plain(case.questions[1].points[0]) not in text
    assert "8 道题：写了 1 道" in text


def test_the_answers_are_copied_as_text(open_context, http) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = answered(context.new_page(), http, HOSTILE)
    page.get_by_role("button", name="复制成文字").click()
    expect(page.locator("[data-part=said]")).to_have_text("已复制。")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("全部回答", exact=True).input_value()
    assert "　　=1+1\n" in copied


def test_without_a_clipboard_the_text_is_selected(page, http) -> None:
    answered(page, http)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="复制成文字").click()
    expect(page.locator("[data-part=said]")).to_contain_text("请手动复制")
    selected = page.evaluate("getSelection().toString() || document.activeElement.value")
    assert "型号和原话" in selected


def test_erasing_is_asked_first_and_leaves_other_work(page, http, first) -> None:
    answered(page, http)
    page.evaluate("course.store.open().star('c08', 'q-case-gome-1', true)")
    page.get_by_role("button", name="清除我写的").click()
    page.get_by_role("dialog").get_by_role("button", name="先不清除").click()
    expect(field(page)).to_have_value("型号和原话")
    page.get_by_role("button", name="清除我写的").click()
    page.get_by_role("dialog").get_by_role("button", name="全部清除").click()
    expect(field(page)).to_have_value("")
    expect(page.locator("[data-part=said]")).to_have_text("已清除。")
    assert list(stored(page)) == ["q-case-gome-1"]


def test_the_desk_takes_the_answers_to_another_device(page, open_context, http, first) -> None:
    answered(page, http, HOSTILE)
    page.goto(http + DESK)
    with page.expect_download() as waiting:
        page.locator("[data-do=save]").click()
    other = open_context().new_page()
    opened(other, http)
    field(other, 2).fill("在另一台设备上写的")
    field(other, 2).blur()
    other.goto(http + DESK)
    other.locator("[data-part=file]").set_input_files(waiting.value.path())
    other.locator("[data-do=bring]").click()
    expect(other.locator("[data-part=import-said]")).to_contain_text("1")
    opened(other, http)
    expect(field(other)).to_have_value(HOSTILE)
    expect(question(other).get_by_role("radio", checked=True)).to_have_count(2)
    expect(field(other, 2)).to_have_value("在另一台设备上写的")


def test_the_desk_leads_on_and_erases(page, http, case) -> None:
    answered(page, http)
    page.goto(http + DESK)
    card = page.locator("[data-part=now] .card", has_text="接着讨论案例")
    expect(card).to_contain_text("8 道讨论题，对照过 1 道")
    assert (card.get_attribute("href") or "").endswith(f"#{case.questions[1].id}")
    page.locator("[data-do=ask]").click()
    page.locator("[data-do=erase]").click()
    opened(page, http)
    expect(field(page)).to_have_value("")


@pytest.mark.each_builder
def test_paper_has_what_was_written_rated_and_compared(page, http, first, case, tmp_path) -> None:
    long = "\n".join(f"第{number}行写得很长" for number in range(1, 31))
    answered(page, http, f"{long}\n=1+1")
    text = printed(page, tmp_path)
    assert "第30行写得很长=1+1" in text
    assert squeezed(plain(first.points[0])) + "提到了" in text
    assert squeezed(plain(first.points[3])) + "自评2点" in text
    assert squeezed(plain(case.questions[1].points[0])) not in text
    assert "写好了" not in text
    lines = page.locator(".case-lines")
    page.emulate_media(media="print")
    expect(lines.first).to_be_hidden()
    expect(lines.last).to_be_visible()


def test_paper_is_empty_when_asked_for(page, http, first, tmp_path) -> None:
    answered(page, http)
    page.get_by_label("打印时留空").check()
    text = printed(page, tmp_path)
    assert squeezed(plain(first.text)) in text
    assert "型号和原话" not in text
    assert squeezed(plain(first.points[0])) not in text
    page.emulate_media(media="print")
    expect(page.locator(".case-lines").first).to_be_visible()


@pytest.mark.each_builder
def test_a_question_is_answered_with_the_keyboard_alone(page, http) -> None:
    opened(page, http)
    field(page).focus()
    page.keyboard.type("abc")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(question(page).locator("summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    group = question(page).get_by_role("radiogroup").first
    expect(group.get_by_role("radio", name="说到一部分")).to_be_checked()
    expect(question(page).locator(".case-sum")).to_contain_text("说到一部分 1")


def test_field_and_ratings_are_named_by_question_and_point(page, http, first) -> None:
    opened(page, http)
    expect(field(page)).to_have_accessible_name(f"我的回答 {plain(first.text)}")
    field(page).fill("a")
    compare(page)
    group = question(page).get_by_role("radiogroup").first
    expect(group).to_have_accessible_name(plain(first.points[0]))


@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_state_of_a_case_has_a_violation(open_context, http, width, scheme) -> None:
    size = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = opened(open_context(width, 844, **size).new_page(), http)
    within = "article"
    found = violations(page, within)
    compare(page)
    found += violations(page, within)
    answered(page, http)
    page.get_by_role("button", name="复制成文字").click()
    found += violations(page, within)
    page.get_by_role("button", name="清除我写的").click()
    found += violations(page, within)
    page.goto(http + LESSON)
    found += violations(page, within)
    assert not found, listed(found)


@pytest.mark.each_builder
def test_on_a_phone_nothing_is_wider_than_the_screen_and_targets_are_high(
    open_context, http
) -> None:
    page = answered(open_context(390, 844).new_page(), http, "长" * 200 + "a" * 200)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    heights = page.evaluate(
        "[...document.querySelectorAll('.case :is(button, summary, .case-rate label)')]"
        ".filter((one) => one.checkVisibility() && !one.matches('.term'))"
        ".map((one) => one.offsetHeight)"
    )
    assert len(heights) > 12
    assert min(heights) >= 44
    page.goto(http + LESSON)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_script_the_points_open_and_paper_has_lines(open_context, http, case) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    page.goto(http + CASE)
    expect(page.locator("[data-question]")).to_have_count(8)
    expect(page.locator(".case-answer, .case-tools button:visible")).to_have_count(0)
    question(page).locator("summary").click()
    expect(question(page).get_by_text(plain(case.questions[0].points[0]))).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".case-lines").first).to_be_visible()


def test_the_trainers_page_judges_every_question(page, http, case) -> None:
    page.goto(http + CASE)
    page.get_by_role("link", name="给教员：带这个案例上课").click()
    expect(page).to_have_url(http + LESSON)
    asked = page.locator(".lesson-guide .lesson-ask")
    expect(asked).to_have_text([plain(one.text) for one in case.questions])
    assert case.teaching
    total = sum(phase.minutes for phase in case.teaching.phases)
    expect(page.locator(".lesson-phases caption")).to_have_text(f"共 {total} 分钟")
    expect(page.locator(".lesson-phases tbody tr").last).to_contain_text(f"～{total} 分钟")


def test_the_trainers_page_is_two_sheets_of_paper(page, http, case, tmp_path) -> None:
    page.goto(http + LESSON)
    text = printed(page, tmp_path)
    info = subprocess.run(
        ["pdfinfo", tmp_path / "case.pdf"], capture_output=True, text=True, check=True
    )
    assert "Pages:           2" in info.stdout
    assert case.teaching
    for guide in case.teaching.guides:  # a longer text is broken, between two columns too
        for words in (guide.levels.full, guide.levels.little, guide.weak[0].ask):
            assert squeezed(words)[:10] in text


@pytest.mark.each_builder
def test_learners_do_not_come_across_the_trainers_page(page, http, site, engine) -> None:
    index = "search/search_index.json" if engine == "mkdocs" else "search.json"
    assert "case-visit-lesson" not in (site / index).read_text("utf-8")
    page.goto(f"{http}learn/08/handout.html")
    expect(page.locator('a[href*="case-visit-lesson"]')).to_have_count(0)
    expect(page.locator(".case-answer, .case-tools")).to_have_count(0)
