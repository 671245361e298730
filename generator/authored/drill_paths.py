"""How a drill goes: what a choice leads to, and every way through it, the poorest first told."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from generator.authored.kinds.drill import BETTER_LOW, METERS, Drill, Ending, Needs, Node, Reaction

Amounts = tuple[int, ...]
LEAST, MOST = 0, 10


Road = tuple[()] | tuple["Road", str]
"""Nothing yet, or the road before a choice, and the choice, as `node choice`."""


class Way(NamedTuple):
    """From the first node to an end, by so many choices, of which so many were the best.

    `is_barred`: one of them bars every good end.
    """

    road: Road
    choices: int
    best: int
    standing: Amounts
    is_barred: bool
    end: Ending

    @property
    def share(self) -> float:
        return self.best / self.choices

    @property
    def chosen(self) -> tuple[str, ...]:
        road, found = self.road, list[str]()
        while road:
            road, last = road
            found.append(last)
        return tuple(reversed(found))


class Spot(NamedTuple):
    """Where one is on the road: at a node or an end, as it stands, barred or not."""

    id: str
    standing: Amounts
    is_barred: bool


def begin(drill: Drill) -> Amounts:
    """How it stands at the start, in the order of METERS."""
    return tuple(vars(drill.start)[name] for name in METERS)


def after(standing: Amounts, choice: Reaction) -> Amounts:
    """How it stands after a choice."""
    return _changed(standing, _changes(choice))


def _changes(choice: Reaction, meters: Collection[str] = METERS) -> Amounts:
    return tuple(vars(choice.effect)[name] if name in meters else 0 for name in METERS)


@functools.cache
def _changed(standing: Amounts, changes: Amounts) -> Amounts:
    both = zip(standing, changes, strict=True)
    return tuple([min(MOST, max(LEAST, value + change)) for value, change in both])


def arrive(drill: Drill, id: str, standing: Amounts, *, is_barred: bool) -> Ending | None:
    """The end that an id comes to as it stands; none for a node."""
    end = next((end for end in drill.ends if end.id == id), None)
    if end and end.needs and not (meets(end, standing) and may_follow(end, is_barred)):
        return next(other for other in drill.ends if other.id == end.needs.otherwise)
    return end


def may_follow(end: Ending, is_barred: bool) -> bool:
    """Whether an end may come after such choices."""
    return not (is_barred and end.rating == "good")


def meets(end: Ending, standing: Amounts) -> bool:
    """Whether it stands as an end needs it."""
    for name, value in zip(METERS, standing, strict=True):
        limit = vars(end.needs)[name] if end.needs else value
        if value > limit if name in BETTER_LOW else value < limit:
            return False
    return True


def limits(needs: Needs) -> dict[str, int]:
    """Meter -> the limit that is asked for; what is always met is left out."""
    always = {name: MOST if name in BETTER_LOW else LEAST for name in METERS}
    return {name: vars(needs)[name] for name in METERS if vars(needs)[name] != always[name]}


def follow(drill: Drill, pick: Callable[[Node], Reaction]) -> str:
    """The end that a habit of choosing comes to, or the node where it goes round in a circle."""
    nodes = {node.id: node for node in drill.nodes}
    id, standing, is_barred = drill.nodes[0].id, begin(drill), False
    for _ in range(2 * len(nodes)):
        choice = pick(nodes[id])
        id, standing = choice.next, after(standing, choice)
        is_barred |= choice.bars is not None
        if end := arrive(drill, id, standing, is_barred=is_barred):
            return end.id
    return id


def ways(drill: Drill, meters: Collection[str] = METERS) -> Iterator[Way]:
    """Of all ways that come to an end equally long and standing alike, the one with fewest best.

    Ways that meet on the road are gone on with as one: there are as many as ways to stand, not as
    ways to choose. A loop is followed until a way is twice as long as there are nodes. Other
    meters than these, which no end may need, are left as they stood at the start.
    """
    choices = {
        node.id: [(one, _changes(one, meters), f"{node.id} {one.id}") for one in node.choices]
        for node in drill.nodes
    }
    waiting: dict[Spot, tuple[int, Road]] = {Spot(drill.nodes[0].id, begin(drill), False): (0, ())}
    for length in range(1, 2 * len(choices) + 1):
        reached: dict[Spot, tuple[int, Road]] = {}
        for (id, standing, is_barred), (best, road) in waiting.items():
            for one, changes, name in choices[id]:
                bars = is_barred or one.bars is not None
                spot, count = Spot(one.next, _changed(standing, changes), bars), best + one.best
                if spot not in reached or count < reached[spot][0]:
                    reached[spot] = count, (road, name)
        waiting = {}
        for spot, (best, road) in reached.items():
            if spot.id in choices:
                waiting[spot] = best, road
            elif end := arrive(drill, spot.id, spot.standing, is_barred=spot.is_barred):
                yield Way(road, length, best, spot.standing, spot.is_barred, end)
