"""What the editable files of a sheet say beside its own texts, the same in each format."""

from __future__ import annotations

from generator.text.catalog import Words
from generator.views.outcome import Line
from generator.views.sheet import Sheet
from generator.views.sheets.base import Entry, Row


def heads(sheet: Sheet, t: Words) -> tuple[str, ...]:
    """The heads of the columns before the boxes."""
    if sheet.type == "practical":
        return (t("checklist.number"), t("practical.step"), t("practical.points"))
    return (t("checklist.number"), t("checklist.check"), t("checklist.evidence"))


def cells(row: Row, t: Words) -> tuple[str, ...]:
    """What stands in them. A practical's evidence stands below its step."""
    veto = t("practical.veto") if row.points else t("checklist.critical")
    text = t("export.critical", mark=veto, text=row.text) if row.critical else row.text
    if row.blank:
        text += "\n" + t("export.blank", label=row.blank)
    if row.suggested:
        text += t("checklist.suggested", value=row.suggested)
    if not row.points:
        return (str(row.number), text, row.evidence)
    seen = "\n" + t("export.evidence", text=row.evidence) if row.evidence else ""
    return (str(row.number), text + seen, str(row.points))


def label(entry: Entry, t: Words) -> str:
    """What a field is called, with its unit, and whether it has to be filled in."""
    unit = t("export.unit", unit=entry.unit) if entry.unit else ""
    return f"{entry.label}{unit}{' *' if entry.required else ''}"


def choices(entry: Entry) -> tuple[str, ...]:
    """What can be ticked."""
    return tuple("12345") if entry.type == "scale" else entry.choices


def said(line: Line) -> str:
    """A line of how an assessment ends: its places to write, or its sentence."""
    blanks = (f"{before} ＿＿＿＿ {after}".strip() for before, after, _ in line.blanks)
    return "　　".join(blanks) or line.text


def notes(sheet: Sheet, t: Words) -> tuple[str, ...]:
    """How it is filled in, at the end."""
    marks = [t(f"printed.notice-{sheet.type}")]
    entries = [entry for part in sheet.parts for entry in part.entries]
    if any(entry.required for entry in entries):
        marks.append(t("export.required"))
    personal = t("comma").join(entry.label for entry in entries if entry.personal)
    if personal:
        marks.append(t("export.personal", labels=personal))
    return tuple(marks)


def footer(sheet: Sheet, t: Words) -> str:
    """What stands at the foot of each page, before its number."""
    return t("export.footer", number=sheet.number, revision=sheet.revision)
