"""drill-*: a drill can be walked from its first node to each of its ends, and well.

repeated-choice: ids that mean something only inside a drill are unique there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.course import Course
from generator.kinds.drill import Drill, Ending, Node, Reaction
from generator.nearest import nearest
from generator.problem import Problem, problem

MOST = 0.8
"""Share of the nodes in which the best choice may stand first, or be the longest."""


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
    yield from wrong or _ways(drill)
    if not wrong:
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
                near = nearest(choice.next, known)
                yield problem(choice.at("next"), "drill-next", id=choice.next, nearest=near)


def _best(node: Node) -> Iterator[Problem]:
    count = sum(choice.best for choice in node.choices)
    if count != 1:
        yield problem(node.at("id"), "drill-best", id=node.id, count=count)


def _ways(drill: Drill) -> Iterator[Problem]:
    leads_to = {node.id: [choice.next for choice in node.choices] for node in drill.nodes}
    reached = _closure([drill.nodes[0].id], leads_to)
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
    found: set[str] = set()
    waiting = list(first)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting.extend(leads_to.get(id, ()))
    return found


def _best_way(drill: Drill) -> Iterator[Problem]:
    best = {node.id: next(one for one in node.choices if one.best).next for node in drill.nodes}
    passed, id = set[str](), drill.nodes[0].id
    while id in best and id not in passed:
        passed.add(id)
        id = best[id]
    if id not in {end.id for end in drill.ends if end.rating == "good"}:
        yield problem(drill.at("ends"), "drill-best-way", id=drill.id, end=id)


def _habits(drill: Drill) -> Iterator[Problem]:
    """A learner must not pass by always taking the first choice, or the longest."""
    all = len(drill.nodes)
    first = sum(node.choices[0].best for node in drill.nodes)
    longest = sum(_longest(node).best for node in drill.nodes)
    if first > MOST * all:
        yield problem(drill.at("nodes"), "drill-habit.first", count=first, all=all)
    if longest > MOST * all:
        yield problem(drill.at("nodes"), "drill-habit.longest", count=longest, all=all)


def _longest(node: Node) -> Reaction:
    return max(node.choices, key=lambda choice: len(choice.text))
