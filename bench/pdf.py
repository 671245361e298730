"""A sheet as PDF by Typst: milliseconds and bytes, against WeasyPrint on the same sheet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from html import escape
from statistics import mean

import pylopdf_fonts_zh_cn

from bench.copies import ROOT
from bench.process import in_turns
from bench.result import Result
from generator.authored.reading import load
from generator.print.sheet import Data, Wish, sheet_data
from generator.print.typeset import typeset
from generator.text.catalog import words
from generator.views.sheet import sheets

RUNS = 5
SITE_URL = "https://example.org/training/"


def measure(quick: bool) -> Iterator[Result]:
    """Blank sheets of the course, one after another in one process, the first sheet left out.

    WeasyPrint needs Pango on the machine; it gets the same words, table and font as HTML.
    """
    t = words("site", "zh")
    wish = Wish(site_url=SITE_URL)
    found = [one for content in load(ROOT)[0].chapters for one in sheets(content, t)]
    data = [sheet_data(one, wish, t) for one in found]
    weigh = _weasyprint()
    pdfs = [typeset("sheet", one, t).pdf for one in data]
    weigh(data[0])
    ours, theirs = in_turns(
        1 if quick else RUNS,
        lambda: _milliseconds(data, lambda one: typeset("sheet", one, t).pdf),
        lambda: _milliseconds(data, weigh),
    )
    yield Result("a sheet as PDF by Typst, processor time", ours, "ms")
    yield Result("the same by WeasyPrint", theirs, "ms")
    yield Result("Typst ÷ WeasyPrint, time", ours / theirs)
    yield Result("a sheet as PDF by Typst", mean(map(len, pdfs)) / 1000, "kB")
    yield Result("the same by WeasyPrint", mean(len(weigh(one)) for one in data) / 1000, "kB")


def _milliseconds(data: list[Data], make: Callable[[Data], bytes]) -> float:
    """Processor time a sheet. A word is changed each time: Typst remembers what it has set."""
    _ROUND.append(0)
    started = time.process_time()
    for one in data:
        make({**one, "purpose": f"{one['purpose']}{len(_ROUND)}"})
    return 1000 * (time.process_time() - started) / len(data)


_ROUND: list[int] = []


def _weasyprint() -> Callable[[Data], bytes]:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    face = pylopdf_fonts_zh_cn.sans_path().as_uri()
    style = CSS(string=_STYLE.replace("FONT", face), font_config=fonts)

    def make(data: Data) -> bytes:
        page = HTML(string=_html(data))
        made = page.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
        assert isinstance(made, bytes)
        return made

    return make


_STYLE = """
@font-face { font-family: sheet; src: url(FONT) }
@page { size: A4; margin: 15mm 14mm 31mm; @bottom-right { content: counter(page) } }
body { font: 10.5pt sheet } table { width: 100%; border-collapse: collapse }
td, th { border-bottom: .5pt solid; padding: 1.4mm } i { display: inline-block; width: 4.5mm;
height: 4.5mm; border: .9pt solid }
"""


def _html(data: Data) -> str:
    pairs = "".join(_cells(pair) for pair in (*data["header"], *data["facts"], *data["fill"]))
    rows = "".join(
        _cells([part["title"]]) + "".join(map(_row, part["rows"])) for part in data["parts"]
    )
    return (
        f"<html lang=zh><title>{escape(data['title'])}</title><h1>{escape(data['title'])}</h1>"
        f"<table>{pairs}</table><p>{escape(data['purpose'])}</p><table>{rows}</table>"
        f"<p>{escape('　'.join(data['sign_off']))}</p>{data['qr']}"
    )


def _row(row: Data) -> str:
    boxes = "<td><i></i>" * len(row["ticks"])
    said = escape(" ".join((row["text"], *(detail["text"] for detail in row["below"]))))
    return f"<tr><td>{row['number']}<td>{said}{boxes}<td>{escape(row['evidence'])}"


def _cells(texts: list[str]) -> str:
    return "<tr>" + "".join(f"<td>{escape(text)}" for text in texts)
