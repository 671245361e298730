"""Where the measurements work: projects of copies, and a plain Material site of the same pages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from bench.copies import ROOT, project
from bench.process import python

WORK = ROOT / "build" / "bench"


def copied(copies: int) -> Path:
    """The project of so many chapters; made anew, since the authored chapter may have changed."""
    folder = WORK / f"copies-{copies}"
    shutil.rmtree(folder, ignore_errors=True)
    return project(folder, copies)


def built() -> Path:
    """The course's own project with its site in `site/`."""
    folder = copied(1)
    python("generator", "build", "--root", folder)
    return folder


def pages(folder: Path) -> Path:
    """A project's finished Markdown with the configuration of our builder."""
    return folder / "build" / "zh"


def plain(folder: Path) -> Path:
    """A configuration that builds a project's finished Markdown with Material as it comes.

    Same pages, menu, Markdown and features; none of our templates, hooks or site-wide files. What
    a page's own Markdown asks for, such as the scripts of its items, it asks for here too. Fonts
    stay off, since they would come from another host.
    """
    look = _read(pages(folder) / "mkdocs.yml")
    config = {
        "site_name": "plain",
        "use_directory_urls": False,
        "docs_dir": "docs",
        "site_dir": "plain",
        "theme": {
            "name": "material",
            "language": "zh",
            "font": False,
            "features": look["theme"]["features"],
        },
        "markdown_extensions": look["markdown_extensions"],
        "plugins": ["search"],
        "nav": look["nav"],
    }
    return _written(pages(folder) / "plain.yml", config)


def empty(folder: Path) -> Path:
    """The same configuration with one short page: what a build costs before it has work."""
    docs = pages(folder) / "empty"
    docs.mkdir(exist_ok=True)
    (docs / "index.md").write_text("# 首页\n", "utf-8")
    config = _read(plain(folder)) | {"docs_dir": "empty", "site_dir": "empty-site"}
    del config["nav"]
    return _written(pages(folder) / "empty.yml", config)


class _Loader(yaml.SafeLoader):
    """Reads MkDocs's own tags, such as !ENV, as nothing."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def _read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text("utf-8"), Loader=_Loader)
    assert isinstance(found, dict)
    return found


def _written(path: Path, config: dict[str, Any]) -> Path:
    path.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    return path
