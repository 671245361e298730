"""case.yml: a case study that keeps what is told, what is verified and what is not apart."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.kinds.base import Id, Model, Text, Title
from generator.kinds.block import Block


class Fact(Model):
    """`told`: the course says so; `verified`: a source was found; `unverified`: none was."""

    id: Id
    status: Literal["told", "verified", "unverified"]
    text: Text
    sources: tuple[Id, ...] = ()


class Point(Model):
    """A point the course draws from the case."""

    id: Id
    title: Title
    text: Text


class Question(Model):
    """A question to discuss, with points to compare one's own thoughts with."""

    id: Id
    text: Text
    points: Annotated[tuple[Text, ...], Field(min_length=1)]


class Case(Model):
    id: Id
    title: Title
    label: Text
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    after: tuple[Block, ...] = ()
