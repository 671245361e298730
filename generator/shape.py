"""Turns parsed data into models, and the models' complaints into problems with a place."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from generator.kinds import Kind
from generator.kinds.base import place_of
from generator.nearest import nearest
from generator.problem import Place, Problem, problem
from generator.source import Listed, Mapped

# pydantic's error types, and the message that words each. `{x}` is taken from the error's context.
_MESSAGES = {
    "missing": "missing-field",
    "union_tag_not_found": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "unknown-value",
    "union_tag_invalid": "unknown-value",
    "string_type": "wrong-type.text",
    "tuple_type": "wrong-type.list",
    "model_type": "wrong-type.fields",
    "model_attributes_type": "wrong-type.fields",
    "int_parsing": "wrong-type.number",
    "int_type": "wrong-type.number",
    "int_from_float": "wrong-type.number",
    "int_parsing_size": "wrong-type.number",
    "bool_parsing": "wrong-type.flag",
    "bool_type": "wrong-type.flag",
    "string_too_short": "empty-text",
    "string_pattern_mismatch": "several-lines",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than_equal": "too-small",
    "date_type": "bad-date",
    "date_from_datetime_parsing": "bad-date",
    "date_from_datetime_inexact": "bad-date",
    "date_parsing": "bad-date",
}
Location = tuple[str | int, ...]
_OURS = {"plain-title", "bad-id", "bad-address", "bad-date"}


def adapter_type(kind: Kind) -> Any:
    """The type of what a file of this kind holds."""
    model = kind.model
    return tuple[model, ...] if kind.holds == "list" else model  # type: ignore[valid-type]


@cache
def adapter(kind: Kind) -> TypeAdapter[Any]:
    """What validates a file of this kind."""
    return TypeAdapter(adapter_type(kind))


def shape(kind: Kind, data: Mapped | Listed) -> tuple[tuple[Any, ...], list[Problem]]:
    """The objects of a file, or everything that is wrong with their shape."""
    try:
        found = adapter(kind).validate_python(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return (), [_problem(kind, data, detail) for detail in details]
    return (found if kind.holds == "list" else (found,)), []


def _problem(kind: Kind, data: Mapped | Listed, detail: Any) -> Problem:
    location: Location = detail["loc"]
    if detail["type"] in ("union_tag_not_found", "union_tag_invalid"):
        location += ("type",)
    error, context = detail["type"], detail.get("ctx", {})
    message = error if error in _OURS else _MESSAGES[error]
    name = str(location[-1]) if location else ""
    written = tuple(_written(data, location))
    place = place_of(data, written)
    if message == "missing-field":
        return problem(place, message, field=name)
    if message == "unknown-field":
        known = _fields(adapter_type(kind), location[:-1])
        return problem(_key_place(data, written), message, field=name, nearest=nearest(name, known))
    if message == "unknown-value":
        given = str(context.get("tag", detail["input"]))
        allowed = re.findall("'([^']*)'", context.get("expected") or context["expected_tags"])
        near = nearest(given, allowed)
        return problem(place, message, value=given, allowed=", ".join(allowed), nearest=near)
    limits = {key: context[key] for key in ("min_length", "max_length", "ge") if key in context}
    given = str(detail["input"])[:40] if isinstance(detail["input"], str) else ""
    return problem(place, message, **{"field": name, "value": given, **limits, **_ours(context)})


def _ours(context: dict[str, Any]) -> dict[str, Any]:
    return {key: context[key] for key in ("character", "id", "address") if key in context}


def _written(data: Any, location: Location) -> Iterator[str | int]:
    """The location without what the author did not write: union tags, a missing field."""
    for part in location:
        if isinstance(data, Mapped | Listed) and _has(data, part):
            data = data[part]  # type: ignore[index]
            yield part


def _has(data: Mapped | Listed, part: str | int) -> bool:
    return part in data if isinstance(data, Mapped) else isinstance(part, int) and part < len(data)


def _key_place(data: Any, written: Location) -> Place:
    for part in written[:-1]:
        data = data[part]
    place: Place = data.key_places[written[-1]]
    return place


def _fields(annotation: Any, location: Location) -> set[str]:
    """The fields of the model that a location leads to."""
    for part in location:
        annotation = _inside(_bare(annotation), part)
    return set(_bare(annotation).model_fields)


def _bare(annotation: Any) -> Any:
    """The annotation without metadata and without `None`."""
    while get_origin(annotation) is Annotated:
        annotation = annotation.__origin__
    members = [member for member in get_args(annotation) if member is not type(None)]
    is_optional = get_origin(annotation) in (Union, types.UnionType) and len(members) == 1
    return _bare(members[0]) if is_optional else annotation


def _inside(annotation: Any, part: str | int) -> Any:
    if get_origin(annotation) is tuple:
        arguments = get_args(annotation)
        return arguments[0] if Ellipsis in arguments else arguments[int(part)]
    if get_origin(annotation) in (Union, types.UnionType):
        return next(member for member in get_args(annotation) if part in _tags(member))
    return annotation.model_fields[part].annotation


def _tags(model: Any) -> tuple[Any, ...]:
    return get_args(model.model_fields["type"].annotation)
