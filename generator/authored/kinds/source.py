"""sources.yml: where facts come from."""

from generator.authored.kinds.base import Address, Date, Id, Line, Linkable, Text


class Source(Linkable):
    id: Id
    title: Line
    address: Address | None = None
    supports: Text
    checked: Date
