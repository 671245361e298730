"""A project of many chapters: the authored one as it is, and copies of it under ids of their own.

The copies are made as text, so that they keep the authored form: comments, order, line breaks.
`python -m bench.copies N FOLDER` makes one.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.authored.kinds import KINDS, Checklist, Form, Practical
from generator.authored.revision import content_hash
from generator.authored.source import parse
from generator.authored.validate import shape

ROOT = Path(__file__).resolve().parent.parent
LOOK = ("mkdocs.yml", "docs")
LOCAL = (
    "choices",
    "answers",
    "pairs",
    "members",
    "sequence",
    "criteria",
    "spots",
    "distractors",
    "fields",
    "columns",
    "nodes",
    "ends",
)
"""Lists whose entries have ids that mean something only there: they stay."""
SHEETS = {kind.name: kind for kind in KINDS if kind.name in ("checklists", "forms", "practicals")}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MENTION = re.compile(r"(?<=\[\[)[^\[\]|\n]+")


@dataclass(frozen=True)
class Hole:
    """A stretch of a file that differs from copy to copy; `kind`: id, stem, or a number."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Source:
    """A file of the chapter: its folder and name, its text, and what to fill in."""

    path: str
    text: str
    holes: tuple[Hole, ...]


def project(folder: Path, copies: int) -> Path:
    """Makes a project of so many chapters: the first is the authored one."""
    chapter = sorted(path.name for path in (ROOT / "chapters").iterdir() if path.is_dir())[0]
    folder.mkdir(parents=True)
    for name in LOOK:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    for top in ("chapters", "quizzes"):
        shutil.copytree(ROOT / top / chapter, folder / top / chapter)
    first, name = chapter.split("-", 1)
    sources = read(chapter)
    for number in range(int(first) + 1, int(first) + copies):
        _write(folder, sources, first, f"{number:02}-{name}")
    return folder


def read(chapter: str) -> list[Source]:
    """The files of a chapter, with the places of everything that names it or its parts."""
    paths = sorted(path for top in ("chapters", "quizzes") for path in _files(ROOT / top / chapter))
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}
    trees = {path: yaml.compose(text, Loader=_LOADER) for path, text in texts.items()}
    ids = {id for path, tree in trees.items() for id in _ids(tree, "", _local(path))}
    return [
        Source(path, text, tuple(sorted(_holes(trees[path], text, ids), key=lambda h: h.start)))
        for path, text in texts.items()
    ]


def copy(source: Source, first: str, slug: str) -> str:
    """The text of a file in the copy with this number."""
    pieces, end = [], 0
    for hole in source.holes:
        pieces += [source.text[end : hole.start], _filled(source, hole, first, slug)]
        end = hole.end
    return "".join([*pieces, source.text[end:]])


def _filled(source: Source, hole: Hole, first: str, slug: str) -> str:
    words = source.text[hole.start : hole.end]
    if hole.kind == "number":
        return str(int(slug))
    if hole.kind == "document_number":
        return words.replace(first, slug, 1)
    if hole.kind == "stem":
        return f"第 {int(slug)} 章：{words}"
    return f"c{slug}-{words}"


def _write(folder: Path, sources: list[Source], first: str, chapter: str) -> None:
    for source in sources:
        top, _, rest = source.path.split("/", 2)
        path = folder / top / chapter / rest
        path.parent.mkdir(parents=True, exist_ok=True)
        text = copy(source, first, chapter.partition("-")[0])
        path.write_text(_issued(text, rest.partition("/")[0]), "utf-8")


def _issued(text: str, kind: str) -> str:
    """A sheet with the hash of what it says: the ids that it mentions are others by now."""
    if kind not in SHEETS or "[[" not in text:
        return text
    parsed = parse("", text.encode())
    assert parsed.data
    (sheet,), _ = shape(SHEETS[kind], parsed.data, parsed.doubts)
    assert isinstance(sheet, Checklist | Form | Practical)
    return text.replace(sheet.document.history[-1].hash, content_hash(sheet))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*.yml") if path.is_file())


def _local(path: str) -> tuple[str, ...]:
    """The categories of an item are its own, those of the Kano model are not."""
    return (*LOCAL, "categories") if path.startswith("quizzes/") else LOCAL


def _ids(node: yaml.Node | None, field: str, local: tuple[str, ...]) -> Iterator[str]:
    """The ids that hold in the whole course; `field`: of what list the node is an entry."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _ids(entry, field, local)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "id" and field not in local:
                yield value.value
            yield from _ids(value, key.value, local)


def _holes(node: yaml.Node | None, text: str, ids: set[str], field: str = "") -> Iterator[Hole]:
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _holes(entry, text, ids, field)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _holes(value, text, ids, key.value)
    elif isinstance(node, yaml.ScalarNode):
        yield from _scalar(node, text, ids, field)


def _scalar(node: yaml.ScalarNode, text: str, ids: set[str], field: str) -> Iterator[Hole]:
    start, end = node.start_mark.index, node.end_mark.index
    if field == "workbench":
        return
    if field == "document_number" or (field == "number" and "\nsections:" in text):
        yield Hole(start, end, field)
    elif field == "stem":
        at = start + (1 if node.style else 0)
        yield Hole(at, at, "stem")
        yield from (Hole(*match.span(), "id") for match in _MENTION.finditer(text, start, end))
    elif node.value in ids:
        at = text.index(node.value, start, end)
        yield Hole(at, at + len(node.value), "id")
    else:
        for match in _MENTION.finditer(text, start, end):
            yield Hole(*match.span(), "id")


def main() -> int:
    """Makes a project of N chapters in a folder that does not exist yet."""
    parser = argparse.ArgumentParser(prog="python -m bench.copies", description=main.__doc__)
    parser.add_argument("copies", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    project(options.folder, options.copies)
    return 0


if __name__ == "__main__":
    sys.exit(main())
