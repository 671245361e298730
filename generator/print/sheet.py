"""What the templates of paper see of a sheet: blank or the training example, in words."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import quote

from generator.print.form import fields, widths
from generator.print.qr import qr
from generator.text.catalog import Catalog
from generator.views.outcome import outcome
from generator.views.sheets.base import Part, Row, Sheet

Data = dict[str, Any]


class Wish(NamedTuple):
    """Which copy of a sheet is wanted. Without a site's address it has no QR code."""

    example: bool = False
    site_url: str = ""


def sheet_data(sheet: Sheet, wish: Wish, t: Catalog) -> Data:
    """Everything that is on the paper."""
    address = validity_address(sheet, wish.site_url)
    shown: Data = _shown(sheet, t, example=wish.example)
    return {**shown, "address": address, "qr": qr(address) if address else ""}


def validity_address(sheet: Sheet, site_url: str) -> str:
    """What the QR code says; empty where the site has no address yet."""
    if not site_url:
        return ""
    return f"{site_url.rstrip('/')}/{sheet.validity}?revision={quote(sheet.revision, safe='')}"


def _shown(sheet: Sheet, t: Catalog, *, example: bool) -> Data:
    title = sheet.title
    marks = [*filter(None, (sheet.mark, t("printed.example") if example else ""))]
    return {
        "type": sheet.type,
        "title": title,
        "document": title + "".join(t("printed.marked", mark=mark) for mark in marks),
        "number": sheet.number,
        "revision": sheet.revision,
        "marks": marks,
        "across": sheet.mark if sheet.is_withdrawn else "",
        "header": sheet.header,
        "purpose": sheet.purpose,
        "facts": sheet.face.facts,
        "fill": [(label, value if example else "") for label, value in sheet.face.fill],
        "boxes": sheet.face.boxes,
        "names": (*sheet.face.heads, *sheet.face.boxes, sheet.face.evidence),
        "moment": sheet.face.moment,
        "parts": [_part(part, sheet, t, example=example) for part in sheet.face.parts],
        "outcome_title": t("practical.score"),
        "outcome": [line._asdict() for line in outcome(sheet, t, example=example)],
        "notice": t(f"printed.notice-{sheet.type}"),
        "sign_off": sheet.sign_off,
        "signed": t("printed.unsigned") if example else "",
    }


def _part(part: Part, sheet: Sheet, t: Catalog, *, example: bool) -> Data:
    filled = part.examples if example else ()
    empty = [("",) * len(part.columns)] * (part.lines - len(filled))
    return {
        "title": part.title,
        "rows": [_row(row, len(sheet.face.boxes), t, example=example) for row in part.rows],
        "fields": fields(part.entries, example=example),
        "columns": [label for _, label in part.columns],
        "widths": widths([label for _, label in part.columns], part.examples),
        "table": [*filled, *empty],
    }


def _row(row: Row, boxes: int, t: Catalog, *, example: bool) -> Data:
    shown = row.answer if example else ("",) * boxes
    return {
        "number": row.number,
        "text": row.text,
        "critical": row.critical,
        "evidence": row.evidence,
        "below": [detail._asdict() for detail in row.below],
        "points": row.points,
        "ticks": [answer == "x" for answer in shown],
        "value": row.value if example else "",
        "note": t("printed.note", note=row.note) if example and row.note else "",
    }
