"""repeated-number, chapter-number: a controlled document's number is its own; a chapter's number
is that of its folder, which stands in addresses.

They cannot be waived: a printed sheet and a record are found by the number alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problem import Place, Problem, problem
from generator.rules.summary import Summary


def compare(chapters: Sequence[Summary]) -> Iterator[Problem]:
    """Chapters' and sheets' document numbers, and chapter numbers."""
    seen: dict[str, Place] = {}
    for chapter in chapters:
        for document in chapter.documents:
            first = seen.setdefault(document.number, document.place)
            if first != document.place:
                number = document.number
                yield problem(document.place, "repeated-number", number=number, first=first)
        number, place = chapter.number
        if int(number) != int(chapter.folder.partition("-")[0]):
            yield problem(place, "chapter-number", number=number, folder=chapter.folder)
