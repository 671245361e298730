"""The parts of a topic: what each template needs beside the model itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.authored.course import Content, Course
from generator.authored.kinds import Case, Concept, Kano, Model, Principle, Process, Step, Triangle
from generator.text.catalog import Catalog
from generator.views.parts import case, kano, process, step, triangle
from generator.views.parts.base import Part

__all__ = ("Part", "part")


def part(id: str, course: Course, content: Content, t: Catalog) -> Part:
    """The part of a topic that an id names."""
    model = course.by_id[id]
    return _VIEWS[type(model)](model, content, t)


def _nothing(model: Model, content: Content, t: Catalog) -> Part:
    """For a kind that needs nothing but itself."""
    return Part(model)


_VIEWS: dict[type, Callable[[Any, Content, Catalog], Part]] = {
    Concept: _nothing,
    Principle: _nothing,
    Process: process.view,
    Step: step.view,
    Triangle: triangle.view,
    Kano: kano.view,
    Case: case.view,
}
