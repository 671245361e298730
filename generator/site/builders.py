"""The site builders, as commands: what they complain about is returned, not printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self


class Run:
    """A site builder at work. As a context, it is ended if nobody waited for it."""

    def __init__(
        self, command: list[str], day: str, lock: int, complaints: Callable[[str, str], list[str]]
    ) -> None:
        """`complaints`: what is one of them in its output and its errors."""
        self._name, self._complaints = command[0], complaints
        self._process = subprocess.Popen(  # noqa: S603 (our own command)
            [sys.executable, "-m", *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"},
            encoding="utf-8",
            errors="replace",
            pass_fds=() if os.name == "nt" else (lock,),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def complaints(self) -> list[str]:
        """Waits for its end; what it complains about, a line each."""
        output, errors = self._process.communicate()
        status = self._process.returncode
        if status == 0:
            return []
        return self._complaints(output, errors) or [f"{self._name}: exit status {status}"]


class Builder(Protocol):
    """Begins to build the site that a config describes, strictly.

    `day`: the time of the build, for the sitemap's dates. `lock`: a descriptor that the builder
    holds open for as long as it runs. `partly`: only what is newer than the site made of it.
    """

    def __call__(self, config: Path, day: str, lock: int, *, partly: bool = False) -> Run: ...


def mkdocs(config: Path, day: str, lock: int, *, partly: bool = False) -> Run:
    """MkDocs with the Material theme."""
    # Not --quiet: MkDocs then overlooks the warnings that --strict is about.
    how = "--dirty" if partly else "--strict"
    return Run(["mkdocs", "build", how, "-f", str(config)], day, lock, _warnings)


def _warnings(output: str, errors: str) -> list[str]:
    lines = [line.strip() for line in (errors + output).splitlines() if line.strip()]
    return [line for line in lines if line.startswith(("WARNING", "ERROR"))] or lines


ISSUE = re.compile(r"^\w+: (?P<what>.+)\n\s*╭─\[ (?P<place>.+?) \]", re.MULTILINE)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def zensical(config: Path, day: str, lock: int, *, partly: bool = False) -> Run:
    """Zensical: always the whole site, and nothing from its cache."""
    return Run(["zensical", "build", "--strict", "--clean", "-f", str(config)], day, lock, _issues)


def _issues(_: str, errors: str) -> list[str]:
    text = COLOUR.sub("", errors)
    issues = [f"{issue['place']}: {issue['what']}" for issue in ISSUE.finditer(text)]
    return issues or text.splitlines()[-1:]


BUILDERS: dict[str, Builder] = {"mkdocs": mkdocs, "zensical": zensical}


def installed(name: str) -> bool:
    """Whether a builder can be called."""
    return find_spec(name) is not None
