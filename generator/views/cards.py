"""What the pages of the whole site say of a chapter: its cards, its map, and all of it together."""

from __future__ import annotations

from typing import NamedTuple

from generator.figures.chapter_map import Plot


class Card(NamedTuple):
    """A link with a kind, a title, perhaps with a mark, and a line of text."""

    path: str
    kind: str
    title: str
    text: str
    mark: str = ""


class Group(NamedTuple):
    """Cards under a heading; a chapter's heading is of level 2."""

    id: str
    title: str
    cards: tuple[Card, ...]
    level: int = 2


class Map(NamedTuple):
    """The sections of a chapter with their topics, and each topic's address by its id."""

    plots: tuple[Plot, ...]
    paths: dict[str, str]


class Shown(NamedTuple):
    """One chapter. `desk`: what the desk's script needs to know of it; `asked`: the ids of what can
    be answered; `first`: address and title of the first assessment; `sheets`: id of each sheet in
    use -> its address; `in_use`: how many of them each type has."""

    id: str
    slug: str
    name: str
    lead: str
    overview: str
    map: Map
    learn: tuple[Group, ...]
    quiz: tuple[Group, ...]
    checklists: tuple[Group, ...]
    desk: dict[str, object]
    asked: tuple[str, ...]
    first: tuple[str, str] | None
    sheets: dict[str, str]
    counts: dict[str, int]
    in_use: dict[str, int]
