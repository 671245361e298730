"""A case: its facts by how sure they are, and its questions as they are answered."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import NamedTuple

from generator.authored.course import Content
from generator.authored.kinds.case import Case, Fact, Question
from generator.text.catalog import Catalog
from generator.views import addresses
from generator.views.parts.base import Part

ASSETS = ("case.css", "case.js")


class Asked(NamedTuple):
    """A question with the hash of all that is compared with."""

    question: Question
    hash: str


class FactGroup(NamedTuple):
    status: str
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class CasePart(Part):
    facts: tuple[FactGroup, ...]
    questions: tuple[Asked, ...]
    course: str
    lesson: str


def view(case: Case, content: Content, t: Catalog) -> CasePart:
    """Facts of one kind together; the trainer's page where there is one."""
    groups = [
        FactGroup(status, t(f"case.{status}"), tuple(f for f in case.facts if f.status == status))
        for status in ("told", "verified", "unverified")
    ]
    return CasePart(
        case,
        facts=tuple(group for group in groups if group.facts),
        questions=asked(case),
        course=content.chapter.id,
        lesson=addresses.lesson(content, case) if case.teaching else "",
    )


def asked(case: Case) -> tuple[Asked, ...]:
    """The questions in order; an answer belongs to the wording it was given to."""
    return tuple(Asked(question, _hash(question)) for question in case.questions)


def _hash(question: Question) -> str:
    text = json.dumps([question.text, *question.points], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
