"""A number is typed."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Line, Model, Number, Text
from generator.authored.kinds.items.base import BaseItem
from generator.problem import Problem, problem
from generator.text.typed_answer import is_within, number_in


class WrongNumber(Model):
    """A number that a known mistake leads to, and the mistake."""

    value: Number
    rationale: Text


class Numeric(BaseItem):
    """A number to work out, in `unit`; right if no more than `tolerance` away from `value`."""

    type: Literal["numeric"]
    value: Number
    tolerance: Annotated[Number, Field(ge=0)] = Decimal(0)
    unit: Line | None = None
    rationale: Text
    expected_wrong: Annotated[tuple[WrongNumber, ...], Field(min_length=1)]

    def contradictions(self) -> Iterator[Problem]:
        for text in (f"{self.value}", f"{self.value} {self.unit or ''}".strip()):
            number = number_in(text, self.unit or "")
            if number is None or not is_within(number, self.value, self.tolerance):
                yield problem(self.at("unit"), "key-refused", text=text, unit=self.unit)
                break
        for index, wrong in enumerate(self.expected_wrong):
            place, value = wrong.at("value"), wrong.value
            earlier = [expected.value for expected in self.expected_wrong[:index]]
            equals = [other for other in earlier if is_within(value, other, self.tolerance)]
            if is_within(value, self.value, self.tolerance):
                yield problem(place, "wrong-accepted", text=value, other=self.value)
            elif equals:
                yield problem(place, "wrong-twice", text=value, other=equals[0])
