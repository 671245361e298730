"""A checklist: pause points with checks to tick."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.kinds.checklist import Check, Checklist
from generator.text.catalog import Catalog
from generator.text.markup import plain
from generator.views.sheets.base import Detail, Face, Part, Row, fill

RESULTS = ("yes", "no", "not_applicable")


def _below(check: Check, t: Catalog) -> Iterator[Detail]:
    """What stands below its text, in this order."""
    if check.blank:
        value = check.suggested or ""
        said = t("checklist.suggested", value=value) if value else ""
        yield Detail("blank", said, check.blank, value)


def face(found: Checklist, t: Catalog) -> Face:
    """What its sheet shows."""
    example = found.example
    answers = {answer.check: answer for answer in example.answers} if example else {}
    numbers = iter(range(1, 1000))

    def row(check: Check) -> Row:
        answer = answers.get(check.id)
        result = (answer.result if answer else "yes") if example else ""
        return Row(
            id=check.id,
            number=next(numbers),
            text=plain(check.text),
            authored=check.text,
            critical=t("checklist.critical") if check.critical else "",
            evidence=check.evidence or "",
            below=tuple(_below(check, t)),
            answer=tuple("x" if result == name else "" for name in RESULTS) if example else (),
            value=((answer.value if answer else None) or check.suggested or "") if example else "",
            note=(answer.note if answer else None) or "",
        )

    return Face(
        facts=(
            (t("checklist.kind"), t(f"kind.{found.kind}")),
            (t("checklist.role"), found.role),
            (t("checklist.when"), found.when),
            (t("checklist.not-applicable"), found.not_applicable),
        ),
        not_applicable=found.not_applicable,
        fill=fill(example, t, t("checklist.person")),
        heads=(t("checklist.number"), t("checklist.check")),
        boxes=(t("checklist.yes"), t("checklist.no"), t("checklist.na")),
        evidence=t("checklist.evidence"),
        moment=t("checklist.pause"),
        parts=tuple(
            Part(point.id, point.moment, rows=tuple(map(row, point.checks)))
            for point in found.pause_points
        ),
        has_example=example is not None,
    )
