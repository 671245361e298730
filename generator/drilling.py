"""How a drill goes: what a choice leads to, and every way through it, the poorest first told."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from generator.kinds.drill import BETTER_LOW, METERS, Drill, Ending, Node, Reaction

Amounts = tuple[int, ...]
LEAST, MOST = 0, 10


class _Road(NamedTuple):
    """A way so far: how many choices were best, the way before the last one, and that one."""

    best: int
    before: _Road | None = None
    last: str = ""

    @property
    def chosen(self) -> tuple[str, ...]:
        return (*self.before.chosen, self.last) if self.before else ()


_Roads = dict[tuple[str, Amounts], _Road]
"""Node or end and how it stands there -> the way there."""


class Way(NamedTuple):
    """Choices from the first node to an end, as `node choice`; `best`: how many were best."""

    chosen: tuple[str, ...]
    best: int
    standing: Amounts
    end: Ending

    @property
    def share(self) -> float:
        return self.best / len(self.chosen)


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
    return tuple(min(MOST, max(LEAST, value + change)) for value, change in both)


def arrive(drill: Drill, id: str, standing: Amounts) -> Ending | None:
    """The end that an id comes to as it stands; none for a node."""
    end = next((end for end in drill.ends if end.id == id), None)
    if end and end.needs and not meets(end, standing):
        return next(other for other in drill.ends if other.id == end.needs.otherwise)
    return end


def meets(end: Ending, standing: Amounts) -> bool:
    """Whether it stands as an end needs it."""
    for name, value in zip(METERS, standing, strict=True):
        limit = vars(end.needs)[name] if end.needs else value
        if value > limit if name in BETTER_LOW else value < limit:
            return False
    return True


def needed(drill: Drill) -> set[str]:
    """The meters that some end asks for."""
    return {
        name
        for end in drill.ends
        for name in METERS
        if end.needs and vars(end.needs)[name] != (MOST if name in BETTER_LOW else LEAST)
    }


def follow(drill: Drill, pick: Callable[[Node], Reaction]) -> str:
    """The end that a habit of choosing comes to, or the node where it goes round in a circle."""
    nodes = {node.id: node for node in drill.nodes}
    id, standing = drill.nodes[0].id, begin(drill)
    for _ in range(2 * len(nodes)):
        choice = pick(nodes[id])
        id, standing = choice.next, after(standing, choice)
        if end := arrive(drill, id, standing):
            return end.id
    return id


def ways(drill: Drill, meters: Collection[str] = METERS) -> Iterator[Way]:
    """Of all ways that come to an end equally long and standing alike, the one with fewest best.

    Other meters than these, which no end may need, are left as they stood at the start.

    Ways that meet on the road are gone on with as one: there are as many as ways to stand, not as
    ways to choose. A loop is followed until a way is twice as long as there are nodes.
    """
    choices = {
        node.id: [
            (one.next, _changes(one, meters), one.best, f"{node.id} {one.id}")
            for one in node.choices
        ]
        for node in drill.nodes
    }
    waiting: _Roads = {(drill.nodes[0].id, begin(drill)): _Road(0)}
    for _ in range(2 * len(choices)):
        reached: _Roads = {}
        for (id, standing), road in waiting.items():
            for target, changes, is_best, name in choices[id]:
                place, best = (target, _changed(standing, changes)), road.best + is_best
                older = reached.get(place)
                if older is None or best < older.best:
                    reached[place] = _Road(best, road, name)
        waiting = {}
        for (id, standing), road in reached.items():
            if id in choices:
                waiting[id, standing] = road
            elif end := arrive(drill, id, standing):
                yield Way(road.chosen, road.best, standing, end)
