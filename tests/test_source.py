"""Reading authored files: places are exact, and nothing an author types makes the program fail."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.authored.placed import Listed, Mapped
from generator.authored.source import LONGEST_SCALAR, Parsed, parse
from generator.commands.report import FORMATS, LANGUAGES, report
from generator.draft import draft
from generator.problem import Place, Problem

BASE = Path(__file__).resolve().parent / "golden" / "base"
CHAPTERS = BASE.parent.parent.parent / "chapters"
bounded = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def parsed(content: str | bytes) -> Parsed:
    """What a file of this content comes to."""
    return parse("x.yml", content.encode() if isinstance(content, str) else content)


def data_of(content: str) -> Any:
    found = parsed(content)
    assert found.problems == ()
    return found.data


def test_each_scalar_stays_as_it_was_typed() -> None:
    text = "[1.10, No, 2026-01-01, 0x10, ~, null, 1e3, 007, yes]"
    assert data_of(text) == text.strip("[]").split(", ")


def test_each_key_and_value_knows_its_place() -> None:
    data = data_of("# a remark\nfirst:   1\nsecond:\n  - {third: 3}\n")
    assert isinstance(data, Mapped)
    keys = [data.key_place(key) for key in ("first", "second")]
    assert keys == [Place("x.yml", 2, 1), Place("x.yml", 3, 1)]
    values = [data.value_place(key) for key in ("first", "second")]
    assert values == [Place("x.yml", 2, 10), Place("x.yml", 4, 3)]


def test_each_element_knows_its_place() -> None:
    data = data_of("- a\n- [b, c]\n")
    assert isinstance(data, Listed)
    places = [data.value_place(0), data.value_place(1)]
    assert places == [Place("x.yml", 1, 3), Place("x.yml", 2, 3)]
    inner = [data[1].value_place(0), data[1].value_place(1)]
    assert inner == [Place("x.yml", 2, 4), Place("x.yml", 2, 7)]


def test_columns_are_counted_in_characters() -> None:
    data = data_of("{商品: 名词, 𠀀𠀀: b}")
    assert data.key_place("𠀀𠀀") == Place("x.yml", 1, 10)
    assert data.value_place("𠀀𠀀") == Place("x.yml", 1, 14)


WRAPPED = [
    ("要当\n  天登记", "要当天登记"),
    ("登记，  \n  三日内", "登记，三日内"),
    ("他说：\n  “好的”\n  就走", "他说：“好的”就走"),
    ("先看\n  《办法》\n  ——全文", "先看《办法》——全文"),
    ("用，\n  Excel\n  。", "用，Excel。"),
    ("占 80%\n  ，不多", "占 80%，不多"),
    ("当天按[[a|名词]]\n  登记", "当天按[[a|名词]]登记"),
    ("登记，\n  [[a|名词]]，\n  [[b]]\n  登记", "登记，[[a|名词]]，[[b]]登记"),
    ("先看[[a|名\n  词]]\n  登记", "先看[[a|名词]]登记"),
    ("三日内**答复**\n  顾客", "三日内**答复**顾客"),
    ("登记。\n  **粗**体", "登记。**粗**体"),
    ("先**答复\n  **顾客\n  **[[a|三日]]**\n  内", "先**答复**顾客**[[a|三日]]**内"),
    ("按[[a|CSAT]]\n  算\n  **NPS**\n  也算", "按[[a|CSAT]] 算 **NPS** 也算"),
    ("see\n  [[a]]\n  and **b**\n  [[c|c]]", "see [[a]] and **b** [[c|c]]"),
    ("编号①\n  一份，顾客\n  ②项", "编号①一份，顾客②项"),
    ("25℃\n  以下，20㎡\n  以上，第Ⅲ\n  章", "25℃以下，20㎡以上，第Ⅲ章"),
    ("second\n  hand", "second hand"),
    ("说的\n  Excel\n  表格", "说的 Excel 表格"),
    ("满\n  100\n  元", "满 100 元"),
    ("he said\n  “yes”\n  … “no”", "he said “yes” … “no”"),
    ("一段\n\n  二段\n  二", "一段\n二段二"),
    ("'要当\n  天 it''s'", "要当天 it's"),
    ('"要当\n  天\\\n  中\\n文"', "要当天中\n文"),
    (">\n  三日\n  内\n    更深\n    更深\n\n  完成\n", "三日内\n  更深\n  更深\n\n完成\n"),
    (">2-\n  ，三日\n  内\n", "，三日内"),
    ("|\n  三日  \n  内\n", "三日  \n内\n"),
]


@pytest.mark.parametrize(("written", "text"), WRAPPED)
def test_a_wrapped_line_of_chinese_goes_on_without_a_space(written: str, text: str) -> None:
    data = data_of(f"a: {written}\nb: {{c: d}}\n")
    assert data["a"] == text
    assert data.value_place("b") == Place("x.yml", written.count("\n") + 2, 4)


def test_wrapped_lines_of_a_flow_list_are_closed_up() -> None:
    assert data_of("a: [第一\n  项, second\n  one, 三,\n  四]") == {
        "a": ["第一项", "second one", "三", "四"]
    }


def test_one_text_in_brackets_that_holds_a_comma_of_chinese_is_doubted() -> None:
    doubted = parsed("a: [甲，乙]\nb: [[丙；丁]]\nc: [甲、乙]").doubts
    assert [each.rule for each in doubted.values()] == ["one-text"] * 3
    meant = "a: ['甲，乙']\nb: ['甲、乙']\nc: [甲，乙, 丙]\nd:\n  - 甲，乙\ne: 甲，乙"
    assert not parsed(meant).doubts


def test_brackets_of_lists_are_no_markup_of_ours() -> None:
    nested = "a:\n  [[甲, 乙],\n   [[丙, 丁]]]\n名: 二\nb: [[甲, 乙]]\n名二: 三"
    assert data_of(nested) == {
        "a": [["甲", "乙"], [["丙", "丁"]]],
        "名": "二",
        "b": [["甲", "乙"]],
        "名二": "三",
    }


def test_a_mistake_behind_a_wrapped_line_is_inside_the_file() -> None:
    text = "a: [要当\n  天"
    assert inside(text.encode(), parsed(text).problems[0].place)


def test_each_radical_is_told_with_the_character_meant() -> None:
    for code in (0x2E81, 0x2EC5, 0x2F00, 0x2FD5, 0xF900, 0xFAD9, 0x2F800, 0x2FA1D):
        (found,) = parsed(f"a: 字{chr(code)}").problems
        assert (found.rule, found.place) == ("look-alike", Place("x.yml", 1, 5)), hex(code)
    assert "(U+2EC5) → 见" in dict(parsed("a: ⻅").problems[0].params)["pairs"]
    assert "(U+2F3E) → 户" in dict(parsed("a: ⼾").problems[0].params)["pairs"]


def test_ideographs_that_only_stand_among_the_compatible_ones_are_taken() -> None:
    assert data_of("a: \ufa0e\ufa29") == {"a": "\ufa0e\ufa29"}


def test_windows_line_ends_change_nothing() -> None:
    text = "a: 1\nb: |\n  one\n  two\nc: [x,\n  y]\n"
    unix, windows = data_of(text), data_of(text.replace("\n", "\r\n"))
    assert unix == windows
    assert [unix.value_place(key) for key in unix] == [windows.value_place(key) for key in windows]


def test_a_quoted_star_ampersand_or_exclamation_mark_is_text() -> None:
    assert data_of("['*a', \"&b\", '!c', \"**d**\"]") == ["*a", "&b", "!c", "**d**"]


def test_a_text_of_the_greatest_length_is_taken() -> None:
    assert len(data_of(f"a: {'很' * LONGEST_SCALAR}")["a"]) == LONGEST_SCALAR


def test_ideographic_space_emoji_and_accents_are_text() -> None:
    text = "全\u3000角，❤️ naïve 𠀀 ½"
    assert data_of(f"a: {text}") == {"a": text}


def test_every_character_the_yaml_reader_refuses_is_refused_before_it() -> None:
    refused = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0xE000, 0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFF]
    for code in sorted({*refused} - {0x0A}):
        rules = [found.rule for found in parsed(f"a: b{chr(code)}c").problems]
        assert rules == ["tab" if code == 0x09 else "refused-character"], hex(code)


def inside(content: bytes, place: Place) -> bool:
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def can_be_told(problems: list[Problem]) -> bool:
    """Whether every problem can be worded, on a line of its own."""
    lines = [report(problems, "text", lang).splitlines() for lang in LANGUAGES]
    assert all(report(problems, form, "en") is not None for form in FORMATS)
    return all(len(found) == len(problems) for found in lines)


YAMLISH = st.text(
    st.sampled_from(
        "abc商品，“ \n\n-:[]{}\"'#&*!|>%@`,?~0\t\\\r\x00\x85\u2028\ufeff\uffff\u202e𠀀"
    ),
    max_size=80,
)


@bounded
@given(content=YAMLISH.map(str.encode) | st.text(max_size=60).map(str.encode) | st.binary())
def test_any_bytes_are_read_or_refused_in_place(content: bytes) -> None:
    found = parsed(content)
    assert all(inside(content, each.place) for each in found.problems)
    assert can_be_told(list(found.problems))
    assert found.data is not None or found.problems


FRAGMENTS = st.sampled_from(
    [
        *(
            "",
            " ",
            "  ",
            "\n",
            "\n\n",
            "- ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            '"',
            "'",
            "#",
            "|",
            ">",
            ",",
        ),
        *(
            "&a ",
            "*a",
            "!t ",
            "---\n",
            "\t",
            "\\",
            "**",
            "[[",
            "]]",
            "[[term]]",
            "<script>",
            "{{ 1 }}",
        ),
        *("商品", "\u202e", "\ufeff", "\r\n", "null", "true", "-1", "2026-02-30", "type: list"),
        *("id: term", "id: process", "text:", "[]", "{}", "- - -", "x" * 50, "process-end", "../x"),
    ]
)


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """The text after a few deletions, insertions and exchanges of characters and lines."""
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(
            st.sampled_from(["delete", "insert", "delete line", "repeat line", "swap lines"])
        )
        if kind in ("delete", "insert"):
            start = draw(st.integers(0, len(text)))
            length = draw(st.integers(1, 12)) if kind == "delete" else 0
            put = draw(FRAGMENTS) if kind == "insert" else ""
            text = text[:start] + put + text[start + length :]
        else:
            text = "\n".join(_moved(text.split("\n"), kind, draw))
    return text


def _moved(lines: list[str], kind: str, draw: st.DrawFn) -> list[str]:
    one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    if kind == "swap lines":
        lines[one], lines[other] = lines[other], lines[one]
    elif kind == "repeat line":
        lines.insert(other, lines[one])
    else:
        del lines[one]
    return lines


def authored(root: Path) -> list[str]:
    """The data files below a root, by their paths from there."""
    found = [*(root / "chapters").rglob("*.yml"), *(root / "quizzes").rglob("*.yml")]
    return sorted(path.relative_to(root).as_posix() for path in found)


@pytest.fixture(scope="module")
def copy_of_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(BASE, tmp_path_factory.mktemp("base"), dirs_exist_ok=True)


@pytest.fixture(scope="module")
def copy_of_course(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("course")
    for top in ("chapters", "quizzes", "docs"):
        shutil.copytree(root / top, copy / top)
    return copy


def places_are_inside(root: Path, problems: list[Problem]) -> bool:
    files = ((root / found.place.path, found.place) for found in problems)
    return all(path.is_dir() or inside(path.read_bytes(), place) for path, place in files)


@contextmanager
def mutated(data: st.DataObject, root: Path) -> Iterator[None]:
    """One file of the course is changed, and put back afterwards."""
    path = root / data.draw(st.sampled_from(authored(root)))
    before = path.read_bytes()
    try:
        path.write_bytes(data.draw(mutations(before.decode())).encode())
        yield
    finally:
        path.write_bytes(before)


@settings(bounded, max_examples=10)
@given(data=st.data())
def test_a_damaged_chapter_gives_problems_in_place(copy_of_course: Path, data: Any) -> None:
    damage(copy_of_course, data)


@pytest.mark.sweep
@settings(bounded, max_examples=60)
@given(data=st.data())
def test_whatever_damages_a_chapter_gives_problems_in_place(
    copy_of_course: Path, data: Any
) -> None:
    damage(copy_of_course, data)


def damage(copy_of_course: Path, data: Any) -> None:
    with mutated(data, copy_of_course):
        problems = list(draft(copy_of_course).problems)
        assert places_are_inside(copy_of_course, problems)
        assert can_be_told(problems)


@settings(bounded, max_examples=200)
@given(data=st.data())
def test_a_damaged_course_is_refused_or_makes_pages(copy_of_base: Path, data: Any) -> None:
    with mutated(data, copy_of_base):
        drafted = draft(copy_of_base)
        assert places_are_inside(copy_of_base, list(drafted.problems))
        assert drafted.problems or drafted.entries
