"""The workbenches: pages on which learners try a topic on data of their own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import Kano, Tool
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.page import Page
from generator.views.script import for_script

COLUMNS = (
    *("number", "feature", "mode", "better", "worse", "quadrant", "blauth"),
    *("strength", "total", "sure", "all", "M", "O", "A", "I", "R", "Q"),
)
"""The table of the Kano workbench."""

_ASSETS: dict[Tool, tuple[str, ...]] = {
    "kano": ("workbench.css", "kano.js"),
    "satisfaction": ("workbench.css", "satisfaction.js"),
    "customers": ("workbench.css", "customers.js"),
}


def workbenches(content: Content, menu: tuple[str, ...], t: Catalog) -> Iterator[Page]:
    """A page for each workbench that a topic of the chapter names."""
    for topic in content.topics:
        if tool := topic.workbench:
            data = {
                "topic": topic,
                "columns": COLUMNS,
                "answers": content.kano.questionnaire.answers if content.kano else (),
                "categories": content.kano.categories if content.kano else (),
                "data": for_script(_DATA[tool](content, t)),
            }
            yield Page(
                addresses.workbench(content, tool),
                t(f"workbench.{tool}"),
                t(f"workbench.{tool}-description"),
                (*menu, t("workbench.menu")),
                f"workbench-{tool}.md.jinja",
                data,
                _ASSETS[tool],
            )


def _kano(content: Content, t: Catalog) -> dict[str, object]:
    kano = content.kano
    if kano is None:
        return {}
    return {
        "answers": [[answer.title, *answer.also] for answer in kano.questionnaire.answers],
        "categories": {category.code: category.title for category in kano.categories},
        "advice": {one.code: t(f"workbench.do-{one.code}") for one in kano.categories},
        "reasons": t.starting("bench.unread."),
        "by": t.starting("bench.table."),
        "doubts": t.starting("bench.doubt."),
        "refused": t.starting("bench.refused."),
        "roles": t.starting("bench.role."),
        "sample": "\n".join([t("workbench.sample-headings"), *_sample(kano)]),
    }


def _sample(kano: Kano) -> Iterator[str]:
    """A line for each fictional respondent and feature, as it would be pasted."""
    labels = [answer.title for answer in kano.questionnaire.answers]
    for feature in kano.sample:
        counted = (one.split("×") for one in feature.answers.split())
        pairs = [pair for pair, times in counted for _ in range(int(times))]
        for number, pair in enumerate(pairs, 1):
            answers = (labels[int(digit) - 1] for digit in pair)
            yield "\t".join([str(number), feature.title, *answers])


_CSAT = "5 5 4 4 3 5 4 2 5 4 4 3 5 5 4 1 4 5 3 4 5 4 4 5 2 4 5 3 4 5 5 4 3 4 5 4"
_NPS = "10 9 9 8 7 7 6 3 10 0 9 8 10 9 5 8 9 10 7 6 9 10 8 9 4 10 9 8 7 9 10 8 6 9"


def _satisfaction(content: Content, t: Catalog) -> dict[str, object]:
    """Fictional figures, by the name of the field that they are filled into."""
    return {
        "csat-values": _CSAT,
        "nps-values": _NPS,
        "index-values": t("workbench.sample-aspects"),
        "index-best": "5",
        "index-count": "120",
        "complaints-part": "12",
        "complaints-whole": "4000",
        "on-time-part": "45",
        "on-time-whole": "50",
        "first-time-part": "68",
        "first-time-whole": "80",
    }


_SALES = (
    *(52000, 31000, 18000, 14500, 9800, 9000, 7600, 6100, 5200, 5000, 4200, 3900, 3600, 3100),
    *(2800, 2600, 2400, 2100, 1900, 1800, 1500, 1300, 1200, 1100, 900, 800, 700, 600, 500, 400),
    *(300, 200),
)
"""Sales of fictional customers."""

_BUYING = (
    *((10, 6, 5000), (15, 2, 3000), (90, 5, 2500), (120, 1, 9000), (30, 4, 1999), (5, 1, 100)),
    *((31, 4, 500), (200, 1, 80), (7, 8, 6400), (22, 5, 2100), (45, 3, 1200), (60, 2, 800)),
    *((12, 1, 4500), (3, 7, 900), (150, 6, 3200), (75, 4, 2600), (180, 2, 5200), (240, 1, 300)),
    *((18, 3, 700), (28, 5, 1500), (95, 2, 350), (14, 4, 2400), (33, 1, 260), (66, 6, 4100)),
    *((9, 2, 620), (110, 3, 980), (52, 4, 1750), (21, 1, 190), (300, 2, 450), (6, 9, 7300)),
    *((84, 1, 130), (40, 2, 2050)),
)
"""Days since the last order, orders and money of fictional customers."""


def _customers(content: Content, t: Catalog) -> dict[str, object]:
    names = [t("workbench.sample-customer", number=n) for n in range(1, len(_SALES) + 1)]
    shops = (t("workbench.sample-shop"), t("workbench.sample-web"))
    sales = zip(names, _SALES, strict=True)
    buying = zip(names, _BUYING, strict=True)
    todo = t.starting("bench.do.")
    return {
        "samples": {
            "abc": [[name, str(one), shops[at % 3 == 1]] for at, (name, one) in enumerate(sales)],
            "rfm": [[name, *map(str, numbers)] for name, numbers in buying],
        },
        "reasons": t.starting("bench.unsold."),
        "unclear": t.starting("bench.unclear."),
        "roles": t.starting("bench.role."),
        "by": t.starting("bench.rule."),
        "segments": {
            one: [title, todo[one]] for one, title in t.starting("bench.segment.").items()
        },
    }


_DATA = {"kano": _kano, "satisfaction": _satisfaction, "customers": _customers}
