"""Words problems for people, editors and CI."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Iterable, Sequence

from generator.problem import SEVERITIES, Problem, of_level
from generator.text.catalog import Catalog, words

FORMATS = ("text", "json", "github")
LANGUAGES = ("zh", "en")


def language(environment: dict[str, str] | None = None) -> str:
    """The language of messages: zh where the environment's locale is Chinese, else en."""
    variables = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := variables.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    default = locale.getlocale()[0] or ""
    return "zh" if default.lower().startswith(("zh", "chinese")) else "en"


def sentence(problem: Problem, lang: str) -> str:
    """What is wrong and what to do, on one line."""
    t = words("authors", lang)
    params = dict(problem.params)
    text = t(problem.message, **params)
    if "nearest" in params:
        text += ("" if lang == "zh" else " ") + t("did-you-mean", nearest=params["nearest"])
    return _visible(text)


def _visible(text: str) -> str:
    """Line breaks, control and bidi characters that a message quotes are spelled out."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char in _SPACES else _spelled(char) for char in text
    )


_SPACES = "\u3000"


def _spelled(character: str) -> str:
    return character.encode("unicode_escape").decode()


def report(problems: Iterable[Problem], form: str, lang: str) -> str:
    """All problems, sorted by place, in one of the formats."""
    ordered = sorted(problems)
    if form == "json":
        return json.dumps([_fields(p, lang) for p in ordered], ensure_ascii=False, indent=2)
    line = _github if form == "github" else _text
    return "\n".join(line(problem, lang) for problem in ordered)


def reject(problems: Sequence[Problem], summary: str, lang: str, t: Catalog) -> None:
    """Prints problems of which at least one is an error, and how many there are of each level."""
    print(report(problems, "text", lang))
    errors = len(of_level(problems, "error"))
    print(t(summary, count=errors) + _lesser(problems, t), file=sys.stderr)


def warn(problems: Sequence[Problem], lang: str, t: Catalog) -> None:
    """Prints problems none of which is an error; nothing where there are none."""
    if problems:
        print(report(problems, "text", lang))
        print(_lesser(problems, t).strip(), file=sys.stderr)


def _lesser(problems: Sequence[Problem], t: Catalog) -> str:
    """How many warnings and infos there are; empty where there are none."""
    counts = {level: len(of_level(problems, level)) for level in SEVERITIES}
    warnings = t("cli.warnings", count=counts["warning"]) if counts["warning"] else ""
    return warnings + (t("cli.infos", count=counts["info"]) if counts["info"] else "")


def _fields(problem: Problem, lang: str) -> dict[str, str | int]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "rule": problem.rule,
        "message": sentence(problem, lang),
        "level": problem.level,
    }


def _text(problem: Problem, lang: str) -> str:
    """`path:line:column: [rule] …`, the level in front of the rule where it is no error."""
    t = words("authors", lang)
    severity = "" if problem.level == "error" else t(f"severity.{problem.level}")
    where = _visible(str(problem.place))
    return f"{where}: {severity}[{problem.rule}] {sentence(problem, lang)}"


_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def _github(problem: Problem, lang: str) -> str:
    """A workflow command; its own separators are escaped as the format asks."""
    place = problem.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    command, title = _COMMANDS[problem.level], _property(problem.rule)
    return f"::{command} {where},title={title}::{_data(sentence(problem, lang))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
