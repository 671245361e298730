"""The figure of a hotspot item: its places lead to the lines of the list below it."""

from __future__ import annotations

from markupsafe import Markup

from generator.authored.kinds.block import Drawing, Entry
from generator.figures.svg import Href
from generator.render.block_figure import drawing
from generator.render.page_scope import Scope
from generator.views.item import ItemView
from generator.views.parts import figure


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
    model = scope.course.by_id[item.body.figure]
    where: Href = inner.where
    drawn = drawing(model, inner) if isinstance(model, Drawing) else figure(model, scope.t)(where)
    return Markup(drawn.replace(f"fig_{item.body.figure}", f"fig_{item.id}"))  # noqa: S704


def spot(id: str, scope: Scope) -> str:
    """What a place in a figure is called."""
    model = scope.course.by_id[id]
    if isinstance(model, Entry):
        return scope.plain(model.term or model.text)
    return scope.title(id)
