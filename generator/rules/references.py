"""unknown-id, wrong-kind: what a field names by its id exists and fits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.authored.course import Course
from generator.authored.kinds.assessment import Assessment
from generator.authored.kinds.base import Model
from generator.authored.kinds.block import (
    Drawing,
    Entry,
    EntryList,
    Example,
    Misreading,
    Note,
    Paragraph,
    Table,
)
from generator.authored.kinds.blueprint import Quota
from generator.authored.kinds.case import Case, Fact, Guide, Point, Question
from generator.authored.kinds.chapter import Goal, Objective, Section
from generator.authored.kinds.checklist import Answer, Check, Checklist
from generator.authored.kinds.concept import Concept
from generator.authored.kinds.drill import Drill, Reaction
from generator.authored.kinds.edition import Edition
from generator.authored.kinds.form import Form
from generator.authored.kinds.item import (
    Classification,
    Hotspot,
    Matching,
    Multiple,
    Numeric,
    Open,
    Ordering,
    Scenario,
    ShortText,
    Single,
    Spot,
    TrueFalse,
)
from generator.authored.kinds.kano import Category, Coefficient, Kano
from generator.authored.kinds.practical import Disagreement, Practical, ScoredStep
from generator.authored.kinds.principle import Confusion, Principle
from generator.authored.kinds.process import Exit, Lane, Process, Step
from generator.authored.kinds.review import ReviewQuestion
from generator.authored.kinds.role import Role
from generator.authored.kinds.source import Source
from generator.authored.kinds.term import Term
from generator.authored.kinds.topic import Topic
from generator.authored.kinds.triangle import Aspect, Triangle
from generator.problem import Problem, problem
from generator.text.suggest import nearest

Types = tuple[type[Model], ...]

ITEMS: Types = (
    Single,
    Multiple,
    TrueFalse,
    ShortText,
    Numeric,
    Ordering,
    Matching,
    Classification,
    Open,
    Hotspot,
    Scenario,
)
PARTS: Types = (Concept, Principle, Process, Step, Triangle, Kano, Case)
BLOCKS: Types = (Paragraph, EntryList, Entry, Table, Drawing, Example, Misreading, Note)
ANSWERS: Types = PARTS + BLOCKS + (Aspect, Category, Coefficient, Fact, Point, Question, Edition)
"""What an item can point to: whatever has a place of its own on a page."""
FIGURES: Types = (Process, Triangle, Drawing)
"""What is drawn of things with ids."""
DRAWN: Types = (Step, Aspect, Entry)
LINKABLE: Types = (Term, Topic, Source, *ANSWERS)
"""What text can mention."""

SHEETS: Types = (Checklist, Form, Practical)
"""What is printed, filled in and kept."""

FIELDS: tuple[tuple[Types, str, Types], ...] = (
    ((Section,), "topics", (Topic,)),
    ((Topic,), "objectives", (Objective,)),
    ((Topic,), "parts", PARTS),
    ((Topic,), "check_yourself", ITEMS),
    ((Topic,), "checklists", SHEETS),
    ((Topic,), "drills", (Drill,)),
    ((Drawing,), "of", (EntryList, Table)),
    ((Confusion,), "principle", (Principle,)),
    ((Step,), "lane", (Lane,)),
    ((Step,), "next", (Step,)),
    ((Exit,), "to", (Step,)),
    ((Reaction,), "steps", (Step,)),
    ((Fact, Edition), "sources", (Source,)),
    ((Guide,), "question", (Question,)),
    ((ReviewQuestion,), "see", (*ANSWERS, Topic)),
    ((Check, ScoredStep), "step", ANSWERS),
    (SHEETS, "covers", ANSWERS),
    ((Answer,), "check", (Check,)),
    ((Disagreement,), "step", (ScoredStep,)),
    (ITEMS, "objective", (Objective,)),
    (ITEMS, "see", ANSWERS),
    ((Hotspot,), "figure", FIGURES),
    ((Spot,), "place", DRAWN),
    ((Assessment,), "objectives", (Objective, Goal)),
    ((Role,), "objectives", (Objective, Goal)),
    ((Quota,), "objective", (Objective, Goal)),
)


def check(course: Course) -> Iterator[Problem]:
    """Every id in a field of the table above."""
    for model in course.models():
        for path, id, wanted in named(model):
            yield from _check_id(course, model, path, id, wanted)


def named(model: Model) -> Iterator[tuple[tuple[str | int, ...], str, Types]]:
    """The ids in an object's fields: where each stands, and what it may name."""
    for field, wanted in _fields(type(model)):
        value = getattr(model, field)
        if isinstance(value, tuple):
            yield from (((field, index), id, wanted) for index, id in enumerate(value))
        elif value is not None:
            yield (field,), value, wanted


@cache
def _fields(owner: type[Model]) -> tuple[tuple[str, Types], ...]:
    """The fields of a type that hold ids, and what these may name."""
    return tuple((field, wanted) for owners, field, wanted in FIELDS if issubclass(owner, owners))


def _check_id(
    course: Course, model: Model, path: tuple[str | int, ...], id: str, wanted: Types
) -> Iterator[Problem]:
    found = course.by_id.get(id)
    if found is None:
        if course.complete:
            known = (other for other, thing in course.by_id.items() if isinstance(thing, wanted))
            yield problem(model.at(*path), "unknown-id", id=id, nearest=nearest(id, known))
    elif not isinstance(found, wanted) and id not in course.repeated:
        place = model.at(*path)
        yield problem(place, "wrong-kind", id=id, field=path[0], defined=found.at("id"))
