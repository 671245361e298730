"""cueing: the key of one item stands in the stem of another, which gives it away.

Keys of fewer than 6 characters are left out.

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
from collections.abc import Iterator

from generator.chinese import bare
from generator.course import Content
from generator.kinds.item import Item, Single, tasks
from generator.problem import Severity, problem
from generator.rules.waiving import Finding
from generator.rules.writing.same_item import all_items

LEVEL: Severity = "info"


LEAST = 6
"""Characters; the keys are indexed by their first so many."""

Key = tuple[int, str, str]
"""The number of its item among the tasks; its words; the same bare."""


def check(content: Content) -> Iterator[Finding]:
    """Every stretch of every stem against the index of keys."""
    items = list(tasks(content.items))
    index: defaultdict[str, list[Key]] = defaultdict(list)
    for number, item in enumerate(items):
        for words in _keys(item):
            index[bare(words)[:LEAST]].append((number, words, bare(words)))
    found: defaultdict[int, list[tuple[Item, str]]] = defaultdict(list)
    for other in all_items(content):
        for number, words in _given_away(bare(other.stem), index):
            if items[number] is not other:
                found[number].append((other, words))
    for number in sorted(found):
        item = items[number]
        for other, words in found[number]:
            yield item, problem(item.at("key"), "cueing", words=words, other=other.id)


def _keys(item: Item) -> Iterator[str]:
    """The key, where it is long enough to be told."""
    for choice in item.choices if isinstance(item, Single) else ():
        if choice.id == item.key and len(bare(choice.text)) >= LEAST:  # type: ignore[union-attr]
            yield choice.text


def _given_away(stem: str, index: dict[str, list[Key]]) -> list[tuple[int, str]]:
    """The keys that stand in a stem, each once, in the order of their items."""
    parts = {stem[at : at + LEAST] for at in range(len(stem) - LEAST + 1)}
    keys = [key for part in parts if part in index for key in index[part]]
    return sorted((number, words) for number, words, bared in keys if bared in stem)
