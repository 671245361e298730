"""Right or wrong: two choices that every such item has."""

from typing import Literal

from generator.authored.kinds.base import Model, Text
from generator.authored.kinds.items.base import BaseItem


class Rationales(Model):
    """Why saying so is right or wrong, for each of the two answers."""

    true: Text
    false: Text


class TrueFalse(BaseItem):
    type: Literal["true_false"]
    key: Literal["true", "false"]
    rationale: Rationales
