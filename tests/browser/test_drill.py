"""A complaint drill is played to its end, remembered, gone through again, read without script."""

from __future__ import annotations

import json
import re

import pytest
from browsing import dealt, listed, violations
from playwright.sync_api import Page, expect

from generator.authored.course import Course
from generator.authored.drill_paths import after, arrive, begin
from generator.authored.kinds.drill import Drill, Node, Reaction

pytestmark = [pytest.mark.both, pytest.mark.real]
SLOW = "drill-slow-repair"
MODES = dealt((390, "dark"), (1280, "light"))


@pytest.fixture(scope="session")
def drills(course: Course) -> dict[str, Drill]:
    return {drill.id: drill for drill in course.chapters[0].drills}


def best(node: Node) -> Reaction:
    return next(choice for choice in node.choices if choice.best)


def worst(node: Node) -> Reaction:
    """The choice that costs the most trust; none that leads back."""
    return min(node.choices, key=lambda choice: (choice.effect.trust, choice.best))


def way(drill: Drill, pick) -> tuple[list[str], str]:
    """The choices on a way, and the end it comes to."""
    nodes = {node.id: node for node in drill.nodes}
    at, standing, chosen, is_barred = drill.nodes[0].id, begin(drill), [], False
    while True:
        choice = pick(nodes[at])
        chosen.append(choice.id)
        at, standing, is_barred = choice.next, after(standing, choice), is_barred or choice.bars
        if end := arrive(drill, at, standing, is_barred=bool(is_barred)):
            return chosen, end.id
        assert len(chosen) < 50


def choose(page: Page, id: str) -> None:
    page.locator(f'[data-choose="{id}"]').click()


def opened(page: Page, http: str, id: str = SLOW) -> Page:
    page.goto(f"{http}drill/08/{id}.html")
    expect(page.locator("[data-choose]").first).to_be_visible()
    return page


def ended(page: Page, drill: Drill, end: str) -> None:
    found = next(one for one in drill.ends if one.id == end)
    expect(page.locator(".drill-play h2")).to_have_text(found.title)
    expect(page.locator(".drill-play .drill-rating")).to_have_class(
        f"drill-rating is-{found.rating}"
    )
    expect(page.get_by_role("status").first).to_contain_text("这次演练结束了。")


def test_the_best_choices_lead_to_a_good_end_in_every_drill(page, http, drills) -> None:
    for drill in drills.values():
        opened(page, http, drill.id)
        chosen, end = way(drill, best)
        for id in chosen:
            choose(page, id)
        ended(page, drill, end)
        expect(page.locator(".drill-path > li.is-best")).to_have_count(len(chosen))
        expect(page.locator(".drill-path > li.is-other")).to_have_count(0)
        assert {one.id: one.rating for one in drill.ends}[end] == "good"


def test_bad_choices_are_shown_with_the_better_one_in_every_drill(page, http, drills) -> None:
    for drill in drills.values():
        opened(page, http, drill.id)
        chosen, end = way(drill, worst)
        for id in chosen:
            choose(page, id)
        ended(page, drill, end)
        assert {one.id: one.rating for one in drill.ends}[end] != "good"
        first = page.locator(".drill-path > li").first
        expect(first).to_contain_text(best(drill.nodes[0]).text)
        expect(first).to_contain_text(best(drill.nodes[0]).rationale)


CARELESS = [
    *("calm", "rules", "invoice", "urge", "later", "what"),
    *("soon", "careless", "redo", "vague", "sms", "improve"),
]


def test_who_did_nearly_all_wrong_is_not_told_that_it_went_well(page, http, drills) -> None:
    opened(page, http)
    for id in CARELESS:
        choose(page, id)
    ended(page, drills[SLOW], "rough")
    expect(page.locator(".drill-play")).to_contain_text(
        "没有走到“修好了，也改了”：那要信任不低于 7。"
    )


def test_a_dangerous_line_bars_the_good_end_and_the_end_says_which(page, http, drills) -> None:
    drill = drills["drill-safety-defect"]
    opened(page, http, drill.id)
    for id in ("stop", "quick", "refuse", "file", "now", "hold", "ask", "clear", "all", "full"):
        choose(page, id)
    ended(page, drill, "late")
    quick = next(one for one in drill.nodes[2].choices if one.id == "quick")
    barred = page.locator(".drill-barred > li")
    expect(barred).to_have_text([f"“{quick.text}” {quick.bars}"])
    expect(page.locator(".drill-play")).to_contain_text("没有选过一票否决的做法。")
    expect(page.locator(".drill-path > li.is-barred")).to_have_count(1)
    expect(page.locator(".drill-path > li.is-barred")).to_contain_text(f"一票否决{quick.bars}")


def test_a_meter_tells_what_its_amount_is_worth(page, http) -> None:
    opened(page, http, "drill-safety-defect")
    meters = page.locator(".drill-meters > li")
    expect(meters).to_have_text(
        ["信任 4／10 一般", "用时 1／10 好", "费用 0／10 好", "安全 3／10 不好"]
    )
    expect(page.locator(".drill-scale")).to_have_text("信任、安全越高越好，用时、费用越低越好。")
    for id in ("order", "stop", "quick", "agree", "misuse", "after", "sell"):
        choose(page, id)
    page.emulate_media(media="print")
    styles = meters.evaluate_all(
        "all => all.map((one) => { const { borderTopStyle, borderTopColor } ="
        " getComputedStyle(one.querySelector('.drill-bar > span'));"
        " return [one.querySelector('.drill-level').className.split('-').pop(),"
        " borderTopStyle, borderTopColor]; })"
    )
    worth = {"good": "solid", "middle": "dashed", "bad": "dotted"}
    assert styles == [[level, worth[level], "rgb(0, 0, 0)"] for level, _, _ in styles]
    assert {level for level, _, _ in styles} == {"good", "middle", "bad"}


def test_the_steps_tell_what_was_done_and_what_was_not(page, http, drills) -> None:
    opened(page, http)
    expect(page.locator(".drill-methods")).to_be_hidden()
    for id in ("calm", "manager"):
        choose(page, id)
    expect(page.locator('[data-step="talk-welcome"] .drill-mark')).to_have_text("没做好")
    expect(page.locator('[data-step="talk-ask"] .drill-mark')).to_have_text("没有碰到")


@pytest.mark.each_builder
def test_a_drill_is_played_with_the_keyboard_alone(page, http, drills) -> None:
    opened(page, http)
    chosen, end = way(drills[SLOW], best)
    page.locator("[data-choose]").first.focus()
    for number, id in enumerate(chosen):
        for _ in range(12):
            if page.evaluate("document.activeElement.dataset.choose") == id:
                break
            page.keyboard.press("Tab")
        else:
            if number == 0:  # the first one had the focus: the wanted one may stand before it
                page.locator(f'[data-choose="{id}"]').focus()
        page.keyboard.press("Enter")
        expect(page.locator(".drill-play h2")).to_be_focused()
    ended(page, drills[SLOW], end)


def test_a_drill_goes_on_where_it_was_left_in_the_same_order(page, http) -> None:
    opened(page, http)
    choose(page, "thanks")
    order = page.locator("[data-choose]").all_text_contents()
    page.reload()
    expect(page.get_by_role("status").first).to_have_text("接着上次练到的地方。")
    expect(page.locator(".drill-play h2")).to_have_text("第 2 步")
    assert page.locator("[data-choose]").all_text_contents() == order


def test_a_restart_begins_anew_also_after_a_reload(page, http) -> None:
    opened(page, http)
    choose(page, "thanks")
    page.get_by_role("button", name="重新开始").click()
    expect(page.locator(".drill-play h2")).to_have_text("第 1 步")
    expect(page.locator(".drill-own")).to_have_count(0)
    page.reload()
    expect(page.locator(".drill-play h2")).to_have_text("第 1 步")


@pytest.mark.each_builder
def test_what_was_played_is_on_the_desk(page, http, drills) -> None:
    opened(page, http)
    chosen, _ = way(drills[SLOW], best)
    for id in chosen:
        choose(page, id)
    page.goto(f"{http}quiz/desk.html")
    row = page.locator("[data-part=drills] tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text(drills[SLOW].title)
    expect(row).to_contain_text("办得好")
    expect(row).to_contain_text(f"{len(chosen)} 次里 {len(chosen)} 次")
    expect(page.locator("[data-part=charts]")).to_be_hidden()


def test_a_drill_that_is_half_played_is_gone_on_with_from_the_desk(page, http, drills) -> None:
    opened(page, http)
    choose(page, "thanks")
    page.goto(f"{http}quiz/desk.html")
    row = page.locator("[data-part=drills] tbody tr")
    expect(row).to_contain_text("进行中")
    row.get_by_role("link", name=drills[SLOW].title).click()
    expect(page.get_by_role("status").first).to_have_text("接着上次练到的地方。")
    expect(page.locator(".drill-play h2")).to_have_text("第 2 步")


def test_a_drill_begun_anew_is_told_once_on_the_desk(page, http) -> None:
    opened(page, http)
    choose(page, "thanks")
    page.get_by_role("button", name="重新开始").click()
    choose(page, "sorry")
    page.goto(f"{http}quiz/desk.html")
    expect(page.locator("[data-part=drills] tbody tr")).to_have_count(1)


def test_a_guest_leaves_nothing_behind(page, http) -> None:
    page.goto(f"{http}quiz/desk.html")
    page.evaluate("course.store.open().guest(true)")
    opened(page, http)
    choose(page, "thanks")
    assert page.evaluate("localStorage.getItem('course-progress')") is None
    assert "thanks" in page.evaluate("sessionStorage.getItem('course-progress')")


def test_blocked_storage_is_said_and_the_drill_goes_on(open_context, http, drills) -> None:
    context = open_context()
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('blocked'); } });"
    )
    page = opened(context.new_page(), http)
    chosen, end = way(drills[SLOW], best)
    for id in chosen:
        choose(page, id)
    expect(page.locator("#drill_root").get_by_role("status").last).not_to_be_empty()
    ended(page, drills[SLOW], end)


def test_a_draft_of_an_earlier_wording_is_left_alone(page, http) -> None:
    opened(page, http)
    choose(page, "thanks")
    stored = json.loads(page.evaluate("localStorage.getItem('course-progress')"))
    (attempt,) = stored["courses"]["c08"]["attempts"].values()
    attempt["hashes"] = {SLOW: "0" * 12}
    page.evaluate("text => localStorage.setItem('course-progress', text)", json.dumps(stored))
    page.reload()
    expect(page.locator(".drill-play h2")).to_have_text("第 1 步")


def test_without_script_every_choice_leads_to_its_scene(open_context, http, drills) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    for drill in drills.values():
        page.goto(f"{http}drill/08/{drill.id}.html")
        expect(page.locator(".drill-scene")).to_have_count(len(drill.nodes) + len(drill.ends))
        first = page.locator(f'[data-node="{drill.nodes[0].id}"]')
        choice = best(drill.nodes[0])
        first.get_by_role("link", name=choice.text).click()
        expect(page.locator(f'[data-node="{choice.next}"]')).to_be_in_viewport()
        summary = first.locator("summary").first
        summary.click()
        expect(first.get_by_text(drill.nodes[0].choices[0].rationale)).to_be_visible()


def test_without_script_an_end_with_needs_says_them_and_leads_to_the_other(
    open_context, http, drills
) -> None:
    page = open_context(390, 844, java_script_enabled=False).new_page()
    for drill in drills.values():
        page.goto(f"{http}drill/08/{drill.id}.html")
        (end,) = (one for one in drill.ends if one.needs)
        needs = page.locator(f'[data-end="{end.id}"] .drill-needs')
        expect(needs).to_contain_text(f"信任不低于 {end.needs.trust}")
        needs.get_by_role("link").click()
        other = page.locator(f'[data-end="{end.needs.otherwise}"]')
        expect(other).to_be_in_viewport()
        number = 1 + [one.id for one in drill.ends].index(end.needs.otherwise)
        expect(needs.get_by_role("link")).to_have_text(f"不到，转到结局 {number}")


@pytest.mark.each_builder
@pytest.mark.parametrize(("width", "scheme"), MODES)
def test_no_state_of_a_drill_has_a_violation(
    open_context, http, drills, engine, width, scheme
) -> None:
    size = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = opened(open_context(width, 844, **size).new_page(), http)
    within = "html" if engine == "mkdocs" else "article"
    found = violations(page, within)
    choose(page, "calm")
    found += violations(page, within)
    choose(page, "manager")
    expect(page.locator(".drill-path")).to_be_visible()
    found += violations(page, within)
    assert not found, listed(found)


@pytest.mark.each_builder
def test_on_a_phone_nothing_is_wider_than_the_screen_and_targets_are_high(
    open_context, http
) -> None:
    page = opened(open_context(390, 844).new_page(), http)
    for id in ("calm", "manager"):
        heights = page.evaluate(
            "[...document.querySelectorAll('.drill-play button')].map((one) => one.offsetHeight)"
        )
        assert min(heights) >= 44
        choose(page, id)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.each_builder
def test_on_paper_stands_the_whole_book_or_the_result(page, http, drills) -> None:
    opened(page, http)
    page.emulate_media(media="print")
    expect(page.locator(".drill-scene").last).to_be_visible()
    expect(page.locator(".drill-play")).to_be_hidden()
    tally = page.locator(".drill-tally tr")
    expect(tally).to_have_count(len(drills[SLOW].nodes))
    expect(tally.first).to_have_text(re.compile(r"第 1 幕\s*1\. 信任 −2\s*2\. 信任 \+1 ★"))
    page.emulate_media(media="screen")
    expect(tally.first).to_be_hidden()
    for id in ("calm", "manager"):
        choose(page, id)
    page.emulate_media(media="print")
    expect(page.locator(".drill-path")).to_be_visible()
    expect(page.locator(".drill-scene").last).to_be_hidden()


@pytest.mark.each_builder
def test_the_drills_and_workbenches_are_found_from_the_pages_before_them(
    page, http, drills
) -> None:
    page.goto(f"{http}index.html")
    page.get_by_role("link", name="工作台和投诉演练").click()
    listed = page.locator("#page_practice ~ ul.extras").first.get_by_role("link")
    titles = ["客户工作台", "满意度工作台", "卡诺工作台", *(one.title for one in drills.values())]
    expect(listed).to_have_text(titles)
    kinds = page.locator("#page_practice ~ ul.extras").first.locator(".muted")
    expect(kinds).to_have_text(["投诉演练"] * len(drills))
    page.goto(f"{http}learn/index.html")
    page.get_by_role("link", name="动手练").click()
    expect(page.locator("#page_practice")).to_be_in_viewport()
    for topic, id in (("return-visits", "visit-complaint"), ("complaint-procedure", "slow-repair")):
        page.goto(f"{http}learn/08/{topic}.html")
        page.locator(".onward").get_by_role("link", name=drills[f"drill-{id}"].title).click()
        expect(page.locator("[data-choose]").first).to_be_visible()


def test_only_drills_ask_for_the_script_and_the_style(site) -> None:
    asking = {
        path.relative_to(site).parts[0]
        for path in site.rglob("*.html")
        if "assets/drill." in path.read_text("utf-8")
    }
    assert asking == {"drill"}
