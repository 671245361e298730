"""A step that is taught by itself."""

from __future__ import annotations

from dataclasses import dataclass

from generator.authored.course import Content
from generator.authored.kinds.process import Step
from generator.text.catalog import Catalog
from generator.views.parts.base import Part


@dataclass(frozen=True)
class StepPart(Part):
    title: str


def view(step: Step, content: Content, t: Catalog) -> StepPart:
    """The step with its number, if it has one."""
    numbered = t("step.title", number=step.number, title=step.title)
    return StepPart(step, numbered if step.number else step.title)
