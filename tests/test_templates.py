"""What keeps templates and modules plain: short lines, no decisions, whole elements, and a form
that no formatter keeps: what stands in a template is Markdown, HTML and Jinja at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from generator.authored.kinds.form import FormField

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
ALL = {
    path.relative_to(GENERATOR).as_posix(): path.read_text("utf-8")
    for path in sorted((*GENERATOR.rglob("*.jinja"), *(GENERATOR / "site/theme").rglob("*.html")))
}
TEMPLATES = {name: text for name, text in ALL.items() if name.endswith(".jinja")}
"""Our own; the others stand in for templates of the theme."""
MOST_CHARACTERS, MOST_LINES = 160, 250
VOID = (
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "rect",
)
TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)(?=[\s>{/])")
BRACED = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
SPACED = re.compile(r"\{(?:\{|%|#)[-+]?(?: |\n *)(?:\S.*(?<=\s))?[-+]?(?:\}|%|#)\}", re.DOTALL)
COMPARED = re.compile(r"==|!=|(?<![-%])>|<|\bin \(|\bnot in\b|\bis (?:not )?[a-z]")


def lengths() -> dict[str, int]:
    """The lines of each module."""
    modules = sorted(GENERATOR.rglob("*.py"))
    return {
        path.relative_to(GENERATOR).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in modules
    }


def conditions(template: str) -> list[str]:
    """What a template asks, without the texts in it."""
    asked = re.findall(r"\{%[-+]? *(?:el)?if (.*?) *[-+]?%\}|\bif (.*?) (?:else|%\})", template)
    return [re.sub(r'"[^"]*"|\'[^\']*\'', '""', one or other) for one, other in asked]


def unpaired(template: str) -> dict[str, int]:
    """Elements that are not closed as often as they are opened."""
    html = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    counts: Counter[str] = Counter()
    for closing, name in TAG.findall(html):
        if name not in VOID:
            counts[name] += -1 if closing else 1
    return {name: count for name, count in counts.items() if count}


def lines(templates: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each line with its place."""
    for name, text in templates.items():
        yield from ((f"{name}:{no}", line) for no, line in enumerate(text.split("\n"), 1))


def test_there_are_templates_to_look_at() -> None:
    assert len(TEMPLATES) > 50
    assert len(ALL) > len(TEMPLATES)


def test_no_line_of_a_template_is_long() -> None:
    assert [place for place, line in lines(TEMPLATES) if len(line) > MOST_CHARACTERS] == []


def test_a_template_compares_nothing() -> None:
    asked = [(name, one) for name, text in TEMPLATES.items() for one in conditions(text)]
    assert asked
    assert [one for one in asked if COMPARED.search(one[1])] == []


def test_a_template_holds_whole_elements() -> None:
    assert {name: found for name, text in TEMPLATES.items() if (found := unpaired(text))} == {}


def test_a_tag_is_set_apart_by_spaces_from_its_braces() -> None:
    tags = [(name, tag) for name, text in ALL.items() for tag in BRACED.findall(text)]
    assert [one for one in tags if not SPACED.fullmatch(one[1])] == []


def test_no_line_ends_in_spaces_and_none_is_indented_by_a_tab() -> None:
    assert [place for place, line in lines(ALL) if line != line.rstrip() or "\t" in line] == []


def test_a_template_ends_with_one_line_break_and_has_no_two_empty_lines() -> None:
    neat = re.compile(r"(?:(?!\n\n\n).)*\S\n", re.DOTALL)
    assert [name for name, text in ALL.items() if not neat.fullmatch(text)] == []


def test_half_an_element_and_a_comparison_are_seen() -> None:
    assert unpaired("<p><b>{{ text }}</p>") == {"b": 1}
    assert unpaired("<div{{ anchor(id) }}><br></div>") == {}
    (compared,) = conditions('{%- if item.face == "open" -%}')
    assert COMPARED.search(compared)
    (plain,) = conditions("{% if not sheet.is_withdrawn and is_coded %}")
    assert not COMPARED.search(plain)


def test_each_type_of_field_says_how_it_is_filled_in() -> None:
    types = get_args(FormField.model_fields["type"].annotation)
    named = {f"components/sheet/field-{type}.html.jinja" for type in types}
    assert named == {name for name in TEMPLATES if "/sheet/field-" in name}


def test_no_module_grows_beyond_what_is_read_at_a_sitting() -> None:
    assert {name: count for name, count in lengths().items() if count > MOST_LINES} == {}
