"""What the site says of itself is true: how many items, what is remembered, which buttons."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixtures_site import FIXTURES, ROOT, Element, Page, Sites, pages, squeezed

from generator.authored.course import Content
from generator.authored.reading import load
from generator.views import addresses
from generator.views.sheets.base import type_of

COMPONENTS = ROOT / "generator" / "components"
ABOUT, TRAINERS, HOME = "about.html", "trainers.html", "index.html"
SIZE = re.compile(r"(?:共|^)(\d+)题")


@pytest.fixture(scope="module")
def site(sites: Sites) -> Path:
    """A course of two chapters: the fixture's, with a scenario in its test, and the real one."""
    return sites(FIXTURES, ROOT)


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, Page]:
    return pages(site)


def classed(page: Page, name: str) -> list[Element]:
    """The elements of a class."""
    return [e for e in page.elements if name in e.attributes.get("class", "").split()]


# --- how many items ---------------------------------------------------------------------------


def test_a_test_announces_as_many_items_as_stand_on_it(found) -> None:
    tests = {name: page for name, page in found.items() if "/test-" in name}
    assert len(tests) > 6
    for name, page in tests.items():
        said = next(m for e in classed(page, "muted") if (m := SIZE.match(e.text)))
        assert int(said[1]) == len(page.all("course-item")), name


def test_a_card_announces_as_many_items_as_stand_where_it_leads(found) -> None:
    hub = found["quiz/index.html"]
    cards = [card for card in classed(hub, "card") if SIZE.match(card.text)]
    assert len(cards) > 8
    for card in cards:
        name = posixpath.join("quiz", card.attributes["href"])
        assert int(SIZE.match(card.text)[1]) == len(found[name].all("course-item")), name


def test_the_items_of_a_scenario_are_counted_each(found) -> None:
    """The fixture's test has 14 items and a scenario of two; fixed, so that no count is trusted."""
    assert len(found["quiz/02/test-count.html"].all("course-item")) == 16
    assert "共16题" in "".join(e.text for e in classed(found["quiz/02/test-count.html"], "muted"))


def test_what_is_told_of_all_items_is_the_size_of_the_bank(found) -> None:
    bank = len(found["quiz/08/bank.html"].all("course-item"))
    home = [e.text for e in classed(found["index.html"], "card-kind")]
    assert any(text.endswith(f"{bank}道自测题") for text in home), home


# --- one way to tell a share ------------------------------------------------------------------


def test_only_one_script_makes_per_cent_of_a_share() -> None:
    """The workbenches tell theirs with decimals, or by the rule that their page names."""
    sources = [path for path in COMPONENTS.rglob("*.js") if path.parent.name != "workbench"]
    rounding = re.compile(r"Math\.\w+\([^;\n]*\* ?100\b")
    own = [path.name for path in sources if rounding.search(path.read_text("utf-8"))]
    assert own == ["percent.js"]


# --- what the browser remembers ---------------------------------------------------------------

GIVEN = re.compile(
    r"""\.(?:getItem|setItem|removeItem)\(\s*([^,)]+)|new\ BroadcastChannel\(([^)]+)
    |(?:factory|indexedDB|caches)\.open\(\s*([^,)]+)""",
    re.VERBOSE,
)
"""What is given as a name to a place that remembers."""

NOT_HERE = {
    "__announce": "md-banner__button",
    "__consent": 'data-md-component="consent"',
    "__outdated": 'data-md-component="outdated"',
    "__source": 'data-md-component="source"',
    "__tabs": "tabbed-set",
}
"""What the theme would remember of things that no page of ours has, and what they would need."""


def remembered(script: str) -> Iterator[str]:
    """The names a script gives to storage: as they stand there, or by a constant before."""
    for given in GIVEN.finditer(script):
        name = next(filter(None, given.groups())).strip()
        if re.fullmatch(r"[A-Za-z_$][\w$]*", name):
            found = re.findall(rf'\b{re.escape(name)}="([^"]+)"', script[: given.start()])
            assert found, f"{name}: no constant says what it is"
            yield found[-1]
        else:
            assert re.fullmatch(r"([\"'`])[^\"'`$]+\1", name), f"{name}: its name is put together"
            yield name[1:-1]


def own_names(site: Path) -> set[str]:
    scripts = [path.read_text("utf-8") for path in (site / "assets").glob("*.js")]
    return {name for script in scripts for name in remembered(script)}


def theme_names(site: Path) -> set[str]:
    scripts = [path.read_text("utf-8") for path in (site / "assets/javascripts").glob("bundle*.js")]
    assert scripts
    return {name for script in scripts for name in re.findall(r'__md_set\("(\w+)"', script)}


def test_every_name_the_scripts_remember_by_is_told_on_the_page_about_it(site, found) -> None:
    names = own_names(site)
    assert {"course-progress", "course-records"} <= names
    told = {element.text for element in found[ABOUT].all("code")}
    assert names <= told
    assert told <= names | {"__palette"}


def test_what_the_theme_remembers_is_told_or_has_nothing_to_remember(site, found) -> None:
    told = {element.text for element in found[ABOUT].all("code")}
    html = [path.read_text("utf-8") for path in site.rglob("*.html")]
    for name in theme_names(site) - told:
        assert not [page for page in html if NOT_HERE[name] in page], name
    assert "__palette" in told & theme_names(site)


def test_a_name_that_is_new_or_put_together_is_found() -> None:
    assert [*remembered('const KEY="a-key";where().setItem(KEY,text)')] == ["a-key"]
    assert [*remembered('x.getItem("other");new BroadcastChannel("third")')] == ["other", "third"]
    assert [*remembered('const NAME="db";factory.open(NAME,1)')] == ["db"]
    with pytest.raises(AssertionError):
        [*remembered("local().setItem(`a-${b}`,text)")]


def test_no_script_of_ours_sets_a_cookie_and_the_page_says_so(site, found) -> None:
    assert not [p.name for p in (site / "assets").glob("*.js") if "cookie" in p.read_text("utf-8")]
    assert "不用Cookie" in "".join(element.text for element in found[ABOUT].all("li"))


def test_before_it_says_how_to_clear_the_page_warns_that_records_go_too(found) -> None:
    warning = next(e.text for e in classed(found[ABOUT], "aside-note"))
    for words in ("检查表", "一起删掉", "运行记录", "JSON"):
        assert words in warning
    text = squeezed("".join(e.text for e in found[ABOUT].all("article")))
    assert text.index(warning) < text.index("清除浏览数据")


# --- hand-written pages -----------------------------------------------------------------------

SAID_ELSEWHERE = {"三角四圈", "清除网站数据", "清除浏览数据", "Cookie 和其他网站数据"}
"""Quoted, and not of this site: a figure's name, what browsers call theirs."""

PRESSED = {
    TRAINERS: {
        "打印这一页": "checklists/08/cl-complaint.html",
        "有效性页：核对手里的打印件": "checklists/08/cl-complaint.html",
        "打印这些题": "quiz/08/test-complaints.html",
        "连答案一起打印": "quiz/08/test-complaints.html",
        "出卷": "quiz/08/bank.html",
        "回到讲解": "quiz/08/test-complaints.html",
        "打印时留空": "learn/08/case-gome.html",
    },
    ABOUT: {
        "存到文件": "quiz/desk.html",
        "复制成文字": "quiz/desk.html",
        "清除全部记录": "quiz/desk.html",
        "结束访客模式并清除": "quiz/desk.html",
        "清除我写的": "learn/08/case-gome.html",
        "存成文件": "checklists/records.html",
        "处置": "checklists/records.html",
        "检查": "quiz/08/test-complaints.html",
    },
}
"""What a hand-written page tells to press or to tick, and where that stands."""

PRESS = re.compile("(?:点|按|勾上|没点)“([^”]+)”")


def offered(site: Path, page: Page) -> set[str]:
    """What can be pressed or ticked on a page, also what its scripts put there."""
    labels = {
        e.text for tag in ("button", "a", "label", "summary", "option") for e in page.all(tag)
    }
    for script in page.all("script"):
        path = site / "assets" / posixpath.basename(script.attributes.get("src", ""))
        if path.is_file():
            text = path.read_text("utf-8")
            said = re.search(r"\.\.\.course\.words,\.\.\.(\{.*?\})\};", text)
            labels |= {squeezed(word) for word in json.loads(said[1]).values()} if said else set()
    return {label.split("：")[0] for label in labels} | labels


def hand_written(name: str) -> str:
    """The text of a page of docs/, without its samples of code."""
    text = (ROOT / "docs" / name.replace(".html", ".md")).read_text("utf-8")
    return re.sub(r"```.*?```", "", text, flags=re.DOTALL)


def test_what_a_hand_written_page_tells_to_press_is_there(site, found) -> None:
    for name, pressed in PRESSED.items():
        assert set(PRESS.findall(hand_written(name))) <= set(pressed) | SAID_ELSEWHERE
        for label, where in pressed.items():
            assert f"“{label}”" in hand_written(name), label
            assert squeezed(label) in offered(site, found[where]), label


def test_what_a_hand_written_page_quotes_is_said_on_the_site(site, found) -> None:
    po = (ROOT / "generator/locales/zh/site.po").read_text("utf-8")
    said = {squeezed(word) for word in re.findall(r'^msgstr "(.+)"$', po, re.MULTILINE)}
    known = said | {word.split("：")[0] for word in said}
    for name in (ABOUT, TRAINERS, HOME):
        quoted = set(re.findall("“([^”]+)”", hand_written(name))) - SAID_ELSEWHERE
        strange = {quote for quote in quoted if squeezed(quote) not in known}
        assert strange <= {"2027-11-31", "critcal", "critical"}, name


DESCRIBED = {"工作台和投诉演练", "给教员的案例页", "开始学习", "去自测", "选检查表"}
"""Links of hand-written pages that say what is there rather than its title."""


def test_a_link_of_a_hand_written_page_bears_the_title_it_leads_to(found) -> None:
    for name in (ABOUT, TRAINERS, HOME):
        inside = [e for e in found[name].all("a") if "article" in e.inside]
        for link in inside:
            path = link.attributes["href"].split("#")[0]
            kind = link.attributes.get("class", "")
            if path not in found or "card" in kind or "svg" in link.inside:
                continue
            title = found[path].all("h1")[0].text
            assert link.text == title or link.text in DESCRIBED, (name, link.text, title)


@pytest.fixture(scope="module")
def content() -> Content:
    return load(ROOT)[0].chapters[0]


def test_home_tells_how_many_sheets_of_each_type_are_in_use(found) -> None:
    """Of both chapters, as nobody can type them."""
    courses = [load(root)[0].chapters[0] for root in (FIXTURES, ROOT)]
    counts = Counter(type_of(sheet) for each in courses for sheet in each.sheets_in_use)
    wanted = (
        f"共有{counts['checklist']}张检查表、{counts['form']}张记录表"
        f"和{counts['practical']}张实操考核表。"
    )
    assert any(wanted in element.text for element in found[HOME].all("p"))


def test_what_home_promises_of_a_topic_is_so(found, content) -> None:
    """两道题 on each, an example from a shop on most; figures are not promised: most have none."""
    pages = [found[addresses.topic(content, topic)] for topic in content.topics]
    assert {len(page.all("course-item")) for page in pages} == {2}
    examples = sum(bool(classed(page, "aside-example")) for page in pages)
    assert examples > len(pages) / 2
    promise = "".join(element.text for element in found[HOME].all("p"))
    assert "多数配有门店例子，末尾有两道题" in promise
    assert "有图" not in promise


# --- a browser that runs no script ------------------------------------------------------------


def test_a_page_that_needs_scripts_blames_an_old_browser_too(found) -> None:
    without = {
        name: [e for e in page.elements if "data-without-script" in e.attributes]
        for name, page in found.items()
    }
    notices = {name: elements[0].text for name, elements in without.items() if elements}
    assert len(notices) >= 5
    for name, text in notices.items():
        assert "没有允许脚本" in text, name
        assert "或者浏览器太旧" in text, name


def test_the_page_about_the_site_names_the_oldest_browsers(found) -> None:
    text = "".join(element.text for element in found[ABOUT].all("p"))
    for name in ("Chrome或Edge88", "Safari14.1", "Firefox79", "没有逐版试过"):
        assert name in text
