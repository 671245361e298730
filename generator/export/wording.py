"""What the editable files of a sheet say beside its own texts, the same in each format."""

from __future__ import annotations

import datetime

from generator.text.catalog import Catalog
from generator.views.outcome import Line
from generator.views.sheets.base import Detail, Entry, Face, Row, Sheet


def heads(face: Face) -> tuple[str, ...]:
    """The heads of the columns before the boxes."""
    return face.heads if face.points else (*face.heads, face.evidence)


def cells(row: Row, t: Catalog) -> tuple[str, ...]:
    """What stands in them. A practical's evidence stands below its step."""
    text = t("export.critical", mark=row.critical, text=row.text) if row.critical else row.text
    text = "\n".join((text, *(_below(detail, t) for detail in row.below)))
    if not row.points:
        return (str(row.number), text, row.evidence)
    evidence = "\n" + t("export.evidence", text=row.evidence) if row.evidence else ""
    return (str(row.number), text + evidence, str(row.points))


def _below(detail: Detail, t: Catalog) -> str:
    blank = t("export.blank", label=detail.label) if detail.shape == "blank" else ""
    return blank + detail.text


def label(entry: Entry, t: Catalog) -> str:
    """What a field is called, with its unit, and whether it has to be filled in."""
    unit = t("export.unit", unit=entry.unit) if entry.unit else ""
    return f"{entry.label}{unit}{' *' if entry.required else ''}"


def outcome_text(line: Line) -> str:
    """A line of how an assessment ends: its places to write, or its sentence."""
    blanks = (f"{before} ＿＿＿＿ {after}".strip() for before, after, _ in line.blanks)
    return "　　".join(blanks) or line.text


def notes(sheet: Sheet, t: Catalog) -> tuple[str, ...]:
    """How it is filled in, at the end."""
    sentences = [t(f"printed.notice-{sheet.type}")]
    entries = [entry for part in sheet.face.parts for entry in part.entries]
    if any(entry.required for entry in entries):
        sentences.append(t("export.required"))
    personal = t("comma").join(entry.label for entry in entries if entry.personal)
    if personal:
        sentences.append(t("export.personal", labels=personal))
    return tuple(sentences)


def footer(sheet: Sheet, t: Catalog) -> str:
    """What stands at the foot of each page, before its number."""
    return t("export.footer", number=sheet.number, revision=sheet.revision)


def effective_day(sheet: Sheet) -> datetime.datetime:
    """When the document says it was made: the day since which it is effective."""
    return datetime.datetime.fromisoformat(sheet.effective)
