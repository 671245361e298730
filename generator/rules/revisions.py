"""revision: what a controlled document says now is what its last revision was issued with.

The history keeps a hash of each revision's content. Where it is another by now, the line to paste
is printed: nobody changes a sheet in use without a number and a reason. It cannot be waived: a
record names a revision, and has to mean what that said.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from generator.authored.course import Course, Sheet
from generator.authored.kinds.base import ControlledDocument
from generator.authored.revision import content_hash
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every sheet of every chapter."""
    for content in course.chapters:
        for sheet in content.sheets:
            yield from _last(sheet)
            yield from _order(sheet.document)


def _last(sheet: Sheet) -> Iterator[Problem]:
    """The last entry of the history is the revision in the header, with the hash of today."""
    document, now = sheet.document, content_hash(sheet)
    last = document.history[-1]
    date = max(document.effective_date, last.date)
    if last.revision == document.revision:
        if last.hash != now:
            new = following(document.revision)
            line = _line(new, date, now)
            place = last.at("hash")
            yield problem(place, "revision.content", revision=last.revision, new=new, line=line)
    elif last.hash == now:
        place = document.at("revision")
        yield problem(place, "revision.idle", revision=document.revision, earlier=last.revision)
    else:
        line = _line(document.revision, date, now)
        place = document.at("revision")
        yield problem(place, "revision.missing", revision=document.revision, line=line)


def _order(document: ControlledDocument) -> Iterator[Problem]:
    """Each revision has a number of its own and a reason, says something new, in order of days."""
    seen: set[str] = set()
    for entry in document.history:
        if entry.revision in seen:
            yield problem(entry.at("revision"), "revision.twice", revision=entry.revision)
        seen.add(entry.revision)
        if entry.change.strip(_BLANK) == "":
            yield problem(entry.at("change"), "revision.unsaid", revision=entry.revision)
    for earlier, later in pairwise(document.history):
        if later.date < earlier.date:
            yield problem(later.at("date"), "revision.order", earlier=earlier.date)
        if later.hash == earlier.hash:
            names = {"revision": later.revision, "earlier": earlier.revision}
            yield problem(later.at("hash"), "revision.idle", **names)


_BLANK = " .…"
"""What the printed line holds in place of a reason."""


def _line(revision: str, date: datetime.date, now: str) -> str:
    return f'{{revision: "{revision}", date: {date}, change: …, hash: "{now}"}}'


def following(revision: str) -> str:
    """The number of the next revision: 1.0 -> 1.1, A -> B, 3 -> 4."""
    if match := re.fullmatch(r"(.*?)(\d+)", revision):
        head, number = match.groups()
        return f"{head}{int(number) + 1:0{len(number)}}"
    if re.fullmatch("[A-Ya-y]", revision):
        return chr(ord(revision) + 1)
    return f"{revision}.1"
