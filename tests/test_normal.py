"""The Python twin of match.js: both give what tests/vectors/ says."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.text.typed_answer import consists_of, is_within, normal, number_in, same

FOLDER = Path(__file__).parent / "vectors"
VECTORS, NUMBERS, WORDINGS = (
    json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    for name in ("normal", "numbers", "wordings")
)


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_forms_of_writing_fall_away(text: str, expected: str) -> None:
    assert normal(text) == expected


@pytest.mark.parametrize(("text", "unit", "number"), NUMBERS)
def test_a_number_is_read_in_each_of_its_ways_and_nothing_else_is_one(
    text: str, unit: str, number: float | None
) -> None:
    assert number_in(text, unit) == (None if number is None else Decimal(str(number)))


@pytest.mark.parametrize("wording", WORDINGS)
def test_an_answer_is_made_of_the_words_it_may_be_made_of_and_no_others(wording: Any) -> None:
    every = wording["right"] + wording["wrong"]
    passed = [text for text in every if consists_of(wording["must"], wording["may"], text)]
    assert passed == wording["right"]


def test_punctuation_alone_is_like_nothing() -> None:
    assert not same("……", "。")


def test_a_number_is_near_up_to_its_tolerance() -> None:
    one, other = Decimal("12"), Decimal("12.5")
    assert is_within(one, other, Decimal("0.5"))
    assert not is_within(one, other, Decimal("0.4"))
