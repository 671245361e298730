"""quizzes/<chapter>/items*.yml: items, one question each with all that belongs to it."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from generator.authored.kinds.items.base import BaseItem, Choice
from generator.authored.kinds.items.classification import Classification
from generator.authored.kinds.items.hotspot import Hotspot
from generator.authored.kinds.items.matching import Matching
from generator.authored.kinds.items.multiple import Multiple
from generator.authored.kinds.items.numeric import Numeric
from generator.authored.kinds.items.open import Open
from generator.authored.kinds.items.ordering import Ordering
from generator.authored.kinds.items.short_text import ShortText
from generator.authored.kinds.items.single import Single
from generator.authored.kinds.items.true_false import Rationales, TrueFalse

__all__ = (
    "BaseItem",
    "Hotspot",
    "Item",
    "Multiple",
    "Numeric",
    "Ordering",
    "Rationales",
    "Scenario",
    "ShortText",
    "Single",
    "Task",
    "TrueFalse",
)

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
"""The types: each is a line here, and a module of its name in every stage that knows it."""
Task = Annotated[_Tasks, Field(discriminator="type")]
TYPES: dict[str, type[BaseItem]] = {
    get_args(each.model_fields["type"].annotation)[0]: each for each in get_args(_Tasks)
}
"""By name, as `type` has it."""


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


def all_items(items: Iterable[Item]) -> list[Item]:
    """Every item, those of a scenario behind it."""
    return [
        part
        for item in items
        for part in (item, *(item.items if isinstance(item, Scenario) else ()))
    ]


def count_items(items: Iterable[Item]) -> int:
    """How many items a reader is told there are: a scenario counts as those it asks."""
    return sum(1 for _ in tasks(items))


def offered(item: Item) -> tuple[Choice, ...]:
    """The choices of an item that offers some."""
    return item.offers()
