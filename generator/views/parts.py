"""The parts of a topic: what each template needs beside the model itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.authored.course import Content, Course
from generator.authored.kinds.base import Model
from generator.authored.kinds.case import Case, Fact
from generator.authored.kinds.concept import Concept
from generator.authored.kinds.kano import Kano
from generator.authored.kinds.principle import Principle
from generator.authored.kinds.process import Process, Step
from generator.authored.kinds.triangle import Triangle
from generator.figures import flow as flow_figure
from generator.figures import kano as kano_figure
from generator.figures import kano_table as table_figure
from generator.figures import lanes as lanes_figure
from generator.figures import ring as ring_figure
from generator.figures import triangle as triangle_figure
from generator.figures.svg import Href
from generator.text.catalog import Words
from generator.views import addresses
from generator.views.case import asked


class Figure(NamedTuple):
    """A drawing and the line below it; `layer` names a layer that can be switched off.

    `wide` is another form of it for paper and wide screens, empty where there is none. Where its
    links lead depends on the page, so it is drawn there.
    """

    draw: Callable[[Href], Markup]
    caption: str
    layer: str = ""
    wide: Callable[[Href], Markup] | None = None


@dataclass(frozen=True)
class Part:
    """A piece of content and the template that places it; `extra` is read as attributes."""

    template: str
    model: Any
    extra: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.extra[name]
        except KeyError:
            raise AttributeError(name) from None


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


class FactGroup(NamedTuple):
    status: str
    title: str
    facts: tuple[Fact, ...]


def part(id: str, course: Course, content: Content, t: Words) -> Part:
    """The part of a topic that an id names."""
    model = course.by_id[id]
    for kind, name, view in _VIEWS:
        if isinstance(model, kind):
            return Part(f"parts/{name}.jinja", model, view(model, content, t))
    raise TypeError(f"{id} is not a part of a topic")


def figure(model: Model, t: Words) -> Callable[[Href], Markup]:
    """How a process or a triangle is drawn."""
    if isinstance(model, Process):
        return _flow(model, t)[0].draw
    if isinstance(model, Triangle):
        return _triangle_figure(model, t).draw
    raise TypeError(f"{model} is not drawn")


def _nothing(model: Any, content: Content, t: Words) -> dict[str, Any]:
    return {}


def _process(process: Process, content: Content, t: Words) -> dict[str, Any]:
    elsewhere = {id for topic in content.topics for id in topic.parts}
    lanes = {lane.id: lane.title for lane in process.lanes}
    titles = {step.id: step.name for step in process.steps}
    rows = [
        Row(
            step,
            lanes.get(step.lane or "", ""),
            process.origin_of(step) == "site" and process.origin != "site",
            step.id in elsewhere,
            tuple(Way(exit.label, titles[exit.to]) for exit in step.exits)
            or _jump(step, titles, t),
        )
        for step in process.steps
    ]
    return {"rows": rows, "figures": _flow(process, t) if process.drawn else []}


def _jump(step: Step, titles: dict[str, str], t: Words) -> tuple[Way, ...]:
    return (Way(t("process.next"), titles[step.next]),) if step.next else ()


def _flow(process: Process, t: Words) -> list[Figure]:
    names = t("comma").join(step.name for step in process.steps)
    id = f"fig_{process.id}"
    ours = any(process.origin_of(step) == "site" for step in process.steps)
    caption = process.title + (t("figure.dashed") if ours else "")
    if process.cycle and len(process.steps) <= ring_figure.MOST:
        desc = t("figure.ring", steps=names)
        return [Figure(lambda href: _ring(process, id, desc, href), caption)]
    desc, addition = t("figure.flow", steps=names), t("mark.short")
    wide = lanes_figure.layout(process) is not None
    column = partial(flow_figure.draw, process, id=id, desc=desc, addition=addition)
    lanes = partial(lanes_figure.draw, process, id=f"{id}_wide", desc=desc)
    return [
        Figure(
            lambda href: column(href=href, printed=not wide),
            caption,
            wide=(lambda href: lanes(href=href)) if wide else None,
        )
    ]


def _ring(process: Process, id: str, desc: str, href: Href) -> Markup:
    stations = [
        ring_figure.Station(step.name, href=href(step.id), ours=process.origin_of(step) == "site")
        for step in process.steps
    ]
    return ring_figure.draw(stations, id=id, title=process.title, desc=desc)


def _step(step: Step, content: Content, t: Words) -> dict[str, Any]:
    return {
        "title": t("step.title", number=step.number, title=step.title)
        if step.number
        else step.title
    }


def _triangle(triangle: Triangle, content: Content, t: Words) -> dict[str, Any]:
    aspects = (triangle.centre, *triangle.corners)
    return {"figures": [_triangle_figure(triangle, t)], "aspects": aspects}


def _triangle_figure(triangle: Triangle, t: Words) -> Figure:
    aspects = (triangle.centre, *triangle.corners)
    desc = t("figure.triangle", names=t("comma").join(aspect.title for aspect in aspects))
    title = t("figure.triangle-title")
    id = f"fig_{triangle.id}"

    def draw(href: Href) -> Markup:
        return triangle_figure.draw(triangle, id=id, title=title, desc=desc, href=href)

    return Figure(draw, triangle.caption, t("triangle.layer"))


def _kano(kano: Kano, content: Content, t: Words) -> dict[str, Any]:
    titles: dict[str, str] = {category.code: category.title for category in kano.categories}
    table = [
        SimpleNamespace(
            title=answer.title,
            cells=[SimpleNamespace(code=code, title=titles[code]) for code in row],
        )
        for answer, row in zip(kano.questionnaire.answers, kano.evaluation_table, strict=True)
    ]
    drawn = [next(one for one in kano.categories if one.code == code) for code in kano_figure.DRAWN]
    return {
        "figures": [_curves(kano, t)],
        "curves": drawn,
        "grid": _grid(kano, t),
        "table": table,
    }


def _curves(kano: Kano, t: Words) -> Figure:
    axes = (t("kano.low"), t("kano.high"), t("kano.unhappy"), t("kano.happy"))
    names = {"id": f"fig_{kano.id}", "title": t("figure.kano-title"), "desc": t("figure.kano")}
    return Figure(lambda href: kano_figure.draw(kano, **names, axes=axes, href=href), kano.caption)


def _grid(kano: Kano, t: Words) -> Figure:
    """The evaluation table as a figure."""
    axes = (t("kano.functional"), t("kano.dysfunctional"))
    title = t("figure.evaluation-title")
    names = {"id": f"fig_{kano.id}_table", "title": title, "desc": t("figure.evaluation")}
    return Figure(
        lambda href: table_figure.draw(kano, **names, axes=axes, href=href),
        t("figure.evaluation-caption"),
    )


def _case(case: Case, content: Content, t: Words) -> dict[str, Any]:
    groups = [
        FactGroup(status, t(f"case.{status}"), tuple(f for f in case.facts if f.status == status))
        for status in ("told", "verified", "unverified")
    ]
    return {
        "facts": [group for group in groups if group.facts],
        "questions": asked(case),
        "course": content.chapter.id,
        "lesson": addresses.lesson(content, case) if case.teaching else "",
    }


_VIEWS: tuple[tuple[type[Model], str, Any], ...] = (
    (Concept, "concept", _nothing),
    (Principle, "principle", _nothing),
    (Process, "process", _process),
    (Step, "step", _step),
    (Triangle, "triangle", _triangle),
    (Kano, "kano", _kano),
    (Case, "case", _case),
)
