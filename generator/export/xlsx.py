"""A sheet as an .xlsx: its checks or fields in rows, results chosen from a list.

Everything is written as a text: no cell is ever taken for a formula, a number or a link.
"""

from __future__ import annotations

import io
import re
from copy import deepcopy
from itertools import pairwise

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.export import wording
from generator.export.reproducible_zip import reproducible
from generator.text.catalog import Catalog
from generator.text.chinese import width
from generator.views.outcome import outcome
from generator.views.sheets.base import Entry, Part, Sheet

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": "SimSun", "font_size": 10.5},
}
_WIDTHS = (12, 38, 13, 9, 9, 14)
"""Of the columns, in digits; together they are a page wide."""
_FURTHER = 9
"""The width of one more, where a table has more of them."""
_LINE = 15.0
"""Height of a line in points."""


def make(sheet: Sheet, t: Catalog) -> bytes:
    """The file."""
    file = io.BytesIO()
    with Workbook(file, deepcopy(_OPTIONS)) as book:  # it writes into what it is given
        book.set_properties({"title": sheet.title, "created": wording.effective_day(sheet)})
        _Page(book, sheet, t).fill()
    return reproducible(file.getvalue())


class _Page:
    """Writes a sheet from its first row to its last."""

    def __init__(self, book: Workbook, sheet: Sheet, t: Catalog) -> None:
        self._sheet, self.t, self._at = sheet, t, 0
        most = max(len(part.columns) for part in sheet.face.parts)
        self._widths = (*_WIDTHS, *[_FURTHER] * (most - len(_WIDTHS)))
        self._last = len(self._widths) - 1
        common = {"font_name": "SimSun", "font_size": 10.5, "text_wrap": True, "valign": "vcenter"}
        self._plain: Format = book.add_format({**common, "border": 1, "num_format": "@"})
        self._head: Format = book.add_format(
            {**common, "border": 1, "bold": True, "bg_color": "#EDEDED"}
        )
        self._title: Format = book.add_format({**common, "font_size": 16, "bold": True})
        self._free: Format = book.add_format(common)
        self._page: Worksheet = book.add_worksheet(_tab(sheet.number))
        self._set_up()

    def _set_up(self) -> None:
        page = self._page
        for column, size in enumerate(self._widths):
            page.set_column(column, column, size, self._free)
        page.set_paper(9)  # A4
        page.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        page.fit_to_pages(1, 0)
        foot = wording.footer(self._sheet, self.t)[:90]  # 255 is what fits, each & twice
        foot = foot.replace("&", "&&")
        before, between = self.t("export.page-before"), self.t("export.page-between")
        page.set_footer(f"&C{foot}{before}&P{between}&N" + self.t("export.page-after"))
        if self._sheet.mark:
            page.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.7)
            page.set_header(f'&R&"SimHei,Bold"&20{self._sheet.mark}', {"margin": 0.25})

    def fill(self) -> None:
        """Everything, in order."""
        sheet, t = self._sheet, self.t
        self._across(sheet.title, self._title)
        if sheet.mark:
            self._across(t(f"sheet.state-{sheet.status}"), self._head)
        for first in range(0, len(sheet.header), 2):
            pair = sheet.header[first : first + 2]
            if len(pair) > 1:
                self._pair(*pair)
            else:
                self._fact(*pair[0])
        for head, text in ((t("export.purpose"), sheet.purpose), *sheet.face.facts):
            self._fact(head, text)
        for head, _ in sheet.face.fill:
            self._fact(head, "")
        if any(sheet.face.rows):
            self._rows()
        for part in sheet.face.parts:
            self._section(part)
        self._outcome()
        for note in wording.notes(sheet, t):
            self._across(note, self._free)
        for name in sheet.sign_off:
            self._fact(name, "")

    def _across(self, text: str, form: Format) -> None:
        """A text over the whole width."""
        self._merged(0, self._last, text, form)
        self._end(_lines(text, sum(self._widths)) * (1.5 if form is self._title else 1))

    def _merged(self, first: int, last: int, text: str, form: Format) -> None:
        """One cell of several columns; `merge_range` would take `=` for a formula."""
        if last > first:
            self._page.merge_range(self._at, first, self._at, last, "", form)
        self._page.write_string(self._at, first, text, form)

    def _end(self, lines: float = 1) -> None:
        self._page.set_row(self._at, _LINE * lines + 3)
        self._at += 1

    def _pair(self, *pairs: tuple[str, str]) -> None:
        """Two heads, each with its text."""
        (head, text), (other, more) = pairs
        self._page.write_string(self._at, 0, head, self._head)
        self._page.write_string(self._at, 1, text, self._plain)
        self._page.write_string(self._at, 2, other, self._head)
        self._merged(3, self._last, more, self._plain)
        sizes = (*self._widths[:3], sum(self._widths[3:]))
        texts = zip((head, text, other, more), sizes, strict=True)
        self._end(max(_lines(words, size) for words, size in texts))

    def _fact(self, head: str, text: str) -> None:
        """A head with a text as wide as there is room."""
        self._merged(0, 0, head, self._head)
        self._merged(1, self._last, text, self._plain)
        self._end(max(_lines(text, sum(self._widths[1:])), _lines(head, self._widths[0])))

    def _rows(self) -> None:
        """Checks or steps; what they came to is chosen, beside it is room for a note."""
        face, t = self._sheet.face, self.t
        boxes = face.boxes if face.points else (t("export.result"),)
        results = [t("checklist.yes"), t("checklist.no")] if face.points else list(face.boxes)
        heads = (*wording.heads(face), *boxes, t("export.note"))
        self._cells(heads, self._head)
        self._page.repeat_rows(self._at - 1)
        for part in face.parts:
            self._across(part.title, self._head)
            for row in part.rows:
                for column in range(3, 3 + len(boxes)):
                    self._offer(column, results)
                self._cells((*wording.cells(row, t), *[""] * (len(boxes) + 1)), self._plain)

    def _cells(self, texts: tuple[str, ...], form: Format) -> None:
        """A text a column, the last over the columns that are left."""
        for column, text in enumerate(texts[:-1]):
            self._page.write_string(self._at, column, text, form)
        self._merged(len(texts) - 1, self._last, texts[-1], form)
        self._end(max(_lines(text, size) for text, size in zip(texts, self._widths, strict=False)))

    def _offer(self, column: int, values: list[str]) -> None:
        """Only these can be entered. A list longer than the format holds is not offered."""
        if len(",".join(values)) <= 255 and not re.search('[,"]', "".join(values)):
            rule = {"validate": "list", "source": values}
            self._page.data_validation(self._at, column, self._at, column, rule)

    def _outcome(self) -> None:
        """How an assessment ends; the verdict is chosen."""
        lines = outcome(self._sheet, self.t)
        if lines:
            self._across(self.t("practical.score"), self._head)
        for line in lines:
            head, verdicts = line.head, [choice for choice, _ in line.choices]
            if verdicts:
                self._offer(1, verdicts)
                head += self.t("export.unit", unit="／".join(verdicts))
            self._fact(head, wording.outcome_text(line))

    def _section(self, part: Part) -> None:
        """A section of a form."""
        if part.entries or part.columns:
            self._across(part.title, self._head)
        for entry in part.entries:
            self._entry(entry)
        if part.columns:
            self._table(part)

    def _entry(self, entry: Entry) -> None:
        choices = entry.offered
        if entry.type in ("choice", "scale"):
            self._offer(2, list(choices))
        several = entry.type == "choices"
        hint = self.t("comma").join(choices) if several and not entry.hint else entry.hint
        head, room = wording.label(entry, self.t), sum(self._widths[:2])
        self._merged(0, 1, head + (f"\n{hint}" if hint else ""), self._head)
        self._merged(2, self._last, "", self._plain)
        lines = _lines(head, room) + (_lines(hint, room) if hint else 0)
        self._end(max(lines, 3 if entry.type == "text" else 1))

    def _table(self, part: Part) -> None:
        """Columns share the width."""
        heads = tuple(text for _, text in part.columns)
        self._spread(heads, self._head)
        for _ in range(part.lines):
            self._spread(("",) * len(heads), self._plain)

    def _spread(self, texts: tuple[str, ...], form: Format) -> None:
        size = 0
        for (first, last), text in zip(_spans(len(texts), self._last + 1), texts, strict=True):
            self._merged(first, last, text, form)
            size = max(size, _lines(text, sum(self._widths[first : last + 1])))
        self._end(max(size, 1.3))


def _tab(number: str) -> str:
    """The document's number as the name of a tab, which holds 31 characters and not all of them."""
    return re.sub(r"[\[\]:*?/\\']", "-", number)[:31]


def _spans(count: int, all: int) -> list[tuple[int, int]]:
    """The columns of the page that each column of a table takes, as equal as they can be."""
    ends = [round(all * number / count) for number in range(count + 1)]
    return [(first, last - 1) for first, last in pairwise(ends)]


def _lines(text: str, room: float) -> int:
    """How many lines a text takes in a cell so many digits wide."""
    return sum(max(1, -(-width(line) // int(room * 0.95))) for line in text.split("\n"))
