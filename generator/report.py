"""Words problems for people, editors and CI."""

from __future__ import annotations

import json
import locale
import os
from collections.abc import Iterable

from generator.problem import Problem
from generator.words import words

FORMATS = ("text", "json", "github")
LANGUAGES = ("zh", "en")


def language(environment: dict[str, str] | None = None) -> str:
    """The language of messages: zh where the environment's locale is Chinese, else en."""
    found = environment if environment is not None else dict(os.environ)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if found.get(name):
            return "zh" if found[name].lower().startswith("zh") else "en"
    default = locale.getlocale()[0] or ""
    return "zh" if default.lower().startswith(("zh", "chinese")) else "en"


def sentence(problem: Problem, lang: str) -> str:
    """What is wrong and what to do."""
    t = words("authors", lang)
    params = dict(problem.params)
    text = t(problem.message, **params)
    if "nearest" in params:
        text += ("" if lang == "zh" else " ") + t("did-you-mean", nearest=params["nearest"])
    return text


def report(problems: Iterable[Problem], form: str, lang: str) -> str:
    """All problems in one of the formats."""
    if form == "json":
        return json.dumps([_fields(p, lang) for p in problems], ensure_ascii=False, indent=2)
    line = _github if form == "github" else _text
    return "\n".join(line(problem, lang) for problem in problems)


def _fields(problem: Problem, lang: str) -> dict[str, str | int]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "rule": problem.rule,
        "message": sentence(problem, lang),
    }


def _text(problem: Problem, lang: str) -> str:
    return f"{problem.place}: [{problem.rule}] {sentence(problem, lang)}"


def _github(problem: Problem, lang: str) -> str:
    """A workflow command; its own separators are escaped as the format asks."""
    place = problem.place
    text = sentence(problem, lang).replace("%", "%25").replace("\n", "%0A")
    where = f"file={place.path},line={place.line},col={place.column}"
    return f"::error {where},title={problem.rule}::{text}"
