"""Every response that an item foresees, given alone: the verdict and rationale are the data's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import singledispatch

import pytest
from browsing import distractors, keys, listed, rationales
from playwright.sync_api import Page

from generator.authored.course import Course
from generator.authored.kinds import (
    Classification,
    Hotspot,
    Matching,
    Multiple,
    Numeric,
    Open,
    Ordering,
    ShortText,
    Single,
    Task,
    TrueFalse,
    tasks,
)
from generator.text.markup import plain
from generator.views import addresses

pytestmark = [pytest.mark.both, pytest.mark.real]


@dataclass(frozen=True)
class Trial:
    """A response, the part of the credit it is to earn, and what stands under what it speaks of."""

    item: str
    response: list[str]
    credit: float
    lines: list[str]
    rated: bool = False

    @property
    def state(self) -> str:
        if self.credit == 1:
            return "is-right"
        return "is-partly" if self.credit or self.rated else "is-wrong"

    @property
    def status(self) -> str:
        if self.rated:
            return f"自评得 {self._percent}% 的分。"
        words = {"is-right": "答对了。", "is-wrong": "不对，再想想。"}
        return words.get(self.state, f"部分正确，得 {self._percent}% 的分。")

    @property
    def _percent(self) -> int:
        return int(self.credit * 100 + 1e-9)  # cut, as in the browser


TRY_EACH = """async (trials) => {
  const seen = [];
  for (const { item, response } of trials) {
    const host = document.querySelector(`course-item[data-item="${item}"]`);
    const [form, button] = [host.querySelector("form"), host.querySelector(".item-check")];
    course.answer.fill(form, response);
    button.click();
    while (host.querySelector(".typed") && !course.match) await new Promise(requestAnimationFrame);
    if (host.dataset.type === "open") {
      course.answer.fill(form, response);
      button.click();
    }
    seen.push({
      state: host.className,
      status: host.querySelector("[role=status]").textContent,
      lines: [...host.querySelectorAll(".choice-verdict")].map((line) => line.textContent),
    });
    button.click();
  }
  return seen;
}"""


def _right(rationale: str) -> str:
    return "✓ 正确 " + plain(rationale)


def _wrong(rationale: str = "") -> str:
    return "✗ 不对 " + plain(rationale)


@singledispatch
def _trials(item: Task) -> Iterator[Trial]:
    """Right, and wrong in every way that the item foresees."""
    raise NotImplementedError(item)


@_trials.register(Single)
@_trials.register(Multiple)
@_trials.register(TrueFalse)
@_trials.register(Hotspot)
def _(item: Task) -> Iterator[Trial]:
    for choice, why in rationales(item).items():
        if keys(item) == [choice]:
            lines = [_right(w) if c == choice else w for c, w in rationales(item).items()]
            yield Trial(item.id, [choice], 1, lines)
        elif choice in keys(item):
            yield Trial(item.id, [choice], 1 / len(keys(item)), [_right(why)])
        else:
            yield Trial(item.id, [choice], 0, [_wrong(why)])
    if isinstance(item, Multiple):
        yield from _several(item)


def _several(item: Multiple) -> Iterator[Trial]:
    """All keys together, and with each distractor; each key left out."""
    right, why = keys(item), rationales(item)
    all_of_it = [_right(w) if choice in right else w for choice, w in why.items()]
    yield Trial(item.id, right, 1, all_of_it)
    for choice in distractors(item):
        lines = [*(_right(why[one]) for one in right), _wrong(why[choice])]
        yield Trial(item.id, [*right, choice], 1 - 1 / len(right), lines)
    for choice in right:
        rest = [one for one in right if one != choice]
        yield Trial(item.id, rest, 1 - 1 / len(right), [_right(why[one]) for one in rest])


@_trials.register
def _(item: ShortText) -> Iterator[Trial]:
    for text in item.accepted:
        yield Trial(item.id, [text], 1, [_right(item.rationale)])
    for wrong in item.expected_wrong:
        for text in wrong.texts:
            yield Trial(item.id, [text], 0, [_wrong(wrong.rationale)])
    yield Trial(item.id, ["都不是"], 0, [_wrong()])


@_trials.register
def _(item: Numeric) -> Iterator[Trial]:
    value, step, unit = item.value, item.tolerance, item.unit or ""
    for right in (f"{value}", f"{value}{unit}", f"{value + step} {unit}", f"{value - step}"):
        yield Trial(item.id, [right], 1, [_right(item.rationale)])
    for wrong in item.expected_wrong:
        yield Trial(item.id, [f"{wrong.value}"], 0, [_wrong(wrong.rationale)])
        yield Trial(item.id, [f"{wrong.value} {unit}"], 0, [_wrong(wrong.rationale)])
    yield Trial(item.id, ["987654321"], 0, [_wrong()])


@_trials.register
def _(item: Ordering) -> Iterator[Trial]:
    things = item.sequence
    count = len(things)
    yield Trial(item.id, [t.id for t in things], 1, [_right(t.rationale) for t in things])
    for at in range(count - 1):
        swapped = [*things[:at], things[at + 1], things[at], *things[at + 2 :]]
        broken = {at, at + 1, at + 2}
        lines = [
            _wrong() if things.index(thing) in broken else _right(thing.rationale)
            for thing in swapped
        ]
        credit = 1 - len(broken & set(range(count))) / count
        yield Trial(item.id, [thing.id for thing in swapped], credit, lines)


@_trials.register
def _(item: Matching) -> Iterator[Trial]:
    right = {pair.id: pair.id for pair in item.pairs}
    why = {pair.id: pair.rationale for pair in item.pairs}
    others = {each.id: each.rationale for each in item.distractors}
    yield from _paired(item, right, why, others)


@_trials.register
def _(item: Classification) -> Iterator[Trial]:
    right = {member.id: member.category for member in item.members}
    why = {member.id: member.rationale for member in item.members}
    yield from _paired(item, right, why, {category.id: "" for category in item.categories})


def _paired(
    item: Task, right: dict[str, str], why: dict[str, str], others: dict[str, str]
) -> Iterator[Trial]:
    """All right, and each pair wrong in each way. `others`: what a wrong match says of itself."""
    made = [f"{id}={match}" for id, match in right.items()]
    yield Trial(item.id, made, 1, [_right(why[id]) for id in right])
    for at, id in enumerate(right):
        for match in ({*right.values()} | others.keys()) - {right[id]}:
            given = [*made[:at], f"{id}={match}", *made[at + 1 :]]
            said = _wrong(others.get(match, ""))
            lines = [said if other == id else _right(why[other]) for other in right]
            yield Trial(item.id, given, 1 - 1 / len(right), lines)


@_trials.register
def _(item: Open) -> Iterator[Trial]:
    points = [criterion.id for criterion in item.criteria]
    some = [points[:count] for count in range(len(points) + 1)] + [[point] for point in points]
    for rated in some:
        yield Trial(item.id, ["自己的话", *rated], len(rated) / len(points), [], rated=True)


def test_every_response_of_every_assessment_gets_its_own_verdict_and_rationale(
    page: Page, http: str, course: Course
) -> None:
    tried: set[str] = set()
    found: list[str] = []
    for content in course.chapters:
        for assessment in content.assessments:
            page.goto(http + addresses.assessment(content, assessment))
            items = list(tasks(addresses.items_of(content, assessment)))
            trials = [trial for item in items for trial in _trials(item)]
            tried |= {item.id for item in items}
            seen = page.evaluate(TRY_EACH, [asdict(trial) for trial in trials])
            for trial, got in zip(trials, seen, strict=True):
                found += _differences(trial, got)
        assert {item.id for item in tasks(content.items)} <= tried
    assert not found, listed(found)


def _differences(trial: Trial, got: dict[str, str | list[str]]) -> Iterator[str]:
    """Where the page says something else. Rows may stand in another order than in the data."""
    expected = {"state": trial.state, "status": trial.status, "lines": _lines(trial.lines)}
    shown = {**got, "lines": _lines(list(got["lines"]))}
    for name, value in expected.items():
        if shown[name] != value:
            yield f"{trial.item} {trial.response}: {name}: {shown[name]}, not {value}"


def _lines(lines: list[str]) -> list[str]:
    return sorted("".join(line.split()) for line in lines)
