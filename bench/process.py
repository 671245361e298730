"""Runs a command and tells what it cost: its own processor time and that of all it started."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.copies import ROOT


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time (user and system), seconds on the clock, what was printed, and the
    most memory that a process of it held, in MB."""

    cpu: float
    wall: float
    output: str
    memory: float


def run(*command: object) -> Cost:
    """Runs a command from the root to its end. Raises with its output where it fails."""
    started = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=ROOT,
            env=environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - started
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(f"{command}: exit status {process.returncode}\n{text}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, text, usage.ru_maxrss * unit / 1e6)


def python(*arguments: object) -> Cost:
    """The same for a module of this environment: `python("mkdocs", "build")`."""
    return run(sys.executable, "-m", *arguments)


def environment() -> dict[str, str]:
    """This environment without what steers a build; Python keeps what it compiles, as usual."""
    steering = ("SITE_URL", "SOURCE_DATE_EPOCH", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in steering}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "LANG": "C.UTF-8"}


def in_turns(times: int, *runs: Callable[[], float]) -> list[float]:
    """The medians of several things measured in turns, so that other load meets them alike."""
    rounds = [[measured() for measured in runs] for _ in range(times)]
    return [median(values) for values in zip(*rounds, strict=True)]


def mkdocs_build(config: Path) -> Cost:
    """A clean build with MkDocs."""
    return python("mkdocs", "build", "--quiet", "--clean", "-f", config)
