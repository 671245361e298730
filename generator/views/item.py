"""An item as its template sees it: lettered choices, words for type and level, a content hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from generator.kinds.item import Item, TrueFalse
from generator.views.links import Links
from generator.words import Words


@dataclass(frozen=True)
class ChoiceView:
    id: str
    letter: str
    text: str
    rationale: str

    @property
    def name(self) -> str:
        """What the key calls it: its letter, or its text where it has none."""
        return self.letter or self.text


@dataclass(frozen=True)
class ItemView:
    course: str
    id: str
    type: str
    input: str
    meta: str
    stem: str
    choices: tuple[ChoiceView, ...]
    key: tuple[str, ...]
    key_letters: str
    hash: str
    see: str
    see_title: str


def item_view(item: Item, number: int, chapter: str, links: Links, t: Words) -> ItemView:
    """The item with its number on the page and the id of its chapter."""
    choices = _choices(item, t)
    key = item.key if isinstance(item.key, tuple) else (item.key,)
    names = [choice.name for choice in choices if choice.id in key]
    meta = t(
        "item.meta", number=number, type=t(f"type.{item.type}"), level=t(f"level.{item.level}")
    )
    return ItemView(
        course=chapter,
        id=item.id,
        type=item.type,
        input="checkbox" if item.type == "multiple" else "radio",
        meta=meta,
        stem=item.stem,
        choices=choices,
        key=key,
        key_letters=t("comma").join(names),
        hash=content_hash(item),
        see=item.see,
        see_title=links[item.see].title,
    )


def content_hash(item: Item) -> str:
    """Changes when what is asked or what is right changes; not with a rationale, level or link."""
    choices = [] if isinstance(item, TrueFalse) else [[c.id, c.text] for c in item.choices]
    content = json.dumps([item.type, item.stem, choices, item.key], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _choices(item: Item, t: Words) -> tuple[ChoiceView, ...]:
    if isinstance(item, TrueFalse):
        return (
            ChoiceView("true", "", t("item.true"), item.rationale.true),
            ChoiceView("false", "", t("item.false"), item.rationale.false),
        )
    return tuple(
        ChoiceView(choice.id, "ABCDEF"[index], choice.text, choice.rationale)
        for index, choice in enumerate(item.choices)
    )
