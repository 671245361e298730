"""case.yml: a case study that keeps what is told, what is verified and what is not apart.

`teaching` is for the trainer who discusses it with a group: a page of its own.
"""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Count, Id, Model, Names, Part, Shown, Text, Title
from generator.authored.kinds.block import Block


class Fact(Shown):
    """`told`: the course says so; `verified`: a source was found; `unverified`: none was."""

    id: Id
    status: Literal["told", "verified", "unverified"]
    text: Text
    sources: Annotated[tuple[Id, ...], Names("Source")] = ()


class Point(Shown):
    """A point the course draws from the case."""

    id: Id
    title: Title
    text: Text


class Question(Shown):
    """A question to discuss, with points to compare one's own thoughts with."""

    id: Id
    text: Text
    points: Annotated[tuple[Text, ...], Field(min_length=1)]


class Phase(Model):
    """A part of the lesson: how long, what the learners do, what the trainer does."""

    title: Title
    minutes: Count
    learners: Text
    trainer: Text


class Duty(Model):
    """What one member of a group does."""

    title: Title
    task: Text


class Grouping(Model):
    """How the learners are put into groups, and what each group gets."""

    size: Text
    roles: Annotated[tuple[Duty, ...], Field(min_length=1)]
    gets: Annotated[tuple[Text, ...], Field(min_length=1)]


class Levels(Model):
    """What a trainer sees or hears at each of three levels."""

    full: Text
    partly: Text
    little: Text


class Weakness(Model):
    """What groups often say, and what to ask back."""

    says: Text
    ask: Text


class Guide(Model):
    """How answers to one question are judged."""

    question: Annotated[Id, Names("Question")]
    levels: Levels
    weak: Annotated[tuple[Weakness, ...], Field(min_length=1)]


class Teaching(Model):
    """A lesson with the case: `guides` has one for each question."""

    lead: Text
    preparation: Annotated[tuple[Text, ...], Field(min_length=1)]
    cautions: Annotated[tuple[Text, ...], Field(min_length=1)]
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    grouping: Grouping
    guides: Annotated[tuple[Guide, ...], Field(min_length=1)]


class Case(Part):
    id: Id
    title: Title
    label: Text
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    after: tuple[Block, ...] = ()
    teaching: Teaching | None = None
