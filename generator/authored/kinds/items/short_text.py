"""A few words are typed."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Line, Model, Text
from generator.authored.kinds.items.base import BaseItem
from generator.problem import Place, Problem, problem
from generator.text.typed_answer import consists_of, normal


class WrongText(Model):
    """What learners write instead, in each of these wordings, and why it is wrong."""

    texts: Annotated[tuple[Line, ...], Field(min_length=1)]
    rationale: Text


class Wording(Model):
    """The words that a right answer is made of, in any order and with nothing else.

    `must`: groups of words that mean the same; of each group one at least stands in the answer.
    `may`: what else may stand there. 的, 是, 有, 叫, 叫做, 和, 与, 及, 以及, 跟, 还有, 并 and 并且
    always may. 客户, 用户 and 消费者 are taken for 顾客.
    """

    must: Annotated[
        tuple[Annotated[tuple[Line, ...], Field(min_length=1)], ...],
        Field(min_length=1, max_length=5),
    ]
    may: tuple[Line, ...] = ()


class ShortText(BaseItem):
    """A few words to write. `accepted`: wordings that are right, the best one first. `wording`:
    what others are made of, each in one of these ways."""

    type: Literal["short_text"]
    accepted: Annotated[tuple[Line, ...], Field(min_length=1)]
    wording: tuple[Wording, ...] = ()
    rationale: Text
    expected_wrong: Annotated[tuple[WrongText, ...], Field(min_length=1)]

    def answers(self) -> Iterator[tuple[Place, str]]:
        yield from ((self.at("accepted", n), words) for n, words in enumerate(self.accepted))

    def contradictions(self) -> Iterator[Problem]:
        """Graded as the page does: the first wording that is the same decides."""
        right: dict[str, str] = {}
        for index, text in enumerate(self.accepted):
            form, place = normal(text), self.at("accepted", index)
            if other := right.get(form):
                yield problem(place, "same-wording", text=text, other=other)
            yield from _kept(right, form, text, place)
        yield from self._empty_words()
        wrong: dict[str, str] = {}
        for expected in self.expected_wrong:
            for index, text in enumerate(expected.texts):
                form, place = normal(text), expected.at("texts", index)
                if other := right.get(form) or self._best_answer(text):
                    yield problem(place, "wrong-accepted", text=text, other=other)
                elif other := wrong.get(form):
                    yield problem(place, "wrong-twice", text=text, other=other)
                yield from _kept(wrong, form, text, place)

    def _empty_words(self) -> Iterator[Problem]:
        for words in self.wording:
            groups = [(("must", n), group) for n, group in enumerate(words.must)]
            for path, group in [*groups, (("may",), words.may)]:
                for index, text in enumerate(group):
                    yield from _kept({}, normal(text), text, words.at(*path, index))

    def _best_answer(self, text: str) -> str:
        """The best answer, where a text is made of the words of a right one."""
        is_made = any(consists_of(words.must, words.may, text) for words in self.wording)
        return self.accepted[0] if is_made else ""


def _kept(seen: dict[str, str], form: str, text: str, place: Place) -> Iterator[Problem]:
    """Notes the form of a wording, if anything of it is left."""
    if form:
        seen.setdefault(form, text)
    else:
        yield problem(place, "empty-wording", text=text)
