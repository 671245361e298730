"""Which ids an authored object holds, where each stands, and what it may name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from generator.authored.kinds.base import Model, Names


def named(model: Model) -> Iterator[tuple[tuple[str | int, ...], str, Names]]:
    """The ids in an object's fields: where each stands, and what it may name."""
    for field, wanted in fields(type(model)):
        value = getattr(model, field)
        if isinstance(value, tuple):
            yield from (((field, index), id, wanted) for index, id in enumerate(value))
        elif value is not None:
            yield (field,), value, wanted


@cache
def fields(owner: type[Model]) -> tuple[tuple[str, Names], ...]:
    """The fields of a type that hold ids of other things, and what these may name."""
    found = (
        (name, _names((*field.metadata, field.annotation)))
        for name, field in owner.model_fields.items()
    )
    return tuple((name, names) for name, names in found if names)


def _names(parts: tuple[object, ...]) -> Names | None:
    """What an annotation says of ids, however deep inside it."""
    for part in parts:
        found = part if isinstance(part, Names) else _names(get_args(part))
        if found:
            return found
    return None
