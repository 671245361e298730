"""A form: sections of fields and tables to fill in."""

from __future__ import annotations

from generator.authored.kinds.form import Form, FormField, FormSection
from generator.text.catalog import Catalog
from generator.views.sheets.base import Entry, Face, Part


def face(found: Form, t: Catalog) -> Face:
    """What its sheet shows."""
    homes = {field.id: f"{one.id}/{field.id}" for one in found.sections for field in one.fields}
    parts = tuple(_section(section, homes) for section in found.sections)
    has_example = any(part.examples or any(e.example for e in part.entries) for part in parts)
    return Face(
        facts=((t("checklist.role"), found.role), (t("checklist.when"), found.when)),
        parts=parts,
        pages=found.pages,
        kept_until=homes.get(found.kept_until or "", ""),
        has_example=has_example,
    )


def _section(section: FormSection, homes: dict[str, str]) -> Part:
    return Part(
        section.id,
        section.title,
        entries=tuple(_entry(field, homes) for field in section.fields),
        columns=tuple((column.id, column.label) for column in section.columns),
        lines=section.rows or 0,
        examples=tuple(map(tuple, section.examples)),
    )


def _entry(field: FormField, homes: dict[str, str]) -> Entry:
    condition = field.required_if
    return Entry(
        id=field.id,
        label=field.label,
        type=field.type,
        choices=tuple(field.choices),
        unit=field.unit or "",
        required=field.required,
        personal=field.personal,
        hint=field.hint or "",
        example=field.example or "",
        needed=(homes[condition.field], condition.choice) if condition else (),
    )
