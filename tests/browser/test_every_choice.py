"""Every choice of every item, chosen alone: the verdict and rationale are those of the data."""

from __future__ import annotations

import pytest
from browsing import keys, rationales
from playwright.sync_api import Page

from generator.course import Course
from generator.views import addresses

pytestmark = pytest.mark.both

TRY_EACH = """() => [...document.querySelectorAll("course-item")].flatMap((item) =>
  [...item.querySelectorAll("input")].map(({ value }) => {
    const button = item.querySelector(".item-check");
    item.querySelector(`input[value="${value}"]`).click();
    button.click();
    const lines = [...item.querySelectorAll(".choice-verdict")];
    const own = item.querySelector(`[data-choice="${value}"] .choice-verdict`);
    const seen = {
      item: item.dataset.item, choice: value, state: item.className, count: lines.length,
      status: item.querySelector("[role=status]").textContent,
      verdict: own.className, text: own.textContent,
    };
    button.click();
    return seen;
  }))"""


def _expected(data, choice: str) -> dict[str, str | int]:
    right, all_keys = choice in keys(data), keys(data)
    state = "is-right" if all_keys == [choice] else "is-partly" if right else "is-wrong"
    words = {
        "is-right": "答对了。",
        "is-partly": f"部分正确，得 {round(100 / len(all_keys))}% 的分。",
        "is-wrong": "不对，再想想。",
    }
    return {
        "item": data.id,
        "choice": choice,
        "state": state,
        "count": len(rationales(data)) if state == "is-right" else 1,
        "status": words[state],
        "verdict": f"choice-verdict is-{'right' if right else 'wrong'}",
        "text": f"✓ 正确 {rationales(data)[choice]}"
        if right
        else f"✗ 不对 {rationales(data)[choice]}",
    }


def test_every_choice_of_every_assessment_gets_its_own_verdict_and_rationale(
    page: Page, http: str, course: Course
) -> None:
    for content in course.chapters:
        for assessment in content.assessments:
            page.goto(http + addresses.assessment(content, assessment))
            items = addresses.items_of(content, assessment)
            expected = [_expected(data, choice) for data in items for choice in rationales(data)]
            seen = page.evaluate(TRY_EACH)
            for one in seen:
                one["text"] = " ".join(one["text"].split())
            assert seen == expected
