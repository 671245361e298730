"""Things are put in order."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Local
from generator.authored.kinds.items.base import BaseItem, Choice, same_texts
from generator.problem import Problem


class Ordering(BaseItem):
    """Things to put in order, written in the right one. Partial credit: pairs that follow rightly.

    A rationale says why the thing stands where it does.
    """

    type: Literal["ordering"]
    sequence: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=9)]

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return (self.sequence,)

    def texts(self) -> tuple[str, ...]:
        return tuple(step.text for step in self.sequence)

    def contradictions(self) -> Iterator[Problem]:
        yield from same_texts(self.sequence)
