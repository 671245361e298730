"""An item as its template sees it: lettered choices, words for type and level, a content hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

from generator.authored.kinds import Item, Scenario, Task
from generator.text.catalog import Catalog
from generator.views.items import OF_TYPE
from generator.views.items.base import Body
from generator.views.page import Links


class ItemView(NamedTuple):
    course: str
    id: str
    type: str
    stem: str
    rule: str
    hints: tuple[str, ...]
    hash: str
    see: str
    see_title: str
    body: Body

    @property
    def key(self) -> str:
        """For the script, as JSON."""
        return json.dumps(self.body.key, ensure_ascii=False)

    @property
    def has_model(self) -> bool:
        """Whether an answer is compared with a model, which is authored text, and has no key."""
        return self.body.face == "open"

    @property
    def is_decimal(self) -> bool:
        """Whether a number is typed, for which phones have keys of their own."""
        return self.body.input == "decimal"


class Asked(NamedTuple):
    """An item where it stands on a page; `meta` is its number there, its type and its level."""

    meta: str
    item: ItemView
    inner: tuple[Asked, ...] = ()


class Numbered:
    """Numbers the items of a page, those of a scenario too."""

    def __init__(self, chapter: str, links: Links, t: Catalog) -> None:
        self._chapter, self._links, self.t = chapter, links, t
        self._made: dict[str, ItemView] = {}

    def asked(self, items: Iterable[Item]) -> list[Asked]:
        """The items from number 1 on."""
        number, found = 1, []
        for item in items:
            one = self._asked(item, number)
            found.append(one)
            number += len(one.inner) or 1
        return found

    def _asked(self, item: Item, number: int, story: str = "") -> Asked:
        view = self._made.get(item.id)
        if not view:
            view = self._made[item.id] = self._view(item, story)
        if isinstance(item, Scenario):
            inner = tuple(
                self._asked(one, at, item.stem) for at, one in enumerate(item.items, number)
            )
            last = number + len(inner) - 1
            return Asked(self.t("item.scenario", first=number, last=last), view, inner)
        kind, level = self.t(f"type.{item.type}"), self.t(f"level.{item.level}")
        return Asked(self.t("item.meta", number=number, type=kind, level=level), view)

    def _view(self, item: Item, story: str) -> ItemView:
        return ItemView(
            course=self._chapter,
            id=item.id,
            type=item.type,
            stem=item.stem,
            rule=self.t(f"rule.{item.type}") if f"rule.{item.type}" in self.t else "",
            hints=item.hints,
            hash=content_hash(item, story),
            see=item.see,
            see_title=self._links[item.see].title,
            body=_body(item, self.t),
        )


def _body(item: Item, t: Catalog) -> Body:
    if isinstance(item, Scenario):
        return Body("", None, "", ())
    return OF_TYPE[item.type].body(item, t)


def told(item: Item) -> list[tuple[Task, str]]:
    """What is answered of an item, each with the story that its hash covers."""
    if isinstance(item, Scenario):
        return [(task, item.stem) for task in item.items]
    return [(item, "")]


def content_hash(item: Item, story: str = "") -> str:
    """Changes when what is asked or what is right changes; not with a rationale, level or link.

    What is asked about a scenario changes with its story.
    """
    about = [story] if story else []
    content = json.dumps([item.type, item.stem, *_asked(item), *about], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _asked(item: Item) -> list[object]:
    """What is offered and what is right."""
    if isinstance(item, Scenario):
        return [[content_hash(each) for each in item.items]]
    return OF_TYPE[item.type].asked(item)
