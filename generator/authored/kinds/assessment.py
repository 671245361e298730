"""quizzes/<chapter>/assessments.yml: sets of items, delivered on a page of their own."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import Id, Model, Names, Title, Worded


class Assessment(Model):
    """Takes every item of the bank that asks one of its objectives, in the bank's order."""

    id: Id
    title: Title
    lead: Worded
    objectives: Annotated[tuple[Id, ...], Names("Objective", "Goal"), Field(min_length=1)]
