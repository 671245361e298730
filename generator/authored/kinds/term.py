"""terms.yml: the glossary; text refers to a term as `[[id]]` or `[[id|words]]`."""

from generator.authored.kinds.base import Id, Line, Linkable, Origin, Text, Title


class Term(Linkable):
    id: Id
    title: Title
    also: tuple[Line, ...] = ()
    english: Line | None = None
    origin: Origin
    definition: Text
