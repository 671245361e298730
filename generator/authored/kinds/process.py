"""processes.yml: steps in order, with lanes, decisions and loops where the procedure has them."""

from typing import Annotated, Literal, NamedTuple

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


class Way(NamedTuple):
    """From a step to another; only the ways out of a decision have a label."""

    label: str
    to: str


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

    @property
    def name(self) -> str:
        """What it is called: its title, after the course's number where it has one."""
        return f"{self.number} {self.title}" if self.number else self.title


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

    def ways(self, index: int) -> list[Way]:
        """Where the step at this place leads: nowhere from an end."""
        step = self.steps[index]
        if step.exits:
            return [Way(exit.label, exit.to) for exit in step.exits]
        if step.type == "end":
            return []
        if step.next:
            return [Way("", step.next)]
        following = self.steps[index + 1 : index + 2] or self.steps[: int(self.cycle)]
        return [Way("", other.id) for other in following]

    def origin_of(self, step: Step) -> Origin:
        """Whose a step is: its own word, or the process's."""
        return step.origin or self.origin
