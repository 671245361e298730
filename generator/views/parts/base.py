"""What the views of all parts are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from generator.authored.kinds.base import Model
from generator.figures.svg import Href


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
    """A piece of content; where its template needs more than that, its kind has a class below."""

    model: Model

    @property
    def template(self) -> str:
        """What places it bears the name of its kind."""
        return f"parts/{type(self.model).__name__.lower()}.jinja"
