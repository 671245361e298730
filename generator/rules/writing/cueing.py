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
"""Characters; the stems are indexed by all stretches of this length."""


def check(content: Content) -> Iterator[Finding]:
    """Every key against the index of stems."""
    stems = [(item, bare(item.stem)) for item in all_items(content)]
    index: defaultdict[str, list[tuple[Item, str]]] = defaultdict(list)
    for item, stem in stems:
        for part in {stem[at : at + LEAST] for at in range(len(stem) - LEAST + 1)}:
            index[part].append((item, stem))
    for item in tasks(content.items):
        for other, words in _giving_away(item, index):
            yield item, problem(item.at("key"), "cueing", words=words, other=other.id)


def _giving_away(
    item: Item, index: dict[str, list[tuple[Item, str]]]
) -> Iterator[tuple[Item, str]]:
    for choice in item.choices if isinstance(item, Single) else ():
        words = bare(choice.text)
        if choice.id == item.key and len(words) >= LEAST:  # type: ignore[union-attr]
            for other, stem in index.get(words[:LEAST], ()):
                if other is not item and words in stem:
                    yield other, choice.text
