"""What keeps templates and modules plain: short lines, no decisions, whole elements."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from generator.authored.kinds.form import FormField

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
TEMPLATES = {
    path.relative_to(GENERATOR).as_posix(): path.read_text("utf-8")
    for path in sorted(GENERATOR.rglob("*.jinja"))
}
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


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_line_of_a_template_is_long(name: str) -> None:
    long = [
        (number, len(line))
        for number, line in enumerate(TEMPLATES[name].splitlines(), 1)
        if len(line) > MOST_CHARACTERS
    ]
    assert long == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_compares_nothing(name: str) -> None:
    assert [asked for asked in conditions(TEMPLATES[name]) if COMPARED.search(asked)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_whole_elements(name: str) -> None:
    assert unpaired(TEMPLATES[name]) == {}


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
