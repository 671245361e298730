"""forms/*.yml: one controlled document each; filled in, it is a record."""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import (
    ControlledDocument,
    Count,
    Id,
    Line,
    Local,
    Model,
    Names,
    Title,
    Worded,
)


class Condition(Model):
    """That the field of this form with the id `field`, a choice, is answered with `choice`."""

    field: Id
    choice: Line


class FormField(Local):
    """One thing to fill in, always where it is `required`, else under a condition, if any.

    `example` is what the training example holds there.

    `personal`: data about a person, asked for a stated purpose only. `scale` is 1 to 5.
    """

    id: Id
    label: Line
    type: Literal["line", "text", "number", "date", "choice", "choices", "scale", "signature"] = (
        "line"
    )
    choices: tuple[Line, ...] = ()
    unit: Line | None = None
    required: bool = False
    required_if: Condition | None = None
    personal: bool = False
    hint: Line | None = None
    example: Line | None = None


class FormColumn(Local):
    """A column of a table to fill in."""

    id: Id
    label: Line


class FormSection(Model):
    """Fields under a heading, or a table of `columns` with as many empty `rows`.

    `examples` are the rows of the training example, a cell for each column.
    """

    id: Id
    title: Title
    fields: tuple[FormField, ...] = ()
    columns: tuple[FormColumn, ...] = ()
    rows: Count | None = None
    examples: tuple[tuple[Line, ...], ...] = ()


class Form(Model):
    """`pages`: how many A4 pages it may take.

    `kept_until`: its date that says until when a record is kept, if not `record_years` long."""

    id: Id
    title: Title
    document: ControlledDocument
    role: Line
    purpose: Worded
    when: Line
    covers: Annotated[tuple[Id, ...], Names("Shown"), Field(min_length=1)]
    pages: Annotated[int, Field(ge=1, le=2)] = 1
    kept_until: Id | None = None
    sections: Annotated[tuple[FormSection, ...], Field(min_length=1)]
    sign_off: Annotated[tuple[Line, ...], Field(min_length=1)]
