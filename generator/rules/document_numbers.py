"""repeated-number: no two controlled documents bear the same number; no two chapters either."""

from __future__ import annotations

from collections.abc import Iterator

from generator.course import Course
from generator.kinds.base import Model
from generator.problem import Place, Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Chapters' and checklists' document numbers, and chapter numbers."""
    documents: list[tuple[Model, str, str]] = []
    for content in course.chapters:
        headers = [content.chapter.document, *(sheet.document for sheet in content.checklists)]
        for document in headers:
            documents.append((document, "document_number", document.document_number))
        documents.append((content.chapter, "number", str(content.chapter.number)))
    seen: dict[tuple[str, str], Place] = {}
    for model, field, number in documents:
        first = seen.setdefault((field, number), model.at(field))
        if first != model.at(field):
            yield problem(model.at(field), "repeated-number", number=number, first=first)
