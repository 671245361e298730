"""What the rest of a course knows of a chapter: enough for whatever compares chapters."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.authored.course import Content
from generator.authored.kinds.base import Model
from generator.authored.references import named
from generator.problem import Place
from generator.rules.writing.same_item import comparable
from generator.text.chinese import bare
from generator.text.markup import references


class Named(NamedTuple):
    """An id of the whole course, the name of its object's class, and where it stands."""

    id: str
    type: str
    place: Place


class Document(NamedTuple):
    """What is compared of a controlled document's header."""

    number: str
    place: Place
    effective: datetime.date
    next_review: datetime.date
    review_place: Place
    is_withdrawn: bool


class Listed(NamedTuple):
    """An id in a list that no other list may hold too."""

    id: str
    place: Place


class Question(NamedTuple):
    """An item, where its stem stands, the bare stem, and a hash of all that it asks and offers."""

    id: str
    place: Place
    stem: str
    same: str


class Summary(NamedTuple):
    """A chapter in short. `uses`: the ids that it writes and does not define."""

    folder: str
    number: Listed
    named: tuple[Named, ...]
    uses: tuple[str, ...]
    documents: tuple[Document, ...]
    sections: tuple[Listed, ...]
    parts: tuple[Listed, ...]
    questions: tuple[Question, ...]


def summary(content: Content) -> Summary:
    """The summary of a chapter."""
    chapter = content.chapter
    documents = (chapter.document, *(sheet.document for sheet in content.sheets))
    return Summary(
        folder=content.folder,
        number=Listed(str(chapter.number), chapter.at("number")),
        named=tuple(Named(id, type(model).__name__, model.at("id")) for id, model in content.named),
        uses=tuple(sorted(_used(content))),
        documents=tuple(
            Document(
                number=document.document_number,
                place=document.at("document_number"),
                effective=document.effective_date,
                next_review=document.next_review,
                review_place=document.at("next_review"),
                is_withdrawn=document.status == "obsolete",
            )
            for document in documents
        ),
        sections=tuple(listed(chapter.sections, "topics")),
        parts=tuple(listed(content.topics, "parts")),
        questions=tuple(
            Question(item.id, item.at("stem"), bare(item.stem), _hash(comparable(item)))
            for item in content.all_items
        ),
    )


def _hash(words: tuple[str, ...]) -> str:
    return hashlib.sha256("\0".join(words).encode()).hexdigest()


def _used(content: Content) -> set[str]:
    fields = {id for model in content.models for _, id, _ in named(model)}
    texts = {id for _, _, text in content.texts for id in references(text)}
    return (fields | texts) - {id for id, _ in content.named}


def listed(owners: Iterable[Model], field: str) -> Iterator[Listed]:
    """The ids of a field, each where it stands."""
    for owner in owners:
        for index, id in enumerate(getattr(owner, field)):
            yield Listed(id, owner.at(field, index))


@cache
def types() -> dict[str, type[Model]]:
    """The classes of authored objects by their names."""
    classes: list[type[Model]] = [Model]
    for each in classes:
        classes += each.__subclasses__()
    return {each.__name__: each for each in classes}
