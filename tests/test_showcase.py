"""The showcase course has one of everything an author can write, and nothing wrong with it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from fixtures_site import SHOWCASE, generator, project

from generator.authored.course import Content
from generator.authored.kinds import KINDS
from generator.authored.kinds.base import Model
from generator.authored.reading import load

WITHDRAWN = ("draft", "obsolete")
"""What a sheet may be that nobody may work by: the tests make such sheets themselves."""


@pytest.fixture(scope="module")
def content() -> Content:
    (chapter,) = load(SHOWCASE)[0].chapters
    return chapter


def _models(hint: Any) -> Iterator[type[Model]]:
    """The classes of objects that a type speaks of, not those inside them."""
    if isinstance(hint, type) and issubclass(hint, Model):
        yield hint
    for part in get_args(hint):
        yield from _models(part)


def _all_models() -> set[type[Model]]:
    """Every class of object that can be written in a course."""
    found: set[type[Model]] = set()
    waiting = [model for kind in KINDS for model in _models(kind.model)]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            for field in model.model_fields.values():
                waiting += _models(field.annotation)
    return found


def _fields(models: Iterable[type[Model]]) -> set[tuple[type, str]]:
    """Their fields, each with the class that says it: what items share is one field."""
    return {
        (
            next(base for base in reversed(model.__mro__) if name in inspect.get_annotations(base)),
            name,
        )
        for model in models
        for name in model.model_fields
        if name != "waivers"  # nothing shows them
    }


def _choices(hint: Any) -> Iterator[str]:
    """The words that a type offers to choose from."""
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    else:
        for part in get_args(hint):
            yield from _choices(part)


def _objects(content: Content, owner: type) -> list[Model]:
    return [one for one in content.models if isinstance(one, owner)]


def _values(value: Any) -> set[str]:
    return {each for each in (value if isinstance(value, tuple) else (value,)) if type(each) is str}


def test_there_is_one_of_each_kind_and_type_of_object(content: Content) -> None:
    assert [kind.name for kind in KINDS if not getattr(content, kind.name)] == []
    shown = {type(model) for model in content.models}
    assert {model.__name__ for model in _all_models() - shown} == set()


def test_every_field_is_filled_in_somewhere(content: Content) -> None:
    missing = [
        f"{name} of {owner.__name__}"
        for owner, name in _fields(_all_models())
        if not [one for one in _objects(content, owner) if name in one.model_fields_set]
    ]
    assert not missing, "\n".join(sorted(missing))


def test_everything_that_can_be_chosen_is_chosen_somewhere(content: Content) -> None:
    """Fields of one name, such as `level`, offer the same."""
    offered, chosen = set(), set()
    for model in _all_models():
        for name, field in model.model_fields.items():
            offered |= {(name, each) for each in _choices(field.annotation)}
    for one in content.models:
        chosen |= {(name, each) for name, value in vars(one).items() for each in _values(value)}
    assert sorted(offered - chosen) == [("status", each) for each in WITHDRAWN]


def test_nothing_is_wrong_with_it_and_nothing_could_be_better(tmp_path: Path) -> None:
    root = project(tmp_path / "project", SHOWCASE)
    done = generator("check", "--all", "--root", root, SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("no problems: 1 chapters"), done.stdout
    assert done.stderr == ""
