"""The site builders, as commands: what they complain about is returned, not printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol


class Builder(Protocol):
    """Builds the site that a config describes, strictly; returns its complaints, a line each.

    `day`: the time of the build, for the sitemap's dates. `lock`: a descriptor that the builder
    holds open for as long as it runs. `partly`: only what is newer than the site made of it.
    """

    def __call__(self, config: Path, day: str, lock: int, *, partly: bool = False) -> list[str]: ...


def mkdocs(config: Path, day: str, lock: int, *, partly: bool = False) -> list[str]:
    """MkDocs with the Material theme."""
    # Not --quiet: MkDocs then overlooks the warnings that --strict is about.
    how = "--dirty" if partly else "--strict"
    done = _run(["mkdocs", "build", how, "-f", str(config)], day, lock)
    lines = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    complaints = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
    return _complaints(done, complaints or lines)


ISSUE = re.compile(r"^\w+: (?P<what>.+)\n\s*╭─\[ (?P<place>.+?) \]", re.MULTILINE)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def zensical(config: Path, day: str, lock: int, *, partly: bool = False) -> list[str]:
    """Zensical: always the whole site, and nothing from its cache."""
    done = _run(["zensical", "build", "--strict", "--clean", "-f", str(config)], day, lock)
    output = COLOUR.sub("", done.stderr)
    issues = [f"{issue['place']}: {issue['what']}" for issue in ISSUE.finditer(output)]
    return _complaints(done, issues or output.splitlines()[-1:])


BUILDERS: dict[str, Builder] = {"mkdocs": mkdocs, "zensical": zensical}


def installed(name: str) -> bool:
    """Whether a builder can be called."""
    return find_spec(name) is not None


def _run(command: list[str], day: str, lock: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", *command],
        capture_output=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": day, "NO_MKDOCS_2_WARNING": "1"},
        encoding="utf-8",
        errors="replace",
        pass_fds=() if os.name == "nt" else (lock,),
    )


def _complaints(done: subprocess.CompletedProcess[str], lines: list[str]) -> list[str]:
    if done.returncode == 0:
        return []
    return lines or [f"{done.args[2]}: exit status {done.returncode}"]
