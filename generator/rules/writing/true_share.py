"""true-share: of the statements to be judged too many are true, or too many false.

From 6 on, 40 to 60 % should be true.

Fails:

    - repeat: 6
      stem: 第 {n} 条投诉要登记编号。这个说法对吗？
      type: true_false
      key: "true"

Passes:

    - repeat: 5
      stem: 第 {n} 条投诉要登记编号。这个说法对吗？
      type: true_false
      key: "true"
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content
from generator.authored.kinds import TrueFalse
from generator.problem import Problem, Severity, problem

LEVEL: Severity = "warning"


LEAST, LOW, HIGH = 6, 0.4, 0.6


def check(content: Content) -> Iterator[tuple[None, Problem]]:
    """The statements of a chapter together."""
    statements = [item for item in content.tasks if isinstance(item, TrueFalse)]
    true = [item for item in statements if item.key == "true"]
    if len(statements) >= LEAST and not LOW <= len(true) / len(statements) <= HIGH:
        place = statements[0].at("key")
        yield None, problem(place, "true-share", true=len(true), items=len(statements))
