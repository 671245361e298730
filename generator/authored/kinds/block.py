"""Blocks: the pieces that authored prose is made of."""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Line, Names, Origin, Shown, Text


class Paragraph(Shown):
    type: Literal["paragraph"]
    id: Id | None = None
    origin: Origin | None = None
    text: Text


class Entry(Shown):
    """One entry of a list; with a `term` it is set off in front of the text."""

    id: Id | None = None
    origin: Origin | None = None
    term: Line | None = None
    text: Text


class EntryList(Shown):
    type: Literal["list"]
    id: Id | None = None
    origin: Origin | None = None
    intro: Text | None = None
    ordered: bool = False
    entries: Annotated[tuple[Entry, ...], Field(min_length=1)]


class Table(Shown):
    """Rows of cells; the first column names its row."""

    type: Literal["table"]
    id: Id | None = None
    origin: Origin | None = None
    caption: Line
    columns: Annotated[tuple[Line, ...], Field(min_length=2)]
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1)]


class Drawing(Shown):
    """A figure of a list or table.

    `chain`: a chain of the list's terms, or one for each column of the table. `gap`: what was
    expected beside what was felt, a pair of bars for each row of the table. `matrix`: the table
    as a grid of marks, each cell after the first ● (suits well), ○ (will do) or – (is not for it).
    `ring`: the places that the second column names, on a circle, with what stands there.
    """

    type: Literal["figure"]
    id: Id
    origin: Origin | None = None
    form: Literal["chain", "gap", "matrix", "ring"] = "chain"
    caption: Line
    of: Annotated[Id, Names("EntryList", "Table")]


class Example(Shown):
    """A scene from a shop. Examples are always the site's own."""

    type: Literal["example"]
    id: Id | None = None
    text: Text


class Misreading(Shown):
    """What people commonly get wrong. Always the site's own."""

    type: Literal["misreading"]
    id: Id | None = None
    text: Text


class Note(Shown):
    """A remark of the site on the course: an edition, a gap, a caution."""

    type: Literal["note"]
    id: Id | None = None
    text: Text


Block = Annotated[
    Paragraph | EntryList | Table | Drawing | Example | Misreading | Note,
    Field(discriminator="type"),
]
Blocks = Annotated[tuple[Block, ...], Field(min_length=1)]
