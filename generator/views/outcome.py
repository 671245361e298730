"""How a practical assessment ends, in the same lines on every paper: scores, agreement, verdict."""

from __future__ import annotations

from typing import NamedTuple

from generator.text.catalog import Catalog
from generator.views.sheets.base import Face, Sheet


class Blank(NamedTuple):
    """A place to write, with what stands before and after it and what the example writes."""

    before: str
    after: str
    value: str = ""


class Line(NamedTuple):
    """A line with its head: places to write, a sentence, or boxes to tick."""

    head: str
    blanks: tuple[Blank, ...] = ()
    text: str = ""
    choices: tuple[tuple[str, bool], ...] = ()


def outcome(sheet: Sheet, t: Catalog, *, example: bool = False) -> tuple[Line, ...]:
    """The lines below the steps, filled in for the training example; none where nothing is scored.

    Who assesses is named as at the head of the boxes.
    """
    if sheet.type != "practical":
        return ()
    face = sheet.face
    points, alike, share, passed = _filled(face) if example else (("", ""), "", "", None)
    steps = t("practical.of-steps", steps=len(list(face.rows)))
    scores = zip(face.boxes, points, strict=True)
    rule = t("practical.pass", percent=face.pass_mark, least=_least(face))
    verdicts = ((t("practical.passed"), passed is True), (t("practical.failed"), passed is False))
    return (
        Line(
            t("practical.total", points=face.points),
            tuple(Blank(name, t("practical.unit"), value) for name, value in scores),
        ),
        Line(t("practical.agreement"), (Blank("", steps, alike), Blank("", "%", share))),
        Line(t("practical.pass-mark"), text=rule),
        Line(t("practical.result"), choices=verdicts),
    )


def _least(face: Face) -> int:
    """The fewest points that pass: the share of all, rounded up."""
    return -(-face.points * face.pass_mark // 100)


def _filled(face: Face) -> tuple[tuple[str, ...], str, str, bool]:
    """Points of each assessor, steps judged alike, their share, and whether it is passed."""
    rows = list(face.rows)
    points = [sum(row.points for row in rows if row.answer[n]) for n in range(len(face.boxes))]
    alike = sum(len(set(row.answer)) == 1 for row in rows)
    vetoed = any(row.critical and not all(row.answer) for row in rows)
    passed = min(points) >= _least(face) and not vetoed
    return tuple(map(str, points)), str(alike), str(100 * alike // len(rows)), passed
