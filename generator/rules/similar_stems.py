"""similar-stem between chapters: which items ask nearly what an item of an earlier one asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.rules.summary import Summary
from generator.text.similar import similar


def across(chapters: Sequence[Summary]) -> Mapping[str, str]:
    """Later item -> the first one of an earlier chapter; what is all the same is told as that."""
    every = [(home, each) for home, chapter in enumerate(chapters) for each in chapter.questions]
    pairs = similar([question.stem for _, question in every]).pairs
    alike = ((every[later], every[first]) for later, first in pairs)
    return {
        later.id: first.id
        for (home, later), (other, first) in alike
        if home != other and later.same != first.same
    }
