"""The drills: a conversation as numbered scenes with links, complete without script."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from generator.authored.course import Content, Course
from generator.authored.drill_paths import limits, may_follow
from generator.authored.kinds import (
    BETTER_LOW,
    METERS,
    Drill,
    Effect,
    Ending,
    Needs,
    Node,
    Process,
    Reaction,
    Step,
)
from generator.text.catalog import Catalog
from generator.text.markup import plain
from generator.views import addresses
from generator.views.page import Page

ASSETS = ("drill.css", "drill.js", "print.js")


_ASKED_AT_THE_END = {"nodes": {"__all__": {"choices": {"__all__": {"bars"}}}}}


class Choice(NamedTuple):
    """A way on: where it leads, in words, and what it changes."""

    choice: Reaction
    href: str
    where: str
    changes: str
    amounts: str
    steps: tuple[Step, ...]


class Scene(NamedTuple):
    """A node with its number."""

    node: Node
    name: str
    choices: tuple[Choice, ...]


class Close(NamedTuple):
    """An end with its number; `needs` in words and for the script, and where it ends otherwise."""

    end: Ending
    name: str
    rating: str
    needs: str
    amounts: str
    otherwise: str


class Method(NamedTuple):
    """A process, and its steps that the drill may be compared with."""

    process: Process
    steps: tuple[Step, ...]


def drills(course: Course, content: Content, menu: tuple[str, ...], t: Catalog) -> Iterator[Page]:
    """A page for each drill of the chapter."""
    for drill in content.drills:
        scenes = _scenes(course, drill, t)
        data = {
            "drill": drill,
            "course_id": content.chapter.id,
            "hash": content_hash(drill),
            "meters": [(name, t(f"drill.{name}"), vars(drill.start)[name]) for name in METERS],
            "scenes": scenes,
            "ends": _ends(drill, t),
            "tally": _tally(scenes, t),
            "methods": _methods(content, drill),
            "others": [other for other in content.drills if other is not drill],
        }
        path, lead = addresses.drill(content, drill), plain(drill.lead)
        group = (*menu, t("drill.menu"))
        yield Page(path, drill.title, lead, group, "drill.md.jinja", data, ASSETS)


def content_hash(drill: Drill) -> str:
    """Of all that is played: a draft of another one is not gone on with.

    What an end asks has no part in it, and so has not what bars one.
    """
    text = drill.model_dump_json(include={"start", "nodes"}, exclude=_ASKED_AT_THE_END)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _names(drill: Drill, t: Catalog) -> dict[str, str]:
    scenes = {one.id: t("drill.scene", number=n) for n, one in enumerate(drill.nodes, start=1)}
    return scenes | {one.id: t("drill.end", number=n) for n, one in enumerate(drill.ends, start=1)}


def _scenes(course: Course, drill: Drill, t: Catalog) -> list[Scene]:
    names = _names(drill, t)
    return [
        Scene(node, names[node.id], tuple(_choice(course, one, names, t) for one in node.choices))
        for node in drill.nodes
    ]


def _choice(course: Course, choice: Reaction, names: dict[str, str], t: Catalog) -> Choice:
    found = (course.find(id, Step) for id in choice.steps)
    return Choice(
        choice,
        f"#scene_{choice.next}",
        t("drill.to", where=names[choice.next]),
        _changes(choice.effect, t),
        " ".join(str(vars(choice.effect)[name]) for name in METERS),
        tuple(step for step in found if isinstance(step, Step)),
    )


def _changes(effect: Effect, t: Catalog) -> str:
    """Such as 信任 +2，用时 +1."""
    amounts = [(t(f"drill.{name}"), vars(effect)[name]) for name in METERS]
    said = [f"{name} {amount:+d}".replace("-", "−") for name, amount in amounts if amount]
    return "，".join(said) or t("drill.none")


def _ends(drill: Drill, t: Catalog) -> list[Close]:
    names, bars = _names(drill, t), any(one.bars for node in drill.nodes for one in node.choices)
    return [
        Close(
            end,
            names[end.id],
            t(f"drill.{end.rating}"),
            _needs(end.needs, t, is_barred=not may_follow(end, bars)) if end.needs else "",
            " ".join(str(vars(end.needs)[name]) for name in METERS) if end.needs else "",
            t("drill.otherwise", where=names[end.needs.otherwise]) if end.needs else "",
        )
        for end in drill.ends
    ]


def _needs(needs: Needs, t: Catalog, *, is_barred: bool) -> str:
    """Such as 信任不低于 7、安全不低于 7, and that nothing was chosen that bars it."""
    said = []
    for name, limit in limits(needs).items():
        side = "most" if name in BETTER_LOW else "least"
        said.append(t(f"drill.at-{side}", name=t(f"drill.{name}"), limit=limit))
    if is_barred:
        said.append(t("drill.unbarred"))
    return "、".join(said)


def _tally(scenes: list[Scene], t: Catalog) -> list[tuple[str, list[str]]]:
    """For paper: what each choice of a scene changes, the best one marked, filled up to a table."""
    wide = max(len(scene.choices) for scene in scenes)
    return [
        (
            scene.name,
            [*(_told(one, t) for one in scene.choices), *[""] * (wide - len(scene.choices))],
        )
        for scene in scenes
    ]


def _told(one: Choice, t: Catalog) -> str:
    if one.choice.bars:
        return t("drill.tally-bars", changes=one.changes)
    return t("drill.tally-best", changes=one.changes) if one.choice.best else one.changes


def _methods(content: Content, drill: Drill) -> list[Method]:
    """The processes whose steps are named: their numbered steps and the others that are named."""
    named = {id for node in drill.nodes for choice in node.choices for id in choice.steps}
    return [
        Method(process, tuple(one for one in process.steps if one.number or one.id in named))
        for process in content.processes
        if any(step.id in named for step in process.steps)
    ]
