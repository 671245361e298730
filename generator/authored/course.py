"""The whole course: every chapter's content, looked up by id."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.authored.kinds import KINDS, Kind
from generator.authored.kinds.assessment import Assessment
from generator.authored.kinds.base import Local, Model
from generator.authored.kinds.blueprint import Blueprint
from generator.authored.kinds.case import Case
from generator.authored.kinds.chapter import Chapter
from generator.authored.kinds.checklist import Checklist
from generator.authored.kinds.concept import Concept
from generator.authored.kinds.drill import Drill
from generator.authored.kinds.edition import Edition
from generator.authored.kinds.form import Form
from generator.authored.kinds.item import Item
from generator.authored.kinds.kano import Kano
from generator.authored.kinds.practical import Practical
from generator.authored.kinds.principle import Principle
from generator.authored.kinds.process import Process
from generator.authored.kinds.review import ReviewQuestion
from generator.authored.kinds.role import Role
from generator.authored.kinds.source import Source
from generator.authored.kinds.term import Term
from generator.authored.kinds.topic import Topic
from generator.authored.kinds.triangle import Triangle
from generator.authored.source import parse
from generator.authored.validate import shape
from generator.memory import Memory
from generator.problem import Place, Problem, problem
from generator.text.suggest import nearest

FOLDER_NAME = re.compile(r"((?!00)[0-9]{2}|[1-9][0-9]{2,3})-[a-z0-9]+(-[a-z0-9]+)*")
_LEFT_BEHIND = re.compile(r"\.|~\$|(?:desktop\.ini|thumbs\.db)$", re.IGNORECASE)
"""What systems, shared folders and Word put beside one's files, and put back once deleted."""
Sheet = Checklist | Form | Practical
FieldPath = tuple[str | int, ...]
"""From an authored object to a value in it, as `Model.at` takes it."""
_KINDS = {kind.name: kind for kind in KINDS}


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
        found: tuple[Sheet, ...] = (*self.checklists, *self.forms, *self.practicals)
        return tuple(sorted(found, key=lambda sheet: sheet.document.document_number))

    def roots(self) -> Iterator[Model]:
        """The authored objects at the top of the files."""
        for kind in KINDS:
            found = getattr(self, kind.name)
            yield from found if isinstance(found, tuple) else [found] if found else []

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """Every authored object of the chapter, the ones inside others too."""
        return tuple(model for root in self.roots() for model in walk(root))

    @cached_property
    def texts(self) -> tuple[tuple[Model, FieldPath, str], ...]:
        """Every authored text, with the object it belongs to and its path there."""
        found: list[tuple[Model, FieldPath, str]] = []
        for model in self.models:
            for name, value in vars(model).items():
                if type(value) is str:
                    found.append((model, (name,), value))
                elif type(value) is tuple:
                    found += ((model, path, text) for path, text in _texts((name,), value))
        return tuple(found)

    @cached_property
    def named(self) -> tuple[tuple[str, Model], ...]:
        """Every object whose id is one of the whole course, with the id."""
        found = ((vars(model).get("id"), model) for model in self.models)
        return tuple((id, model) for id, model in found if id and not isinstance(model, Local))


@dataclass(frozen=True)
class Course:
    """Chapters in order, and every object that has an id."""

    chapters: tuple[Content, ...]
    by_id: dict[str, Model] = field(default_factory=dict)
    complete: bool = True
    """Whether every file could be read; if not, an id may be missing where it should stand."""
    repeated: frozenset[str] = frozenset()
    """Ids written more than once: what they name is not known."""

    def models(self) -> Iterator[Model]:
        """Every authored object, in the order of chapters, kinds and fields."""
        for content in self.chapters:
            yield from content.models

    def find(self, id: str, *types: type[Model]) -> Model | None:
        """The object of this id, if it is of one of the types."""
        found = self.by_id.get(id)
        return found if isinstance(found, types) else None


Reach = dict[str, tuple[Content, ...]]
"""Folder of a chapter -> it, the chapters whose ids it writes, those that these write, and so on:
all that its pages and problems come from."""


def walk(model: Model) -> list[Model]:
    """The object and every object inside it, in the order of the fields."""
    found: list[Model] = []
    _walk(model, found)
    return found


def _walk(value: Any, found: list[Model]) -> None:
    """Most values are texts; to ask of them whether they are a model would take long."""
    if type(value) is tuple:
        for element in value:
            if type(element) is not str:
                _walk(element, found)
    elif isinstance(value, Model):
        found.append(value)
        for inner in vars(value).values():
            if type(inner) is not str and inner is not None:
                _walk(inner, found)


def _texts(path: FieldPath, value: Any) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, element in enumerate(value):
            yield from _texts((*path, index), element)


def load(root: Path, memory: Memory | None = None) -> tuple[Course, list[Problem]]:
    """Reads the course below a root. With problems, it is only as complete as it could be."""
    memory = memory or Memory()
    problems: list[Problem] = []
    chapters = []
    for folder in _folders(root, problems):
        content, wrong = _load_chapter(root, folder, memory)
        chapters.append(content)
        problems += wrong
    complete = tuple(chapter for chapter in chapters if chapter)
    all_read = not problems
    by_id, repeated = _index(complete, problems)
    course = Course(complete, by_id, complete=all_read, repeated=repeated)
    return course, sorted(problems)


def _folders(root: Path, problems: list[Problem]) -> list[str]:
    found: set[str] = set()
    for top in ("chapters", "quizzes"):
        for path in _visible(root / top):
            name = path.relative_to(root).as_posix()
            if not path.is_dir():
                problems.append(problem(Place(name), "stray-file"))
            elif not FOLDER_NAME.fullmatch(path.name):
                problems.append(problem(Place(name), "folder-name"))
            else:
                found.add(path.name)
    if not found and not problems:
        problems.append(problem(Place("chapters"), "no-chapter"))
    return sorted(found, key=lambda name: (int(name.partition("-")[0]), name))


def _is_chapter(root: Path, folder: str) -> bool:
    """Whether there is a chapter file, be it misnamed."""
    return any(path.stem == "chapter" for path in _visible(root / "chapters" / folder))


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not _LEFT_BEHIND.match(path.name))


def _load_chapter(
    root: Path, folder: str, memory: Memory
) -> tuple[Content | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    files: list[tuple[str, Kind, bytes]] = []
    for top in ("chapters", "quizzes"):
        kinds = {kind.name: kind for kind in KINDS if kind.folder == top}
        for path, kind in _files(root, root / top / folder, kinds, problems):
            files.append((path.relative_to(root).as_posix(), kind, path.read_bytes()))
    said = tuple((name, hashlib.sha256(data).digest()) for name, _, data in files)
    content, wrong = memory.recall(f"chapter {folder}", said, lambda: _content(folder, files))
    if not content and not _is_chapter(root, folder):
        problems.append(_no_chapter_file(root, folder))
    return content, (*problems, *wrong)


def _content(
    folder: str, files: list[tuple[str, Kind, bytes]]
) -> tuple[Content | None, tuple[Problem, ...]]:
    """What the files say; nothing without a chapter file."""
    content: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, kind, data in files:
        _load_file(name, kind, data, content, problems)
    return Content(folder, **content) if "chapter" in content else None, tuple(problems)


def _no_chapter_file(root: Path, folder: str) -> Problem:
    if (root / "chapters" / folder).exists():
        return problem(Place(f"chapters/{folder}"), "no-chapter-file")
    names = {path.name for path in _visible(root / "chapters")}
    return problem(Place(f"quizzes/{folder}"), "no-chapter-file", nearest=nearest(folder, names))


def _files(
    root: Path, folder: Path, kinds: dict[str, Kind], problems: list[Problem]
) -> Iterator[tuple[Path, Kind]]:
    for path in _visible(folder):
        kind = kinds.get(path.name if path.is_dir() else path.stem)
        files = _visible(path) if path.is_dir() else [path]
        usable = kind and (not path.is_dir() or kind.holds != "one")
        for file in files:
            if kind and usable and file.suffix == ".yml" and file.is_file():
                yield file, kind
            else:
                name = file.relative_to(root).as_posix()
                meant = _meant(path, file, kinds)
                problems.append(problem(Place(name), "stray-file", nearest=meant))


def _meant(path: Path, file: Path, kinds: dict[str, Kind]) -> str | None:
    """What a stray file, in the chapter's folder or in a folder there, should most likely be."""
    kind = _KINDS.get(nearest(path.stem, _KINDS) or "")
    is_other = file != path and file.suffix.lower() not in (".yml", ".yaml")
    if kind is None or is_other:
        return None
    folder = "" if kind.name in kinds else f"{kind.folder}/{path.parent.name}/"
    if file == path or kind.holds == "one":
        return f"{folder}{kind.name}.yml"
    return f"{folder}{kind.name}/{file.stem}.yml"


def _load_file(
    name: str, kind: Kind, data: bytes, content: dict[str, Any], problems: list[Problem]
) -> None:
    parsed = parse(name, data)
    problems.extend(parsed.problems)
    if parsed.data is None:
        return
    objects, wrong = shape(kind, parsed.data, parsed.doubts)
    problems.extend(wrong)
    if kind.holds != "one":
        content[kind.name] = content.get(kind.name, ()) + objects
    elif objects:
        content[kind.name] = objects[0]


def _index(
    chapters: tuple[Content, ...], problems: list[Problem]
) -> tuple[dict[str, Model], frozenset[str]]:
    by_id: dict[str, Model] = {}
    repeated: set[str] = set()
    for content in chapters:
        for id, model in content.named:
            first = by_id.setdefault(id, model)
            if first is not model:
                found = problem(model.at("id"), "repeated-id", id=id, first=first.at("id"))
                problems.append(found)
                repeated.add(id)
    return by_id, frozenset(repeated)
