"""A practical assessment: scored steps that two assessors watch."""

from __future__ import annotations

from generator.authored.kinds.practical import Practical, ScoredStep
from generator.text.catalog import Catalog
from generator.text.markup import plain
from generator.views.sheets.base import Face, Part, Row, fill


def face(found: Practical, t: Catalog) -> Face:
    """What its sheet shows."""
    example = found.example
    differ = {step.step: step for step in example.steps} if example else {}
    numbers = iter(range(1, 1000))

    def row(step: ScoredStep) -> Row:
        seen = differ.get(step.id)
        pair = (seen.first, seen.second) if seen else (True, True)
        return Row(
            id=step.id,
            number=next(numbers),
            text=plain(step.text),
            authored=step.text,
            critical=t("practical.veto") if step.veto else "",
            evidence=step.evidence or "",
            points=step.points,
            answer=tuple("x" if one else "" for one in pair) if example else (),
            note=(seen.note if seen else None) or "",
        )

    parts = tuple(
        Part(part.id, part.moment, rows=tuple(map(row, part.steps))) for part in found.parts
    )
    return Face(
        facts=(
            (t("checklist.role"), found.role),
            (t("checklist.when"), found.when),
            (t("practical.task"), plain(found.task)),
            (t("practical.time"), t("practical.minutes", minutes=found.minutes)),
        ),
        fill=fill(example, t, t("practical.person")),
        heads=(t("checklist.number"), t("practical.step"), t("practical.points")),
        boxes=(t("practical.first"), t("practical.second")),
        evidence=t("checklist.evidence"),
        parts=parts,
        pages=found.pages,
        has_example=example is not None,
        pass_mark=found.pass_mark,
        points=sum(row.points for part in parts for row in part.rows),
        task=found.task,
    )
