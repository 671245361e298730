"""What the run of a sheet needs to know of it, as JSON in its page."""

from __future__ import annotations

import posixpath

from markupsafe import Markup

from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.script import for_script
from generator.views.sheets.base import Entry, Part, Row, Sheet

_ASSESSORS = 2


def run_data(sheet: Sheet, t: Catalog) -> Markup:
    """The sheet as `RunSheet` of `components/run/types.d.ts`, and where the records are."""
    records = posixpath.relpath(addresses.RECORDS, posixpath.dirname(sheet.page))
    data = {"sheet": _sheet(sheet, t), "records": records, "excuse": sheet.face.not_applicable}
    return for_script(data)


def _sheet(sheet: Sheet, t: Catalog) -> dict[str, object]:
    return {
        "id": sheet.id,
        "type": sheet.type,
        "title": sheet.title,
        "number": sheet.number,
        "revision": sheet.revision,
        "hash": sheet.hash,
        "years": sheet.record_years,
        "until": sheet.face.kept_until,
        "page": sheet.page,
        "pass": sheet.face.pass_mark,
        "points": sheet.face.points,
        "parts": [_part(part) for part in sheet.face.parts],
        "signatures": _signatures(sheet, t),
    }


def _part(part: Part) -> dict[str, object]:
    return {
        "id": part.id,
        "title": part.title,
        "rows": [row_data(row) for row in part.rows],
        "fields": [_field(entry) for entry in part.entries],
        "columns": [label for _, label in part.columns],
        "lines": part.lines,
    }


def row_data(row: Row) -> dict[str, object]:
    """The keys of every run that was stored; `below` only where there is something."""
    lines = [detail.text for detail in row.below if detail.shape == "line"]
    return {
        "id": row.id,
        "number": row.number,
        "text": row.text,
        "critical": bool(row.critical),
        "evidence": row.evidence,
        "blank": row.blank.label,
        "suggested": row.blank.suggested,
        "points": row.points,
        **({"below": lines} if lines else {}),
    }


def _field(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "label": entry.label,
        "type": entry.type,
        "choices": entry.choices,
        "unit": entry.unit,
        "required": entry.required,
        "needed": entry.needed,
        "personal": entry.personal,
        "hint": entry.hint,
    }


def _signatures(sheet: Sheet, t: Catalog) -> list[dict[str, object]]:
    """Who signs: the first, or both assessors, must. A date is none; a run has its own."""
    names = [label for label in sheet.sign_off if not label.endswith(t("checklist.date"))]
    needed = _ASSESSORS if sheet.type == "practical" else 1
    return [{"label": name, "required": at < needed} for at, name in enumerate(names)]
