"""The page of a .docx of a sheet: its paper, fonts, language, properties, head and foot."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from generator.export import wording
from generator.text.catalog import Catalog
from generator.views.sheets.base import Sheet

WIDTH = 180
"""Millimetres between the margins of an A4 page."""
_SERIF, _SANS = "SimSun", "SimHei"
_MOST = 255
"""A property holds so many characters."""


def set_up(document: Document, sheet: Sheet, t: Catalog) -> None:
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


def _style(document: Document, name: str, size: float, before: float, font: str) -> None:
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


def _properties(document: Document, sheet: Sheet) -> None:
    about = document.core_properties
    about.title, about.author, about.language = sheet.title[:_MOST], "", "zh-CN"
    about.identifier, about.version = sheet.number[:_MOST], sheet.revision[:_MOST]
    about.comments = ""
    about.created = about.modified = wording.effective_day(sheet)


def _number(paragraph: Paragraph, field: str) -> None:
    """A number that Word counts: PAGE or NUMPAGES."""
    field_of = OxmlElement("w:fldSimple")
    field_of.set(qn("w:instr"), field)
    paragraph._p.append(field_of)
