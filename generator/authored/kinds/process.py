"""processes.yml: steps in order, with lanes, decisions and loops where the procedure has them."""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Line, Model, Names, Origin, Part, Text, Title, Waiver
from generator.authored.kinds.block import Block


class Lane(Model):
    """Who acts."""

    id: Id
    title: Title


class Exit(Model):
    """A way out of a decision."""

    label: Line
    to: Annotated[Id, Names("Step")]


class Step(Part):
    """A step leads to the following one unless `next` says otherwise; a decision has `exits`.

    `number` is the number the course gives it; a step of the site's own has none.
    """

    id: Id
    type: Literal["step", "decision", "start", "end"] = "step"
    origin: Origin | None = None
    number: Line | None = None
    lane: Annotated[Id, Names("Lane")] | None = None
    title: Title
    text: Text | None = None
    done: tuple[Text, ...] = ()
    mistakes: tuple[Text, ...] = ()
    observable: tuple[Text, ...] = ()
    next: Annotated[Id, Names("Step")] | None = None
    exits: tuple[Exit, ...] = ()
    waivers: tuple[Waiver, ...] = ()


class Process(Part):
    """`cycle`: the last step leads back to the first. `drawn`: shown as a figure too."""

    id: Id
    title: Title
    origin: Origin
    cycle: bool = False
    drawn: bool = False
    lanes: tuple[Lane, ...] = ()
    before: tuple[Block, ...] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=2)]
    after: tuple[Block, ...] = ()
    waivers: tuple[Waiver, ...] = ()
