"""practicals/*.yml: practical assessments, two assessors scoring what one person does."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import (
    ControlledDocument,
    Count,
    Date,
    Id,
    Line,
    Model,
    Names,
    Title,
    Waiver,
    Worded,
    WordedLine,
)


class ScoredStep(Model):
    """One action that is seen or not. `veto`: without it nobody passes, whatever the points."""

    id: Id
    text: WordedLine
    points: Count
    veto: bool = False
    evidence: Line | None = None
    step: Annotated[Id, Names("Shown")] | None = None
    waivers: tuple[Waiver, ...] = ()


class PracticalPart(Model):
    """The steps up to a moment."""

    id: Id
    moment: Title
    steps: Annotated[tuple[ScoredStep, ...], Field(min_length=1)]


class Disagreement(Model):
    """A step that not both assessors of the training example saw."""

    step: Annotated[Id, Names("ScoredStep")]
    first: bool
    second: bool
    note: Line | None = None


class CompletedPractical(Model):
    """A training example: a fictional assessment. Steps that are not listed were seen by both."""

    record_number: Line
    date: Date
    person: Line
    steps: tuple[Disagreement, ...] = ()


class Practical(Model):
    """`task` is read to the person assessed; `pass_mark` is a share of the points in percent."""

    id: Id
    title: Title
    document: ControlledDocument
    role: Line
    purpose: Worded
    when: Line
    task: Worded
    minutes: Count
    pass_mark: Annotated[int, Field(ge=1, le=100)]
    covers: Annotated[tuple[Id, ...], Names("Shown"), Field(min_length=1)]
    pages: Annotated[int, Field(ge=1, le=2)] = 1
    parts: Annotated[tuple[PracticalPart, ...], Field(min_length=1)]
    sign_off: Annotated[tuple[Line, ...], Field(min_length=1)]
    example: CompletedPractical | None = None
    waivers: tuple[Waiver, ...] = ()
