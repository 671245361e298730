"""not-drawn, elsewhere-drawn: a hotspot's figure is drawn, and each of its places stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds import Drawing, EntryList, Hotspot, Process, Triangle
from generator.problem import Problem, nearest, problem


def check(course: Course) -> Iterator[Problem]:
    """Every hotspot whose figure exists."""
    for content in course.chapters:
        for item in content.tasks:
            if isinstance(item, Hotspot):
                yield from _check_item(item, course)


def _check_item(item: Hotspot, course: Course) -> Iterator[Problem]:
    figure = course.find(item.figure, Process, Triangle, Drawing)
    if figure is None:
        return
    drawn = places(figure, course)
    if drawn is None:
        yield problem(item.at("figure"), "not-drawn", id=item.figure)
        return
    seen: set[str] = set()
    for spot in item.spots:
        place = spot.at("place")
        if spot.place not in drawn and spot.place in course.by_id:
            known = nearest(spot.place, drawn)
            yield problem(
                place, "elsewhere-drawn", id=spot.place, figure=item.figure, nearest=known
            )
        elif spot.place in seen:
            yield problem(place, "repeated-choice", id=spot.place)
        seen.add(spot.place)


def places(figure: object, course: Course) -> list[str] | None:
    """The ids of what a figure shows; None where nothing that can be pointed at is drawn."""
    if isinstance(figure, Process):
        return [step.id for step in figure.steps] if figure.drawn else None
    if isinstance(figure, Triangle):
        return [aspect.id for aspect in (figure.centre, *figure.corners)]
    of = course.find(figure.of, EntryList) if isinstance(figure, Drawing) else None
    if not isinstance(of, EntryList):
        return None
    return [entry.id for entry in of.entries if entry.id]
