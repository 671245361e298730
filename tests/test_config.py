"""The builder's config: the program's part, and on top of it what a course adds."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.site.config import builder_config
from generator.text.catalog import words

OWN = """\
extra_css: [colours.css]
markdown_extensions:
  tables: {}
  pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }
plugins: [search, course-site, glightbox]
theme: {name: material, features: [navigation.footer, toc.follow], icon: {repo: material/git}}
"""


def test_what_a_course_adds_comes_on_top_once_each_and_its_tags_are_kept(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(OWN, "utf-8")
    text = builder_config(tmp_path, [], words("site", "zh"))
    assert "!!python/name:material.extensions.emoji.twemoji" in text
    config = yaml.safe_load(text.replace("!!python/name:material.extensions.emoji.twemoji", ""))
    names = [next(iter(one)) if isinstance(one, dict) else one for one in config["plugins"]]
    assert names == ["search", "glightbox"]
    assert config["extra_css"] == ["assets/site.css", "colours.css"]
    extensions = config["markdown_extensions"]
    assert extensions.count("tables") == 1
    assert "pymdownx.emoji" in extensions[-1]
    assert config["theme"]["features"].count("toc.follow") == 1
    assert config["theme"]["features"][-1] == "navigation.footer"
    assert config["theme"]["icon"]["repo"] == "material/git"
