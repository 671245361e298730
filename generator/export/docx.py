"""A sheet as a .docx: what stands on its paper, to be changed in Word or LibreOffice."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from generator.export import wording
from generator.export.docx_page import WIDTH, set_up
from generator.export.docx_table import (
    add_box,
    add_choices,
    add_heading,
    add_row,
    add_table,
    join,
    repeat,
    shade,
)
from generator.export.reproducible_zip import reproducible
from generator.text.catalog import Catalog
from generator.views.outcome import outcome
from generator.views.sheets.base import Entry, Part, Sheet

_SHORT = ("line", "number", "date", "signature")
"""Fields of these types stand two to a row."""


def make(sheet: Sheet, t: Catalog) -> bytes:
    """The file."""
    document = docx.Document()
    set_up(document, sheet, t)
    add_heading(document, sheet.title, 1)
    if sheet.mark:
        document.add_paragraph().add_run(t(f"sheet.state-{sheet.status}")).bold = True
    _pairs(document, sheet.header, (20, 70, 20, 70))
    for head, text in ((t("export.purpose"), sheet.purpose), *sheet.face.facts):
        _fact(document, head + t("colon"), text)
    if sheet.face.fill:
        _pairs(document, [(head, "") for head, _ in sheet.face.fill], (14, 40, 20, 46, 20, 40))
    if any(sheet.face.rows):
        _rows(document, sheet, t)
    for part in sheet.face.parts:
        _section(document, part, t)
    _outcome(document, sheet, t)
    for note in wording.notes(sheet, t):
        document.add_paragraph(note)
    _sign_off(document, sheet, t)
    made = io.BytesIO()
    document.save(made)
    return reproducible(made.getvalue())


def _fact(document: Document, head: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(head).bold = True
    paragraph.add_run(text)


def _pairs(document: Document, pairs: Sequence[tuple[str, str]], widths: Sequence[float]) -> None:
    """Heads and texts in turn, as many to a row as there is room for."""
    table, each = add_table(document, widths), len(widths) // 2
    for start in range(0, len(pairs), each):
        texts = [text for pair in pairs[start : start + each] for text in pair]
        row = add_row(table, [*texts, *[""] * (len(widths) - len(texts))])
        for cell in row.cells[: len(texts) : 2]:
            shade(cell)
        if len(texts) < len(widths):
            join(row, len(texts) - 1)


def _rows(document: Document, sheet: Sheet, t: Catalog) -> None:
    """All checks or steps in one table; a row over its whole width begins a part."""
    boxes = sheet.face.boxes
    box, third = (15.5, 30) if len(boxes) > 2 else (24, 14)
    widths = [9, WIDTH - 9 - third - box * len(boxes), third, *[box] * len(boxes)]
    document.add_paragraph().paragraph_format.line_spacing = Pt(4)
    table = add_table(document, widths)
    repeat(add_row(table, (*wording.heads(sheet.face), *boxes), bold=True))
    for part in sheet.face.parts:
        row = add_row(table, [""] * len(widths))
        head = join(row, 0)
        head.paragraphs[0]._p.style = "Heading2"
        head.paragraphs[0].add_run(part.title)
        for check in part.rows:
            row = add_row(table, (*wording.cells(check, t), *[""] * len(boxes)))
            for cell in row.cells[3:]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
                cell.paragraphs[0].paragraph_format.line_spacing = Pt(15)
                add_box(cell.paragraphs[0])


def _outcome(document: Document, sheet: Sheet, t: Catalog) -> None:
    """How an assessment ends."""
    lines = outcome(sheet, t)
    if not lines:
        return
    add_heading(document, t("practical.score"), 2)
    table = add_table(document, (50, WIDTH - 50))
    for line in lines:
        row = add_row(table, (line.head, wording.outcome_text(line)))
        shade(row.cells[0])
        add_choices(row.cells[1].paragraphs[0], [choice for choice, _ in line.choices])


def _section(document: Document, part: Part, t: Catalog) -> None:
    """A section of a form."""
    if not part.entries and not part.columns:
        return
    add_heading(document, part.title, 2)
    if part.columns:
        table = add_table(document, [WIDTH / len(part.columns)] * len(part.columns))
        repeat(add_row(table, [text for _, text in part.columns], bold=True))
        for _ in range(part.lines):
            add_row(table, [""] * len(part.columns)).height = Mm(7)
        return
    for together in _grouped(part.entries):
        _entries(document, together, t)


def _grouped(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Neighbours of which both are short, or both are not, stand in one table."""
    groups: list[list[Entry]] = []
    for entry in entries:
        if groups and (groups[-1][0].type in _SHORT) == (entry.type in _SHORT):
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return groups


def _entries(document: Document, entries: Sequence[Entry], t: Catalog) -> None:
    if entries[0].type in _SHORT:
        pairs = [(wording.label(entry, t), entry.hint) for entry in entries]
        _pairs(document, pairs, (34, 56, 34, 56))
        return
    table = add_table(document, (34, WIDTH - 34))
    for entry in entries:
        row = add_row(table, (wording.label(entry, t), entry.hint))
        shade(row.cells[0])
        if entry.type == "text":
            row.height = Mm(14)
        elif entry.hint:
            add_choices(row.cells[1].add_paragraph(), entry.offered)
        else:
            add_choices(row.cells[1].paragraphs[0], entry.offered)


def _sign_off(document: Document, sheet: Sheet, t: Catalog) -> None:
    """A line to sign for each."""
    document.add_paragraph().paragraph_format.line_spacing = Pt(4)
    each = WIDTH / len(sheet.sign_off)
    table = add_table(document, [each] * len(sheet.sign_off))
    add_row(table, [name + t("colon") for name in sheet.sign_off]).height = Mm(10)
