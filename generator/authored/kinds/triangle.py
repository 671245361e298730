"""triangle.yml: 三角四圈, the key aspects of a service quality system around the customer."""

from generator.authored.kinds.base import Id, Line, Origin, Part, Shown, Text, Title
from generator.authored.kinds.block import Block


class Aspect(Shown):
    """One circle. `counterpart` is its part in the service golden triangle laid over the figure."""

    id: Id
    title: Title
    text: Text
    counterpart: Line
    counterpart_text: Text


class Triangle(Part):
    """Three equal aspects at the corners and the customer in the centre; position means nothing."""

    id: Id
    title: Title
    origin: Origin
    caption: Line
    centre: Aspect
    corners: tuple[Aspect, Aspect, Aspect]
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
