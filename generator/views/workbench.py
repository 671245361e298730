"""The workbenches: pages on which learners try a topic on data of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.course import Content
from generator.kinds.topic import Tool, Topic
from generator.views import addresses
from generator.views.page import Page
from generator.words import Words

COLUMNS = (
    *("number", "feature", "mode", "better", "worse", "quadrant", "blauth"),
    *("all", "M", "O", "A", "I", "R", "Q", "strength", "total", "sure"),
)
"""The table of the Kano workbench."""

_ASSETS: dict[Tool, tuple[str, ...]] = {
    "kano": ("workbench.css", "kano.js"),
    "satisfaction": ("workbench.css", "satisfaction.js"),
    "customers": ("workbench.css", "customers.js"),
}


def workbenches(content: Content, menu: tuple[str, ...], t: Words) -> Iterator[Page]:
    """A page for each workbench that a topic of the chapter names."""
    for topic in content.topics:
        if tool := topic.workbench:
            data = {"topic": topic, "columns": COLUMNS, "data": _json(_DATA[tool](content))}
            yield Page(
                addresses.workbench(content, tool),
                t(f"workbench.{tool}"),
                t(f"workbench.{tool}-description"),
                (*menu, t("workbench.menu")),
                f"workbench-{tool}.md.jinja",
                data,
                _ASSETS[tool],
            )


def offered(content: Content, topic: Topic) -> str:
    """Where the topic's workbench is; nothing if it has none."""
    return addresses.workbench(content, topic.workbench) if topic.workbench else ""


def _json(data: Any) -> Markup:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704


def _kano(content: Content) -> dict[str, Any]:
    kano = content.kano
    if kano is None:
        return {}
    return {
        "answers": [[answer.title, *answer.also] for answer in kano.questionnaire.answers],
        "functional": kano.questionnaire.functional,
        "dysfunctional": kano.questionnaire.dysfunctional,
        "categories": {category.code: category.title for category in kano.categories},
        "sample": [{"title": one.title, "answers": one.answers} for one in kano.sample],
    }


def _nothing(content: Content) -> dict[str, Any]:
    return {}


_DATA = {"kano": _kano, "satisfaction": _nothing, "customers": _nothing}
