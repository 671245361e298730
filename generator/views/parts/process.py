"""A process: its steps as a list and as a figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from generator.authored.course import Content
from generator.authored.kinds.process import Process, Step
from generator.figures import flow as flow_figure
from generator.figures import lanes as lanes_figure
from generator.figures import ring as ring_figure
from generator.figures.svg import Href
from generator.text.catalog import Catalog
from generator.views.parts.base import Figure, Part


class Way(NamedTuple):
    """Where a step leads to, and when."""

    label: str
    title: str


class Row(NamedTuple):
    """A step in the list of its process. `elsewhere`: it is taught in detail in another place."""

    step: Step
    lane: str
    ours: bool
    elsewhere: bool
    ways: tuple[Way, ...]

    @property
    def detail(self) -> bool:
        return not self.elsewhere and bool(
            self.step.done or self.step.mistakes or self.step.observable
        )


@dataclass(frozen=True)
class ProcessPart(Part):
    rows: tuple[Row, ...]
    figures: tuple[Figure, ...]


def view(process: Process, content: Content, t: Catalog) -> ProcessPart:
    """Its steps, and its figure where it is drawn."""
    elsewhere = {id for topic in content.topics for id in topic.parts}
    lanes = {lane.id: lane.title for lane in process.lanes}
    titles = {step.id: step.name for step in process.steps}
    rows = tuple(
        Row(
            step,
            lanes.get(step.lane or "", ""),
            process.origin_of(step) == "site" and process.origin != "site",
            step.id in elsewhere,
            tuple(Way(exit.label, titles[exit.to]) for exit in step.exits)
            or _jump(step, titles, t),
        )
        for step in process.steps
    )
    return ProcessPart(process, rows, (figure(process, t),) if process.drawn else ())


def _jump(step: Step, titles: dict[str, str], t: Catalog) -> tuple[Way, ...]:
    return (Way(t("process.next"), titles[step.next]),) if step.next else ()


def figure(process: Process, t: Catalog) -> Figure:
    """A circle, or a column with swimlanes for paper where they have room."""
    names = t("comma").join(step.name for step in process.steps)
    id = f"fig_{process.id}"
    ours = any(process.origin_of(step) == "site" for step in process.steps)
    caption = process.title + (t("figure.dashed") if ours else "")
    if process.cycle and len(process.steps) <= ring_figure.MOST:
        desc = t("figure.ring", steps=names)
        return Figure(lambda href: _ring(process, id, desc, href), caption)
    desc, addition = t("figure.flow", steps=names), t("mark.short")
    wide = lanes_figure.fit(process)
    column = partial(flow_figure.draw, process, id=id, desc=desc, addition=addition)
    lanes = partial(lanes_figure.draw, process, id=f"{id}_wide", desc=desc)
    return Figure(
        lambda href: column(href=href, printed=not wide),
        caption,
        wide=(lambda href: lanes(href=href)) if wide else None,
    )


def _ring(process: Process, id: str, desc: str, href: Href) -> Markup:
    stations = [
        ring_figure.Station(step.name, href=href(step.id), ours=process.origin_of(step) == "site")
        for step in process.steps
    ]
    return ring_figure.draw(stations, id=id, title=process.title, desc=desc)
