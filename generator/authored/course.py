"""The whole course: every chapter's content, looked up by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from generator.authored.kinds import (
    KINDS,
    Assessment,
    Blueprint,
    Case,
    Chapter,
    Checklist,
    Concept,
    Drill,
    Edition,
    Form,
    Item,
    Kano,
    Local,
    Model,
    Practical,
    Principle,
    Process,
    ReviewQuestion,
    Role,
    Source,
    Task,
    Term,
    Topic,
    Triangle,
    all_items,
    tasks,
)

Sheet = Checklist | Form | Practical
FieldPath = tuple[str | int, ...]
"""From an authored object to a value in it, as `Model.at` takes it."""


@dataclass(frozen=True, eq=False)
class Content:
    """All that was authored for one chapter; `folder` is its name, such as 08-sales.

    Two are never equal: what was read again may say the same in another place.
    """

    folder: str
    chapter: Chapter
    topics: tuple[Topic, ...] = ()
    terms: tuple[Term, ...] = ()
    principles: tuple[Principle, ...] = ()
    concepts: tuple[Concept, ...] = ()
    processes: tuple[Process, ...] = ()
    triangle: Triangle | None = None
    kano: Kano | None = None
    case: Case | None = None
    review: tuple[ReviewQuestion, ...] = ()
    editions: tuple[Edition, ...] = ()
    sources: tuple[Source, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    forms: tuple[Form, ...] = ()
    practicals: tuple[Practical, ...] = ()
    drills: tuple[Drill, ...] = ()
    items: tuple[Item, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    roles: tuple[Role, ...] = ()
    blueprints: tuple[Blueprint, ...] = ()

    @property
    def slug(self) -> str:
        """The chapter's part of addresses: its number, two digits or as many as it has."""
        return self.folder.partition("-")[0]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The controlled documents that are printed and filled in, by document number."""
        sheets: tuple[Sheet, ...] = (*self.checklists, *self.forms, *self.practicals)
        return tuple(sorted(sheets, key=lambda sheet: sheet.document.document_number))

    @property
    def sheets_in_use(self) -> tuple[Sheet, ...]:
        """Those that are not withdrawn."""
        return tuple(sheet for sheet in self.sheets if sheet.document.status != "obsolete")

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The items that are answered: those of a scenario in its place."""
        return tuple(tasks(self.items))

    @cached_property
    def all_items(self) -> tuple[Item, ...]:
        """Every item, those of a scenario behind it."""
        return tuple(all_items(self.items))

    def roots(self) -> Iterator[Model]:
        """The authored objects at the top of the files."""
        for kind in KINDS:
            value = getattr(self, kind.name)
            yield from value if isinstance(value, tuple) else [value] if value else []

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """Every authored object of the chapter, the ones inside others too."""
        return tuple(model for root in self.roots() for model in walk(root))

    @cached_property
    def texts(self) -> tuple[tuple[Model, FieldPath, str], ...]:
        """Every authored text, with the object it belongs to and its path there."""
        texts: list[tuple[Model, FieldPath, str]] = []
        for model in self.models:
            for name, value in vars(model).items():
                if type(value) is str:
                    texts.append((model, (name,), value))
                elif type(value) is tuple:
                    texts += ((model, path, text) for path, text in _texts((name,), value))
        return tuple(texts)

    @cached_property
    def named(self) -> tuple[tuple[str, Model], ...]:
        """Every object whose id is one of the whole course, with the id."""
        ids = ((vars(model).get("id"), model) for model in self.models)
        return tuple((id, model) for id, model in ids if id and not isinstance(model, Local))


@dataclass(frozen=True)
class Course:
    """Chapters in order, and every object that has an id: all of a course, or one chapter with the
    others that it speaks of."""

    chapters: tuple[Content, ...]
    by_id: Mapping[str, Model] = field(default_factory=dict)
    complete: bool = True
    """Whether every file could be read; if not, an id may be missing where it should stand."""
    repeated: frozenset[str] = frozenset()
    """Ids written more than once: what they name is not known."""
    elsewhere: Mapping[str, type[Model]] = field(default_factory=dict)
    """Ids of chapters that are not here, with what they name: suggested to who mistypes one."""

    def models(self) -> Iterator[Model]:
        """Every authored object, in the order of chapters, kinds and fields."""
        for content in self.chapters:
            yield from content.models

    def find(self, id: str, *types: type[Model]) -> Model | None:
        """The object of this id, if it is of one of the types."""
        model = self.by_id.get(id)
        return model if isinstance(model, types) else None

    def known(self, fits: Callable[[type[Model]], bool]) -> Iterator[str]:
        """The ids of all things of the types that fit."""
        types = chain(
            ((id, type(model)) for id, model in self.by_id.items()), self.elsewhere.items()
        )
        return (id for id, type in types if fits(type))


def index(chapters: Iterable[Content]) -> tuple[dict[str, Model], frozenset[str]]:
    """Every object by its id, the first one of two, and the ids that stand twice."""
    by_id: dict[str, Model] = {}
    repeated: set[str] = set()
    for content in chapters:
        for id, model in content.named:
            if by_id.setdefault(id, model) is not model:
                repeated.add(id)
    return by_id, frozenset(repeated)


def walk(model: Model) -> list[Model]:
    """The object and every object inside it, in the order of the fields."""
    models: list[Model] = []
    _walk(model, models)
    return models


def _walk(value: object, models: list[Model]) -> None:
    """Most values are texts; to ask of them whether they are a model would take long."""
    if type(value) is tuple:
        for element in value:
            if type(element) is not str:
                _walk(element, models)
    elif isinstance(value, Model):
        models.append(value)
        for inner in vars(value).values():
            if type(inner) is not str and inner is not None:
                _walk(inner, models)


def _texts(path: FieldPath, value: object) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, element in enumerate(value):
            yield from _texts((*path, index), element)
