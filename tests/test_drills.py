"""Every way through the drills of the real course, one by one: what a good end is worth."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fixtures_site import ROOT

from generator.course import load
from generator.drilling import Amounts, Road, Way, after, arrive, begin, follow, ways
from generator.kinds.drill import Drill, Node, Reaction
from generator.rules.drills import LOW, SHARE

DRILLS = {drill.id: drill for drill in load(ROOT)[0].chapters[0].drills}
each = pytest.mark.parametrize("id", DRILLS)


def all_ways(drill: Drill) -> Iterator[Way]:
    """Each way by itself; none of these drills has a loop."""
    nodes = {node.id: node for node in drill.nodes}
    waiting: list[tuple[str, Amounts, int, Road, int]] = [
        (drill.nodes[0].id, begin(drill), 0, (), 0)
    ]
    while waiting:
        id, standing, best, road, length = waiting.pop()
        for choice in nodes[id].choices:
            now, count = after(standing, choice), best + choice.best
            further = (road, f"{id} {choice.id}")
            if end := arrive(drill, choice.next, now):
                yield Way(further, length + 1, count, now, end)
            else:
                waiting.append((choice.next, now, count, further, length + 1))


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
        key = way.end.id, way.standing, way.choices
        found[key] = min(way.best, found.get(key, way.best))
    told: dict[object, int] = {}
    for way in ways(DRILLS[id]):
        key = way.end.id, way.standing, way.choices
        told[key] = min(way.best, told.get(key, way.best))
    assert told == found


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
        ("drill-safety-defect", "order stop quick agree misuse after tell pull new bring full"),
        ("drill-unjustified-claim", "water back doubt fee dept terms answer none find route full"),
        (
            "drill-visit-complaint",
            "score carrier return proof nothing hide now wait argue redo text tell",
        ),
    ],
)
def test_what_is_mended_at_the_end_does_not_make_up_for_the_rest(id: str, wrong: str) -> None:
    chosen = iter(wrong.split())

    def pick(node: Node) -> Reaction:
        name = next(chosen)
        return next(choice for choice in node.choices if choice.id == name)

    end = follow(DRILLS[id], pick)
    assert list(chosen) == []
    assert {one.id: one.rating for one in DRILLS[id].ends}[end] == "fair"
