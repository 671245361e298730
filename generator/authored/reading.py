"""From the folders of a course to its chapters: which files there are, and what they say."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.authored.course import Content, Course, index
from generator.authored.kinds import KINDS, Kind
from generator.authored.source import parse
from generator.authored.validate import shape
from generator.problem import Place, Problem, nearest, problem

FOLDER_NAME = re.compile(r"((?!00)[0-9]{2}|[1-9][0-9]{2,3})-[a-z0-9]+(-[a-z0-9]+)*")
_LEFT_BEHIND = re.compile(r"\.|~\$|(?:desktop\.ini|thumbs\.db)$", re.IGNORECASE)
"""What systems, shared folders and Word put beside one's files, and put back once deleted."""
_KINDS = {kind.name: kind for kind in KINDS}
TOPS = ("chapters", "quizzes")


class File(NamedTuple):
    """A file of a chapter: its path from the root, the kind it holds, its bytes."""

    name: str
    kind: Kind
    data: bytes


class Files(NamedTuple):
    """All files of one chapter, and what lies there that is none."""

    folder: str
    files: tuple[File, ...]
    problems: tuple[Problem, ...]

    @property
    def digest(self) -> str:
        """Another one wherever a name or a byte is another."""
        digest = hashlib.sha256(repr(self.problems).encode())
        for file in self.files:
            digest.update(f"{file.name}\0{len(file.data)}\0".encode())
            digest.update(file.data)
        return digest.hexdigest()

    def content(self) -> tuple[Content | None, list[Problem]]:
        """What the files say, as far as it could be read; nothing without a chapter file."""
        fields: dict[str, Any] = {}
        problems = list(self.problems)
        for file in self.files:
            _load_file(file, fields, problems)
        return Content(self.folder, **fields) if "chapter" in fields else None, problems


def folders(root: Path) -> tuple[list[str], list[Problem]]:
    """The chapters' folders in their order, and what stands beside them that is none."""
    names: set[str] = set()
    problems: list[Problem] = []
    for top in TOPS:
        for path in _visible(root / top):
            name = path.relative_to(root).as_posix()
            if not path.is_dir():
                problems.append(problem(Place(name), "stray-file"))
            elif not FOLDER_NAME.fullmatch(path.name):
                problems.append(problem(Place(name), "folder-name"))
            else:
                names.add(path.name)
    if not names and not problems:
        problems.append(problem(Place("chapters"), "no-chapter"))
    return sorted(names, key=lambda name: (int(name.partition("-")[0]), name)), problems


def read_files(root: Path, folder: str) -> Files:
    """The files of a chapter, as they are now."""
    problems: list[Problem] = []
    files: list[File] = []
    for top in TOPS:
        kinds = {kind.name: kind for kind in KINDS if kind.folder == top}
        for path, kind in _files(root, root / top / folder, kinds, problems):
            files.append(File(path.relative_to(root).as_posix(), kind, path.read_bytes()))
    if not _is_chapter(root, folder):
        problems.append(_no_chapter_file(root, folder))
    return Files(folder, tuple(files), tuple(problems))


def load(root: Path) -> tuple[Course, list[Problem]]:
    """The whole course at once. With problems, it is only as complete as it could be."""
    names, problems = folders(root)
    chapters: list[Content] = []
    for name in names:
        content, wrong = read_files(root, name).content()
        chapters += [content] if content else []
        problems += wrong
    is_complete = not problems
    by_id, repeated = index(chapters)
    return Course(tuple(chapters), by_id, complete=is_complete, repeated=repeated), sorted(problems)


def _is_chapter(root: Path, folder: str) -> bool:
    """Whether there is a chapter file, be it misnamed."""
    return any(path.stem == "chapter" for path in _visible(root / "chapters" / folder))


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not _LEFT_BEHIND.match(path.name))


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


def _load_file(file: File, fields: dict[str, Any], problems: list[Problem]) -> None:
    parsed = parse(file.name, file.data)
    problems.extend(parsed.problems)
    if parsed.data is None:
        return
    objects, wrong = shape(file.kind, parsed.data, parsed.doubts)
    problems.extend(wrong)
    if file.kind.holds != "one":
        fields[file.kind.name] = fields.get(file.kind.name, ()) + objects
    elif objects:
        fields[file.kind.name] = objects[0]
