"""form-choices, form-example, form-section, form-cells, form-pointer: what a form asks can be
filled in, its training example fits it, and a field that is named by another is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.authored.course import Course
from generator.authored.kinds.form import Form, FormField, FormSection
from generator.problem import Problem, problem


def check(course: Course) -> Iterator[Problem]:
    """Every section of every form."""
    for content in course.chapters:
        for form in content.forms:
            for section in form.sections:
                yield from _section(section)
                for field in section.fields:
                    yield from _field(field)
            yield from _pointers(form)


def _section(section: FormSection) -> Iterator[Problem]:
    """Fields, or a table of columns with rows to fill in."""
    if bool(section.fields) == bool(section.columns):
        yield problem(section.at("id"), "form-section.kind", title=section.title)
    elif bool(section.columns) != bool(section.rows):
        yield problem(section.at("id"), "form-section.rows", title=section.title)
    for index, cells in enumerate(section.examples):
        if len(cells) != len(section.columns):
            place, columns = section.at("examples", index), len(section.columns)
            yield problem(place, "form-cells", cells=len(cells), columns=columns)


def _field(field: FormField) -> Iterator[Problem]:
    chooses = field.type in ("choice", "choices")
    if chooses and len(set(field.choices)) < 2:
        yield problem(field.at("choices"), "form-choices.few", label=field.label)
    elif field.choices and not chooses:
        yield problem(field.at("choices"), "form-choices.idle", label=field.label)
    elif field.example and not fits(field):
        place, takes = field.at("example"), _TAKES.get(field.type) or ", ".join(field.choices)
        names = {"text": field.example, "label": field.label, "takes": takes}
        yield problem(place, "form-example", **names)


def _pointers(form: Form) -> Iterator[Problem]:
    """Conditions name a choice of the same form, `kept_until` a date of it; ids are then unique."""
    fields = [field for section in form.sections for field in section.fields]
    for field in fields:
        if condition := field.required_if:
            named = [other for other in _of_type(fields, "choice") if other.id == condition.field]
            if len(named) != 1:
                place = condition.at("field")
                yield problem(place, "form-pointer.field", id=condition.field, type="choice")
            elif condition.choice not in named[0].choices:
                takes = ", ".join(named[0].choices)
                place = condition.at("choice")
                yield problem(place, "form-pointer.choice", text=condition.choice, takes=takes)
            if field.required:
                yield problem(field.at("required"), "form-pointer.both", label=field.label)
    dates = [field for field in _of_type(fields, "date") if field.id == form.kept_until]
    if form.kept_until and len(dates) != 1:
        place = form.at("kept_until")
        yield problem(place, "form-pointer.field", id=form.kept_until, type="date")


def _of_type(fields: list[FormField], type: str) -> list[FormField]:
    return [field for field in fields if field.type == type]


_TAKES = {"number": "12, 3.5", "date": "2026-01-31", "scale": "1, 2, 3, 4, 5"}
_NUMBER = r"-?[0-9][0-9,]*(\.[0-9]+)?"
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"


def fits(field: FormField) -> bool:
    """Whether the example is something that the field can hold."""
    text = field.example or ""
    if field.type == "choice":
        return text in field.choices
    if field.type == "choices":
        return not _rest(text, field.choices)
    pattern = {"number": _NUMBER, "date": _DAY, "scale": "[1-5]"}.get(field.type)
    return pattern is None or bool(re.fullmatch(pattern, text))


def _rest(text: str, choices: tuple[str, ...]) -> str:
    """What is left of an example once its choices and what parts them are taken away."""
    for choice in sorted(choices, key=len, reverse=True):
        text = text.replace(choice, "")
    return re.sub("[、，,；;/ ]", "", text)
