"""quizzes/<chapter>/roles.yml: who works by the chapter, and which objectives matter to them."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import Id, Model, Names, Title


class Role(Model):
    """A job in the shop. `objectives` are objectives or whole goals, the most important first."""

    id: Id
    title: Title
    objectives: Annotated[tuple[Id, ...], Names("Objective", "Goal"), Field(min_length=1)]
