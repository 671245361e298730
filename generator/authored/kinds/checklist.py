"""checklists/*.yml: one controlled document each, to run a procedure by."""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import (
    ControlledDocument,
    Date,
    Id,
    Line,
    Model,
    Names,
    Title,
    Waiver,
    Worded,
    WordedLine,
)


class Check(Model):
    """One action, answered yes, no or not applicable.

    `critical`: failing it fails the whole. `blank` is a value the shop fills in, with a suggestion.
    """

    id: Id
    text: WordedLine
    critical: bool = False
    evidence: Line | None = None
    blank: Line | None = None
    suggested: Line | None = None
    step: Annotated[Id, Names("Shown")] | None = None
    waivers: tuple[Waiver, ...] = ()


class PausePoint(Model):
    """A moment at which one stops and goes through its checks."""

    id: Id
    moment: Title
    checks: Annotated[tuple[Check, ...], Field(min_length=1)]


class Answer(Model):
    """How one check went in a training example; `value` is what the blank was filled in with."""

    check: Annotated[Id, Names("Check")]
    result: Literal["yes", "no", "not_applicable"] = "yes"
    value: Line | None = None
    note: Line | None = None


class CompletedChecklist(Model):
    """A training example: a fictional run. Checks that are not listed were answered yes."""

    record_number: Line
    date: Date
    person: Line
    answers: tuple[Answer, ...] = ()


class Checklist(Model):
    """`read_do`: read an item, then do it; `do_confirm`: do the work, then confirm."""

    id: Id
    title: Title
    document: ControlledDocument
    kind: Literal["read_do", "do_confirm"]
    role: Line
    purpose: Worded
    when: Line
    not_applicable: Line
    covers: Annotated[tuple[Id, ...], Names("Shown"), Field(min_length=1)]
    pause_points: Annotated[tuple[PausePoint, ...], Field(min_length=1)]
    sign_off: Annotated[tuple[Line, ...], Field(min_length=1)]
    example: CompletedChecklist | None = None
    waivers: tuple[Waiver, ...] = ()
