"""concepts.yml: an idea of the chapter, told in blocks."""

from generator.authored.kinds.base import Id, Origin, Part, Title
from generator.authored.kinds.block import Blocks


class Concept(Part):
    """`origin` holds for every block that names none."""

    id: Id
    title: Title
    origin: Origin
    blocks: Blocks
