"""What the models of all kinds share: strictness, places, and the small types of authored text."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, Protocol, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.problem import Place


class Placed(Protocol):
    """What an object is made from: data that know their file and where each value stands."""

    name: str

    def place_at(self, path: tuple[str | int, ...]) -> Place: ...


class Model(BaseModel):
    """An authored object: frozen, with no unknown fields, and able to say where it was written."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    __slots__ = ("_raw",)
    if TYPE_CHECKING:  # a private attribute of pydantic would take longer
        _raw: Placed

    @model_validator(mode="wrap")
    @classmethod
    def _keep_places(cls, data: Placed, handler: ModelWrapValidatorHandler[Model]) -> Model:
        model = handler(data)
        object.__setattr__(model, "_raw", data)
        return model

    def __copy__(self) -> Self:
        copied = super().__copy__()
        object.__setattr__(copied, "_raw", self._raw)
        return copied

    @property
    def file(self) -> str:
        """The path of the file it was written in, from the root."""
        return self._raw.name

    def at(self, *path: str | int) -> Place:
        """Where a field stands, or an element of it: `item.at("key", 0)`; no path: the object."""
        return self._raw.place_at(path)


class Linkable(Model):
    """What authored text may mention: it has a place of its own on a page."""


class Shown(Linkable):
    """What an item, a check or a sheet may point to: it is taught where it stands."""


class Part(Shown):
    """What a topic may list among its parts."""


class Local(Model):
    """An object whose `id` means something only inside the object it is written in."""


def _plain(text: str) -> str:
    if refused := re.search(r"[<>&{}\[\]`|\\]", text):
        raise PydanticCustomError("plain-title", "{character}", {"character": refused.group()})
    return text


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", text):
        raise PydanticCustomError("bad-id", "{id}", {"id": text})
    return text


def _worded(text: str) -> str:
    if found := re.search(r"\[\[([^\[\]|\n]+)\]\]", text):
        raise PydanticCustomError("mention-without-words", "{id}", {"id": found[1]})
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+", text):
        raise PydanticCustomError("bad-address", "{address}", {"address": text})
    return text


def _number(text: object) -> object:
    if isinstance(text, str) and not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", text):
        raise PydanticCustomError("bad-number", "{number}", {"number": text})
    return text


def _day(text: object) -> object:
    if isinstance(text, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise PydanticCustomError("bad-date", "{date}", {"date": text})
    return text


_ONE_LINE = r"^[^\n]+$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Authored text; `**strong**` and `[[id]]` or `[[id|words]]` are all its markup."""

Worded = Annotated[Text, AfterValidator(_worded)]
"""Authored text that also stands where no title is looked up, such as on paper: each mention in it
has words of its own."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=_ONE_LINE)]
"""Authored text of one line."""

WordedLine = Annotated[Line, AfterValidator(_worded)]
"""The same of one line."""

Title = Annotated[Line, AfterValidator(_plain)]
"""A heading: one line without markup, since titles also stand in menus and window titles."""

Id = Annotated[
    str,
    AfterValidator(_identifier),
    Field(json_schema_extra={"pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}),
]
"""An authored, stable name, unique in the whole course."""


class Names:
    """What the ids of a field may name: `Annotated[Id, Names("Topic")]`.

    The names of classes, or of classes above them; not the classes, which name each other.
    """

    def __init__(self, *classes: str) -> None:
        self.classes = frozenset(classes)

    def fit(self, type: type[Model]) -> bool:
        """Whether it is one of these."""
        return any(each.__name__ in self.classes for each in type.__mro__)


Address = Annotated[str, AfterValidator(_address)]
Date = Annotated[datetime.date, BeforeValidator(_day)]
Count = Annotated[int, Field(ge=1)]
Number = Annotated[Decimal, BeforeValidator(_number)]

Origin = Literal["course", "site"]
"""Who says it: the course, or this site as an addition (shown with a mark)."""

Level = Literal["remember", "understand", "apply"]
"""Bloom's levels, as far as this course asks them."""


class Waiver(Model):
    """A rule of writing that does not hold here, and why."""

    rule: Id
    reason: Text


class DocumentControl(Model):
    """The header of a controlled document. No field may be missing, and no waiver helps.

    `sample`: to be adopted. It may be used as it is, but nobody's approval is shown.
    """

    document_number: Line
    revision: Line
    status: Literal["draft", "in_review", "approved", "sample", "obsolete"]
    owner: Line
    approver: Line
    effective_date: Date
    next_review: Date
    retention: Line


class Revision(Model):
    """A revision that was issued, and the hash of what it said."""

    revision: Line
    date: Date
    change: Line
    hash: Line


class ControlledDocument(DocumentControl):
    """A document that is printed and filled in: its revisions, the newest last.

    `retention` is said of the document itself, `record_years` of each record made with it.
    """

    record_years: Annotated[int, Field(ge=1, le=99)]
    history: Annotated[tuple[Revision, ...], Field(min_length=1)]
