"""Turns parsed data into models, and the models' complaints into problems with a place."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import StringConstraints, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from typing_extensions import TypedDict

from generator.authored.kinds import KINDS, Kind, Model
from generator.authored.placed import Listed, Mapped, Value
from generator.problem import Place, Problem, nearest, problem

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
    "less_than_equal": "too-large",
    "decimal_type": "bad-number",
    "date_type": "bad-date",
    "date_from_datetime_parsing": "bad-date",
    "date_from_datetime_inexact": "bad-date",
    "date_parsing": "bad-date",
}
Location = tuple[str | int, ...]
_OURS = {"plain-title", "mention-without-words", "bad-id", "bad-address", "bad-date", "bad-number"}


def adapter_type(kind: Kind) -> Any:
    """The type of what a file of this kind holds."""
    model = kind.model
    return tuple[model, ...] if kind.holds == "list" else model  # type: ignore[valid-type]


@cache
def _adapter() -> TypeAdapter[dict[str, Model | tuple[Model, ...]]]:
    """What validates a file of any kind under the kind's name: what kinds share is built once."""
    files = {kind.name: adapter_type(kind) for kind in KINDS}
    return TypeAdapter(TypedDict("Files", files, total=False))  # type: ignore[operator]


def validated(kind: Kind, data: object) -> tuple[Model, ...]:
    """The objects of a file. Raises pydantic's error, its locations below the kind."""
    found = _adapter().validate_python({kind.name: data})[kind.name]
    return found if isinstance(found, tuple) else (found,)


def shape(
    kind: Kind, data: Mapped | Listed, doubts: Mapping[Place, Problem]
) -> tuple[tuple[Model, ...], list[Problem]]:
    """The objects of a file that have the right shape, and what is wrong with the others.

    `doubts`: what is wrong with a value of the file, by its place, if it is meant as a text.
    """
    whole = adapter_type(kind)
    doubtful = {place: doubts[place] for place in _texts_at(whole, data, doubts)} if doubts else {}
    found, wrong = _shape(kind, data)
    cut = [each for each in wrong if each.rule != "empty-text" or each.place not in doubtful]
    return found, [*cut, *doubtful.values()]


def _texts_at(annotation: object, data: Value, doubts: Mapping[Place, Problem]) -> Iterator[Place]:
    """The places of doubt at which a text is asked for."""
    if not isinstance(data, Mapped | Listed):
        return
    if _is_union(bare := _bare(annotation)):
        kind = data.get("type") if isinstance(data, Mapped) else None
        bare = _inside(bare, kind) if isinstance(kind, str) else None
    parts: Iterable[tuple[str | int, Value]]
    parts = data.items() if isinstance(data, Mapped) else enumerate(data)
    for part, value in parts:
        inner, place = _inside(bare, part), data.place_at((part,))
        if place in doubts and _is_text(inner, one_line=doubts[place].rule == "one-text"):
            yield place
        yield from _texts_at(inner, value, doubts)


def _is_text(annotation: object, *, one_line: bool) -> bool:
    """Whether words are asked for: not an id, an address, a number or one of certain values."""
    for each in getattr(annotation, "__metadata__", ()):
        if isinstance(each, StringConstraints) and (each.pattern or not one_line):
            return True
    members = get_args(annotation) if _is_union(annotation) else ()
    return any(_is_text(member, one_line=one_line) for member in members)


def _shape(kind: Kind, data: Mapped | Listed) -> tuple[tuple[Model, ...], list[Problem]]:
    try:
        return validated(kind, data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        details: list[ErrorDetails] = [{**each, "loc": each["loc"][1:]} for each in errors]
        wrong = [_problem(kind, data, detail) for detail in _causes(adapter_type(kind), details)]
        sound = _sound(kind, data, {detail["loc"][:1] for detail in details})
        return sound, list(dict.fromkeys(wrong))


def _sound(kind: Kind, data: Mapped | Listed, wrong: set[Location]) -> tuple[Model, ...]:
    """The elements of a list with which nothing is wrong."""
    if kind.holds != "list" or () in wrong:
        return ()
    sound = [element for index, element in enumerate(data) if (index,) not in wrong]
    return validated(kind, sound)


def _causes(whole: object, details: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The details without those that only follow from others.

    A misspelt field is also missing; a list is also too short for pydantic where its elements
    are wrong.
    """
    unknown = [each["loc"] for each in details if each["type"] == "extra_forbidden"]
    misspelt = {(*location[:-1], _nearest_field(whole, location)) for location in unknown}
    for each in details:
        least = each.get("ctx", {}).get("min_length", 0)
        is_short = each["type"] != "too_short" or len(each["input"]) < least
        if is_short and not (each["type"] == "missing" and each["loc"] in misspelt):
            yield each


def _problem(kind: Kind, data: Mapped | Listed, detail: ErrorDetails) -> Problem:
    error, location, whole = detail["type"], detail["loc"], adapter_type(kind)
    message = error if error in _OURS else _MESSAGES[error]
    if error in ("union_tag_not_found", "union_tag_invalid"):
        location += ("type",)
    if error == "missing" and isinstance(location[-1], int):
        message, location = "too-few", location[:-1]
    written = tuple(_without_tags(whole, location))
    place = _key_place(data, written) if message == "unknown-field" else data.place_at(written)
    params = _params(message, whole, location, detail)
    return problem(place, message, field=_name(kind, written), **params)


def _params(
    message: str, whole: object, location: Location, detail: ErrorDetails
) -> dict[str, object]:
    """What the message says beside the field."""
    context = detail.get("ctx", {})
    if message == "missing-field":
        return {}
    if message == "unknown-field":
        return {"nearest": _nearest_field(whole, location)}
    if message == "too-few":
        fixed = len(get_args(_bare(_inside_all(whole, location))))
        return {"min_length": context.get("min_length", fixed)}
    if message == "unknown-value":
        given = str(context.get("tag", detail["input"]))[:40]
        allowed = re.findall("'([^']*)'", context.get("expected") or context["expected_tags"])
        return {"value": given, "allowed": ", ".join(allowed), "nearest": nearest(given, allowed)}
    taken = ("max_length", "ge", "le", "character", "id", "address")
    return {"value": str(detail["input"])[:40]} | {k: context[k] for k in taken if k in context}


def _name(kind: Kind, written: Location) -> str:
    """The field, or an element of it: `choices` or `choices[2]`, counted from 1."""
    name = kind.name
    for part in written:
        name = part if isinstance(part, str) else f"{name}[{part + 1}]"
    return name


def _nearest_field(whole: object, location: Location) -> str | None:
    return nearest(str(location[-1]), _fields(_bare(_inside_all(whole, location[:-1]))))


def _without_tags(annotation: object, location: Location) -> Iterator[str | int]:
    """The location as the author wrote it: pydantic adds which member of a union it took."""
    for part in location:
        if not _is_tag(annotation, part):
            yield part
        annotation = _inside(annotation, part)


def _key_place(data: Any, written: Location) -> Place:
    for part in written[:-1]:
        data = data[part]
    place: Place = data.key_place(written[-1])
    return place


def _inside_all(annotation: object, location: Location) -> object:
    for part in location:
        annotation = _inside(annotation, part)
    return annotation


def _bare(annotation: object) -> object:
    """The annotation without metadata and without `None`."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    members = [member for member in get_args(annotation) if member is not type(None)]
    is_optional = get_origin(annotation) in (Union, types.UnionType) and len(members) == 1
    return _bare(members[0]) if is_optional else annotation


def _inside(annotation: object, part: str | int) -> object:
    """The annotation of a field, an element or a union's member; None where there is none."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        arguments = get_args(bare)
        return arguments[0] if Ellipsis in arguments else dict(enumerate(arguments)).get(int(part))
    if _is_union(bare):
        return next((member for member in get_args(bare) if part in _tags(member)), None)
    field = _fields(bare).get(str(part))
    if field is None or not field.metadata:
        return field and field.annotation
    return Annotated[(field.annotation, *field.metadata)]


def _fields(bare: object) -> Mapping[str, FieldInfo]:
    """The fields of a model by name; nothing else has any."""
    return getattr(bare, "model_fields", {})


def _is_tag(annotation: object, part: str | int) -> bool:
    bare = _bare(annotation)
    return _is_union(bare) and any(part in _tags(member) for member in get_args(bare))


def _is_union(bare: object) -> bool:
    return get_origin(bare) in (Union, types.UnionType)


def _tags(model: type[Model]) -> tuple[object, ...]:
    return get_args(model.model_fields["type"].annotation)
