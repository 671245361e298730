"""What the editable files of a sheet say beside its own texts, the same in each format."""

from __future__ import annotations

import datetime

from generator.text.catalog import Catalog
from generator.views.outcome import Line
from generator.views.sheets.base import Entry, Row, Sheet


def heads(sheet: Sheet, t: Catalog) -> tuple[str, ...]:
    """The heads of the columns before the boxes."""
    if sheet.type == "practical":
        return (t("checklist.number"), t("practical.step"), t("practical.points"))
    return (t("checklist.number"), t("checklist.check"), t("checklist.evidence"))


def cells(row: Row, t: Catalog) -> tuple[str, ...]:
    """What stands in them. A practical's evidence stands below its step."""
    veto = t("practical.veto") if row.points else t("checklist.critical")
    text = t("export.critical", mark=veto, text=row.text) if row.critical else row.text
    if row.blank:
        text += "\n" + t("export.blank", label=row.blank)
    if row.suggested:
        text += t("checklist.suggested", value=row.suggested)
    if not row.points:
        return (str(row.number), text, row.evidence)
    evidence = "\n" + t("export.evidence", text=row.evidence) if row.evidence else ""
    return (str(row.number), text + evidence, str(row.points))


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
    entries = [entry for part in sheet.parts for entry in part.entries]
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
