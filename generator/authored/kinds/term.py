"""terms.yml: the glossary; text refers to a term as `[[id]]` or `[[id|words]]`."""

from generator.authored.kinds.base import Id, Line, Model, Origin, Text, Title


class Term(Model):
    id: Id
    title: Title
    also: tuple[Line, ...] = ()
    english: Line | None = None
    origin: Origin
    definition: Text
