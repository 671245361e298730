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
    error, context, whole = detail["type"], detail.get("ctx", {}), adapter_type(kind)
    location: Location = detail["loc"]
    if error in ("union_tag_not_found", "union_tag_invalid"):
        location += ("type",)
    written = tuple(_without_tags(whole, location))
    place = place_of(data, written)
    name = next((part for part in reversed(written) if isinstance(part, str)), kind.name)
    message = error if error in _OURS else _MESSAGES[error]
    given = str(detail["input"])[:40]
    if message == "missing-field" and isinstance(location[-1], int):
        length = len(get_args(_bare(_inside_all(whole, location[:-1]))))
        return problem(place, "too-few", field=name, min_length=length)
    if message == "unknown-field":
        near = nearest(name, _bare(_inside_all(whole, location[:-1])).model_fields)
        return problem(_key_place(data, written), message, field=name, nearest=near)
    if message == "unknown-value":
        given = str(context.get("tag", given))[:40]
        allowed = re.findall("'([^']*)'", context.get("expected") or context["expected_tags"])
        near = nearest(given, allowed)
        return problem(place, message, value=given, allowed=", ".join(allowed), nearest=near)
    limits = {key: context[key] for key in ("min_length", "max_length", "ge") if key in context}
    return problem(place, message, **{"field": name, "value": given, **limits, **_ours(context)})


def _ours(context: dict[str, Any]) -> dict[str, Any]:
    return {key: context[key] for key in ("character", "id", "address") if key in context}


def _without_tags(annotation: Any, location: Location) -> Iterator[str | int]:
    """The location as the author wrote it: pydantic adds which member of a union it took."""
    for part in location:
        if not _is_tag(annotation, part):
            yield part
        annotation = _inside(annotation, part)


def _key_place(data: Any, written: Location) -> Place:
    for part in written[:-1]:
        data = data[part]
    place: Place = data.key_places[written[-1]]
    return place


def _inside_all(annotation: Any, location: Location) -> Any:
    for part in location:
        annotation = _inside(annotation, part)
    return annotation


def _bare(annotation: Any) -> Any:
    """The annotation without metadata and without `None`."""
    while get_origin(annotation) is Annotated:
        annotation = annotation.__origin__
    members = [member for member in get_args(annotation) if member is not type(None)]
    is_optional = get_origin(annotation) in (Union, types.UnionType) and len(members) == 1
    return _bare(members[0]) if is_optional else annotation


def _inside(annotation: Any, part: str | int) -> Any:
    """The annotation of a field, an element or a union's member; None where there is none."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        arguments = get_args(bare)
        return arguments[0] if Ellipsis in arguments else arguments[int(part)]
    if _is_union(bare):
        return next((member for member in get_args(bare) if part in _tags(member)), None)
    field = getattr(bare, "model_fields", {}).get(part)
    return field.annotation if field else None


def _is_tag(annotation: Any, part: str | int) -> bool:
    bare = _bare(annotation)
    return _is_union(bare) and any(part in _tags(member) for member in get_args(bare))


def _is_union(bare: Any) -> bool:
    return get_origin(bare) in (Union, types.UnionType)


def _tags(model: Any) -> tuple[Any, ...]:
    return get_args(model.model_fields["type"].annotation)
