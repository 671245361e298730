"""no-verb: a check does not begin with a verb, and so does not say what to do.

The usual verbs stand in `verbs.py`; one that is missing there is a word to add.

Fails:

    text: 发票已经给顾客

Passes:

    text: 交付发票或收据
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.problem import Problem, Severity, problem
from generator.rules.sheets.rows import Row
from generator.rules.sheets.verbs import begins_with_verb

LEVEL: Severity = "warning"


def check(row: Row) -> Iterator[Problem]:
    """Its first characters."""
    if not begins_with_verb(row.text):
        yield problem(row.at("text"), "no-verb", text=row.text)
