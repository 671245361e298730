"""The page of a chapter's whole bank: items by topic, and what its modes of use are drawn from."""

from __future__ import annotations

import json
import posixpath
from collections import defaultdict
from typing import NamedTuple

from generator.authored.course import Content
from generator.authored.kinds import Blueprint, Item, Scenario, Topic
from generator.rules.writing.cueing import cues
from generator.text.markup import plain
from generator.views import addresses
from generator.views.item import Asked, Numbered
from generator.views.page import Links

TIMES = (0, 1, 1.5, 2)
"""What the time of an exam can be multiplied by, as it is offered; 0 is without a limit."""


class Group(NamedTuple):
    """The items about one topic."""

    topic: Topic
    items: list[Asked]


class Bank:
    """A chapter's bank as its page shows it."""

    def __init__(self, content: Content, links: Links, numbered: Numbered) -> None:
        self._content, self._numbered = content, numbered
        pages = {addresses.topic(content, topic): topic.id for topic in content.topics}
        teaching = {id: topic.id for topic in reversed(content.topics) for id in topic.objectives}
        self._topics = {
            item.id: pages.get(links[item.see].path, teaching[item.objective])
            for item in content.items
        }

    def data(self) -> dict[str, object]:
        """What the template sees."""
        content = self._content
        return {
            "groups": self._groups(),
            "count": len(content.tasks),
            "objectives": content.chapter.objectives,
            "roles": content.roles,
            "blueprints": content.blueprints,
            "times": TIMES,
            "paired": [each for each in content.blueprints if each.forms > 1],
            "session": json.dumps(self._session(), ensure_ascii=False, separators=(",", ":")),
        }

    def _groups(self) -> list[Group]:
        """In reading order, numbered through; only topics that something is asked about."""
        found = [
            (topic, [item for item in self._content.items if self._topics[item.id] == topic.id])
            for section in self._content.chapter.sections
            for topic in self._content.topics
            if topic.id in section.topics
        ]
        asked = self._numbered.asked([item for _, items in found for item in items])
        by_id = {one.item.id: one for one in asked}
        return [Group(topic, [by_id[i.id] for i in items]) for topic, items in found if items]

    def _session(self) -> dict[str, object]:
        """The same for the script: what can be drawn, and what from."""
        content = self._content
        objectives = {
            each.id: {"title": plain(each.text), "topics": self._taught(each.id)}
            for each in content.chapter.objectives
        }
        return {
            "course": content.chapter.id,
            "items": dict(entry for item in content.items for entry in self._entries(item)),
            "objectives": objectives,
            "topics": {topic.id: self._topic(topic) for topic in content.topics},
            "roles": {
                role.id: {"title": role.title, "objectives": self._each(role.objectives)}
                for role in content.roles
            },
            "papers": {each.id: self._paper(each) for each in content.blueprints},
            "enemies": _enemies(content),
        }

    def _entries(self, item: Item) -> list[tuple[str, list[str]]]:
        """Objective, level, topic, and the scenario it belongs to."""
        topic = self._topics[item.id]
        if isinstance(item, Scenario):
            inner = item.items
            return [(each.id, [each.objective, each.level, topic, item.id]) for each in inner]
        return [(item.id, [item.objective, item.level, topic])]

    def _taught(self, objective: str) -> list[str]:
        return [topic.id for topic in self._content.topics if objective in topic.objectives]

    def _topic(self, topic: Topic) -> dict[str, object]:
        here = posixpath.dirname(addresses.bank(self._content))
        path = posixpath.relpath(addresses.topic(self._content, topic), here)
        return {"title": topic.title, "href": path, "minutes": topic.minutes}

    def _each(self, ids: tuple[str, ...]) -> list[str]:
        """Goals are spelled out as their objectives."""
        inner = {goal.id: [o.id for o in goal.objectives] for goal in self._content.chapter.goals}
        return [each for id in ids for each in inner.get(id, [id])]

    def _paper(self, blueprint: Blueprint) -> dict[str, object]:
        quotas = [
            {"objectives": self._each((q.objective,)), "level": q.level or "", "count": q.count}
            for q in blueprint.quotas
        ]
        return {
            "title": blueprint.title,
            "minutes": blueprint.minutes,
            "pass": blueprint.pass_mark,
            "quotas": quotas,
        }


def _enemies(content: Content) -> dict[str, list[str]]:
    """The items that are kept apart from each; a scenario is there with the first of its items."""
    apart: defaultdict[str, list[str]] = defaultdict(list)
    for cue in cues(content):
        other = cue.other.items[0] if isinstance(cue.other, Scenario) else cue.other
        apart[cue.item.id].append(other.id)
        apart[other.id].append(cue.item.id)
    return {id: list(dict.fromkeys(ids)) for id, ids in apart.items()}
