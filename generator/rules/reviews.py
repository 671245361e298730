"""review-due: the day on which a controlled document was to be reviewed is past.

A warning, and only where a day is given. It cannot be waived: who reviews the document sets the
next day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.problem import Problem, problem
from generator.rules.summary import Summary


def check(chapters: Sequence[Summary], today: datetime.date) -> Iterator[Problem]:
    """Chapters and sheets that are not withdrawn, by a day that is given: no clock is asked."""
    for document in (each for chapter in chapters for each in chapter.documents):
        if document.next_review < today and not document.is_withdrawn:
            place, number = document.review_place, document.number
            due = problem(place, "review-due", number=number, today=today)
            yield replace(due, level="warning")
