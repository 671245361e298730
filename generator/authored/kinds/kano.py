"""kano.yml: the Kano model: categories, paired questions, evaluation table, coefficients."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.authored.kinds.base import Id, Line, Local, Model, Origin, Part, Shown, Text, Title
from generator.authored.kinds.block import Block

Code = Literal["M", "O", "A", "I", "R", "Q"]


class Category(Shown):
    id: Id
    code: Code
    title: Title
    also: tuple[Line, ...] = ()
    present: Text
    absent: Text
    examples: Annotated[tuple[Text, ...], Field(min_length=1)]


class Answer(Local):
    """One of the five answers, in the order of the evaluation table."""

    id: Id
    title: Title
    also: tuple[Line, ...] = ()


class SampleFeature(Model):
    """Fictional answers on one feature: `15×10` is functional 1 with dysfunctional 5, ten times."""

    title: Title
    answers: Annotated[Line, StringConstraints(pattern=r"^[1-5]{2}×\d{1,4}( [1-5]{2}×\d{1,4})*$")]


class Questionnaire(Model):
    functional: Text
    dysfunctional: Text
    answers: Annotated[tuple[Answer, ...], Field(min_length=5, max_length=5)]


class Coefficient(Shown):
    id: Id
    title: Title
    formula: Line
    text: Text


class Kano(Part):
    """`evaluation_table`: five rows (functional answer) of five codes (dysfunctional answer)."""

    id: Id
    title: Title
    origin: Origin
    caption: Line
    before: tuple[Block, ...] = ()
    categories: Annotated[tuple[Category, ...], Field(min_length=6, max_length=6)]
    questionnaire: Questionnaire
    evaluation_table: Annotated[tuple[Line, ...], Field(min_length=5, max_length=5)]
    coefficients: tuple[Coefficient, ...] = ()
    after: tuple[Block, ...] = ()
    sample: tuple[SampleFeature, ...] = ()
