"""The kinds of authored files: what each is called, where it stands, what it holds."""

from typing import Any, Literal, NamedTuple

from generator.kinds.assessment import Assessment
from generator.kinds.blueprint import Blueprint
from generator.kinds.case import Case
from generator.kinds.chapter import Chapter
from generator.kinds.checklist import Checklist
from generator.kinds.concept import Concept
from generator.kinds.drill import Drill
from generator.kinds.edition import Edition
from generator.kinds.form import Form
from generator.kinds.item import Item
from generator.kinds.kano import Kano
from generator.kinds.practical import Practical
from generator.kinds.principle import Principle
from generator.kinds.process import Process
from generator.kinds.review import ReviewQuestion
from generator.kinds.role import Role
from generator.kinds.source import Source
from generator.kinds.term import Term
from generator.kinds.topic import Topic
from generator.kinds.triangle import Triangle


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
