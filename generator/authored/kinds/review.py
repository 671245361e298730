"""review.yml: the chapter's review questions with model answers and a marking guide."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import Count, Id, Model, Names, Text
from generator.authored.kinds.block import Blocks


class Mark(Model):
    """One thing that earns marks."""

    text: Text
    marks: Count


class ReviewQuestion(Model):
    """`marks` is the full mark, the sum of the marking guide. `see`: where the answer is taught."""

    id: Id
    text: Text
    note: Text | None = None
    model_answer: Blocks
    marks: Count
    marking: Annotated[tuple[Mark, ...], Field(min_length=1)]
    see: Annotated[tuple[Id, ...], Names("Shown", "Topic"), Field(min_length=1)]
