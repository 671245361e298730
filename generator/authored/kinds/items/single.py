"""One choice is right."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Local
from generator.authored.kinds.items.base import BaseItem, Choice, FieldPath
from generator.problem import Place


class Single(BaseItem):
    type: Literal["single"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=5)]
    key: Id

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return (self.choices,)

    def key_ids(self) -> tuple[tuple[FieldPath, str], ...]:
        return ((("key",), self.key),)

    def offers(self) -> tuple[Choice, ...]:
        return self.choices

    def answers(self) -> Iterator[tuple[Place, str]]:
        yield from ((self.at("key"), one.text) for one in self.choices if one.id == self.key)
