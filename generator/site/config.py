"""The config of the site builder: the program's part, and what the course's mkdocs.yml says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from yaml_env_tag import construct_env_tag

from generator.authored.doubts import Doubts
from generator.problem import Place, Problem
from generator.text.catalog import Catalog
from generator.views.menu import Menu

NAME = "mkdocs.yml"
PLUGIN = "course-site"
"""What a course's own config names so that plain `mkdocs build` makes the same pages."""
HERE = Path(__file__).resolve().parent
THEME = HERE / "theme"
TEXTS = ("site_name", "site_description", "copyright")
"""What readers see of a course's own config."""

FEATURES = (
    "navigation.tabs",
    "navigation.indexes",
    "navigation.path",
    "navigation.prune",
    "toc.follow",
)
EXTENSIONS: dict[str, dict[str, object]] = {
    "attr_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": False, "toc_depth": 3},
}
"""Of Markdown, each with its options."""
SCHEMES = (
    ("default", "light", "theme.to-dark", "material/weather-night"),
    ("slate", "dark", "theme.to-light", "material/weather-sunny"),
)


class Tagged(NamedTuple):
    """A value with a tag of Python's, which only the site builder can make something of."""

    tag: str
    value: str


class _Loader(yaml.SafeLoader):
    """Reads !ENV as MkDocs does, and keeps tags of Python's."""


class _Dumper(yaml.SafeDumper):
    """Writes those tags again."""

    def ignore_aliases(self, data: object) -> bool:
        """What stands twice is written twice."""
        return True


PYTHON = "tag:yaml.org,2002:python/"
_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor(
    PYTHON, lambda loader, suffix, node: Tagged(PYTHON + suffix, str(node.value))
)
_Dumper.add_representer(Tagged, lambda dumper, node: dumper.represent_scalar(node.tag, node.value))


class SiteUrl(NamedTuple):
    """The site's address, empty where none is set, and where it stands or should."""

    url: str
    place: Place


def read_site_url(root: Path) -> SiteUrl:
    """What mkdocs.yml says."""
    path = root / NAME
    try:
        loader = _Loader(path.read_text("utf-8"))
        for key, value in getattr(loader.get_single_node(), "value", ()):
            if key.value == "site_url":
                mark = value.start_mark
                place = Place(path.name, mark.line + 1, mark.column + 1)
                return SiteUrl(str(loader.construct_object(value) or ""), place)
    except (OSError, ValueError, AttributeError, TypeError, yaml.YAMLError):
        pass  # the site builder words what is wrong with it
    return SiteUrl("", Place(path.name))


def cut_texts(root: Path) -> Iterator[Problem]:
    """Where YAML would cut or drop what a course says of itself, as it does in authored files."""
    try:
        text = (root / NAME).read_text("utf-8")
        pairs = getattr(_Loader(text).get_single_node(), "value", ())
    except (OSError, ValueError, yaml.YAMLError):
        return  # the site builder words what is wrong with it
    doubts = Doubts(NAME, text)
    for key, value in pairs:
        if key.value in TEXTS and isinstance(value, yaml.ScalarNode) and not value.style:
            doubts.look(value)
    yield from doubts.found.values()


def builder_config(root: Path, nav: Menu, t: Catalog) -> str:
    """The config that the builder is given; it inherits what the course's own says of itself."""
    own = _read(root)
    theme = _mapping(own.get("theme"))
    config = {
        "INHERIT": f"../../{NAME}",
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "hooks": [str(HERE / "html_blocks.py")],
        "watch": [],
        "theme": {
            "name": "material",
            "variant": "classic",  # read by Zensical only: the look that is that of Material
            "custom_dir": str(THEME),
            "language": theme.get("language", "zh"),
            "font": False,
            "favicon": theme.get("favicon", "assets/icon.svg"),
            "icon": {"logo": "material/clipboard-check-outline"} | _mapping(theme.get("icon")),
            "palette": _palette(t),
            "features": _joined(FEATURES, theme.get("features")),
        },
        "extra": {"generator": False, "words": t.starting("theme.")},
        "extra_css": _joined(("assets/site.css",), own.get("extra_css")),
        "markdown_extensions": _joined(
            tuple({name: options} if options else name for name, options in EXTENSIONS.items()),
            own.get("markdown_extensions"),
        ),
        "plugins": _joined(("search",), own.get("plugins"), without=PLUGIN),
        "validation": {"links": {"anchors": "warn", "unrecognized_links": "warn"}},
    }
    text = yaml.dump(config, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return text + f"nav: {json.dumps(nav, ensure_ascii=False)}\n"  # it is YAML, and sooner made


def _read(root: Path) -> dict[object, object]:
    try:
        return _mapping(yaml.load((root / NAME).read_text("utf-8"), _Loader))  # noqa: S506
    except (OSError, ValueError, TypeError, yaml.YAMLError):
        return {}  # the site builder words what is wrong with it


def _mapping(value: object) -> dict[object, object]:
    return value if isinstance(value, dict) else {}


def _palette(t: Catalog) -> list[dict[str, object]]:
    """Light and dark; their colours are the tokens of the site's style."""
    return [
        {
            "media": f"(prefers-color-scheme: {mode})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": t(key)},
        }
        for scheme, mode, key, icon in SCHEMES
    ]


def _joined(ours: tuple[object, ...], own: object, *, without: str = "") -> list[object]:
    """Ours, then what the course adds, once each; a list may be written as a mapping."""
    added = [{name: value} for name, value in own.items()] if isinstance(own, dict) else own
    names = {without, *map(_name, ours)}
    more = added if isinstance(added, list) else []
    return [*ours, *(entry for entry in more if _name(entry) not in names)]


def _name(entry: object) -> str:
    return str(next(iter(entry), "")) if isinstance(entry, dict) else str(entry)
