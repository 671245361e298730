"""What a rule on all items of a chapter finds: the item it can be waived in, and the problem."""

from __future__ import annotations

from generator.kinds.item import Item
from generator.problem import Problem

Finding = tuple[Item | None, Problem]
