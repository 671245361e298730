"""Serves site/ on this machine and builds it again when anything it is made from changes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.cache import PROGRAM

AUTHORED = ("chapters", "quizzes", "docs", "mkdocs.yml")
LOOK = ("components", "locales", "print/templates", "render/templates", "site/theme")
"""What pages show something of beside code, which a running process does not read again."""


def serve(
    root: Path, address: str, port: int, rebuild: Callable[[], None], ready: Callable[[int], None]
) -> None:
    """Builds, then serves until interrupted; `ready` is told the port once the site can be seen.

    Port 0 takes any free one. Raises OSError where the address is taken.
    """
    site = root / "site"
    server = _Server(builder=rebuild, host=address, port=port, root=str(site), mount_path="/")
    server.ready = ready
    server.error_handler = functools.partial(_not_found, site)
    for path in watched(root):
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


def watched(root: Path) -> list[Path]:
    """What a site is made from: the course's files, and the program's but for its code."""
    paths = [*(root / name for name in AUTHORED), *(PROGRAM / name for name in LOOK)]
    return [path for path in paths if path.exists()]


class _Server(LiveReloadServer):
    """Builds first once it has its port and is watching: no change is missed meanwhile."""

    ready: Callable[[int], None]

    def _build_loop(self) -> None:
        self.builder()
        self.ready(self.server_port)
        super()._build_loop()  # type: ignore[no-untyped-call]


def _not_found(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
