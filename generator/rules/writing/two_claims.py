"""two-claims: a statement to be judged makes two claims; one may hold and the other not.

Fails:

    stem: 投诉要登记编号，并且当天结案。这个说法对吗？
    type: true_false
    key: "false"

Passes:

    stem: 投诉要登记编号。这个说法对吗？
    type: true_false
    key: "true"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.kinds import Task
from generator.problem import Problem, Severity, problem
from generator.text.chinese import flat

LEVEL: Severity = "warning"


_JOINED = re.compile("并且|而且|同时(?!间)|既[^，。]+又|不仅|不但|以及")


def check(item: Task) -> Iterator[Problem]:
    """Statements to be judged."""
    if item.type == "true_false" and (match := _JOINED.search(flat(item.stem))):
        yield problem(item.at("stem"), "two-claims", word=match.group())
