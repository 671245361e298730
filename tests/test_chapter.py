"""A second chapter is data only, and nothing that was authored is lost on the way to its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures_site import (
    CHAPTER,
    FIXTURES,
    ROOT,
    Page,
    Sites,
    generator,
    pages,
    project,
    squeezed,
    texts,
)

from generator import draft
from generator.authored.course import Content, Sheet
from generator.authored.kinds import ShortText, tasks
from generator.authored.kinds.base import Model
from generator.authored.reading import load
from generator.render.page_scope import Scope
from generator.text.catalog import words
from generator.views import addresses
from generator.views.links import links

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def alone(sites: Sites) -> Path:
    """The site of the fixture's chapter alone."""
    return sites(FIXTURES)


@pytest.fixture(scope="session")
def both(sites: Sites) -> Path:
    """The site of a course of two chapters: the fixture's and the real one."""
    return sites(FIXTURES, ROOT)


@pytest.fixture(scope="session")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a chapter that `new chapter` has just made."""
    root = project(tmp_path_factory.mktemp("new") / "project", ROOT)
    made = generator("new", "chapter", "09-stock", "--root", root)
    assert made.returncode == 0, made.stderr
    return root


def content(folder: str, site: Path) -> Content:
    course, _ = load(site.parent)
    return next(content for content in course.chapters if content.folder == folder)


def page(site: Path, path: str) -> Page:
    return Page((site / path).read_text("utf-8"))


def sheets(site: Path) -> list[Sheet]:
    """The sheets of the fixture's chapter: checklists, forms, practicals."""
    chapter = content(CHAPTER, site)
    return [*chapter.checklists, *chapter.forms, *chapter.practicals]


def test_the_fixture_is_what_the_test_needs(alone: Path) -> None:
    chapter = content(CHAPTER, alone)
    (process,) = chapter.processes
    kinds = [step.type for step in process.steps]
    assert (len(kinds) - kinds.count("decision"), kinds.count("decision")) == (14, 3)
    assert process.lanes
    assert chapter.kano is None
    assert chapter.case
    assert chapter.case.teaching
    assert len(chapter.chapter.objectives) == 2
    assert len(chapter.items) >= 6


def test_a_chapter_without_kano_builds(alone: Path) -> None:
    assert (alone / "learn" / "02" / "count-procedure.html").is_file()


def test_the_second_chapter_stands_beside_the_first(both: Path) -> None:
    found = {path.name for path in (both / "learn").iterdir() if path.is_dir()}
    assert found == {"02", "08"}


def test_chapters_come_in_the_order_of_their_numbers(both: Path) -> None:
    groups = [element.text for element in page(both, "learn/index.html").all("h2")]
    assert groups == ["第2章门店盘点", "第8章商品的销售与售后管理"]


def test_the_second_chapter_is_drawn(alone: Path) -> None:
    steps = content(CHAPTER, alone).processes[0].steps
    figures = page(alone, "learn/02/count-procedure.html").all("svg")
    drawn = [svg for svg in figures if svg.attributes.get("class") == "fig"]
    assert len(drawn) == 2  # a column for phones, lanes for paper and wide screens
    for figure in drawn:
        assert [step.title for step in steps if squeezed(step.title) not in figure.text] == []


def test_the_loops_of_the_second_chapter_are_drawn(alone: Path) -> None:
    html = (alone / "learn" / "02" / "count-procedure.html").read_text("utf-8")
    ways = 16 + 3  # each step to the next, two back, one ahead
    assert html.count('class="fig-head"') == 2 * ways


def test_the_second_chapter_asks(alone: Path) -> None:
    asked = {
        element.attributes["data-item"]
        for element in page(alone, "quiz/02/test-count.html").elements
        if "data-item" in element.attributes
    }
    assert asked == {item.id for item in tasks(content(CHAPTER, alone).items)}


def test_the_second_chapter_has_its_checklist(alone: Path) -> None:
    (sheet,) = content(CHAPTER, alone).checklists
    shown = page(alone, "checklists/02/cl-count.html").all("body")[0].text
    assert squeezed(sheet.document.document_number) in shown


def test_the_hub_lists_every_sheet_under_its_type(alone: Path) -> None:
    hub = page(alone, "checklists/index.html")
    assert [element.text for element in hub.all("h3")] == ["程序检查表", "记录表单", "实操考核"]
    cards = [one.text for one in hub.all("a") if one.attributes.get("class") == "card"]
    for card, sheet in zip(cards[2:], sheets(alone), strict=True):
        assert squeezed(sheet.document.document_number) in card
        assert squeezed(sheet.title) in card


def test_a_topic_leads_to_sheets_of_every_type(alone: Path) -> None:
    onward = page(alone, "learn/02/count-procedure.html").all("nav")[-1].text
    assert [sheet.title for sheet in sheets(alone) if squeezed(sheet.title) not in onward] == []


def test_the_steps_of_a_practical_are_traced(alone: Path) -> None:
    table = page(alone, "quiz/02/traceability.html").all("article")[0].text
    assert "盘点实操考核第" in table


def test_validity_pages_stand_in_no_menu_and_no_search_index(alone: Path) -> None:
    for sheet in sheets(alone):
        assert (alone / addresses.validity(content(CHAPTER, alone), sheet)).is_file()
    assert "validity/" not in (alone / "search" / "search_index.json").read_text("utf-8")
    menus = [one for one in page(alone, "checklists/index.html").all("a") if "nav" in one.inside]
    assert [one for one in menus if "validity/" in one.attributes.get("href", "")] == []


def test_the_first_chapter_is_the_same_with_and_without_the_second(
    both: Path, sites: Sites
) -> None:
    real = sites(ROOT)
    path = "learn/08/handout.html"
    assert page(both, path).all("article")[0].text == page(real, path).all("article")[0].text


def test_a_mistake_in_the_second_chapter_is_found(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    path = root / "chapters" / CHAPTER / "processes.yml"
    path.write_text(path.read_text("utf-8").replace("to: count-first", "to: count-frist"), "utf-8")
    checked = generator("check", "--root", root, "--lang", "en")
    line = next(n for n, text in enumerate(path.read_text().split("\n"), 1) if "frist" in text)
    assert f"processes.yml:{line}:" in checked.stdout
    assert "count-first" in checked.stdout


WORKBENCH = ("Answer.also", "SampleFeature.title", "SampleFeature.answers")
ADOPTERS = ("ControlledDocument.approver", "DocumentControl.approver")
COMPARED = ("ShortText.accepted", "Wording.must", "Wording.may")


def lost(site: Path, folder: str) -> list[tuple[str, str]]:
    """What was authored for a chapter and is not on the pages where it belongs.

    The hash of a revision and why no checklist has a step are for `check` alone, other names of
    answers and sample answers are for the workbench. A sample has no approver yet. Of what a typed
    answer is compared with, the best wording is shown.
    """
    course, _ = load(site.parent)
    targets = {}
    for each in reversed(course.chapters):
        targets |= links(course, each)
    scope = Scope("index.html", course, targets, words("site", "zh"))
    chapter = next(content for content in course.chapters if content.folder == folder)
    shown = {path: page.all("body")[0].text for path, page in pages(site).items()}

    def missing(models: tuple[Model, ...], prefix: str) -> list[tuple[str, str]]:
        where = "\n".join(text for path, text in shown.items() if path.startswith(prefix))
        return [
            (field, text)
            for model in models
            for field, text in texts(model)
            if squeezed(scope.plain(text)) not in where
        ]

    apart = {*chapter.sheets, *chapter.items, *chapter.assessments, *chapter.roles}
    apart |= {*chapter.blueprints, *chapter.drills}
    learn = tuple(model for model in chapter.roots() if model not in apart)
    found = missing(learn, f"learn/{chapter.slug}/")
    found = [one for one in found if one[0] not in (*WORKBENCH, "Waiver.reason")]
    best = {task.accepted[0] for task in tasks(chapter.items) if isinstance(task, ShortText)}
    asked = missing(chapter.items, f"quiz/{chapter.slug}/")
    found += [one for one in asked if one[0] not in COMPARED or one[1] in best]
    found += missing(chapter.assessments, "quiz/")
    for drill in chapter.drills:
        found += missing((drill,), addresses.drill(chapter, drill))
    for sheet in chapter.sheets:
        on_page = missing((sheet,), addresses.sheet(chapter, sheet))
        elsewhere = missing((sheet,), addresses.validity(chapter, sheet))
        unsaid = ("Revision.hash", *(ADOPTERS if sheet.document.status == "sample" else ()))
        found += [one for one in on_page if one in elsewhere and one[0] not in unsaid]
    return found


@pytest.mark.parametrize("folder", [CHAPTER, "08-sales-and-after-sales"])
def test_nothing_authored_is_lost(both: Path, folder: str) -> None:
    assert lost(both, folder) == []


def test_a_new_chapter_has_no_problems(new: Path) -> None:
    checked = generator("check", "--root", new)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_new_chapter_builds(new: Path) -> None:
    done = generator("build", "--root", new)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (new / "site" / "learn" / "09" / "index.html").is_file()


def test_a_new_chapter_can_be_the_first(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    assert generator("new", "chapter", "01-first", "--root", root).returncode == 0
    assert generator("check", "--root", root).returncode == 0


def test_every_file_of_a_new_chapter_names_its_schema(new: Path) -> None:
    for top in ("chapters", "quizzes"):
        for path in (new / top / "09-stock").rglob("*.yml"):
            first = path.read_text("utf-8").split("\n")[0]
            schema = first.removeprefix("# yaml-language-server: $schema=")
            assert (path.parent / schema).resolve().parent == new / "schemas"
            assert (ROOT / "schemas" / Path(schema).name).is_file()


@pytest.mark.parametrize(
    "name",
    ["../x", "09-../x", "/tmp/09-x", "9-stock", "09_stock", "09-Stock", "09-", "00-none", "09-x/y"],
)
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    root = project(tmp_path / "project", FIXTURES)
    before = sorted(tmp_path.rglob("*"))
    refused = generator("new", "chapter", name, "--root", root)
    assert refused.returncode == 2
    assert name in refused.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", [CHAPTER, "02-other"])
def test_a_chapter_that_exists_is_left_alone(tmp_path: Path, name: str) -> None:
    root = project(tmp_path / "project", FIXTURES)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    refused = generator("new", "chapter", name, "--root", root)
    assert refused.returncode == 2
    assert f"chapters/{CHAPTER}" in refused.stderr
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_two_folders_of_one_number_are_a_problem(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    generator("new", "chapter", "03-other", "--root", root)
    for top in ("chapters", "quizzes"):
        (root / top / "03-other").rename(root / top / "02-other")
    path = root / "chapters" / "02-other" / "chapter.yml"
    path.write_text(path.read_text("utf-8").replace("number: 3", "number: 2"), "utf-8")
    found = [each for each in draft.draft(root).problems if each.level == "error"]
    place = f"chapters/{CHAPTER}:1:1"
    assert [(str(p.place), p.rule) for p in found] == [(place, "page-collision")]


@pytest.mark.parametrize("id", ["glossary", "handout", "index"])
def test_a_topic_that_takes_the_page_of_another_is_a_problem(tmp_path: Path, id: str) -> None:
    root = project(tmp_path / "project", FIXTURES)
    for name in ("topics.yml", "chapter.yml"):
        path = root / "chapters" / CHAPTER / name
        path.write_text(path.read_text("utf-8").replace("count-ideas", id), "utf-8")
    found = [each for each in draft.draft(root).problems if each.level == "error"]
    place = f"chapters/{CHAPTER}/topics.yml:2:7"
    assert [(str(p.place), p.rule) for p in found] == [(place, "page-collision")]
