"""Two site builders, one site: the same pages, navigation and articles from MkDocs and Zensical."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from fixtures_site import (
    ROOT,
    SHOWCASE,
    Element,
    Page,
    Sites,
    different,
    generator,
    pages,
    project,
    squeezed,
    texts,
)

from generator import __main__ as cli
from generator.authored.reading import load
from generator.build import work_folder
from generator.site import builders, html_blocks
from generator.site.write import locked

pytestmark = pytest.mark.slow

CHROME = ("md-tabs__link", "md-nav__link", "md-path__link")
"""The classes of links in the tabs, the menu with the page's own headings, and the breadcrumb."""


THEIRS = re.compile(r"(assets/(?:stylesheets|javascripts)/)(?:classic/)?(\w+)\.\w+(\.min\.\w+)$")
"""What the theme calls its own files: folder, name, hash and ending."""

SEARCH = ("box.js", "frame.js")
"""Our script for the search of one builder or of the other."""


@pytest.fixture(scope="module")
def both(sites: Sites) -> dict[str, Path]:
    """The showcase course's site by each builder."""
    return {name: sites(SHOWCASE, engine=name) for name in builders.BUILDERS}


@pytest.fixture(
    scope="module",
    params=[SHOWCASE, pytest.param(ROOT, marks=pytest.mark.sweep)],
    ids=["showcase", "real"],
)
def parsed(sites: Sites, request: pytest.FixtureRequest) -> tuple[dict[str, Page], dict[str, Page]]:
    return tuple(pages(sites(request.param, engine=name)) for name in ("mkdocs", "zensical"))


def _there(path: str, address: str) -> str:
    """An address seen from the root; one that leaves the site stays as it is."""
    if not address or address.startswith(("/", "http")):
        return address
    file, hash, anchor = address.partition("#")
    joined = posixpath.join(posixpath.dirname(path), file) if file else path
    return posixpath.normpath(joined) + hash + anchor


def _navigation(path: str, page: Page) -> list[tuple[str, str, str]]:
    """Where on the page, title and target of each link, in order."""
    return [
        (kind, link.text, _there(path, link.attributes["href"]))
        for link in page.all("a")
        for kind in CHROME
        if kind in link.attributes.get("class", "").split()
    ]


def _article(path: str, page: Page) -> list[tuple[str, dict[str, str], str]]:
    """Each element of the article: the names down to it, its attributes and text; links as seen
    from the root.

    Without what Zensical takes from a page, the note for its search, and without the wrapping that
    it puts around code.
    """

    def attributes(element: Element) -> dict[str, str]:
        links = {n: _there(path, v) for n, v in element.attributes.items() if n in ("href", "src")}
        found = element.attributes | links
        return {name: value for name, value in found.items() if name != "data-search-exclude"}

    inside = [e for e in page.elements if "article" in e.inside or e.tag == "article"]
    theirs = ({"id": "__skip", "tabindex": "-1"}, {"class": "highlight"})
    ours = [e for e in inside if e.attributes not in theirs and (e.tag, e.text) != ("span", "")]
    return [(_way(e).replace(" div pre", " pre"), attributes(e), e.text) for e in ours]


def _way(element: Element) -> str:
    """The names of the elements from the article down to one."""
    return " ".join((*element.inside, element.tag)).partition(" article")[2]


def _reached_by(path: str, page: Page) -> list[tuple[str, dict[str, str], str]]:
    """What scripts and styles of the page see beside its article: the attributes of the page, and
    each other script and style in order. The theme's own are called by their names alone, since
    the builders bring a version each; `__config` is what it tells its script."""
    found = []
    for element in page.elements:
        address = element.attributes.get("src") or element.attributes.get("href", "")
        is_style = "stylesheet" in element.attributes.get("rel", "")
        if element.tag not in ("html", "body", "script", "style") and not is_style:
            continue
        if address.endswith(SEARCH) or element.attributes.get("id") == "__config":
            continue
        named = {"address": _there(path, THEIRS.sub(r"\1\2\3", address))}
        others = {n: v for n, v in element.attributes.items() if n not in ("src", "href")}
        is_whole = element.tag in ("html", "body")
        found.append(
            (element.tag, named | others, "" if is_whole else element.text.replace('"./', '"'))
        )
    return found


def test_both_make_the_same_pages(parsed) -> None:
    one, other = parsed
    assert list(one) == list(other)
    assert len(one) > 30


def test_both_show_the_same_titles_targets_and_order_in_every_menu(parsed) -> None:
    for (path, one), other in zip(parsed[0].items(), parsed[1].values(), strict=True):
        links = _navigation(path, one)
        assert links == _navigation(path, other), path
        assert len(links) > 5


def test_both_give_each_page_the_same_title_and_description(parsed) -> None:
    for (path, one), other in zip(parsed[0].items(), parsed[1].values(), strict=True):
        assert one.meta("description") == other.meta("description"), path
        assert one.all("title")[0].text == other.all("title")[0].text, path


def test_the_articles_of_both_are_the_same(parsed) -> None:
    for (path, one), other in zip(parsed[0].items(), parsed[1].values(), strict=True):
        elements = _article(path, one)
        assert elements == _article(path, other), path
        assert len(elements) > 3


def test_scripts_and_styles_of_both_reach_the_same_page(parsed) -> None:
    """So what a component does in its article is tested with one builder only."""
    for (path, one), other in zip(parsed[0].items(), parsed[1].values(), strict=True):
        reached = _reached_by(path, one)
        assert reached == _reached_by(path, other), path
        assert len(reached) > 8, path


def test_no_rationale_is_in_the_index_of_zensicals_search(both) -> None:
    index = json.loads((both["zensical"] / "search.json").read_text("utf-8"))
    text = squeezed("".join(entry["text"] for entry in index["items"]))
    told = [
        squeezed(rationale)
        for content in load(SHOWCASE)[0].chapters
        for item in content.items
        for kind, rationale in texts(item)
        if "rationale" in kind.lower()
    ]
    assert len(told) > 50
    assert [one for one in told if len(one) > 16 and one in text] == []


def test_our_own_files_are_the_same_in_both(both) -> None:
    found = {path.name for path in (both["mkdocs"] / "assets").iterdir() if path.is_file()}
    assert {"site.css", "item.js"} <= found
    for name in found:
        one, other = (site / "assets" / name for site in both.values())
        assert one.read_bytes() == other.read_bytes(), name


def test_a_second_build_by_zensical_gives_the_same_bytes_and_a_removed_page_is_gone(
    both: dict[str, Path], tmp_path: Path
) -> None:
    site = shutil.copytree(both["zensical"].parent, tmp_path / "project") / "site"
    arguments = ("build", "--builder", "zensical", "--root", tmp_path / "project")
    more = tmp_path / "project" / "docs" / "more.md"
    more.write_text("---\ntitle: 还有\ndescription: 还有一页。\n---\n\n# 还有\n", "utf-8")
    done = generator(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "more.html" in (site / "index.html").read_text("utf-8")
    assert (site / "more.html").exists()
    more.unlink()
    assert generator(*arguments).returncode == 0
    assert different(both["zensical"], site) == []


def test_what_zensical_complains_about_is_told_with_its_place(both, tmp_path: Path) -> None:
    work = work_folder(shutil.copytree(both["zensical"].parent, tmp_path / "project"))
    page = work / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[broken](nowhere.md)\n", "utf-8")
    with locked(tmp_path / "project" / "build") as lock:
        (said,) = builders.zensical(work / "mkdocs.yml", "0", lock).complaints()
    assert "index.md:" in said
    assert "page does not exist" in said
    assert "\x1b" not in said


def test_the_address_of_the_site_stands_in_its_sitemap_and_canonical_links(sites: Sites) -> None:
    address = "https://example.org/training/"
    site = sites(SHOWCASE, engine="zensical", site_url=address)
    assert f"<loc>{address}learn/01/shop-labels.html</loc>" in (site / "sitemap.xml").read_text(
        "utf-8"
    )
    page = Page((site / "learn" / "01" / "shop-labels.html").read_text("utf-8"))
    canonical = [e for e in page.all("link") if e.attributes["rel"] == "canonical"]
    assert canonical[0].attributes["href"] == address + "learn/01/shop-labels.html"
    lost = Page((site / "404.html").read_text("utf-8"))
    assert ("a", "href", "/training/index.html") in lost.addresses()


def test_without_an_address_nothing_pretends_to_have_one(both) -> None:
    for site in both.values():
        assert "<loc>" not in (site / "sitemap.xml").read_text("utf-8")
        assert "canonical" not in (site / "learn" / "01" / "shop-labels.html").read_text("utf-8")


def test_html_that_mkdocs_passes_by_comes_out_as_it_would(both, tmp_path: Path) -> None:
    """The hook that spares MkDocs the HTML of our pages changes no more than blank lines."""
    folder, site = both["mkdocs"].parent / "build" / "zh", both["mkdocs"]
    config = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    assert [Path(hook).name for hook in config["hooks"]] == ["html_blocks.py"]
    config |= {"hooks": [], "site_dir": "slow"}
    (folder / "slow.yml").write_text(yaml.safe_dump(config), "utf-8")
    with locked(tmp_path) as lock:
        assert builders.mkdocs(folder / "slow.yml", "0", lock).complaints() == []
    found = {path.relative_to(folder / "slow") for path in (folder / "slow").rglob("*.html")}
    assert found == {path.relative_to(site) for path in site.rglob("*.html")}
    assert [name for name in found if _lines(site / name) != _lines(folder / "slow" / name)] == []


class Stub:
    """What MkDocs's files and pages are to a hook."""

    def __init__(self, **fields: Any) -> None:
        vars(self).update(fields)


def test_the_html_of_a_page_waits_in_its_file_until_the_page_is_written() -> None:
    html = f'<p id="a">{"long" * 100}</p>'
    markdown = f"# t {{: #page_top }}\n{html}\n"
    read = html_blocks.on_page_markdown(markdown)
    assert html not in read
    page: Any = Stub(content=read, present_anchor_ids={"page_top"}, links_to_anchors=None)
    page.file = Stub(content_string=f"---\ntitle: t\n---\n{markdown}", page=page)
    leading: Any = Stub(page=Stub(links_to_anchors={page.file: {"a": "t.md#a"}}))
    html_blocks.on_env(None, files=[page.file, leading])
    assert page.present_anchor_ids == {"page_top", "a"}
    html_blocks.on_page_context(None, page=page)
    assert html in page.content
    assert "title: t" not in page.content
    html_blocks.on_post_page("", page=page)
    assert page.content == ""


def _lines(page: Path) -> list[str]:
    return [line for line in page.read_text("utf-8").split("\n") if line.strip()]


@pytest.mark.parametrize(("option", "lang"), [("--builder", "en"), ("--engine", "zh")])
def test_a_builder_that_is_not_installed_is_wrong_usage_with_the_way_to_install_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    option: str,
    lang: str,
) -> None:
    monkeypatch.setattr(cli, "installed", lambda name: False)
    root = project(tmp_path / "project", SHOWCASE)
    arguments = ["build", option, "zensical", "--root", str(root), "--lang", lang]
    assert cli.main(arguments) == cli.USAGE
    told = capsys.readouterr()
    assert "pip install zensical" in told.err
    assert told.out == ""
    assert not (root / "site").exists()


def test_what_to_install_is_there_and_pinned() -> None:
    pins = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    for name in ("zensical", "deepmerge", "tomli"):
        assert [pin for pin in pins if pin.startswith(f"{name}==")], name
