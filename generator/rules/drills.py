"""drill-*: a drill can be walked from its first node to each of its ends, well, and not by chance.

repeated-choice: ids that mean something only inside a drill are unique there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.authored.course import Course
from generator.authored.drill_paths import Way, follow, limits, ways
from generator.authored.kinds.drill import Drill, Ending, Node, Reaction
from generator.problem import Problem, nearest, problem
from generator.text.markup import plain

MOST = 0.5
"""Share of the nodes in which the best choice may stand first, or be the longest."""
SHARE, LOW = 0.6, 3
"""A good end asks for so many best choices of those made, and for more trust and safety than low.

`LOW` is what the learner is told is bad.
"""


def check(course: Course) -> Iterator[Problem]:
    """Every drill of every chapter."""
    for content in course.chapters:
        for drill in content.drills:
            yield from _check_drill(drill)


def _check_drill(drill: Drill) -> Iterator[Problem]:
    """What follows from another mistake is left unsaid."""
    wrong = [*_repeated(_places(drill)), *_targets(drill)]
    for node in drill.nodes:
        wrong += [*_repeated(node.choices), *_best(node)]
    wrong += _barred(drill)
    yield from wrong or _ways(drill)
    if not wrong:
        yield from _poor_ways(drill)
        yield from _habits(drill)


def _places(drill: Drill) -> list[Node | Ending]:
    return [*drill.nodes, *drill.ends]


def _repeated(things: Sequence[Node | Reaction | Ending]) -> Iterator[Problem]:
    seen: set[str] = set()
    for thing in things:
        if thing.id in seen:
            yield problem(thing.at("id"), "repeated-choice", id=thing.id)
        seen.add(thing.id)


def _targets(drill: Drill) -> Iterator[Problem]:
    known = [thing.id for thing in _places(drill)]
    for node in drill.nodes:
        for choice in node.choices:
            if choice.next not in known:
                id, place = choice.next, choice.at("next")
                yield problem(place, "drill-next", id=id, nearest=nearest(id, known))
    last = [end.id for end in drill.ends if not end.needs]
    for end in drill.ends:
        if end.needs and end.needs.otherwise not in last:
            id, place = end.needs.otherwise, end.needs.at("otherwise")
            yield problem(place, "drill-otherwise", id=id, nearest=nearest(id, last))


def _best(node: Node) -> Iterator[Problem]:
    count = sum(choice.best for choice in node.choices)
    if count != 1:
        yield problem(node.at("id"), "drill-best", id=node.id, count=count)


def _barred(drill: Drill) -> Iterator[Problem]:
    """What bars a good end needs another end to lead to instead."""
    bars = any(choice.bars for node in drill.nodes for choice in node.choices)
    for end in drill.ends:
        if bars and end.rating == "good" and not end.needs:
            yield problem(end.at("id"), "drill-barred", id=end.id)


def _ways(drill: Drill) -> Iterator[Problem]:
    leads_to = {node.id: [choice.next for choice in node.choices] for node in drill.nodes}
    otherwise = {end.id: [end.needs.otherwise] for end in drill.ends if end.needs}
    reached = _closure([drill.nodes[0].id], leads_to | otherwise)
    comes_from: dict[str, list[str]] = {}
    for id, targets in leads_to.items():
        for target in targets:
            comes_from.setdefault(target, []).append(id)
    ending = _closure([end.id for end in drill.ends], comes_from)
    for thing in _places(drill):
        if thing.id not in reached:
            yield problem(thing.at("id"), "drill-unreached", id=thing.id)
        elif thing.id not in ending:
            yield problem(thing.at("id"), "drill-no-way-out", id=thing.id)
    yield from _best_way(drill)


def _closure(first: Iterable[str], leads_to: dict[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(first)
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting.extend(leads_to.get(id, ()))
    return reached


def _best_way(drill: Drill) -> Iterator[Problem]:
    id = follow(drill, _best_of)
    if id not in _good(drill):
        yield problem(drill.at("ends"), "drill-best-way", id=drill.id, end=id)


def _good(drill: Drill) -> dict[str, Ending]:
    return {end.id: end for end in drill.ends if end.rating == "good"}


def _poor_ways(drill: Drill) -> Iterator[Problem]:
    """Of each good end the poorest way that leads there, told whole: it is what to mend."""
    poor: dict[str, Way] = {}
    needed = {name for end in drill.ends if end.needs for name in limits(end.needs)}
    for way in ways(drill, {"trust", "safety"} | needed):
        if way.end.rating == "good" and _is_poor(way):
            poor[way.end.id] = min(way, poor.get(way.end.id, way), key=lambda way: way.share)
    for id, way in poor.items():
        trust, _, _, safety = way.standing
        params = {"best": way.best, "all": way.choices, "trust": trust, "safety": safety}
        place, chosen = _good(drill)[id].at("id"), " → ".join(way.chosen)
        yield problem(place, "drill-poor-way", id=id, way=chosen, **params)


def _is_poor(way: Way) -> bool:
    trust, _, _, safety = way.standing
    return way.share < SHARE or min(trust, safety) <= LOW


def _habits(drill: Drill) -> Iterator[Problem]:
    """A learner must not pass by always taking the first choice, or the longest."""
    place, all = drill.at("nodes"), len(drill.nodes)
    for pick in (_first, _longest):
        is_first = pick is _first
        count = sum(pick(node).best for node in drill.nodes)
        if count > MOST * all:
            yield problem(
                place,
                "drill-habit.first" if is_first else "drill-habit.longest",
                count=count,
                all=all,
            )
        id = follow(drill, pick)
        if id in _good(drill):
            yield problem(
                place,
                "drill-habit.always-first" if is_first else "drill-habit.always-longest",
                id=id,
            )


def _best_of(node: Node) -> Reaction:
    return next(choice for choice in node.choices if choice.best)


def _first(node: Node) -> Reaction:
    return node.choices[0]


def _longest(node: Node) -> Reaction:
    return max(node.choices, key=lambda choice: (_length(choice.text), choice.best))


def _length(text: str) -> int:
    """Letters and digits: punctuation between them is not what a learner sees as long."""
    return sum(map(str.isalnum, plain(text)))
