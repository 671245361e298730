"""wrong-accepted, wrong-twice, same-wording, empty-wording, key-refused, same-match, same-text,
unknown-category, empty-category: what is offered and what is graded right hold together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

from generator.authored.course import Course
from generator.authored.kinds.base import Model
from generator.authored.kinds.item import (
    Classification,
    Matching,
    Numeric,
    Ordering,
    ShortText,
    tasks,
)
from generator.problem import Place, Problem, problem
from generator.text.suggest import nearest
from generator.text.typed_answer import made, near, normal


def check(course: Course) -> Iterator[Problem]:
    """The items of every chapter, those of scenarios too."""
    for content in course.chapters:
        for item in tasks(content.items):
            for look in CHECKS.get(type(item), ()):
                yield from look(item)


def _matches(item: Matching) -> Iterator[Problem]:
    matches: list[tuple[Model, str]] = [(pair, "match") for pair in item.pairs]
    matches += [(each, "text") for each in item.distractors]
    for place, text in _twice(matches):
        yield problem(place, "same-match", text=text)
    yield from _same_texts(item.pairs)


def _wordings(item: ShortText) -> Iterator[Problem]:
    """Graded as the page does: the first wording that is the same decides."""
    right: dict[str, str] = {}
    for index, text in enumerate(item.accepted):
        form, place = normal(text), item.at("accepted", index)
        if other := right.get(form):
            yield problem(place, "same-wording", text=text, other=other)
        yield from _kept(right, form, text, place)
    yield from _empty_words(item)
    wrong: dict[str, str] = {}
    for each in item.expected_wrong:
        for index, text in enumerate(each.texts):
            form, place = normal(text), each.at("texts", index)
            if other := right.get(form) or _made(item, text):
                yield problem(place, "wrong-accepted", text=text, other=other)
            elif other := wrong.get(form):
                yield problem(place, "wrong-twice", text=text, other=other)
            yield from _kept(wrong, form, text, place)


def _empty_words(item: ShortText) -> Iterator[Problem]:
    for words in item.wording:
        groups = [(("must", n), group) for n, group in enumerate(words.must)]
        for path, group in [*groups, (("may",), words.may)]:
            for index, text in enumerate(group):
                yield from _kept({}, normal(text), text, words.at(*path, index))


def _made(item: ShortText, text: str) -> str:
    """The best answer, where a text is made of the words of a right one."""
    is_made = any(made(words.must, words.may, text) for words in item.wording)
    return item.accepted[0] if is_made else ""


def _kept(seen: dict[str, str], form: str, text: str, place: Place) -> Iterator[Problem]:
    """Notes the form of a wording, if anything of it is left."""
    if form:
        seen.setdefault(form, text)
    else:
        yield problem(place, "empty-wording", text=text)


def _numbers(item: Numeric) -> Iterator[Problem]:
    for text in (f"{item.value}", f"{item.value} {item.unit or ''}".strip()):
        given = _number_in(text, item.unit or "")
        if given is None or not near(given, item.value, item.tolerance):
            yield problem(item.at("unit"), "key-refused", text=text, unit=item.unit)
            break
    for index, wrong in enumerate(item.expected_wrong):
        place, value = wrong.at("value"), wrong.value
        earlier = [each.value for each in item.expected_wrong[:index]]
        taken = [other for other in earlier if near(value, other, item.tolerance)]
        if near(value, item.value, item.tolerance):
            yield problem(place, "wrong-accepted", text=value, other=item.value)
        elif taken:
            yield problem(place, "wrong-twice", text=value, other=taken[0])


def _number_in(text: str, unit: str) -> Decimal | None:
    """The number that the page finds in a response: see `numberIn` in match.js."""
    written = re.sub(r"[\s.,。、]+$", "", unicodedata.normalize("NFKC", text))
    ending = unicodedata.normalize("NFKC", unit)
    plain = re.sub("^[=+]", "", normal(written.removesuffix(ending)))
    plain = plain.removesuffix("%") if ending == "%" else plain
    return Decimal(plain) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain) else None


def _same_texts(things: Iterable[Model]) -> Iterator[Problem]:
    for place, text in _twice([(thing, "text") for thing in things]):
        yield problem(place, "same-text", text=text)


def _twice(things: Iterable[tuple[Model, str]]) -> Iterator[tuple[Place, str]]:
    """The texts that would be graded like one before, and where they stand."""
    seen: set[str] = set()
    for thing, field in things:
        text = getattr(thing, field)
        form = normal(text) or text
        if form in seen:
            yield thing.at(field), text
        seen.add(form)


def _categories(item: Classification) -> Iterator[Problem]:
    ids = [category.id for category in item.categories]
    used = {member.category for member in item.members}
    for member in item.members:
        if member.category not in ids:
            near_id = nearest(member.category, ids)
            place = member.at("category")
            yield problem(place, "unknown-category", id=member.category, nearest=near_id)
    for category in item.categories:
        if category.id not in used and used <= set(ids):
            yield problem(category.at("id"), "empty-category", id=category.id)


CHECKS: dict[type, tuple[Callable[[Any], Iterator[Problem]], ...]] = {
    ShortText: (_wordings,),
    Numeric: (_numbers,),
    Ordering: (lambda item: _same_texts(item.sequence),),
    Matching: (_matches,),
    Classification: (lambda item: _same_texts(item.members), _categories),
}
"""What makes the key of a type true; other types offer choices, and `keys` looks at those."""
