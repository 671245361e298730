"""chapter.yml: the chapter's document control, goals, objectives, sections and summary."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import (
    Count,
    DocumentControl,
    Id,
    Level,
    Line,
    Model,
    Names,
    Text,
    Title,
    Worded,
    WordedLine,
)
from generator.authored.kinds.block import Blocks


class Objective(Model):
    """What a learner can do afterwards; worded to complete 「学完能……」."""

    id: Id
    level: Level
    text: WordedLine


class Goal(Model):
    """A goal the course sets, and the objectives it is broken into."""

    id: Id
    text: Line
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]


class Section(Model):
    """A section of the course and the topics that teach it, in reading order."""

    id: Id
    title: Title
    topics: Annotated[tuple[Id, ...], Names("Topic"), Field(min_length=1)]


class Chapter(Model):
    document: DocumentControl
    id: Id
    number: Count
    title: Title
    lead: Worded
    credit: Text
    goals: Annotated[tuple[Goal, ...], Field(min_length=1)]
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    summary: Blocks

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """All objectives, in the order of the goals."""
        return tuple(objective for goal in self.goals for objective in goal.objectives)
