"""quizzes/<chapter>/blueprints.yml: how many items of what a paper is drawn from."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import Count, Id, Level, Model, Names, Title


class Quota(Model):
    """`count` items that ask an objective, or any of a goal; of any level if none is set."""

    objective: Annotated[Id, Names("Objective", "Goal")]
    level: Level | None = None
    count: Count


class Blueprint(Model):
    """A paper drawn from the bank. `pass_mark` is a percentage; `minutes` the time for it.

    The single items alone must be able to fill it. A scenario is drawn whole, its items into the
    places they fit: one for every ten items, more only where no single item is left that came up
    less often.

    `forms`: how many papers without a common item the bank must hold; with 2, the blueprint also
    serves as pre-test and post-test.
    """

    id: Id
    title: Title
    minutes: Count
    pass_mark: Annotated[Count, Field(le=100)]
    forms: Annotated[Count, Field(le=2)] = 1
    quotas: Annotated[tuple[Quota, ...], Field(min_length=1)]
