"""What learners of this course write, graded as its pages do and by the Python twin."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from fixtures_site import ROOT

from generator.authored.kinds import ShortText, tasks
from generator.authored.reading import load
from generator.text.catalog import words
from generator.text.typed_answer import consists_of, same
from generator.views.items.short_text import body

VECTORS = Path(__file__).parent / "vectors"
ANSWERS: dict[str, dict[str, list[str]]] = json.loads(
    (VECTORS / "chapter-8-answers.json").read_text("utf-8")
)
COMPONENTS = ROOT / "generator" / "components" / "item"
GRADE = """
const { readFileSync } = await import("node:fs");
const found = {};
for (const [id, { key, texts }] of Object.entries(JSON.parse(readFileSync(0, "utf-8"))))
  found[id] = texts.filter((text) => globalThis.course.grade("short_text", key, [text]).correct);
console.log(JSON.stringify(found));
"""


@pytest.fixture(scope="module")
def items() -> dict[str, ShortText]:
    chapters = load(ROOT)[0].chapters
    every = [item for content in chapters for item in tasks(content.items)]
    return {item.id: item for item in every if isinstance(item, ShortText)}


@pytest.fixture(scope="module")
def passed(items: dict[str, ShortText]) -> dict[str, list[str]]:
    """What the page's own script lets pass, of all that the vectors hold."""
    t = words("site", "zh")
    asked: dict[str, Any] = {
        id: {"key": body(items[id], t).key, "texts": texts["right"] + texts["wrong"]}
        for id, texts in ANSWERS.items()
    }
    parts = ("radicals", "match", "grade")
    script = "".join((COMPONENTS / f"{part}.js").read_text("utf-8") for part in parts) + GRADE
    node = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(node, input=json.dumps(asked), text=True, capture_output=True, check=True)
    return dict(json.loads(done.stdout))


def _is_right(item: ShortText, text: str) -> bool:
    is_made = any(consists_of(one.must, one.may, text) for one in item.wording)
    return is_made or any(same(one, text) for one in item.accepted)


def test_every_item_that_is_typed_has_answers_to_try(items: dict[str, ShortText]) -> None:
    assert set(ANSWERS) == set(items)
    assert min(len(texts["right"]) for texts in ANSWERS.values()) >= 9
    assert min(len(texts["wrong"]) for texts in ANSWERS.values()) >= 6


@pytest.mark.parametrize("id", ANSWERS)
def test_the_courses_own_words_and_natural_variants_pass_and_near_misses_do_not(
    id: str, items: dict[str, ShortText], passed: dict[str, list[str]]
) -> None:
    every = ANSWERS[id]["right"] + ANSWERS[id]["wrong"]
    assert passed[id] == ANSWERS[id]["right"]
    assert [text for text in every if _is_right(items[id], text)] == ANSWERS[id]["right"]


def test_what_is_expected_to_be_wrong_is_not_let_through(items: dict[str, ShortText]) -> None:
    for item in items.values():
        expected = [text for wrong in item.expected_wrong for text in wrong.texts]
        assert [text for text in expected if _is_right(item, text)] == [], item.id
