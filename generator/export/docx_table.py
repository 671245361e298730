"""Tables of a .docx as a sheet has them: borders, rows that stay whole, and boxes to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import NamedTuple

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.table import CT_Row
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


class Grid(NamedTuple):
    """A table, and the empty row that each of its rows begins as: a copy is soon made."""

    table: Table
    blank: CT_Row


def add_table(document: Document, widths: Sequence[float]) -> Grid:
    """An empty table with borders and columns of these widths in millimetres."""
    table: Table = document.add_table(0, len(widths))
    table._tbl.tblStyle_val = "TableGrid"  # by its id: to find it by name takes long
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    blank = table.add_row()._tr  # type: ignore[no-untyped-call]
    blank.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table._tbl.remove(blank)
    return Grid(table, blank)


def add_row(grid: Grid, texts: Iterable[str], *, bold: bool = False) -> _Row:
    """A row that no page break cuts."""
    table, tr = grid.table, deepcopy(grid.blank)
    table._tbl.append(tr)
    for cell, text in zip(tr.tc_lst, texts, strict=True):
        Paragraph(cell.p_lst[0], table).add_run(text).bold = bold or None
    return _Row(tr, table)


def add_heading(document: Document, text: str, level: int) -> None:
    """A heading."""
    document.add_paragraph(text)._p.style = f"Heading{level}"


def repeat(row: _Row) -> None:
    """A head that stands on top of each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        shade(cell)


def shade(cell: _Cell) -> None:
    grey = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="EDEDED"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(grey))


def join(row: _Row, first: int) -> _Cell:
    """The cells from one on as a single cell."""
    joined: _Cell = row.cells[first].merge(row.cells[-1])
    for extra in joined.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    return joined


def add_box(paragraph: Paragraph) -> None:
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


def add_choices(paragraph: Paragraph, choices: Iterable[str]) -> None:
    """A box before each choice."""
    for choice in choices:
        add_box(paragraph)
        paragraph.add_run(f" {choice}　")
