"""The kinds of authored files: what each is called, where it stands, what it holds."""

from typing import Any, Literal, NamedTuple

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
from generator.authored.kinds.item import (
    Hotspot,
    Item,
    Rationales,
    Scenario,
    ShortText,
    Task,
    count_items,
    tasks,
)
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
    "Assessment",
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
    "Needs",
    "Node",
    "Objective",
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
    "Source",
    "Step",
    "Table",
    "Task",
    "Term",
    "Tool",
    "Topic",
    "Triangle",
    "count_items",
    "tasks",
)


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
