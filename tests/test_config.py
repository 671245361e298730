"""The builder's config: the program's part, and on top of it what a course adds."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from fixtures_site import FIXTURES, project

from generator.draft import draft
from generator.site.config import TEXTS, builder_config
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


@pytest.mark.parametrize("field", TEXTS)
def test_what_yaml_would_cut_or_drop_of_a_course_is_told_in_its_place(
    tmp_path: Path, field: str
) -> None:
    root = project(tmp_path / "project", FIXTURES)
    path = root / "mkdocs.yml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(field)]
    for text, told in (
        ("甲 #1 门店", [(f"mkdocs.yml:1:{len(field) + 5}", "cut-text")]),
        ("~", [(f"mkdocs.yml:1:{len(field) + 3}", "null-text")]),
        ('"甲 #1 门店"', []),
        ("甲#1 门店", []),
    ):
        path.write_text("\n".join([f"{field}: {text}", *lines]) + "\n", "utf-8")
        problems = [each for each in draft(root).problems if each.level == "error"]
        assert [(str(each.place), each.rule) for each in problems] == told
