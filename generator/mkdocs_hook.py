"""Lets plain `mkdocs build` and `mkdocs serve` at the root make the generated pages too."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def on_config(config: Any) -> Any:
    """Generates the pages and points MkDocs at them; with problems, the build stops."""
    sys.path.insert(0, str(ROOT))
    from mkdocs.exceptions import Abort

    from generator import build
    from generator.problem import of_level
    from generator.report import language, report
    from generator.words import words
    from generator.write import locked

    words.cache_clear()
    drafted = build.proof(ROOT, build.draft(ROOT))
    said = report(of_level(drafted.problems, "error", "warning"), "text", language())
    if drafted.failed:
        raise Abort("\n" + said)
    if said:
        print(said, file=sys.stderr)
    os.environ.setdefault("SOURCE_DATE_EPOCH", build.build_day(drafted.course))
    with locked(ROOT / "build"):
        config.nav = build.generate(ROOT, drafted)
    config.extra["words"] = words("site", build.LOCALE).starting("theme.")
    config.docs_dir = str(build.work_folder(ROOT) / "docs")
    return config


def on_post_build(config: Any) -> None:
    """Reworks the search index, which the theme's plugin has written before the hooks run."""
    from generator import search

    search.rework(Path(config.site_dir))


def on_serve(server: Any, config: Any, builder: Callable[[], None]) -> Any:
    """Watches what is authored, not what is generated; with problems, the last good site stays."""

    def rebuild() -> None:
        try:
            builder()
        except SystemExit as stop:
            print(stop, file=sys.stderr)

    server.unwatch(config.docs_dir)
    server.builder = rebuild
    return server
