"""cueing: the answer of one item stands in another, which gives it away.

What is typed must not stand in what another item asks, offers or hints; what is chosen, not in
its stem, and if it is shorter than 6 characters, not in a stem about the same objective. A word
that stands in many items gives nothing away. A paper never takes both of such a pair while there
are others to select; a test asks the one that is given away first.

Fails:

    - stem: 记录控制的目的是什么？
      type: single
      choices:
        - {id: a, text: 让记录可以追溯}
        - {id: b, text: 让表格都好看些}
        - {id: c, text: 让仓库更大一些}
      key: a
    - stem: 为了让记录可以追溯，店里写下单据编号。这样做对吗？
      type: true_false
      key: "true"

Passes:

    - stem: 记录控制的目的是什么？
      type: single
      choices:
        - {id: a, text: 让记录可以追溯}
        - {id: b, text: 让表格都好看些}
        - {id: c, text: 让仓库更大一些}
      key: a
    - stem: 店里给每张单据写下编号。这样做对吗？
      type: true_false
      key: "true"
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.authored.course import Content
from generator.authored.kinds import Item, ShortText, Task, tasks
from generator.problem import Place, Problem, Severity, problem
from generator.text.chinese import bare

LEVEL: Severity = "info"

LONG, LEAST, DIGITS = 6, 2, 5
"""Characters of a key that gives away wherever it stands, of any key at all, of digits alone."""
COMMON = 20
"""A word is common if it stands in more than one of so many items, and in more than three."""


class Cue(NamedTuple):
    """The answer of `item`, written at `place` in `words`, stands in `other`."""

    item: Task
    place: Place
    words: str
    other: Item


class _Text(NamedTuple):
    """What an item says before it is answered: its stem, and with it all else."""

    item: Item
    stem: str
    whole: str


def check(content: Content) -> Iterator[tuple[Item, Problem]]:
    """A finding for each pair."""
    for cue in cues(content):
        yield cue.item, problem(cue.place, "cueing", words=cue.words, other=cue.other.id)


def cues(content: Content) -> list[Cue]:
    """Each pair once, with the first wording of the answer that gives it away."""
    texts = [_Text(item, bare(item.stem), _whole(item)) for item in content.all_items]
    every = "\n".join(text.whole for text in texts)
    pairs: dict[tuple[str, str], Cue] = {}
    for item in content.tasks:
        for place, words in item.answers():
            key = bare(words)
            if len(key) < (DIGITS if key.isdigit() else LEAST) or key not in every:
                continue
            for other in _holding(item, key, texts):
                pairs.setdefault((item.id, other.id), Cue(item, place, words, other))
    return list(pairs.values())


def uncued(items: Iterable[Item], cues: Iterable[Cue]) -> list[Item]:
    """The items in their order, but each behind those whose answers it gives away."""
    left = {item.id: item for item in items}
    outer = {part.id: item.id for item in left.values() for part in (item, *tasks([item]))}
    behind: defaultdict[str, list[str]] = defaultdict(list)
    for cue in cues:
        first, then = outer.get(cue.item.id), outer.get(cue.other.id)
        if first and then:
            behind[then].append(first)
    ordered: list[Item] = []

    def place(id: str) -> None:
        if item := left.pop(id, None):  # two may give each other away
            for other in behind[id]:
                place(other)
            ordered.append(item)

    for id in list(left):
        place(id)
    return ordered


def _holding(item: Task, words: str, texts: list[_Text]) -> list[Item]:
    """The other items that hold these bare words, unless so many do that they tell nothing."""
    typed = isinstance(item, ShortText)
    others = [text.item for text in texts if words in (text.whole if typed else text.stem)]
    if len(others) > max(3, len(texts) // COMMON):
        return []
    anywhere = typed or len(words) >= LONG
    return [o for o in others if o is not item and (anywhere or o.objective == item.objective)]


def _whole(item: Item) -> str:
    """A line for the stem, and for each thing that is offered or hinted at."""
    return "\n".join(bare(text) for text in (item.stem, *item.hints, *item.texts()))
