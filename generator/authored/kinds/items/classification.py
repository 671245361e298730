"""Each thing is put in one of the categories."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Line, Local, Text
from generator.authored.kinds.items.base import BaseItem, same_texts
from generator.problem import Problem, nearest, problem


class ItemCategory(Local):
    id: Id
    text: Line


class Member(Local):
    """A thing to put in a category, and why it belongs there."""

    id: Id
    text: Text
    category: Id
    rationale: Text


class Classification(BaseItem):
    """Each thing is put in one of the categories."""

    type: Literal["classification"]
    categories: Annotated[tuple[ItemCategory, ...], Field(min_length=2, max_length=4)]
    members: Annotated[tuple[Member, ...], Field(min_length=4, max_length=10)]

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return (self.categories, self.members)

    def texts(self) -> tuple[str, ...]:
        return (*(c.text for c in self.categories), *(m.text for m in self.members))

    def contradictions(self) -> Iterator[Problem]:
        yield from same_texts(self.members)
        ids = [category.id for category in self.categories]
        used = {member.category for member in self.members}
        for member in self.members:
            if member.category not in ids:
                near_id = nearest(member.category, ids)
                place = member.at("category")
                yield problem(place, "unknown-category", id=member.category, nearest=near_id)
        for category in self.categories:
            if category.id not in used and used <= set(ids):
                yield problem(category.at("id"), "empty-category", id=category.id)
