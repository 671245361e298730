"""A sheet as a .docx: what stands on its paper, to be changed in Word or LibreOffice."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from generator.export import wording
from generator.export.steady import day, steady
from generator.text.catalog import Words
from generator.views.outcome import outcome
from generator.views.sheet import Sheet
from generator.views.sheets.base import Entry, Part

WIDTH = 180
"""Millimetres between the margins of an A4 page."""
_SERIF, _SANS = "SimSun", "SimHei"
_SHORT = ("line", "number", "date", "signature")
"""Fields of these types stand two to a row."""
_MOST = 255
"""A property holds so many characters."""
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def make(sheet: Sheet, t: Words) -> bytes:
    """The file."""
    document = Document()
    _set_up(document, sheet, t)
    document.add_heading(sheet.title, 1)
    if sheet.mark:
        document.add_paragraph().add_run(t(f"sheet.state-{sheet.status}")).bold = True
    _pairs(document, sheet.header, (20, 70, 20, 70))
    for head, text in ((t("export.purpose"), sheet.purpose), *sheet.facts):
        _fact(document, head, text)
    if sheet.fill:
        _pairs(document, [(head, "") for head, _ in sheet.fill], (14, 40, 20, 46, 20, 40))
    if any(sheet.rows):
        _rows(document, sheet, t)
    for part in sheet.parts:
        _section(document, part, t)
    _outcome(document, sheet, t)
    for note in wording.notes(sheet, t):
        document.add_paragraph(note)
    _sign_off(document, sheet)
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue())


def _set_up(document: Doc, sheet: Sheet, t: Words) -> None:
    """Page, fonts, language, properties and foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(12), Mm(14)
    section.footer_distance = Mm(7)
    for name, size, before, font in (
        ("Normal", 10.5, 1, _SERIF),
        ("Heading 1", 16, 0, _SANS),
        ("Heading 2", 11, 2, _SANS),
    ):
        _style(document, name, size, before, font)
    _properties(document, sheet)
    if sheet.mark:
        _marked(section.header.paragraphs[0], sheet.mark)
        section.header_distance = Mm(5)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(wording.footer(sheet, t) + t("export.page-before"))
    _number(foot, "PAGE")
    foot.add_run(t("export.page-between"))
    _number(foot, "NUMPAGES")
    foot.add_run(t("export.page-after"))


def _marked(paragraph: Paragraph, mark: str) -> None:
    """The word for its status, in a frame on each page."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(f" {mark} ")
    run.bold, run.font.size = True, Pt(20)
    frame = f'<w:bdr {nsdecls("w")} w:val="single" w:sz="12" w:space="0" w:color="auto"/>'
    run._r.get_or_add_rPr().append(parse_xml(frame))


def _style(document: Doc, name: str, size: float, before: float, font: str) -> None:
    style = document.styles[name]
    style.font.size, style.font.name = Pt(size), font
    style.font.color.rgb = None
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(1), 1.0
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:color")):
        properties.remove(old)
    fonts = properties.get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        if "Theme" in attribute:
            del fonts.attrib[attribute]
    for kind in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "zh-CN")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties.append(language)


def _properties(document: Doc, sheet: Sheet) -> None:
    about = document.core_properties
    about.title, about.author, about.language = sheet.title[:_MOST], "", "zh-CN"
    about.identifier, about.version = sheet.number[:_MOST], sheet.revision[:_MOST]
    about.comments = ""
    about.created = about.modified = day(sheet)


def _number(paragraph: Paragraph, field: str) -> None:
    """A number that Word counts: PAGE or NUMPAGES."""
    field_of = OxmlElement("w:fldSimple")
    field_of.set(qn("w:instr"), field)
    paragraph._p.append(field_of)


def _fact(document: Doc, head: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{head}：").bold = True
    paragraph.add_run(text)


def _table(document: Doc, widths: Sequence[float]) -> Table:
    """An empty table with borders and columns of these widths in millimetres."""
    table: Table = document.add_table(0, len(widths), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def _add(table: Table, texts: Iterable[str], *, bold: bool = False) -> _Row:
    """A row that no page break cuts."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for column, cell, text in zip(table.columns, row.cells, texts, strict=True):
        cell.width = column.width
        cell.paragraphs[0].add_run(text).bold = bold or None
    return row


def _repeated(row: _Row) -> None:
    """A head that stands on top of each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        _shade(cell)


def _shade(cell: _Cell) -> None:
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="EDEDED"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shade))


def _pairs(document: Doc, pairs: Sequence[tuple[str, str]], widths: Sequence[float]) -> None:
    """Heads and texts in turn, as many to a row as there is room for."""
    table, each = _table(document, widths), len(widths) // 2
    for start in range(0, len(pairs), each):
        texts = [text for pair in pairs[start : start + each] for text in pair]
        row = _add(table, [*texts, *[""] * (len(widths) - len(texts))])
        for cell in row.cells[: len(texts) : 2]:
            _shade(cell)
        if len(texts) < len(widths):
            _joined(row, len(texts) - 1)


def _joined(row: _Row, first: int) -> _Cell:
    """The cells from one on as a single cell."""
    joined: _Cell = row.cells[first].merge(row.cells[-1])
    for extra in joined.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    return joined


def _rows(document: Doc, sheet: Sheet, t: Words) -> None:
    """All checks or steps in one table; a row over its whole width begins a part."""
    box, third = (15.5, 30) if len(sheet.boxes) > 2 else (24, 14)
    widths = [9, WIDTH - 9 - third - box * len(sheet.boxes), third, *[box] * len(sheet.boxes)]
    document.add_paragraph().paragraph_format.line_spacing = Pt(4)
    table = _table(document, widths)
    _repeated(_add(table, (*wording.heads(sheet, t), *sheet.boxes), bold=True))
    for part in sheet.parts:
        row = _add(table, [""] * len(widths))
        head = _joined(row, 0)
        head.paragraphs[0].style = document.styles["Heading 2"]
        head.paragraphs[0].add_run(part.title)
        for check in part.rows:
            row = _add(table, (*wording.cells(check, t), *[""] * len(sheet.boxes)))
            for cell in row.cells[3:]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
                cell.paragraphs[0].paragraph_format.line_spacing = Pt(15)
                _box(cell.paragraphs[0])


def _box(paragraph: Paragraph) -> None:
    """A check box that is ticked by a click, or with a pen; 14 points make it 4 mm high."""
    font = 'w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"'
    paragraph._p.append(
        parse_xml(
            f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w14:checkbox>'
            '<w14:checked w14:val="0"/>'
            '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
            "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>"
            f'<w:rFonts {font}/><w:sz w:val="28"/></w:rPr><w:t>☐</w:t></w:r>'
            "</w:sdtContent></w:sdt>"
        )
    )


def _outcome(document: Doc, sheet: Sheet, t: Words) -> None:
    """How an assessment ends."""
    lines = outcome(sheet, t)
    if not lines:
        return
    document.add_heading(t("practical.score"), 2)
    table = _table(document, (50, WIDTH - 50))
    for line in lines:
        row = _add(table, (line.head, wording.said(line)))
        _shade(row.cells[0])
        _ticked(row.cells[1].paragraphs[0], [choice for choice, _ in line.choices])


def _section(document: Doc, part: Part, t: Words) -> None:
    """A section of a form."""
    if not part.entries and not part.columns:
        return
    document.add_heading(part.title, 2)
    if part.columns:
        table = _table(document, [WIDTH / len(part.columns)] * len(part.columns))
        _repeated(_add(table, [text for _, text in part.columns], bold=True))
        for _ in range(part.lines):
            _add(table, [""] * len(part.columns)).height = Mm(7)
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


def _entries(document: Doc, entries: Sequence[Entry], t: Words) -> None:
    if entries[0].type in _SHORT:
        pairs = [(wording.label(entry, t), entry.hint) for entry in entries]
        _pairs(document, pairs, (34, 56, 34, 56))
        return
    table = _table(document, (34, WIDTH - 34))
    for entry in entries:
        row = _add(table, (wording.label(entry, t), entry.hint))
        _shade(row.cells[0])
        if entry.type == "text":
            row.height = Mm(14)
        elif entry.hint:
            _ticked(row.cells[1].add_paragraph(), wording.choices(entry))
        else:
            _ticked(row.cells[1].paragraphs[0], wording.choices(entry))


def _ticked(paragraph: Paragraph, choices: Iterable[str]) -> None:
    """A box before each choice."""
    for choice in choices:
        _box(paragraph)
        paragraph.add_run(f" {choice}　")


def _sign_off(document: Doc, sheet: Sheet) -> None:
    """A line to sign for each."""
    document.add_paragraph().paragraph_format.line_spacing = Pt(4)
    each = WIDTH / len(sheet.sign_off)
    table = _table(document, [each] * len(sheet.sign_off))
    _add(table, [f"{name}：" for name in sheet.sign_off]).height = Mm(10)
