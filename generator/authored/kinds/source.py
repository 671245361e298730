"""sources.yml: where facts come from."""

from generator.authored.kinds.base import Address, Date, Id, Line, Model, Text


class Source(Model):
    id: Id
    title: Line
    address: Address | None = None
    supports: Text
    checked: Date
