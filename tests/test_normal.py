"""The Python twin of match.js: both give what tests/vectors/normal.json says."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from generator.normal import near, normal, same

VECTORS = json.loads((Path(__file__).parent / "vectors" / "normal.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_forms_of_writing_fall_away(text: str, expected: str) -> None:
    assert normal(text) == expected


def test_punctuation_alone_is_like_nothing() -> None:
    assert not same("……", "。")


def test_a_number_is_near_up_to_its_tolerance() -> None:
    one, other = Decimal("12"), Decimal("12.5")
    assert near(one, other, Decimal("0.5"))
    assert not near(one, other, Decimal("0.4"))
