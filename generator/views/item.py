"""An item as its template sees it: lettered choices, words for type and level, a content hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from generator.authored.kinds.item import (
    Classification,
    Hotspot,
    Item,
    Matching,
    Multiple,
    Numeric,
    Open,
    Ordering,
    Scenario,
    ShortText,
    Single,
    Task,
    TrueFalse,
)
from generator.text.catalog import Words
from generator.text.typed_answer import normal
from generator.views.links import Links

LETTERS = "ABCDEFGHIJKLMNO"


class ChoiceView(NamedTuple):
    """Something to choose, to place or to match; `letter` is empty where it goes by its text."""

    id: str
    letter: str
    text: str

    @property
    def name(self) -> str:
        """What the key calls it: its letter, or its text where it has none."""
        return self.letter or self.text


class RationaleView(NamedTuple):
    """Why a part is right or wrong; `name` is what the key calls the part, where it has several."""

    id: str
    name: str
    text: str


class Body(NamedTuple):
    """What differs from type to type.

    `face` is the template; `key` what the script compares a response with; `key_line` the same in
    words. `choices` are chosen, put in order, or given to the `rows`.
    """

    face: str
    key: Any
    key_line: str
    rationales: tuple[RationaleView, ...]
    choices: tuple[ChoiceView, ...] = ()
    rows: tuple[ChoiceView, ...] = ()
    input: str = ""
    unit: str = ""
    figure: str = ""


class ItemView(NamedTuple):
    course: str
    id: str
    type: str
    stem: str
    rule: str
    hints: tuple[str, ...]
    hash: str
    see: str
    see_title: str
    body: Body

    @property
    def key(self) -> str:
        """For the script, as JSON."""
        return json.dumps(self.body.key, ensure_ascii=False)


class Asked(NamedTuple):
    """An item where it stands on a page; `meta` is its number there, its type and its level."""

    meta: str
    item: ItemView
    inner: tuple[Asked, ...] = ()


class Numbered:
    """Numbers the items of a page, those of a scenario too."""

    def __init__(self, chapter: str, links: Links, t: Words) -> None:
        self._chapter, self._links, self.t = chapter, links, t
        self._made: dict[str, ItemView] = {}

    def asked(self, items: Iterable[Item]) -> list[Asked]:
        """The items from number 1 on."""
        number, found = 1, []
        for item in items:
            one = self._asked(item, number)
            found.append(one)
            number += len(one.inner) or 1
        return found

    def _asked(self, item: Item, number: int, story: str = "") -> Asked:
        view = self._made.get(item.id)
        if not view:
            view = self._made[item.id] = self._view(item, story)
        if isinstance(item, Scenario):
            inner = tuple(
                self._asked(one, at, item.stem) for at, one in enumerate(item.items, number)
            )
            last = number + len(inner) - 1
            return Asked(self.t("item.scenario", first=number, last=last), view, inner)
        kind, level = self.t(f"type.{item.type}"), self.t(f"level.{item.level}")
        return Asked(self.t("item.meta", number=number, type=kind, level=level), view)

    def _view(self, item: Item, story: str) -> ItemView:
        return ItemView(
            course=self._chapter,
            id=item.id,
            type=item.type,
            stem=item.stem,
            rule=self.t(f"rule.{item.type}") if f"rule.{item.type}" in self.t else "",
            hints=item.hints,
            hash=content_hash(item, story),
            see=item.see,
            see_title=self._links[item.see].title,
            body=_BODIES[type(item)](item, self.t),
        )


def told(item: Item) -> list[tuple[Task, str]]:
    """What is answered of an item, each with the story that its hash covers."""
    if isinstance(item, Scenario):
        return [(task, item.stem) for task in item.items]
    return [(item, "")]


def content_hash(item: Item, story: str = "") -> str:
    """Changes when what is asked or what is right changes; not with a rationale, level or link.

    What is asked about a scenario changes with its story.
    """
    about = [story] if story else []
    content = json.dumps([item.type, item.stem, *_asked(item), *about], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _asked(item: Item) -> list[Any]:
    """What is offered and what is right."""
    if isinstance(item, TrueFalse):
        return [[], item.key]
    if isinstance(item, Single | Multiple):
        return [[[c.id, c.text] for c in item.choices], item.key]
    if isinstance(item, ShortText):
        return [item.accepted]  # not `wording`: to accept more resets nobody
    if isinstance(item, Numeric):
        return [str(item.value), str(item.tolerance), item.unit]
    if isinstance(item, Ordering):
        return [[[c.id, c.text] for c in item.sequence]]
    if isinstance(item, Matching):
        return [[[p.id, p.text, p.match] for p in item.pairs], [d.text for d in item.distractors]]
    if isinstance(item, Classification):
        return [
            [[m.id, m.text, m.category] for m in item.members],
            [c.text for c in item.categories],
        ]
    if isinstance(item, Open):
        return [[c.text for c in item.criteria]]
    if isinstance(item, Hotspot):
        return [item.figure, [[s.id, s.place] for s in item.spots], item.key]
    return [[content_hash(each) for each in item.items]]


def _choices(item: Single | Multiple, t: Words) -> Body:
    choices = _lettered((choice.id, choice.text) for choice in item.choices)
    key = item.key if isinstance(item, Multiple) else (item.key,)
    names = t("comma").join(choice.name for choice in choices if choice.id in key)
    kind = "checkbox" if isinstance(item, Multiple) else "radio"
    return Body("choices", key, names, _reasons(choices, item.choices), choices, input=kind)


def _true_false(item: TrueFalse, t: Words) -> Body:
    choices = (ChoiceView("true", "", t("item.true")), ChoiceView("false", "", t("item.false")))
    reasons = (
        RationaleView("true", t("item.true"), item.rationale.true),
        RationaleView("false", t("item.false"), item.rationale.false),
    )
    name = t(f"item.{item.key}")
    return Body("choices", (item.key,), name, reasons, choices, input="radio")


def _short_text(item: ShortText, t: Words) -> Body:
    key: dict[str, Any] = {"accepted": item.accepted}
    key["wrong"] = [wrong.texts for wrong in item.expected_wrong]
    if item.wording:
        key["wording"] = [{"must": words.must, "may": words.may} for words in item.wording]
    wrong = [(t("item.or").join(each.texts), each.rationale) for each in item.expected_wrong]
    reasons = _typed(item.rationale, wrong, t)
    return Body("text", key, _best(item, t), reasons, input="text")


def _best(item: ShortText, t: Words) -> str:
    """The best answer, and two others that show how far one may go from it."""
    best, *others = item.accepted
    if not others:
        return best
    others = [other for other in others if normal(best) not in normal(other)] or others
    return t("item.accepted", best=best, others=t("item.or").join(others[:2]))


def _numeric(item: Numeric, t: Words) -> Body:
    unit, tolerance = item.unit or "", str(item.tolerance)
    values = [str(wrong.value) for wrong in item.expected_wrong]
    key = {"value": str(item.value), "tolerance": tolerance, "unit": unit, "wrong": values}
    near = t("item.tolerance", tolerance=tolerance) if item.tolerance else ""
    wrong = [(f"{each.value} {unit}".strip(), each.rationale) for each in item.expected_wrong]
    line = f"{item.value} {unit}".strip() + near
    reasons = _typed(item.rationale, wrong, t)
    return Body("text", key, line, reasons, input="decimal", unit=unit)


def _typed(right: str, wrong: list[tuple[str, str]], t: Words) -> tuple[RationaleView, ...]:
    """The rationale of the right answer, then those of the wrong ones that are expected."""
    named = [(t("item.answered", answer=answer), rationale) for answer, rationale in wrong]
    return (
        RationaleView("accepted", "", right),
        *(RationaleView(f"wrong-{n}", name, text) for n, (name, text) in enumerate(named)),
    )


def _ordering(item: Ordering, t: Words) -> Body:
    key = [step.id for step in item.sequence]
    mixed = _mixed(item.id, item.sequence)
    if [step.id for step in mixed] == key:
        mixed = [*mixed[1:], mixed[0]]
    choices = _lettered((step.id, step.text) for step in mixed)
    letters = {choice.id: choice.letter for choice in choices}
    line = t("item.then").join(letters[id] for id in key)
    ordered = tuple(RationaleView(s.id, letters[s.id], s.rationale) for s in item.sequence)
    return Body("ordering", key, line, ordered, choices)


def _matching(item: Matching, t: Words) -> Body:
    matches = [(pair.id, pair.match) for pair in item.pairs]
    matches += [(each.id, each.text) for each in item.distractors]
    choices = _lettered(sorted(matches, key=lambda match: _draw(item.id, match[0])))
    letters = {choice.id: choice.letter for choice in choices}
    rows = _numbered((pair.id, pair.text) for pair in item.pairs)
    reasons = [
        RationaleView(p.id, r.letter, p.rationale) for p, r in zip(item.pairs, rows, strict=True)
    ]
    reasons += [RationaleView(d.id, letters[d.id], d.rationale) for d in item.distractors]
    line = _pairs(rows, letters, {pair.id: pair.id for pair in item.pairs}, t)
    key = {pair.id: pair.id for pair in item.pairs}
    return Body("pairs", key, line, tuple(reasons), choices, rows)


def _classification(item: Classification, t: Words) -> Body:
    choices = _lettered((each.id, each.text) for each in item.categories)
    letters = {choice.id: choice.letter for choice in choices}
    members = _mixed(item.id, item.members)
    rows = _numbered((member.id, member.text) for member in members)
    reasons = tuple(
        RationaleView(m.id, r.letter, m.rationale) for m, r in zip(members, rows, strict=True)
    )
    key = {member.id: member.category for member in members}
    return Body("pairs", key, _pairs(rows, letters, key, t), reasons, choices, rows)


def _pairs(
    rows: tuple[ChoiceView, ...], letters: dict[str, str], key: dict[str, str], t: Words
) -> str:
    return t("comma").join(f"{row.letter}{letters[key[row.id]]}" for row in rows)


def _open(item: Open, t: Words) -> Body:
    choices = tuple(ChoiceView(each.id, "", each.text) for each in item.criteria)
    key = [each.id for each in item.criteria]
    return Body("open", key, item.model_answer, (), choices)


def _hotspot(item: Hotspot, t: Words) -> Body:
    choices = _lettered((spot.id, spot.place) for spot in item.spots)
    names = [choice.name for choice in choices if choice.id == item.key]
    reasons = _reasons(choices, item.spots)
    return Body(
        "hotspot", (item.key,), names[0], reasons, choices, input="radio", figure=item.figure
    )


def _scenario(item: Scenario, t: Words) -> Body:
    return Body("", None, "", ())


def _reasons(choices: tuple[ChoiceView, ...], authored: Iterable[Any]) -> tuple[RationaleView, ...]:
    pairs = zip(choices, authored, strict=True)
    return tuple(RationaleView(view.id, view.name, choice.rationale) for view, choice in pairs)


def _lettered(things: Iterable[tuple[str, str]]) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(id, LETTERS[n], text) for n, (id, text) in enumerate(things))


def _numbered(things: Iterable[tuple[str, str]]) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(id, str(n), text) for n, (id, text) in enumerate(things, 1))


def _mixed(item: str, things: Iterable[Any]) -> list[Any]:
    """In an order drawn from the ids: the same in every build."""
    return sorted(things, key=lambda thing: _draw(item, thing.id))


def _draw(item: str, id: str) -> str:
    return hashlib.sha256(f"{item} {id}".encode()).hexdigest()


_BODIES: dict[type, Callable[[Any, Words], Body]] = {
    Single: _choices,
    Multiple: _choices,
    TrueFalse: _true_false,
    ShortText: _short_text,
    Numeric: _numeric,
    Ordering: _ordering,
    Matching: _matching,
    Classification: _classification,
    Open: _open,
    Hotspot: _hotspot,
    Scenario: _scenario,
}
