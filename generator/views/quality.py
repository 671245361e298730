"""The page on the quality of a chapter's bank: what it holds, and what the rules find in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple, get_args

from generator.authored.course import Content
from generator.authored.kinds import Level, Scenario
from generator.rules.waivers import Tally
from generator.rules.writing.key_length_bias import ENDS, Lengths, lengths
from generator.rules.writing.key_position import positions
from generator.text.catalog import Catalog
from generator.views.items.base import LETTERS


@dataclass(frozen=True)
class Share:
    """A part of a whole; `percent` is rounded."""

    name: str
    count: int
    percent: int


class Asked(NamedTuple):
    """An objective, and how many items ask it at each level and in all."""

    text: str
    counts: tuple[int, ...]
    total: int


class RuleRow(NamedTuple):
    """A rule of writing: its level in words, how often it found something and was waived."""

    name: str
    title: str
    level: str
    found: int
    waived: int


class Tendency(NamedTuple):
    """Of `items` with one longest or shortest choice, in how many it is the key; both shares."""

    end: str
    items: int
    keys: int
    percent: int
    expected: int

    @classmethod
    def of(cls, found: Lengths) -> Tendency:
        percent, expected = (_percent(n, found.items) for n in (found.keys, found.expected))
        return cls(found.end, found.items, found.keys, percent, expected)


class WaiverRow(NamedTuple):
    item: str
    rule: str
    reason: str


class Quality:
    """A chapter's bank in numbers."""

    def __init__(self, content: Content, tally: Tally, t: Catalog) -> None:
        self._content, self._tally, self.t = content, tally, t
        self._items = content.tasks

    def data(self) -> dict[str, object]:
        """What the template sees."""
        waivers = self._tally.waived
        waiving = {waived.id for waived in waivers}
        return {
            "count": len(self._items),
            "scenarios": sum(isinstance(item, Scenario) for item in self._content.items),
            "types": self._shares([self.t(f"type.{item.type}") for item in self._items]),
            "levels": self._levels(),
            "objectives": self._objectives(),
            "positions": self._positions(),
            "keys": len(positions(self._content)),
            "lengths": [Tendency.of(lengths(self._content, end)) for end in ENDS],
            "rules": self._rules(),
            "waivers": [
                WaiverRow(each.id, self.t(f"writing.{each.rule}"), each.reason) for each in waivers
            ],
            "waiving": len(waiving),
            "waiving_percent": _tenth(len(waiving), len(self._items)),
        }

    def _shares(self, names: list[str]) -> list[Share]:
        """How often each stands there, most often first."""
        counted = Counter(names).most_common()
        return [Share(name, count, _percent(count, len(names))) for name, count in counted]

    def _levels(self) -> list[Share]:
        counts = Counter(item.level for item in self._items)
        return [
            Share(self.t(f"level.{level}"), count, _percent(count, len(self._items)))
            for level in get_args(Level)
            for count in [counts[level]]
        ]

    def _objectives(self) -> list[Asked]:
        counts = Counter((item.objective, item.level) for item in self._items)
        rows = []
        for objective in self._content.chapter.objectives:
            each = tuple(counts[objective.id, level] for level in get_args(Level))
            rows.append(Asked(objective.text, each, sum(each)))
        return rows

    def _positions(self) -> list[Share]:
        places = Counter(place for _, place in positions(self._content))
        whole = sum(places.values())
        return [
            Share(LETTERS[place - 1], places[place], _percent(places[place], whole))
            for place in range(1, max(places, default=0) + 1)
        ]

    def _rules(self) -> list[RuleRow]:
        return [
            RuleRow(
                each.rule,
                self.t(f"writing.{each.rule}"),
                self.t(f"severity.{each.level}"),
                each.found,
                each.waived,
            )
            for each in self._tally.counts
        ]


def _percent(count: float, whole: int) -> int:
    return round(100 * count / whole) if whole else 0


def _tenth(count: int, whole: int) -> str:
    return f"{100 * count / whole:.1f}" if whole else "0"
