"""The catalogs and the code agree: every word that is asked for exists, and none is left over."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from generator.authored.kinds import BaseItem, Scenario
from generator.authored.kinds.base import DocumentControl, Level
from generator.authored.kinds.case import Fact
from generator.authored.kinds.checklist import Checklist
from generator.authored.kinds.drill import METERS, Rating
from generator.authored.kinds.edition import Edition
from generator.authored.kinds.kano import Code
from generator.authored.kinds.topic import Tool
from generator.authored.misread import CAUSES
from generator.authored.validate import _MESSAGES, _OURS
from generator.commands.report import LANGUAGES
from generator.problem import SEVERITIES
from generator.rules.writing import NAMES
from generator.rules.writing.key_length_bias import ENDS
from generator.rules.writing.key_length_bias import MESSAGES as BIASES
from generator.site.config import SCHEMES, THEME
from generator.text.catalog import LOCALES, words
from generator.views.lesson import LEVELS
from generator.views.sheets.base import SheetType
from generator.views.workbench import COLUMNS

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
FOR_AUTHORS = ("__main__.py", "commands/report.py", "build.py")
"""The modules whose `t` words what authors read; all others word what learners read."""


def allowed(model: type, field: str) -> tuple[str, ...]:
    return get_args(model.model_fields[field].annotation)


TYPES = tuple(
    value
    for model in BaseItem.__subclasses__()
    for value in allowed(model, "type")
    if model is not Scenario
)
COMMANDS = ("build", "serve", "check", "explain", "schema", "new")
SHEETS = get_args(SheetType)
WAYS = ("practice", "five", "study", "exam", "pre-post", "book", "print")
STATES = ("empty", "blocked", "newer", "damaged")
ANSWERED, RATES = ("csat", "nps"), ("complaints", "on-time", "first-time")
MARKED = tuple(set(allowed(DocumentControl, "status")) - {"approved", "sample"})
MADE_UP = {
    "cli.{}": COMMANDS,
    "explain.{}": tuple(words("authors", "en").starting("explain.")),
    "type.{}": TYPES,
    "item.{}": ("true", "false"),
    "rule.{}": tuple(type for type in TYPES if f"rule.{type}" in words("site", "zh")),
    "level.{}": get_args(Level),
    "case.{}": allowed(Fact, "status"),
    "lesson.{}": LEVELS,
    "mark.{}": ("course", "site"),
    "verified.{}": allowed(Edition, "verified"),
    "status.{}": allowed(DocumentControl, "status"),
    "kind.{}": allowed(Checklist, "kind"),
    "document.{}": (*DocumentControl.model_fields, "record_years"),
    "severity.{}": SEVERITIES,
    "writing.{}": NAMES,
    "explain-level.{}": SEVERITIES,
    "printed.notice-{}": get_args(SheetType),
    "bank.{}": WAYS,
    "bank.{}-about": WAYS,
    "desk.{}": STATES,
    "desk.{}-do": STATES,
    "bank.time-{}": ("0", "1", "2", "3"),
    "quality.bias-{}": ENDS,
    "workbench.{}-description": get_args(Tool),
    "workbench.way-{}": ("paste", "ask", "counts"),
    "workbench.column-{}": COLUMNS,
    "workbench.kind-{}": ("abc", "rfm"),
    "workbench.do-{}": get_args(Code),
    "workbench.{}": (
        *get_args(Tool),
        *("compute", "sample", "clear"),
        *("table-kind", "cut", "rule", "bounds", "score"),
    ),
    "workbench.ask-{}": ("if", "if-not"),
    "workbench.{}-paste": ("abc", "rfm"),
    "workbench.m-{}": (
        *(*ANSWERED, "index", *RATES, "index-count"),
        *(f"{rate}-{of}" for rate in RATES for of in ("part", "whole")),
    ),
    "workbench.m-{}-formula": (*ANSWERED, "index", *RATES),
    "workbench.m-{}-values": (*ANSWERED, "index"),
    "explore.{}": (
        *("functional", "dysfunctional"),
        *("very-unhappy", "unhappy", "even", "happy", "very-happy"),
    ),
    "checklists.{}": SHEETS,
    "sheets.{}": SHEETS,
    "topic.{}": SHEETS,
    "sheet.how-{}": SHEETS,
    "sheet.state-{}": MARKED,
    "sheet.about-{}": MARKED,
    "sheet.file-{}": ("pdf", "example", "docx", "xlsx"),
    "sheet.{}": ("large", "bare", "twice"),
    "drill.{}": (*METERS, *get_args(Rating)),
    "drill.at-{}": ("least", "most"),
    "practice.{}": ("workbenches", "drills"),
    "case.rate-{}": ("2", "1", "0"),
    "records.{}": ("empty", "blocked", "dialog-by", "dialog-reason"),
    "records.{}-do": ("empty", "blocked"),
    "records.form-{}": ("json", "csv"),
}
"""The keys that code and templates put together, and what they put in the place of {}."""
PREFIXES = {
    "views/hubs.py": ("learn", "quiz", "checklists"),
    "views/chapter.py": ("review", "glossary", "sources", "handout", "quality", "traceability"),
}
"""The same for keys that begin with {}, a module each."""


@dataclass(frozen=True)
class Use:
    """A message that is asked for; `key` may hold {} for what is put together."""

    where: str
    key: str
    params: frozenset[str]

    @property
    def keys(self) -> set[str]:
        if "{}" not in self.key:
            return {self.key}
        made = PREFIXES[self.where] if self.key.startswith("{}") else MADE_UP[self.key]
        return {self.key.replace("{}", part) for part in made}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(GENERATOR.rglob("*.py")):
        yield path.relative_to(GENERATOR).as_posix(), ast.parse(path.read_text("utf-8"))


def calls(tree: ast.Module, *names: str) -> Iterator[ast.Call]:
    """The calls of functions and methods of these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", None))
            if called in names:
                yield node


def pattern(node: ast.expr) -> str | None:
    """A text that stands in the code; {} for what is put in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(getattr(part, "value", "{}")) if isinstance(part, ast.Constant) else "{}"
            for part in node.values
        )
    return None


def uses_in_code() -> Iterator[Use]:
    for name, tree in modules():
        for call in calls(tree, "t", "progress"):
            if key := pattern(call.args[0]):
                yield Use(name, key, frozenset(word.arg or "" for word in call.keywords))
        for call in calls(tree, "reject"):
            yield Use(name, pattern(call.args[1]) or "", frozenset({"count"}))


def uses_in_templates() -> Iterator[Use]:
    for path in sorted(GENERATOR.rglob("*.jinja")):
        tree = Environment().parse(path.read_text("utf-8"))
        for call in tree.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                key = _template_key(call.args[0])
                params = frozenset(word.key for word in call.kwargs)
                yield Use(path.relative_to(GENERATOR).as_posix(), key, params)


def _template_key(node: nodes.Expr) -> str:
    parts = node.nodes if isinstance(node, nodes.Concat) else [node]
    return "".join(part.value if isinstance(part, nodes.Const) else "{}" for part in parts)


USES = [*uses_in_code(), *uses_in_templates()]
AUTHORS = [use for use in USES if use.where in FOR_AUTHORS]
SITE = [use for use in USES if use.where not in FOR_AUTHORS]


def asked(uses: list[Use]) -> set[str]:
    return {key for use in uses for key in use.keys}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def raw(domain: str, lang: str) -> dict[str, str]:
    return words(domain, lang).starting("")


def rules() -> set[str]:
    return set(words("authors", "en").starting("explain."))


def problem_messages() -> set[str]:
    """The keys of the authors' catalog that word a problem."""
    return {key for key in raw("authors", "en") if key.partition(".")[0] in rules()}


def messages_in_code() -> set[str]:
    """What the code gives as the message of a problem."""
    found = set(_MESSAGES.values()) | _OURS | {*BIASES.values(), *CAUSES.values()}
    for name, tree in modules():
        for call in calls(tree, "problem", "_note", "_stop"):
            found |= set(_constants(call.args[1]))
        for call in calls(tree, "PydanticCustomError"):
            found |= set(_constants(call.args[0]))
        if name == "rules/coverage.py":
            found |= {key for node in calls(tree, "_missing") for key in _constants(node.args[-1])}
    return found


def _constants(node: ast.expr) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def domains() -> list[str]:
    return sorted({path.stem for path in LOCALES.rglob("*.po")})


@pytest.mark.parametrize("path", sorted(LOCALES.glob("*/*.po")), ids=lambda path: path.parent.name)
def test_a_catalog_is_read_as_other_tools_read_it(path) -> None:
    with path.open("rb") as file:
        messages = {message.id: message.string for message in read_po(file) if message.id}
    t = words(path.stem, path.parent.name)
    assert t.starting("") == messages


@pytest.mark.parametrize("domain", domains())
def test_each_catalog_has_the_same_keys_in_every_language(domain: str) -> None:
    found = {
        path.parent.name: set(raw(domain, path.parent.name))
        for path in LOCALES.glob(f"*/{domain}.po")
    }
    assert all(keys == found["zh"] for keys in found.values())


def test_authors_are_spoken_to_in_every_language() -> None:
    assert all((LOCALES / lang / "authors.po").is_file() for lang in LANGUAGES)


@pytest.mark.parametrize("domain", domains())
def test_each_message_has_the_same_placeholders_in_every_language(domain: str) -> None:
    zh = {key: placeholders(text) for key, text in raw(domain, "zh").items()}
    for path in LOCALES.glob(f"*/{domain}.po"):
        found = {key: placeholders(text) for key, text in raw(domain, path.parent.name).items()}
        assert found == zh


@pytest.mark.parametrize("domain", domains())
def test_no_message_is_empty(domain: str) -> None:
    for path in LOCALES.glob(f"*/{domain}.po"):
        assert all(text.strip() for text in raw(domain, path.parent.name).values())


def test_no_key_is_written_twice_in_a_catalog() -> None:
    for path in LOCALES.rglob("*.po"):
        keys = re.findall(r'^msgid "(.+)"$', path.read_text("utf-8"), re.MULTILINE)
        assert len(keys) == len(set(keys)), path


def test_each_message_of_a_problem_is_in_the_catalog() -> None:
    assert messages_in_code() - problem_messages() == set()


def test_each_message_of_a_problem_is_used() -> None:
    assert problem_messages() - messages_in_code() == set()


def test_each_rule_is_explained() -> None:
    assert {message.partition(".")[0] for message in messages_in_code()} == rules()


def test_each_key_put_together_is_known_here() -> None:
    made = {use.key for use in USES if "{}" in use.key and not use.key.startswith("{}")}
    assert made == set(MADE_UP)


def test_authors_are_told_only_what_is_in_their_catalog() -> None:
    assert asked(AUTHORS) - set(raw("authors", "en")) == set()


def test_the_authors_catalog_holds_nothing_unused() -> None:
    assert set(raw("authors", "en")) - asked(AUTHORS) - problem_messages() == set()


def test_learners_are_told_only_what_is_in_the_sites_catalog() -> None:
    assert asked(SITE) - set(raw("site", "zh")) == set()


def test_the_sites_catalog_holds_nothing_unused() -> None:
    elsewhere = ("script.", "bench.", "theme.", "typeset.")
    found = {key for key in raw("site", "zh") if not key.startswith(elsewhere)}
    assert found - asked(SITE) == set()


@pytest.mark.parametrize(("kind", "type_"), [("unread", "BadRow"), ("unsold", "BadSale")])
def test_a_workbench_has_a_reason_for_each_row_it_leaves_out(kind: str, type_: str) -> None:
    declared = (GENERATOR / "components" / "globals.d.ts").read_text("utf-8")
    body = declared.partition(f"interface {type_} {{")[2].partition(";\n  /**")[0]
    reasons = body.partition("readonly reason:")[2].partition(";")[0]
    assert set(re.findall(r'"([\w-]+)"', reasons)) == set(
        words("site", "zh").starting(f"bench.{kind}.")
    )


def test_the_themes_templates_ask_for_the_words_they_are_given() -> None:
    templates = "".join(path.read_text("utf-8") for path in THEME.rglob("*.html"))
    found = re.findall(r'extra\.words(?:\.([a-z]+)|\["([a-z-]+)"\])', templates)
    asked_for = {a or b for a, b in found} | {
        key.removeprefix("theme.") for _, _, key, _ in SCHEMES
    }
    assert asked_for == set(words("site", "zh").starting("theme."))


def test_the_templates_of_paper_say_the_words_they_are_given() -> None:
    templates = (GENERATOR / "print" / "templates").glob("*.typ")
    said = re.findall(r"say\((.*?)[,)]", "".join(path.read_text("utf-8") for path in templates))
    keys = {key for call in said for key in re.findall(r'"([a-z-]+)"', call)}
    assert keys - {"practical"} == set(words("site", "zh").starting("typeset."))


@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.where}:{use.key}")
def test_each_message_is_given_what_it_needs(use: Use) -> None:
    domain = "authors" if use.where in FOR_AUTHORS else "site"
    for key in use.keys:
        assert placeholders(raw(domain, "zh")[key]) <= use.params, key
    if "{}" not in use.key:
        assert placeholders(raw(domain, "zh")[use.key]) == use.params


def scripts() -> str:
    return "\n".join(path.read_text("utf-8") for path in GENERATOR.rglob("components/*/*.js"))


def test_scripts_say_only_what_is_in_the_catalog() -> None:
    said = set(re.findall(r'\bwords(?:\.|\[")([\w-]+)', scripts()))
    assert said - set(words("site", "zh").starting("script.")) == set()


def test_each_word_for_scripts_is_used() -> None:
    code = scripts()
    for key in words("site", "zh").starting("script."):
        assert f"words.{key}" in code or f'"{key}"' in code, key
