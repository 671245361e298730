"""Serves site/ on this machine and builds it again when anything it is made from changes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

WATCHED = ("chapters", "quizzes", "docs", "overrides", "locales", "generator", "mkdocs.yml")


def serve(
    root: Path, address: str, port: int, rebuild: Callable[[], None], ready: Callable[[], None]
) -> None:
    """Serves until interrupted. Raises OSError where the address is taken."""
    site = root / "site"
    server = LiveReloadServer(
        builder=rebuild, host=address, port=port, root=str(site), mount_path="/"
    )
    server.error_handler = functools.partial(_not_found, site)
    for name in WATCHED:
        if (root / name).exists():
            server.watch(str(root / name))
    ready()
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


def _not_found(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
