"""The figure of a hotspot item: its places lead to the lines of the list below it."""

from __future__ import annotations

from markupsafe import Markup

from generator.authored.kinds.base import Model
from generator.authored.kinds.block import Drawing, Entry
from generator.authored.kinds.process import Process
from generator.authored.kinds.triangle import Triangle
from generator.render.block_figure import drawing
from generator.render.page_scope import Scope
from generator.views.item import ItemView
from generator.views.parts import process, triangle


class _Pointing(Scope):
    """A page's scope in which things lead to the lines of an item, and others nowhere."""

    def __init__(self, scope: Scope, lines: dict[str, str]) -> None:
        super().__init__(scope.path, scope.course, scope.links, scope.t)
        self._lines = lines

    def where(self, id: str) -> str:
        return self._lines.get(id, "")


def pointing(item: ItemView, scope: Scope) -> Markup:
    """The figure, under an id of its own: it can stand on the page more than once."""
    lines = {spot.text: f"#{item.id}-{spot.id}" for spot in item.body.choices}
    inner = _Pointing(scope, lines)
    drawn = _drawn(scope.course.by_id[item.body.figure], inner)
    return Markup(drawn.replace(f"fig_{item.body.figure}", f"fig_{item.id}"))  # noqa: S704


def _drawn(model: Model, scope: Scope) -> Markup:
    if isinstance(model, Drawing):
        return drawing(model, scope)
    if isinstance(model, Process):
        return process.figure(model, scope.t).draw(scope.where)
    if isinstance(model, Triangle):
        return triangle.figure(model, scope.t).draw(scope.where)
    raise TypeError(f"{model} is not drawn")


def spot(id: str, scope: Scope) -> str:
    """What a place in a figure is called."""
    model = scope.course.by_id[id]
    if isinstance(model, Entry):
        return scope.plain(model.term or model.text)
    return scope.title(id)
