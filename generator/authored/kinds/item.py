"""quizzes/<chapter>/items*.yml: items, one question each with all that belongs to it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Level, Line, Local, Model, Names, Number, Text, Waiver


class Choice(Local):
    """One offered answer and why it is right or wrong."""

    id: Id
    text: Text
    rationale: Text


class BaseItem(Model):
    """`see`: the id of what answers it. `objective`: what it asks; `level`: how deep.

    `hints` are shown one at a time; each costs credit.
    """

    id: Id
    objective: Annotated[Id, Names("Objective")]
    level: Level
    see: Annotated[Id, Names("Shown")]
    stem: Text
    hints: Annotated[tuple[Text, ...], Field(max_length=2)] = ()
    waivers: tuple[Waiver, ...] = ()


class Single(BaseItem):
    type: Literal["single"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=5)]
    key: Id


class Multiple(BaseItem):
    """Partial credit: right choices less wrong ones, out of the number of keys."""

    type: Literal["multiple"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=4, max_length=6)]
    key: Annotated[tuple[Id, ...], Field(min_length=2)]


class Rationales(Model):
    """Why saying so is right or wrong, for each of the two answers."""

    true: Text
    false: Text


class TrueFalse(BaseItem):
    type: Literal["true_false"]
    key: Literal["true", "false"]
    rationale: Rationales


class WrongText(Model):
    """What learners write instead, in each of these wordings, and why it is wrong."""

    texts: Annotated[tuple[Line, ...], Field(min_length=1)]
    rationale: Text


class Wording(Model):
    """The words that a right answer is made of, in any order and with nothing else.

    `must`: groups of words that mean the same; of each group one at least stands in the answer.
    `may`: what else may stand there. 的, 是, 有, 叫, 叫做, 和, 与, 及, 以及, 跟, 还有, 并 and 并且
    always may. 客户, 用户 and 消费者 are taken for 顾客.
    """

    must: Annotated[
        tuple[Annotated[tuple[Line, ...], Field(min_length=1)], ...],
        Field(min_length=1, max_length=5),
    ]
    may: tuple[Line, ...] = ()


class ShortText(BaseItem):
    """A few words to write. `accepted`: wordings that are right, the best one first. `wording`:
    what others are made of, each in one of these ways."""

    type: Literal["short_text"]
    accepted: Annotated[tuple[Line, ...], Field(min_length=1)]
    wording: tuple[Wording, ...] = ()
    rationale: Text
    expected_wrong: Annotated[tuple[WrongText, ...], Field(min_length=1)]


class WrongNumber(Model):
    """A number that a known mistake leads to, and the mistake."""

    value: Number
    rationale: Text


class Numeric(BaseItem):
    """A number to work out, in `unit`; right if no more than `tolerance` away from `value`."""

    type: Literal["numeric"]
    value: Number
    tolerance: Annotated[Number, Field(ge=0)] = Decimal(0)
    unit: Line | None = None
    rationale: Text
    expected_wrong: Annotated[tuple[WrongNumber, ...], Field(min_length=1)]


class Ordering(BaseItem):
    """Things to put in order, written in the right one. Partial credit: pairs that follow rightly.

    A rationale says why the thing stands where it does.
    """

    type: Literal["ordering"]
    sequence: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=9)]


class Pair(Local):
    """What belongs together, and why."""

    id: Id
    text: Text
    match: Text
    rationale: Text


class Matching(BaseItem):
    """Each thing is given its match. `distractors` are matches of nothing."""

    type: Literal["matching"]
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=8)]
    distractors: Annotated[tuple[Choice, ...], Field(max_length=3)] = ()


class ItemCategory(Local):
    id: Id
    text: Line


class Member(Local):
    """A thing to put in a category, and why it belongs there."""

    id: Id
    text: Text
    category: Id
    rationale: Text


class Classification(BaseItem):
    """Each thing is put in one of the categories."""

    type: Literal["classification"]
    categories: Annotated[tuple[ItemCategory, ...], Field(min_length=2, max_length=4)]
    members: Annotated[tuple[Member, ...], Field(min_length=4, max_length=10)]


class Criterion(Local):
    """One thing a good answer holds; the learner says whether theirs does."""

    id: Id
    text: Text


class Open(BaseItem):
    """An answer in the learner's own words, compared with a model answer point by point."""

    type: Literal["open"]
    model_answer: Text
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=2, max_length=8)]


class Spot(Local):
    """A place in a figure: the id of what is drawn there, and why it is right or wrong."""

    id: Id
    place: Annotated[Id, Names("Step", "Aspect", "Entry")]
    rationale: Text


class Hotspot(BaseItem):
    """A place to point out in a figure. `figure`: the id of what is drawn."""

    type: Literal["hotspot"]
    figure: Annotated[Id, Names("Process", "Triangle", "Drawing")]
    spots: Annotated[tuple[Spot, ...], Field(min_length=3, max_length=12)]
    key: Id


_Tasks = (
    Single
    | Multiple
    | TrueFalse
    | ShortText
    | Numeric
    | Ordering
    | Matching
    | Classification
    | Open
    | Hotspot
)
Task = Annotated[_Tasks, Field(discriminator="type")]


class Scenario(BaseItem):
    """One situation, told in `stem`, and several items about it."""

    type: Literal["scenario"]
    items: Annotated[tuple[Task, ...], Field(min_length=2, max_length=5)]


Item = Annotated[_Tasks | Scenario, Field(discriminator="type")]


def tasks(items: Iterable[Item]) -> Iterator[Task]:
    """The items that are answered: those of a scenario in its place."""
    for item in items:
        if isinstance(item, Scenario):
            yield from item.items
        else:
            yield item


def count_items(items: Iterable[Item]) -> int:
    """How many items a reader is told there are: a scenario counts as those it asks."""
    return sum(1 for _ in tasks(items))


def offered(item: Item) -> tuple[Choice, ...]:
    """The choices of an item that offers some."""
    return item.choices if isinstance(item, Single | Multiple) else ()
