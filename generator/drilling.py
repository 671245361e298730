"""How a drill goes: what a choice leads to, and every way through it, the poorest first told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.kinds.drill import BETTER_LOW, METERS, Drill, Ending, Node, Reaction

Amounts = tuple[int, ...]
LEAST, MOST = 0, 10


_Roads = dict[tuple[str, Amounts], tuple[int, tuple[str, ...]]]
"""Node or end and how it stands there -> the best choices on the way, and all of them."""


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
    changes = (vars(choice.effect)[name] for name in METERS)
    both = zip(standing, changes, strict=True)
    return tuple(min(MOST, max(LEAST, value + change)) for value, change in both)


def arrive(drill: Drill, id: str, standing: Amounts) -> Ending | None:
    """The end that an id comes to as it stands; none for a node."""
    ends = {end.id: end for end in drill.ends}
    end = ends.get(id)
    return ends[end.needs.otherwise] if end and end.needs and not meets(end, standing) else end


def meets(end: Ending, standing: Amounts) -> bool:
    """Whether it stands as an end needs it."""
    for name, value in zip(METERS, standing, strict=True):
        limit = vars(end.needs)[name] if end.needs else value
        if value > limit if name in BETTER_LOW else value < limit:
            return False
    return True


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


def ways(drill: Drill) -> Iterator[Way]:
    """Of all ways that come to an end equally long and standing alike, the one with fewest best.

    Ways that meet on the road are gone on with as one: there are as many as ways to stand, not as
    ways to choose. A loop is followed until a way is twice as long as there are nodes.
    """
    nodes = {node.id: node for node in drill.nodes}
    waiting: _Roads = {(drill.nodes[0].id, begin(drill)): (0, ())}
    for _ in range(2 * len(nodes)):
        reached: _Roads = {}
        for (id, standing), (best, chosen) in waiting.items():
            for choice in nodes[id].choices:
                place = choice.next, after(standing, choice)
                way = best + choice.best, (*chosen, f"{id} {choice.id}")
                reached[place] = min(way, reached.get(place, way))
        waiting = {}
        for (id, standing), (best, chosen) in reached.items():
            if end := arrive(drill, id, standing):
                yield Way(chosen, best, standing, end)
            else:
                waiting[id, standing] = best, chosen
