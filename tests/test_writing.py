"""The rules of item writing: what each docstring shows to fail does, and what it shows to pass."""

from __future__ import annotations

import copy
import random
import textwrap
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from generator.authored.course import Content
from generator.authored.kinds import KINDS, Item, all_items, tasks
from generator.authored.reading import load
from generator.authored.source import parse
from generator.authored.validate import validated
from generator.problem import SEVERITIES
from generator.rules import similar_stems
from generator.rules.summary import summary
from generator.rules.waivers import example, name_of
from generator.rules.writing import WRITING, findings, tally
from generator.rules.writing.cueing import cues, uncued
from generator.rules.writing.level_coverage import LEVELS
from generator.text.catalog import words
from generator.text.chinese import bare, negations, question, width
from generator.text.similar import similar
from generator.views.addresses import items_of
from generator.views.bank import _enemies
from generator.views.quality import Quality

BASE = Path(__file__).resolve().parent / "golden" / "base"
ITEMS = next(kind for kind in KINDS if kind.name == "items")
IDS = [name_of(rule) for rule in WRITING]


@pytest.fixture(scope="module")
def base() -> Content:
    """A chapter to put items in."""
    return load(BASE)[0].chapters[0]


def shown(rule: ModuleType, which: int) -> list[dict[str, Any]]:
    """The items of an example, with the fields that it leaves out."""
    part = example(rule).removeprefix("Fails:\n").split("Passes:\n")[which]
    found = yaml.safe_load(textwrap.dedent(part))
    listed = found if isinstance(found, list) else [found]
    return [
        filled(copy.deepcopy(item), f"item-{number}", str(time))
        for time in range(listed[0].get("repeat", 1))
        for number, item in enumerate(listed)
    ]


def filled(item: dict[str, Any], id: str, time: str) -> dict[str, Any]:
    default = {"id": f"{id}-{time}", "objective": "objective", "level": "apply", "see": "meaning"}
    whole = default | {field: value for field, value in item.items() if field != "repeat"}
    whole["stem"] = whole["stem"].replace("{n}", time * 9)
    if whole["type"] == "true_false":
        whole["rationale"] = {"true": "这样说的理由。", "false": "那样说的理由。"}
    for choice in whole.get("choices", ()):
        choice.setdefault("rationale", f"{choice['id']} 项的理由。")
    return whole


def chapter(base: Content, items: list[dict[str, Any]], *, goals: bool = False) -> Content:
    """The base with other items; without objectives, unless they are what is looked at."""
    text = yaml.safe_dump(items, allow_unicode=True, default_style='"', width=10_000)
    made: tuple[Item, ...] = validated(ITEMS, parse("items.yml", text.encode()).data)
    small = base if goals else replace(base, chapter=base.chapter.model_copy(update={"goals": ()}))
    return replace(small, items=made)


def rules_found(rule: ModuleType, which: int, base: Content) -> set[str]:
    goals = name_of(rule) == "level-coverage"
    content = chapter(base, shown(rule, which), goals=goals)
    return {found.rule for found in findings(content, complete=True).problems}


@pytest.mark.parametrize("rule", WRITING, ids=IDS)
def test_the_failing_example_of_a_rule_fails_it_alone(rule: ModuleType, base: Content) -> None:
    assert rules_found(rule, 0, base) == {name_of(rule)}


@pytest.mark.parametrize("rule", WRITING, ids=IDS)
def test_the_passing_example_of_a_rule_passes_all(rule: ModuleType, base: Content) -> None:
    assert rules_found(rule, 1, base) == set()


@pytest.mark.parametrize("rule", WRITING, ids=IDS)
def test_a_rule_says_its_name_and_level(rule: ModuleType) -> None:
    assert (rule.__doc__ or "").startswith(f"{name_of(rule)}: ")
    assert rule.LEVEL in SEVERITIES


def test_each_module_of_rules_is_registered() -> None:
    folder = Path(WRITING[0].__file__ or "").parent
    written = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert written == {rule.__name__.rpartition(".")[2] for rule in WRITING}


# Similar-duplicates


def _in_two_chapters(base: Content, first: list[str], second: list[str]) -> list[tuple[str, str]]:
    """What is found of these stems in the second chapter: item and the first one it resembles."""
    one, two = (
        chapter(base, [statement(f"{home}-{n}", stem) for n, stem in enumerate(stems)])
        for home, stems in (("one", first), ("two", second))
    )
    pairs = similar_stems.across([summary(one), summary(two)])
    found = findings(two, complete=True, elsewhere=tuple(pairs.items())).problems
    named = [dict(each.params) for each in found if each.rule == "similar-stem"]
    return [(str(one["id"]), str(one["first"])) for one in named]


def statement(id: str, stem: str) -> dict[str, Any]:
    return filled({"type": "true_false", "key": "true", "stem": stem}, id, "0")


STEM = "投诉登记以后二十四小时内要答复顾客。这个说法对吗"


def test_a_stem_of_an_earlier_chapter_is_found_and_the_first_place_named(base: Content) -> None:
    other = "质量目标由店长批准。这个说法对吗？"
    found = _in_two_chapters(base, [other, STEM], [f"{STEM}呢", f"{STEM}呀"])
    assert found == [("two-0-0", "one-1-0"), ("two-1-0", "one-1-0")]


def test_what_is_all_the_same_in_two_chapters_is_no_near_duplicate(base: Content) -> None:
    assert _in_two_chapters(base, [STEM], [STEM]) == []


def stems(count: int) -> list[str]:
    """Texts as a bank holds them: a common frame, and words of their own; one in ten resembles."""
    draw = random.Random(8)
    made: list[str] = []
    for number in range(count):
        if number % 10 == 9:
            made.append(made[-1] + "吗")
        else:
            own = "".join(chr(draw.randrange(0x4E00, 0x9000)) for _ in range(24))
            made.append(f"顾客来店里{own}店员应当怎样做")
    return made


def test_similar_texts_are_found() -> None:
    assert similar(["顾客来退货先做什么", "质量目标由谁批准", "顾客来退货先做什么"]).pairs == (
        (2, 0),
    )


def test_every_resembling_text_is_found() -> None:
    assert len(similar(stems(400)).pairs) == 40


def test_comparisons_grow_with_the_number_of_texts_not_with_its_square() -> None:
    few, many = similar(stems(2_000)).compared, similar(stems(4_000)).compared
    assert 0 < many < 2.6 * few


def test_copies_of_one_text_are_not_compared_with_one_another() -> None:
    texts = [
        f"顾客第{number}次来店里退货店员接待他时应当先做哪一件事情才合适" for number in range(500)
    ]
    assert similar(texts).compared < 5_000


# What is Chinese about it


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("不锈钢锅非常好", 0),
        ("对不起，不但要登记，不仅要答复", 0),
        ("是不是新的，有没有票，好不好用", 0),
        ("分别登记区别类别", 0),
        ("不合适", 1),
        ("没有登记，也未答复", 2),
        ("别急着答应", 1),
        ("非价格竞争，无差异型", 0),
    ],
)
def test_negations_are_told_from_words_that_only_look_like_one(text: str, signs: int) -> None:
    assert len(negations(text)) == signs


def test_a_han_character_is_two_columns_wide() -> None:
    assert [width(text) for text in ("品质", "ab", "（品）", "**品**")] == [4, 2, 6, 2]


def test_texts_are_compared_without_width_and_punctuation() -> None:
    assert bare("８０％，Ａ Ｂ。") == bare("80%a b")


def test_the_sentence_that_asks_is_the_last_question() -> None:
    assert question("他说：“好？”店里怎么办？（虚构数据）") == "店里怎么办？"


# Waivers


def waived(base: Content, rule: str) -> Content:
    """An item whose stem is too short, which waives a rule."""
    item = filled({"stem": "对吗？", "type": "true_false", "key": "true"}, "item", "0")
    return chapter(base, [item | {"waivers": [{"rule": rule, "reason": "有意写短。"}]}])


def test_a_waiver_takes_a_finding_away_and_keeps_its_reason(base: Content) -> None:
    found = findings(waived(base, "stem-length"), complete=True)
    assert found.problems == ()
    assert [(each.rule, each.reason) for each in found.waived] == [("stem-length", "有意写短。")]


def test_a_waiver_of_what_is_not_found_is_a_warning(base: Content) -> None:
    found = findings(waived(base, "two-claims"), complete=True).problems
    assert {(each.rule, each.level) for each in found} == {
        ("idle-waiver", "warning"),
        ("stem-length", "warning"),
    }


def test_a_waiver_of_no_rule_is_an_error(base: Content) -> None:
    found = findings(waived(base, "stem-lenght"), complete=True).problems
    assert ("unknown-rule", "error") in {(each.rule, each.level) for each in found}


def test_rules_on_all_items_are_quiet_while_a_file_cannot_be_read(base: Content) -> None:
    items = [filled({"stem": "对不对呢？", "type": "true_false", "key": "true"}, "item", "0")]
    found = findings(chapter(base, items, goals=True), complete=False).problems
    assert "level-coverage" not in {each.rule for each in found}


def test_levels_are_those_of_the_course() -> None:
    assert LEVELS == ("remember", "understand", "apply")


# The whole bank


def test_our_bank_has_no_unwaived_error_or_warning(root: Path) -> None:
    for content in load(root)[0].chapters:
        found = findings(content, complete=True).problems
        assert [each for each in found if each.level != "info"] == []


def test_waivers_are_for_under_5_percent_of_our_items(root: Path) -> None:
    for content in load(root)[0].chapters:
        items = all_items(content.items)
        assert sum(bool(item.waivers) for item in items) < 0.05 * len(items)


def test_no_answer_stands_in_what_another_item_of_its_test_shows(root: Path) -> None:
    for content in load(root)[0].chapters:
        for assessment in content.assessments:
            items = items_of(content, assessment)
            page = {one.id: item.id for item in items for one in (item, *tasks([item]))}
            pairs = [(cue.item.id, cue.other.id) for cue in cues(content)]
            beside = [pair for pair in pairs if page.keys() >= {*pair}]
            assert [pair for pair in beside if page[pair[0]] != page[pair[1]]] == [], assessment.id


def test_the_page_shows_how_often_the_longest_and_the_shortest_choice_is_the_key(
    root: Path,
) -> None:
    content = load(root)[0].chapters[0]
    counted = tally(findings(content, complete=True))
    bias = Quality(content, counted, words("site", "zh")).data()["lengths"]
    assert [one.end for one in bias] == ["longest", "shortest"]
    for one in bias:
        assert one.items > one.keys > 0
        assert abs(one.percent - one.expected) < 20


# Answers that stand in another item


def _typed(words: str) -> dict[str, Any]:
    right = {"accepted": [words], "rationale": "说明理由。"}
    wrong = {"expected_wrong": [{"texts": ["内部文件"], "rationale": "说明理由。"}]}
    stem = "别的单位编写、店里照用的文件叫什么？"
    return filled({"type": "short_text", "stem": stem, **right, **wrong}, "typed", "0")


def test_a_bank_keeps_an_item_apart_from_what_gives_it_away_both_ways(base: Content) -> None:
    inner = [statement("told", "师傅按外来文件装机。这样做对吗？"), statement("more", STEM)]
    story = {"type": "scenario", "stem": "厂家发来一份外来文件。", "items": inner}
    items = [_typed("外来文件"), filled(story, "story", "0"), statement("other", STEM + "呢")]
    assert _enemies(chapter(base, items)) == {
        "typed-0": ["told-0"],
        "told-0": ["typed-0"],
    }


def test_a_test_asks_an_item_before_what_gives_it_away_and_else_keeps_the_order(
    base: Content,
) -> None:
    inner = [statement("told", "师傅按外来文件装机。这样做对吗？"), statement("more", STEM)]
    story = filled({"type": "scenario", "stem": "厂家发来文件。", "items": inner}, "story", "0")
    one, other = statement("one", STEM), statement("other", STEM + "呢")
    items = [one, statement("holds", "外来文件要登记。对吗？"), story, other, _typed("外来文件")]
    content = chapter(base, items)
    ids = [item.id for item in uncued(content.items, cues(content))]
    assert ids == ["one-0", "typed-0", "holds-0", "story-0", "other-0"]
    assert uncued(content.items, []) == list(content.items)
    few = [item for item in content.items if item.id != "typed-0"]
    assert uncued(few, cues(content)) == few


def test_two_items_that_give_each_other_away_are_both_asked(base: Content) -> None:
    stem = "不是内部文件，而由别的单位编写、店里照用的叫什么？"
    first = {**_typed("外来文件"), "id": "first", "stem": stem}
    second = {**_typed("内部文件"), "id": "second", "stem": "外来文件以外的叫什么？"}
    content = chapter(base, [first, second, statement("last", STEM)])
    assert len(cues(content)) == 2
    assert [one.id for one in uncued(content.items, cues(content))] == ["second", "first", "last-0"]


def test_a_word_that_many_items_hold_gives_nothing_away(base: Content) -> None:
    few = [statement(f"in-{n}", f"外来文件第 {n} 版要登记。对吗？") for n in range(3)]
    many = [*few, statement("in-3", "外来文件要编号。对吗？")]
    assert [cue.other.id for cue in cues(chapter(base, [_typed("外来文件"), *few]))] == [
        "in-0-0",
        "in-1-0",
        "in-2-0",
    ]
    assert cues(chapter(base, [_typed("外来文件"), *many])) == []


def test_two_digits_alone_give_nothing_away_but_a_number_to_call_does(base: Content) -> None:
    other = statement("other", "顾客给 12315 打了 12 次电话。这样说对吗？")
    assert cues(chapter(base, [_typed("12"), other])) == []
    assert len(cues(chapter(base, [_typed("12315"), other]))) == 1
