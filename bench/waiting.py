"""From saving a file to the new page being served: `serve` against plain `mkdocs serve`."""

from __future__ import annotations

import contextlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from bench.copies import ROOT
from bench.generate import generate
from bench.places import WORK, copied, plain
from bench.process import environment, in_turns
from bench.regenerate import first_lead
from bench.result import Result

CHAPTERS, RUNS = 10, 5
PAGE = "learn/08/sales.html"
LONGEST = 600.0
PAUSE = 2.0
"""Seconds between edits: whoever watches has settled by then."""


def measure(quick: bool) -> Iterator[Result]:
    """A word is added to a topic's lead, in the data or in the finished Markdown, in turns.

    Then the page is asked for until it holds the word. `serve` may build only what changed, and
    the search may lag behind; plain `mkdocs serve` builds everything.
    """
    folder = copied(CHAPTERS)
    data, lead = first_lead(folder)
    config = _apart(folder)
    page = config.parent / "docs" / PAGE.replace(".html", ".md")
    with (
        _serving("generator", "serve", "--root", folder) as ours,
        _serving("mkdocs", "serve", "-f", config) as theirs,
    ):
        own, other = in_turns(
            1 if quick else RUNS, _edits(ours, data, lead), _edits(theirs, page, lead)
        )
    name = f"from saving to the page, {CHAPTERS} chapters"
    yield Result(f"{name}: serve", own, "s")
    yield Result(f"{name}: plain mkdocs serve", other, "s")
    yield Result("serve ÷ plain mkdocs serve, until the page", own / other, budget=0.25)


def _apart(folder: Path) -> Path:
    """A plain configuration on a copy of the finished Markdown, which `serve` leaves alone."""
    generate(folder)
    copy = WORK / "plain"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(plain(folder).parent, copy)
    return copy / "plain.yml"


@contextmanager
def _serving(*command: object) -> Iterator[str]:
    """Runs a server until it is no longer needed; yields its host once it shows the page."""
    port = _free_port()
    where = ["--port", str(port)] if command[0] == "generator" else ["-a", f"127.0.0.1:{port}"]
    words = [sys.executable, "-m", *map(str, command), *where]
    host = f"http://127.0.0.1:{port}"
    with (WORK / f"{command[0]}.log").open("wb") as log:
        server = subprocess.Popen(words, cwd=ROOT, env=environment(), stdout=log, stderr=log)
        try:
            _wait(server, host, Path(log.name))
            yield host
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)


def _edits(host: str, path: Path, words: str) -> Callable[[], float]:
    """Each call saves the file with other words, and tells how long until the page holds them."""
    text, numbers = path.read_text("utf-8"), count(1)

    def edit() -> float:
        time.sleep(PAUSE)
        added = f"（第{next(numbers)}次）"
        path.write_text(text.replace(words, words + added), "utf-8")
        started = time.monotonic()
        _until(host, added)
        return time.monotonic() - started

    return edit


def _wait(server: subprocess.Popen[bytes], host: str, log: Path) -> None:
    """Until the server shows the page; it may fail to start."""
    while server.poll() is None:
        with contextlib.suppress(OSError):
            return _until(host, "</html>")
        time.sleep(0.1)
    raise RuntimeError(log.read_text("utf-8", "replace"))


def _until(host: str, words: str) -> None:
    """Asks for the page until it holds the words."""
    deadline = time.monotonic() + LONGEST
    while words not in _page(host):
        if time.monotonic() > deadline:
            raise RuntimeError(f"{words} is not served within {LONGEST:.0f} s")
        time.sleep(0.02)


def _page(host: str) -> str:
    with urllib.request.urlopen(f"{host}/{PAGE}", timeout=LONGEST) as answer:
        text: str = answer.read().decode("utf-8")
    return text


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port
