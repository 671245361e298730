"""editions.yml: which edition of each standard the course names, and which is current."""

from typing import Annotated, Literal

from generator.authored.kinds.base import Date, Id, Line, Names, Shown, Text, Title


class Edition(Shown):
    """`verified`: by a primary source, a secondary one, or not at all."""

    id: Id
    subject: Title
    cited: Line
    international: Line
    national: Line
    note: Text
    verified: Literal["primary", "secondary", "no"]
    checked: Date
    sources: Annotated[tuple[Id, ...], Names("Source")] = ()
