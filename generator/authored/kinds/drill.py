"""drills/*.yml: conversations to practise, one a file: what is said, what can be chosen, ends."""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Line, Local, Model, Names, Title, Worded

Amount = Annotated[int, Field(ge=0, le=10)]
Change = Annotated[int, Field(ge=-5, le=5)]
Rating = Literal["good", "fair", "poor"]


class Customer(Model):
    """Who comes, in what mood, and what for."""

    role: Line
    mood: Line
    goal: Line


METERS = ("trust", "time", "cost", "safety")
BETTER_LOW = ("time", "cost")


class Standing(Model):
    """How it stands, each from 0 to 10: trust and safety are better high, time and cost low."""

    trust: Amount
    time: Amount
    cost: Amount
    safety: Amount


class Effect(Model):
    """What a choice changes."""

    trust: Change = 0
    time: Change = 0
    cost: Change = 0
    safety: Change = 0


class Reaction(Local):
    """What the learner may say or do. `steps`: what it follows if it is best, and else breaks.

    `bars`: why no good end is reached any more after it, however well the rest goes.
    """

    id: Id
    text: Line
    effect: Effect
    reply: Line | None = None
    next: Id
    steps: Annotated[tuple[Id, ...], Names("Step")] = ()
    rationale: Line
    best: bool = False
    bars: Line | None = None


class Node(Local):
    """A moment. `note`: what the learner knows besides; `speaker`: who, if not the customer."""

    id: Id
    speaker: Line | None = None
    says: Line
    note: Line | None = None
    choices: Annotated[tuple[Reaction, ...], Field(min_length=2, max_length=4)]


class Needs(Model):
    """For an end: trust and safety no lower, time and cost no higher. Else it is `otherwise`.

    A good end is `otherwise` too after a choice that bars it.
    """

    trust: Amount = 0
    time: Amount = 10
    cost: Amount = 10
    safety: Amount = 0
    otherwise: Id


class Ending(Local):
    """How it may end; a good end that a poor way leads to has `needs`."""

    id: Id
    title: Title
    text: Line
    rating: Rating
    needs: Needs | None = None


class Drill(Model):
    """It begins at the first node; `next` names a node or an end."""

    id: Id
    title: Title
    lead: Worded
    customer: Customer
    start: Standing
    nodes: Annotated[tuple[Node, ...], Field(min_length=10)]
    ends: Annotated[tuple[Ending, ...], Field(min_length=2)]
