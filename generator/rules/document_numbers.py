"""repeated-number, chapter-number: a controlled document's number is its own; a chapter's number
is that of its folder, which stands in addresses.

They cannot be waived: a printed sheet and a record are found by the number alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Course
from generator.problem import Place, Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Chapters' and sheets' document numbers, and chapter numbers."""
    seen: dict[str, Place] = {}
    for content in course.chapters:
        chapter = content.chapter
        for document in (chapter.document, *(sheet.document for sheet in content.sheets)):
            number, place = document.document_number, document.at("document_number")
            first = seen.setdefault(number, place)
            if first != place:
                yield problem(place, "repeated-number", number=number, first=first)
        if chapter.number != int(content.slug):
            place = chapter.at("number")
            yield problem(place, "chapter-number", number=chapter.number, folder=content.folder)
