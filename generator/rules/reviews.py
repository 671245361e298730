"""review-due: the day on which a controlled document was to be reviewed is past.

A warning, and only where a day is given. It cannot be waived: who reviews the document sets the
next day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from generator.authored.course import Course
from generator.problem import Problem, problem


def check(course: Course, today: datetime.date) -> Iterator[Problem]:
    """Chapters and sheets that are not withdrawn, by a day that is given: no clock is asked."""
    for content in course.chapters:
        for document in (content.chapter.document, *(sheet.document for sheet in content.sheets)):
            if document.next_review < today and document.status != "obsolete":
                number, place = document.document_number, document.at("next_review")
                found = problem(place, "review-due", number=number, today=today)
                yield replace(found, level="warning")
