"""The command line: course-site build | serve | check | explain | schema | new."""

from __future__ import annotations

import argparse
import datetime
import errno
import os
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from generator import build
from generator.authored.kinds import KINDS
from generator.authored.reading import FOLDER_NAME
from generator.commands import schema
from generator.commands.report import FORMATS, LANGUAGES, language, reject, report, warn
from generator.commands.scaffold import scaffold
from generator.draft import checked
from generator.problem import SEVERITIES, of_level
from generator.rules.sheets import SHEETS
from generator.rules.waivers import example, name_of
from generator.rules.writing import WRITING
from generator.site.builders import BUILDERS, installed
from generator.text.catalog import Catalog, words

FINE, MISTAKE, USAGE = 0, 1, 2
ALWAYS_TOLD = ("no-site-url",)
"""Infos that a check tells a person without `--all`: they are about what is on no page."""


def run() -> int:
    """The command line as a process: whoever reads what it prints may stop reading."""
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = MISTAKE
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; returns the exit status: 0 fine, 1 an author's mistake, 2 wrong usage."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    given = list(sys.argv[1:] if arguments is None else arguments)
    defaults = argparse.Namespace(lang=language(), root=Path.cwd())
    options = _parser(words("authors", _language_of(given))).parse_args(given, defaults)
    t, root = words("authors", options.lang), options.root
    commands = {
        "build": lambda: _build(root, options, t),
        "serve": lambda: _serve(root, options, t),
        "check": lambda: _check(root, options, t),
        "explain": lambda: _explain(options.rule, t),
        "schema": lambda: _schema(root, t),
        "new": lambda: _new(root, options.name, t),
    }
    try:
        return commands[options.command]()
    except KeyboardInterrupt:
        return 130


def _language_of(arguments: Sequence[str]) -> str:
    """The language has to be known before the arguments can be described in it."""
    for option, value in pairwise([*arguments, ""]):
        chosen = value if option == "--lang" else option.removeprefix("--lang=")
        if option.startswith("--lang") and chosen in LANGUAGES:
            return chosen
    return language()


def _program() -> str:
    """The command as it was typed, but for its folder."""
    name = Path(sys.argv[0]).stem
    return name if name == "course-site" else "python -m generator"


def _parser(t: Catalog) -> argparse.ArgumentParser:
    # No defaults here: a command's would override what was given in front of the command.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--lang", choices=LANGUAGES, help=t("cli.lang"))
    common.add_argument("--root", type=_folder, help=t("cli.root"))
    about = t("cli.description")
    parser = argparse.ArgumentParser(prog=_program(), description=about, parents=[common])
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=t(f"cli.{name}"), parents=[common])

    building = command("build")
    names = ("--builder", "--engine")  # the latter is what it was called at first
    building.add_argument(*names, choices=BUILDERS, default="mkdocs", help=t("cli.builder"))
    building.add_argument("--today", type=_day, help=t("cli.today"))
    serving = command("serve")
    serving.set_defaults(builder="mkdocs", today=None)
    serving.add_argument("--port", type=_port, default=8000, help=t("cli.port"))
    serving.add_argument("--address", default="127.0.0.1", help=t("cli.address"))
    checking = command("check")
    checking.add_argument("--format", choices=FORMATS, default="text", help=t("cli.format"))
    checking.add_argument("--today", type=_day, help=t("cli.today"))
    checking.add_argument("--all", action="store_true", help=t("cli.all"))
    command("explain").add_argument("rule", help=t("cli.rule"))
    command("schema")
    new = command("new")
    new.add_argument("what", choices=["chapter"])
    new.add_argument("name", help=t("cli.chapter"))
    return parser


def _folder(text: str) -> Path:
    path = Path(text).resolve()
    if not path.is_dir():
        raise argparse.ArgumentTypeError(text)
    return path


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("YYYY-MM-DD") from None


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError("0-65535")
    return int(text)


def _progress(t: Catalog) -> build.Progress:
    """Says on a terminal what is being done; quiet in a pipe."""

    def say(key: str) -> None:
        if sys.stderr.isatty():
            print(t(key), file=sys.stderr, flush=True)

    return say


def _build(root: Path, options: argparse.Namespace, t: Catalog) -> int:
    if not installed(options.builder):
        print(t("cli.no-builder", builder=options.builder), file=sys.stderr)
        return USAGE
    builder = BUILDERS[options.builder]
    built = build.build(root, _progress(t), builder=builder, today=options.today)
    problems = of_level(built.problems, "error", "warning")
    if built.failed:
        reject(problems, "cli.found", options.lang, t)
        return MISTAKE
    warn(problems, options.lang, t)
    print(t("cli.built", folder="site", pages=built.pages))
    return FINE


def _serve(root: Path, options: argparse.Namespace, t: Catalog) -> int:
    from generator.commands import serve  # its server is nothing that a build should wait for

    def address(port: int) -> str:
        return f"http://{options.address}:{port}/"

    def rebuild() -> None:
        if _build(root, options, t) != FINE and (root / "site").exists():
            print(t("cli.kept"), file=sys.stderr)

    def ready(port: int) -> None:
        print(t("cli.serving", address=address(port)), flush=True)

    try:
        serve.serve(root, options.address, options.port, rebuild, ready)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        site = address(options.port)
        print(t("cli.taken", address=site) if taken else f"{site} {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        pass  # the way to stop it
    return FINE


def _check(root: Path, options: argparse.Namespace, t: Catalog) -> int:
    drafted = checked(root, today=options.today)
    levels = SEVERITIES if options.all else SEVERITIES[:2]
    problems = of_level(drafted.problems, *levels)
    if options.format != "text":
        print(report(problems, options.format, options.lang))
        return MISTAKE if drafted.failed else FINE
    if drafted.failed:
        reject(problems, "cli.found-check", options.lang, t)
        return MISTAKE
    warn(problems, options.lang, t)
    always = [each for each in drafted.problems if each.rule in ALWAYS_TOLD]
    if unsaid := [each for each in always if each not in problems]:
        print(report(unsaid, "text", options.lang))
    counts = sum((Counter(chapter.counts) for chapter in drafted.chapters), Counter[str]())
    print(
        t(
            "cli.fine",
            chapters=len(drafted.chapters),
            pages=len(drafted.entries) + len(drafted.written.pages),
            items=counts["items"],
            checklists=counts["checklists"],
            forms=counts["forms"],
            practicals=counts["practicals"],
            drills=counts["drills"],
        )
    )
    return FINE


def _explain(rule: str, t: Catalog) -> int:
    rules = sorted(t.starting("explain."))
    if rule not in rules:
        print(t("cli.no-rule", rule=rule, rules=", ".join(rules)), file=sys.stderr)
        return USAGE
    print(f"{rule}: {t(f'explain.{rule}')}")
    for written in (*WRITING, *SHEETS):
        if name_of(written) == rule:
            print(t(f"explain-level.{written.LEVEL}"))
            print(example(written))
    return FINE


def _schema(root: Path, t: Catalog) -> int:
    schema.write_schemas(root)
    print(t("cli.schema-written", count=len(KINDS)))
    return FINE


def _new(root: Path, name: str, t: Catalog) -> int:
    if not FOLDER_NAME.fullmatch(name) or not int(name.partition("-")[0]):
        print(t("cli.chapter-name", name=name), file=sys.stderr)
        return USAGE
    for top in ("chapters", "quizzes"):
        for path in sorted((root / top).glob(f"{name.partition('-')[0]}-*")):
            print(t("cli.exists", folder=f"{top}/{path.name}"), file=sys.stderr)
            return USAGE
    scaffold(root, name)
    print(t("cli.created", folder=f"chapters/{name}"))
    return FINE


if __name__ == "__main__":
    sys.exit(run())
