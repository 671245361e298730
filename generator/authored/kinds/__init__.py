"""The kinds of authored files: what each is called, where it stands, what it holds.

And the types of items, one question each with all that belongs to it.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic import Field

from generator.authored.kinds.assessment import Assessment
from generator.authored.kinds.base import (
    ControlledDocument,
    DocumentControl,
    Level,
    Local,
    Model,
    Part,
)
from generator.authored.kinds.block import Drawing, EntryList, Table
from generator.authored.kinds.blueprint import Blueprint
from generator.authored.kinds.case import Case
from generator.authored.kinds.chapter import Chapter, Goal, Objective
from generator.authored.kinds.checklist import Check, Checklist
from generator.authored.kinds.concept import Concept
from generator.authored.kinds.drill import (
    BETTER_LOW,
    METERS,
    Drill,
    Effect,
    Ending,
    Needs,
    Node,
    Rating,
    Reaction,
)
from generator.authored.kinds.edition import Edition
from generator.authored.kinds.form import Form
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
from generator.authored.kinds.kano import Kano
from generator.authored.kinds.practical import Practical, ScoredStep
from generator.authored.kinds.principle import Principle
from generator.authored.kinds.process import Process, Step
from generator.authored.kinds.review import ReviewQuestion
from generator.authored.kinds.role import Role
from generator.authored.kinds.source import Source
from generator.authored.kinds.term import Term
from generator.authored.kinds.topic import Tool, Topic
from generator.authored.kinds.triangle import Triangle

__all__ = (
    "BETTER_LOW",
    "KINDS",
    "METERS",
    "TYPES",
    "Assessment",
    "BaseItem",
    "Blueprint",
    "Case",
    "Chapter",
    "Check",
    "Checklist",
    "Concept",
    "ControlledDocument",
    "DocumentControl",
    "Drawing",
    "Drill",
    "Edition",
    "Effect",
    "Ending",
    "EntryList",
    "Form",
    "Goal",
    "Hotspot",
    "Item",
    "Kano",
    "Kind",
    "Level",
    "Local",
    "Model",
    "Multiple",
    "Needs",
    "Node",
    "Numeric",
    "Objective",
    "Ordering",
    "Part",
    "Practical",
    "Principle",
    "Process",
    "Rating",
    "Rationales",
    "Reaction",
    "ReviewQuestion",
    "Role",
    "Scenario",
    "ScoredStep",
    "ShortText",
    "Single",
    "Source",
    "Step",
    "Table",
    "Task",
    "Term",
    "Tool",
    "Topic",
    "Triangle",
    "TrueFalse",
    "all_items",
    "count_items",
    "offered",
    "tasks",
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


class Kind(NamedTuple):
    """`one`: a chapter has at most one such file; `each`: a file is an object; `list`: a list.

    `name` is the file's name without ending, or the name of a folder of such files, and the
    field of `Content` that receives it. `folder` is `chapters` or `quizzes`.
    """

    name: str
    model: Any
    holds: Literal["one", "each", "list"]
    folder: Literal["chapters", "quizzes"] = "chapters"


KINDS = (
    Kind("chapter", Chapter, "one"),
    Kind("topics", Topic, "list"),
    Kind("terms", Term, "list"),
    Kind("principles", Principle, "list"),
    Kind("concepts", Concept, "list"),
    Kind("processes", Process, "list"),
    Kind("triangle", Triangle, "one"),
    Kind("kano", Kano, "one"),
    Kind("case", Case, "one"),
    Kind("review", ReviewQuestion, "list"),
    Kind("editions", Edition, "list"),
    Kind("sources", Source, "list"),
    Kind("checklists", Checklist, "each"),
    Kind("forms", Form, "each"),
    Kind("practicals", Practical, "each"),
    Kind("drills", Drill, "each"),
    Kind("items", Item, "list", "quizzes"),
    Kind("assessments", Assessment, "list", "quizzes"),
    Kind("roles", Role, "list", "quizzes"),
    Kind("blueprints", Blueprint, "list", "quizzes"),
)
