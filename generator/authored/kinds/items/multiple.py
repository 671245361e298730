"""Several choices are right."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Id, Local
from generator.authored.kinds.items.base import BaseItem, Choice, FieldPath


class Multiple(BaseItem):
    """Partial credit: right choices less wrong ones, out of the number of keys."""

    type: Literal["multiple"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=4, max_length=6)]
    key: Annotated[tuple[Id, ...], Field(min_length=2)]

    def id_spaces(self) -> tuple[Sequence[Local], ...]:
        return (self.choices,)

    def key_ids(self) -> tuple[tuple[FieldPath, str], ...]:
        return tuple((("key", index), id) for index, id in enumerate(self.key))

    def offers(self) -> tuple[Choice, ...]:
        return self.choices
