"""The site's address: `site_url` of mkdocs.yml, which may take it from the environment."""

from __future__ import annotations

from pathlib import Path

import yaml
from yaml_env_tag import construct_env_tag

from generator.problem import Place


class _Loader(yaml.SafeLoader):
    """Reads !ENV as MkDocs does, and tags of its extensions as nothing."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_site_url(root: Path) -> tuple[str, Place]:
    """The address, empty where none is set, and where it stands or should."""
    path = root / "mkdocs.yml"
    try:
        loader = _Loader(path.read_text("utf-8"))
        for key, value in getattr(loader.get_single_node(), "value", ()):
            if key.value == "site_url":
                mark = value.start_mark
                place = Place(path.name, mark.line + 1, mark.column + 1)
                return str(loader.construct_object(value) or ""), place
    except (OSError, ValueError, AttributeError, TypeError, yaml.YAMLError):
        pass  # the site builder words what is wrong with it
    return "", Place(path.name)
