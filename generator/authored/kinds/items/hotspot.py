"""A place in a figure is pointed at."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Local, Names, Text
from generator.authored.kinds.items.base import BaseItem, FieldPath


class Spot(Local):
    """A place in a figure: the id of what is drawn there, and why it is right or wrong."""

    id: Id
    place: Annotated[Id, Names("Step", "Aspect", "Entry")]
    rationale: Text


class Hotspot(BaseItem):
    """A place to point out in a figure. `figure`: the id of what is drawn."""

    type: Literal["hotspot"]
    figure: Annotated[Id, Names("Process", "Triangle", "Drawing")]
    spots: Annotated[tuple[Spot, ...], Field(min_length=3, max_length=12)]
    key: Id

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return (self.spots,)

    def key_ids(self) -> tuple[tuple[FieldPath, str], ...]:
        return ((("key",), self.key),)
