"""The search index: plain text in UTF-8, whatever cut it into words."""

from __future__ import annotations

import json
from pathlib import Path

from generator.site.search_index import rework, reworked

CONFIG = {"lang": ["en"], "separator": "[\\s]+"}


def _index(**entry: str) -> str:
    """An index of one entry as the theme writes it: escaped to ASCII."""
    docs = [{"location": "a.html#b", "title": "", "text": "", **entry}]
    return json.dumps({"config": CONFIG, "docs": docs})


def _entry(**entry: str) -> dict[str, str]:
    return json.loads(reworked(_index(**entry)))["docs"][0]


def test_marks_between_words_go_so_that_any_segmenter_gives_the_same_bytes() -> None:
    assert reworked(_index(title="\u200b售后\u200b服务")) == reworked(_index(title="售后服务"))


def test_chinese_is_written_as_it_is() -> None:
    assert "售后服务" in reworked(_index(text="售后服务"))


def test_blocks_are_apart_and_what_stands_inside_a_line_is_not() -> None:
    text = "<p>售<code>后</code></p><ul><li>投诉</li><li>回访</li></ul>"
    assert _entry(text=text)["text"] == "售后 投诉 回访"


def test_what_was_escaped_is_text() -> None:
    assert _entry(text="<p>R&amp;D &lt;b&gt;</p>")["text"] == "R&D <b>"


def test_places_and_settings_stay() -> None:
    data = json.loads(reworked(_index()))
    assert data["config"] == CONFIG
    assert data["docs"][0]["location"] == "a.html#b"


def test_the_script_for_pages_opened_from_disk_holds_the_same_index(tmp_path: Path) -> None:
    folder = tmp_path / "search"
    folder.mkdir()
    (folder / "search_index.json").write_text(_index(text="售后"), "utf-8")
    rework(tmp_path)
    index = (folder / "search_index.json").read_text("utf-8")
    assert index == reworked(_index(text="售后"))
    assert (folder / "search_index.js").read_text("utf-8") == f"var __index={index}"


def test_a_site_without_an_index_is_left_as_it_is(tmp_path: Path) -> None:
    rework(tmp_path)
    assert list(tmp_path.iterdir()) == []
