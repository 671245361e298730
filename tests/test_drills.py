"""Every way through the drills of the real course, one by one: what a good end is worth."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fixtures_site import ROOT

from generator.authored.drill_paths import Amounts, Road, Way, after, arrive, begin, follow, ways
from generator.authored.kinds.drill import Drill, Node, Reaction
from generator.authored.reading import load
from generator.rules.drills import LOW, SHARE
from generator.views.drill import content_hash

DRILLS = {drill.id: drill for drill in load(ROOT)[0].chapters[0].drills}
each = pytest.mark.parametrize("id", DRILLS)


def all_ways(drill: Drill) -> Iterator[Way]:
    """Each way by itself; none of these drills has a loop."""
    nodes = {node.id: node for node in drill.nodes}
    waiting: list[tuple[str, Amounts, bool, int, Road, int]] = [
        (drill.nodes[0].id, begin(drill), False, 0, (), 0)
    ]
    while waiting:
        id, standing, is_barred, best, road, length = waiting.pop()
        for choice in nodes[id].choices:
            now, count = after(standing, choice), best + choice.best
            further, bars = (road, f"{id} {choice.id}"), is_barred or bool(choice.bars)
            if end := arrive(drill, choice.next, now, is_barred=bars):
                yield Way(further, length + 1, count, now, bars, end)
            else:
                waiting.append((choice.next, now, bars, count, further, length + 1))


@each
def test_every_way_to_a_good_end_is_a_good_way(id: str) -> None:
    poor = [
        way
        for way in all_ways(DRILLS[id])
        if way.end.rating == "good"
        and (way.share < SHARE or way.standing[0] <= LOW or way.standing[3] <= LOW)
    ]
    assert poor == []


@each
def test_ways_that_meet_are_told_as_the_poorest_of_them(id: str) -> None:
    found: dict[object, int] = {}
    for way in all_ways(DRILLS[id]):
        key = way.end.id, way.standing, way.is_barred, way.choices
        found[key] = min(way.best, found.get(key, way.best))
    told: dict[object, int] = {}
    for way in ways(DRILLS[id]):
        key = way.end.id, way.standing, way.is_barred, way.choices
        told[key] = min(way.best, told.get(key, way.best))
    assert told == found


@each
def test_no_way_with_a_dangerous_line_comes_to_a_good_end(id: str) -> None:
    found = [way for way in all_ways(DRILLS[id]) if way.is_barred and way.end.rating == "good"]
    assert found == []


@each
def test_every_end_is_reached_by_some_way(id: str) -> None:
    assert {way.end.id for way in ways(DRILLS[id])} == {end.id for end in DRILLS[id].ends}


def spoken(choice: Reaction) -> int:
    return sum(map(str.isalnum, choice.text))


HABITS = {
    "first": lambda node: node.choices[0],
    "last": lambda node: node.choices[-1],
    "longest": lambda node: max(node.choices, key=spoken),
    "shortest": lambda node: min(node.choices, key=spoken),
}


@each
@pytest.mark.parametrize("habit", HABITS)
def test_no_habit_of_choosing_comes_to_a_good_end(id: str, habit: str) -> None:
    drill = DRILLS[id]
    ratings = {end.id: end.rating for end in drill.ends}
    assert ratings[follow(drill, HABITS[habit])] != "good"


@pytest.mark.parametrize(
    ("id", "wrong"),
    [
        (
            "drill-slow-repair",
            "calm rules invoice urge later what soon careless redo vague sms improve",
        ),
        ("drill-safety-defect", "order stop quick agree misuse after tell pull new bring all full"),
        ("drill-unjustified-claim", "water back doubt fee dept terms answer none find route full"),
        (
            "drill-visit-complaint",
            "score carrier return proof nothing hide now wait argue redo text tell",
        ),
    ],
)
def test_what_is_mended_at_the_end_does_not_make_up_for_the_rest(id: str, wrong: str) -> None:
    assert {one.id: one.rating for one in DRILLS[id].ends}[went(DRILLS[id], wrong)] == "fair"


def went(drill: Drill, names: str) -> str:
    """The end that these choices come to, when all of them are made."""
    chosen = iter(names.split())

    def pick(node: Node) -> Reaction:
        name = next(chosen)
        return next(choice for choice in node.choices if choice.id == name)

    end = follow(drill, pick)
    assert list(chosen) == []
    return end


def test_a_draft_is_gone_on_with_when_only_what_bars_an_end_is_another() -> None:
    drill = DRILLS["drill-slow-repair"]
    first, *rest = drill.nodes
    choice, *others = first.choices
    barring = choice.model_copy(update={"bars": "有人可能受伤。"})
    other = choice.model_copy(update={"text": "请坐。"})

    def hash_with(one: Reaction) -> str:
        node = first.model_copy(update={"choices": (one, *others)})
        return content_hash(drill.model_copy(update={"nodes": (node, *rest)}))

    assert hash_with(barring) == hash_with(choice) == content_hash(drill)
    assert hash_with(other) != content_hash(drill)


BEST = ["stop", "check", "refuse", "file", "now", "hold", "ask", "clear", "all", "full"]
DANGEROUS = {"normal": 0, "quick": 1, "photo": 1, "agree": 2, "throw": 2, "calm": 3, "after": 4}
DANGEROUS |= {"new": 6, "bring": 7}


@pytest.mark.parametrize("name", DANGEROUS)
def test_one_dangerous_line_is_not_made_good_by_nine_best_ones(name: str) -> None:
    """All but this one are the best; a question more is asked where it leads aside."""
    drill, place = DRILLS["drill-safety-defect"], DANGEROUS[name]
    back = ["stop"] if name == "normal" else []
    names = [*BEST[:place], name, *back, *BEST[place + 1 :]]
    assert went(drill, " ".join(BEST)) == "good"
    assert went(drill, " ".join(names)) == "late"


@pytest.mark.parametrize("names", ["pay today monday", "ask today tomorrow admit"])
def test_money_that_nobody_approved_keeps_a_visit_from_ending_well(names: str) -> None:
    drill = DRILLS["drill-visit-complaint"]
    assert went(drill, f"short stop restate {names} card date tell") == "mended"
    assert went(drill, "short stop restate ask today monday card date tell") == "good"


def test_no_promise_of_the_best_way_is_made_for_somebody_else_to_keep() -> None:
    """Who is promised to call is said to have called, and the claim goes by what is on paper."""
    nodes = {node.id: node for node in DRILLS["drill-safety-defect"].nodes}
    promised = next(choice.text for choice in nodes["escalate"].choices if choice.best)
    assert "店长" in promised
    assert "店长" in nodes["want"].says
    assert "给顾客打过电话" in nodes["want"].says


FIRST = {
    "drill-slow-repair": "arrive",
    "drill-safety-defect": "facts",
    "drill-unjustified-claim": "arrive",
    "drill-visit-complaint": "mention",
}


@each
def test_the_best_way_says_sorry_for_the_trouble_and_goes_on(id: str) -> None:
    node = next(node for node in DRILLS[id].nodes if node.id == FIRST[id])
    best = next(choice for choice in node.choices if choice.best)
    assert "对不起" in best.text
    assert len(best.text.partition("对不起")[2]) > 10
    assert "本站补充" in best.rationale
