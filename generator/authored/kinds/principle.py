"""principles.yml: a principle with its meaning, an example, and what it is taken for by mistake."""

from typing import Annotated

from pydantic import Field

from generator.authored.kinds.base import Id, Model, Names, Origin, Part, Text, Title


class Confusion(Model):
    """A neighbour it is confused with, and how to tell the two apart."""

    principle: Annotated[Id, Names("Principle")]
    difference: Text


class Principle(Part):
    """`origin` says whose the name is; meaning, example and misreading are always the site's."""

    id: Id
    title: Title
    origin: Origin
    meaning: Text
    example: Text
    misreading: Text
    confused_with: Annotated[tuple[Confusion, ...], Field(min_length=1)]
