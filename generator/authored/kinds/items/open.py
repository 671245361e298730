"""An answer in one's own words is compared with a model answer."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Local, Text
from generator.authored.kinds.items.base import BaseItem


class Criterion(Local):
    """One thing a good answer holds; the learner says whether theirs does."""

    id: Id
    text: Text


class Open(BaseItem):
    """An answer in the learner's own words, compared with a model answer point by point."""

    type: Literal["open"]
    model_answer: Text
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=2, max_length=8)]

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return (self.criteria,)
