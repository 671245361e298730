"""quizzes/<chapter>/*.yml: items, one question each with all that belongs to it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.base import Id, Level, Model, Text


class Choice(Model):
    """One offered answer and why it is right or wrong."""

    id: Id
    text: Text
    rationale: Text


class _Item(Model):
    """`see`: the id of what answers it. `objective`: what it asks; `level`: how deep."""

    id: Id
    objective: Id
    level: Level
    see: Id
    stem: Text


class Single(_Item):
    type: Literal["single"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=5)]
    key: Id


class Multiple(_Item):
    type: Literal["multiple"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=4, max_length=6)]
    key: Annotated[tuple[Id, ...], Field(min_length=2)]


class Rationales(Model):
    """Why saying so is right or wrong, for each of the two answers."""

    true: Text
    false: Text


class TrueFalse(_Item):
    type: Literal["true_false"]
    key: Literal["true", "false"]
    rationale: Rationales


Item = Annotated[Single | Multiple | TrueFalse, Field(discriminator="type")]
