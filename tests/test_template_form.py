"""How templates are written, whose form no formatter keeps: what stands in them is Markdown, HTML
and Jinja at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fixtures_site import ROOT

GENERATOR = ROOT / "generator"
TEMPLATES = {
    path.relative_to(GENERATOR).as_posix(): path.read_text("utf-8")
    for path in (*GENERATOR.rglob("*.jinja"), *(GENERATOR / "site" / "theme").rglob("*.html"))
}
TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
SPACED = re.compile(r"\{(?:\{|%|#)[-+]?(?: |\n *)(?:\S.*(?<=\s))?[-+]?(?:\}|%|#)\}", re.DOTALL)


def lines() -> Iterator[tuple[str, str]]:
    for name, text in TEMPLATES.items():
        yield from ((f"{name}:{no}", line) for no, line in enumerate(text.split("\n"), 1))


def test_there_are_templates_to_look_at() -> None:
    assert len(TEMPLATES) > 50


def test_a_tag_is_set_apart_by_spaces_from_its_braces() -> None:
    tags = [(name, tag) for name, text in TEMPLATES.items() for tag in TAG.findall(text)]
    assert [one for one in tags if not SPACED.fullmatch(one[1])] == []


def test_no_line_ends_in_spaces_and_none_is_indented_by_a_tab() -> None:
    assert [place for place, line in lines() if line != line.rstrip() or "\t" in line] == []


def test_a_template_ends_with_one_line_break_and_has_no_two_empty_lines() -> None:
    neat = re.compile(r"(?:(?!\n\n\n).)*\S\n", re.DOTALL)
    assert [name for name, text in TEMPLATES.items() if not neat.fullmatch(text)] == []
