"""concepts.yml: an idea of the chapter, told in blocks."""

from generator.authored.kinds.base import Id, Model, Origin, Title
from generator.authored.kinds.block import Blocks


class Concept(Model):
    """`origin` holds for every block that names none."""

    id: Id
    title: Title
    origin: Origin
    blocks: Blocks
