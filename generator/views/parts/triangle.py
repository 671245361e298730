"""A triangle: its figure, and its aspects in a table."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.authored.course import Content
from generator.authored.kinds.triangle import Aspect, Triangle
from generator.figures import triangle as triangle_figure
from generator.figures.svg import Href
from generator.text.catalog import Catalog
from generator.views.parts.base import Figure, Part


@dataclass(frozen=True)
class TrianglePart(Part):
    figures: tuple[Figure, ...]
    aspects: tuple[Aspect, ...]


def view(triangle: Triangle, content: Content, t: Catalog) -> TrianglePart:
    """The figure and what stands in it."""
    aspects = (triangle.centre, *triangle.corners)
    return TrianglePart(triangle, (figure(triangle, t),), aspects)


def figure(triangle: Triangle, t: Catalog) -> Figure:
    """With its second layer, which can be switched off."""
    aspects = (triangle.centre, *triangle.corners)
    desc = t("figure.triangle", names=t("comma").join(aspect.title for aspect in aspects))
    title = t("figure.triangle-title")
    id = f"fig_{triangle.id}"

    def draw(href: Href) -> Markup:
        return triangle_figure.draw(triangle, id=id, title=title, desc=desc, href=href)

    return Figure(draw, triangle.caption, t("triangle.layer"))
