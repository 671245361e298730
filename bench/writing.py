"""How the rules of item writing grow with the bank, the search for near-duplicates among them."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from bench.copies import ROOT
from bench.growth import exponent
from bench.result import Result
from generator.authored.course import Content
from generator.authored.kinds import Item, all_items
from generator.authored.kinds.base import Model
from generator.authored.reading import load
from generator.rules.writing import findings
from generator.text.chinese import bare
from generator.text.similar import similar

SIZES = (2_000, 6_300, 20_000)
"""Items that are answered, a scenario's too; half an order of magnitude apart."""
MOST = 1.1
"""The budget of all rules together, the search among them. Rules that look at one item at a time
were seen at 0.95 to 1.02; tables that outgrow the processor's cache add some hundredths. A rule
that compares every item with every other would make 2, and take minutes."""
RUNS = 3
ALIKE = 10
"""Every so many items, one resembles the item before it."""

_CHINESE = re.compile("[\u4e00-\u9fff]")
_WORDED = {"stem", "text", "match", "rationale", "true", "false", "model_answer", "hints"}


def measure(quick: bool) -> Iterator[Result]:
    """Processor time on banks made of the course's own items; the least of three runs."""
    times: list[float] = []
    searches: list[float] = []
    for size in SIZES:
        content = bank(size)
        runs = [_seconds(content) for _ in range(1 if quick else RUNS)]
        times.append(min(whole for whole, _ in runs))
        searches.append(min(search for _, search in runs))
        yield Result(f"writing rules on {size:,} items", times[-1], "s")
        yield Result(f"near-duplicates among {size:,} stems, of it", searches[-1], "s")
    yield Result("growth of the writing rules, exponent", exponent(SIZES, times), budget=MOST)
    search = "growth of the search for near-duplicates alone, exponent"
    yield Result(search, exponent(SIZES, searches))


def bank(size: int) -> Content:
    """The first chapter with so many items: copies of its own with words of their own.

    Every third character is drawn from all that the bank is written with, as often as it is used
    there; so the forms that rules look for stay, and the stock of characters does not grow.
    """
    content, draw = _course(), random.Random(8)
    letters = "".join(_CHINESE.findall("".join(item.stem for item in all_items(content.items))))
    made: list[Item] = []
    count = 0
    while count < size:
        for item in content.items:
            copy = _reworded(item, letters, draw)
            if len(made) % ALIKE == ALIKE - 1:
                copy = copy.model_copy(update={"stem": f"{made[-1].stem}吗"})
            made.append(copy.model_copy(update={"id": f"{item.id}-{len(made)}"}))
            count += len(copy.items) if copy.type == "scenario" else 1
            if count >= size:
                break
    return replace(content, items=tuple(made))


@cache
def _course() -> Content:
    return load(ROOT)[0].chapters[0]


def _reworded(value: Any, letters: str, draw: random.Random, field: str = "") -> Any:
    """The same with other words; ids, keys and numbers stay."""
    if isinstance(value, Model):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        changed = {name: _reworded(one, letters, draw, name) for name, one in fields.items()}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_reworded(one, letters, draw, field) for one in value)
    return _mixed(value, letters, draw) if field in _WORDED else value


def _mixed(text: str, letters: str, draw: random.Random) -> str:
    places = [match.start() for match in _CHINESE.finditer(text)]
    characters = list(text)
    for place in places[1::3]:
        characters[place] = draw.choice(letters)
    return "".join(characters)


def _seconds(content: Content) -> tuple[float, float]:
    """Processor time of all rules, and of the search among all stems alone."""
    texts = [bare(item.stem) for item in all_items(content.items)]
    started = time.process_time()
    similar(texts)
    searched = time.process_time()
    findings(content, complete=True)
    return time.process_time() - searched, searched - started
