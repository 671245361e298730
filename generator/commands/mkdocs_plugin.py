"""Lets plain `mkdocs build` and `mkdocs serve` in a course's folder make the same pages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin

from generator import build
from generator.commands.report import language, report
from generator.commands.serve import watched
from generator.problem import of_level
from generator.site.write import locked


class CourseSite(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Named in a course's mkdocs.yml; the config that it hands on does not name it."""

    def on_config(self, config: Any) -> Any:
        """Generates the pages, and goes on with their config; with problems, the build stops."""
        root = Path(config.config_file_path).parent
        with locked(root / "build"):
            drafted = build.generated(root)
        lines = report(of_level(drafted.problems, "error", "warning"), "text", language())
        if drafted.failed:
            raise Abort("\n" + lines)
        if lines:
            print(lines, file=sys.stderr)
        os.environ.setdefault("SOURCE_DATE_EPOCH", build.build_day(drafted))
        generated = load_config(
            str(build.work_folder(root) / "mkdocs.yml"),
            site_dir=config.site_dir,
            site_url=config.site_url,
            strict=config.strict,
        )
        generated.plugins["course-site/done"] = _Done(root)
        return generated.plugins.run_event("config", generated)

    def on_serve(self, server: Any, config: Any, builder: Any) -> Any:
        """Watches what is authored; with problems, the last good site stays."""

        def rebuild() -> None:
            try:
                builder()
            except SystemExit as stop:
                print(stop, file=sys.stderr)

        for path in watched(Path(config.config_file_path).parent):
            server.watch(str(path))
        server.builder = rebuild
        return server


class _Done(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    def __init__(self, root: Path) -> None:
        self._root = root

    def on_post_build(self, config: Any) -> None:
        """Adds the papers, and reworks the search index that the theme's plugin has written."""
        build.finish(self._root, Path(config.site_dir))
