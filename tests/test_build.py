"""The built site: every address leads somewhere, the same data make the same bytes, and a build
that fails or is killed leaves the last good site whole."""

from __future__ import annotations

import gzip
import os
import posixpath
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from fixtures_site import (
    CHAPTER,
    FIXTURES,
    ROOT,
    Page,
    Sites,
    command,
    different,
    environment,
    generator,
    pages,
    process,
    project,
    tree,
    until,
)

from generator import build, draft
from generator.authored.reading import load
from generator.site import builders, write
from generator.text import markup

pytestmark = pytest.mark.slow

SITE_URL = "https://example.org/training/"
COURSES = {"real": (ROOT,), "alone": (FIXTURES,), "both": (FIXTURES, ROOT)}
SOURCES = "editions-and-sources.html"


@pytest.fixture(scope="session", params=COURSES)
def site(request: pytest.FixtureRequest, sites: Sites) -> Path:
    """The site of the real course, of the fixture's, and of both together."""
    return sites(*COURSES[request.param])


@pytest.fixture(scope="session")
def parsed(site: Path) -> dict[str, Page]:
    return pages(site)


@pytest.fixture(scope="session")
def published(sites: Sites) -> Path:
    """The site of both chapters, built for an address of its own."""
    return sites(FIXTURES, ROOT, site_url=SITE_URL)


def relative(parsed: dict[str, Page]) -> Iterator[tuple[str, str, str]]:
    """Page, element and address, for all that stay in the site; 404.html stands at any depth."""
    for path, page in parsed.items():
        for tag, _, address in page.addresses():
            parts = urlsplit(address)
            if path != "404.html" and not parts.scheme and not parts.netloc:
                yield path, tag, address


def resolved(path: str, address: str) -> tuple[str, str]:
    """The file and the anchor that an address on a page leads to."""
    parts = urlsplit(address)
    there = posixpath.join(posixpath.dirname(path), unquote(parts.path)) if parts.path else path
    return posixpath.normpath(there), unquote(parts.fragment)


# The real course


def test_the_real_course_has_no_problems() -> None:
    assert not draft.draft(ROOT).failed


def test_every_address_leads_to_a_file(site: Path, parsed: dict[str, Page]) -> None:
    files = tree(site)
    broken = [(p, a) for p, _, a in relative(parsed) if resolved(p, a)[0] not in files]
    assert broken == []


def test_every_anchor_is_on_its_page(parsed: dict[str, Page]) -> None:
    ids = {path: {*page.ids, ""} for path, page in parsed.items()}
    broken = [
        (path, address)
        for path, _, address in relative(parsed)
        if (there := resolved(path, address))[0] in ids and there[1] not in ids[there[0]]
    ]
    assert broken == []


def test_whatever_names_an_id_names_one_of_its_page(parsed: dict[str, Page]) -> None:
    names = ("aria-labelledby", "aria-describedby", "aria-controls", "popovertarget")
    broken = [
        (path, name, id)
        for path, page in parsed.items()
        for element in page.elements
        for name in names
        for id in element.attributes.get(name, "").split()
        if id not in page.ids
    ]
    assert broken == []


def test_no_id_stands_twice_on_a_page(parsed: dict[str, Page]) -> None:
    twice = {path: [i for i, n in Counter(p.ids).items() if n > 1] for path, p in parsed.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_each_page_has_exactly_one_h1(parsed: dict[str, Page]) -> None:
    counts = {path: len(page.all("h1")) for path, page in parsed.items()}
    assert {path: count for path, count in counts.items() if count != 1} == {}


def test_each_page_has_a_title(parsed: dict[str, Page]) -> None:
    titles = {path: page.all("title")[0].text for path, page in parsed.items()}
    assert all(titles.values())


def test_each_page_has_a_description(parsed: dict[str, Page]) -> None:
    assert [path for path, page in parsed.items() if not page.meta("description").strip()] == []


def test_each_page_is_in_chinese(parsed: dict[str, Page]) -> None:
    assert {page.all("html")[0].attributes["lang"] for page in parsed.values()} == {"zh"}


def test_no_page_loads_anything_from_another_host(parsed: dict[str, Page]) -> None:
    foreign = [
        (path, tag, address)
        for path, page in parsed.items()
        for tag, _, address in page.addresses()
        if tag != "a" and urlsplit(address)[:2] != ("", "")
    ]
    assert foreign == []


def test_no_inline_script_names_another_host(parsed: dict[str, Page]) -> None:
    scripts = {script.text for page in parsed.values() for script in page.all("script")}
    assert [text for text in scripts if re.search(r"https?:|[\"']//", text)] == []


def test_no_style_loads_anything_from_another_host(site: Path) -> None:
    for path in site.rglob("*.css"):
        text = path.read_text("utf-8")
        loaded = re.findall(r"url\(\s*[\"']?([^\"')]{0,20})", text)
        assert [address for address in loaded if re.match(r"https?:|//", address)] == []
        assert "@import" not in text


def test_our_own_scripts_name_no_other_host(site: Path) -> None:
    for path in (site / "assets").glob("*.js"):
        assert not re.search(r"https?:|[\"']//", path.read_text("utf-8"))


def test_only_sources_and_the_licence_lead_to_other_hosts(parsed: dict[str, Page]) -> None:
    found = {p for p, page in parsed.items() for a in page.all("a") if "//" in a.attributes["href"]}
    assert {path for path in found if not path.endswith(SOURCES)} <= {"about.html"}


def test_every_address_is_relative(parsed: dict[str, Page]) -> None:
    assert [(p, a) for p, _, a in relative(parsed) if a.startswith("/")] == []


def test_every_address_names_a_file_as_a_disk_needs(parsed: dict[str, Page]) -> None:
    named = [(p, a) for p, tag, a in relative(parsed) if tag == "a" and urlsplit(a).path]
    assert [(p, a) for p, a in named if not re.search(r"\w\.\w+$", urlsplit(a).path)] == []


def test_no_element_has_a_handler_or_a_style_of_its_own(parsed: dict[str, Page]) -> None:
    found = {
        (path, element.tag, name)
        for path, page in parsed.items()
        for element in page.elements
        for name in element.attributes
        if name.startswith("on") or name == "style"
    }
    assert found == set()


def test_no_field_cuts_what_is_pasted_into_it(site: Path, parsed: dict[str, Page]) -> None:
    fields = [e for page in parsed.values() for tag in ("input", "textarea") for e in page.all(tag)]
    assert fields
    assert [e for e in fields if "maxlength" in e.attributes] == []
    scripts = [path.read_text("utf-8") for path in (site / "assets").glob("*.js")]
    assert [text for text in scripts if "maxlength" in text.lower()] == []


def test_keys_and_rationales_are_not_in_the_search_index(site: Path) -> None:
    course, _ = load(site.parent)
    index = (site / "search" / "search_index.json").read_text("utf-8")
    items = [item for chapter in course.chapters for item in chapter.items]
    choices = [choice for item in items for choice in getattr(item, "choices", ())]
    long = [choice.rationale for choice in choices if len(choice.rationale) > 16]
    assert long
    assert course.chapters[0].topics[0].title in index
    assert [rationale for rationale in long if markup.plain(rationale) in index] == []


# Under an address


def test_the_404_page_finds_the_site_from_any_depth(published: Path) -> None:
    files = tree(published)
    page = Page((published / "404.html").read_text("utf-8"))
    found = [address for _, _, address in page.addresses() if urlsplit(address).path]
    assert found
    inside = [a.removeprefix("https://example.org") for a in found]
    wrong = [a for a in inside if urlsplit(a).path.removeprefix("/training/") not in files]
    assert wrong == []


def test_the_404_page_is_in_chinese_and_leads_on(published: Path) -> None:
    page = Page((published / "404.html").read_text("utf-8"))
    links = {a.attributes["href"] for a in page.all("a")}
    doors = {f"/training/{door}/index.html" for door in ("learn", "quiz", "checklists")}
    assert page.all("h1")[0].text == "没有这一页"
    assert doors <= links


def test_the_address_is_written_nowhere_but_where_it_must_be(published: Path) -> None:
    for path, page in pages(published).items():
        full = [(tag, a) for tag, _, a in page.addresses() if a.startswith("https://example.org")]
        assert full == ([] if path == "404.html" else [("link", SITE_URL + path)])


def test_the_sitemap_lists_every_page(published: Path) -> None:
    listed = re.findall("<loc>(.*?)</loc>", (published / "sitemap.xml").read_text("utf-8"))
    expected = {SITE_URL + path for path in pages(published) if path != "404.html"}
    assert {address.replace(SITE_URL + "index.html", SITE_URL) for address in listed} == {
        address.replace(SITE_URL + "index.html", SITE_URL) for address in expected
    }


# The same data, the same bytes


CLOCK = """
import time
time.time = lambda now=time.time: now() + 400 * 86_400
"""


def test_two_builds_are_the_same_bytes(published: Path, tmp_path: Path) -> None:
    """Elsewhere, in another zone and language, 400 days later, from files of another age."""
    root = project(tmp_path / "another" / "place", ROOT, FIXTURES, bare=True)
    for path in root.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (tmp_path / "late").mkdir()
    (tmp_path / "late" / "sitecustomize.py").write_text(CLOCK)
    done = process(
        "build",
        "--root",
        root,
        SITE_URL=SITE_URL,
        PYTHONPATH=str(tmp_path / "late"),
        PYTHONHASHSEED="4711",
        TZ="Asia/Shanghai",
        LANG="zh_CN.UTF-8",
    )
    assert done.returncode == 0, done.stdout
    assert different(root / "site", published) == []


def test_every_paper_of_the_site_was_printed(site: Path) -> None:
    papers = {name: data for name, data in tree(site).items() if name.startswith("checklists/")}
    printed = {name for name, data in papers.items() if data.startswith((b"%PDF", b"PK"))}
    assert printed == {name for name in papers if name.endswith((".pdf", ".docx", ".xlsx"))}
    assert printed


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    generator("build", "--root", root)
    before = tree(root / "site")
    generator("build", "--root", root)
    assert tree(root / "site") == before


def test_the_day_of_the_build_is_the_newest_effective_date(published: Path) -> None:
    sheets = [c.document for ch in load(ROOT)[0].chapters for c in ch.sheets]
    newest = max(document.effective_date for document in sheets)
    days = set(re.findall("<lastmod>(.*?)</lastmod>", (published / "sitemap.xml").read_text()))
    assert days == {str(newest)}


def test_source_date_epoch_is_honoured(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    day = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": "946684800"}
    assert generator("build", "--root", root, **day).returncode == 0
    packed = (root / "site" / "sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 946_684_800
    assert set(re.findall(b"<lastmod>(.*?)</lastmod>", gzip.decompress(packed))) == {b"2000-01-01"}


# Plain mkdocs


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that `mkdocs build --strict` makes at the root of a clone with both chapters."""
    root = project(tmp_path_factory.getbasetemp() / "plain", FIXTURES, ROOT)
    done = mkdocs_build(root, SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def mkdocs_build(root: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=environment(PYTHONPATH="", **changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_plain_mkdocs_makes_the_same_site(plain: Path, published: Path) -> None:
    assert different(plain, published) == []


def test_plain_mkdocs_prints_the_problems_and_leaves_the_site(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    (root / "site").mkdir()
    (root / "site" / "old.html").write_text("old")
    broken(root)
    done = mkdocs_build(root)
    assert done.returncode == 1
    assert f"chapters/{CHAPTER}/chapter.yml:1:1: [" in done.stdout
    assert tree(root / "site") == {"old.html": b"old"}


# What fails or is killed leaves the last good site


def broken(root: Path) -> None:
    """Makes a mistake that is one at once: a tab at the start of a file."""
    path = root / "chapters" / CHAPTER / "chapter.yml"
    path.write_text("\t" + path.read_text("utf-8"), "utf-8")


def retitled(root: Path, title: str) -> None:
    """Another title of the first topic, which stands in the menu of every page."""
    path = root / "chapters" / CHAPTER / "topics.yml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"\n  title: .*\n", f"\n  title: {title}\n", text, count=1), "utf-8")


def titled_project(folder: Path, title: str) -> Path:
    """A project of the fixture with this title, built."""
    root = project(folder, FIXTURES)
    retitled(root, title)
    done = generator("build", "--root", root)
    assert done.returncode == 0, done.stdout
    return root


@pytest.fixture(scope="session")
def old_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return titled_project(tmp_path_factory.mktemp("old") / "project", "旧的主题")


@pytest.fixture(scope="session")
def old(old_project: Path) -> dict[str, bytes]:
    return tree(old_project / "site")


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return tree(titled_project(tmp_path_factory.mktemp("fresh") / "project", "新的主题") / "site")


@pytest.fixture
def standing(old_project: Path, tmp_path: Path) -> Path:
    """A project whose site is the old one and whose data are those of the fresh one."""
    root = tmp_path / "standing"
    shutil.copytree(old_project, root)
    retitled(root, "新的主题")
    return root


def test_wrong_data_leave_the_site_as_it_was(standing: Path, old: dict[str, bytes]) -> None:
    broken(standing)
    done = generator("build", "--root", standing)
    assert done.returncode == 1
    assert tree(standing / "site") == old


def test_a_complaint_of_the_builder_leaves_the_site(standing: Path, old: dict[str, bytes]) -> None:
    page = standing / "docs" / "README.md"  # MkDocs takes it for a second index.md
    page.write_text("---\ntitle: 多\ndescription: 多\n---\n\n# 多\n", "utf-8")
    done = generator("build", "--root", standing)
    assert (done.returncode, "[builder]" in done.stdout, "README.md" in done.stdout) == (
        1,
        True,
        True,
    )
    assert tree(standing / "site") == old


def test_a_builder_that_is_killed_leaves_the_site(
    standing: Path, old: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = tmp_path / "builder"
    builder.write_text("#!/bin/sh\nkill -KILL $$\n")
    builder.chmod(0o755)
    monkeypatch.setattr(builders.sys, "executable", str(builder))
    assert [problem.rule for problem in build.build(standing).problems] == ["builder"]
    assert tree(standing / "site") == old


KILLED = """
import os, signal, sys
from pathlib import Path

from generator import build
from generator.site import write

root, left, exchange = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "True"
counted = ("os.rename", "os.mkdir", "os.rmdir", "shutil.rmtree", "subprocess.Popen", "ctypes.dlsym")
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
deeds = 0

def watch(event, arguments):
    global deeds
    if event in counted or event == "open" and (arguments[2] or 0) & writing:
        deeds += 1
        if deeds > left:
            os.kill(os.getpid(), signal.SIGKILL)

if not exchange:
    write._exchange = lambda one, other: False
sys.addaudithook(watch)
build.build(root)
print(deeds)
"""
"""A build that kills itself before one of its deeds on the disk, counted from 0."""


def killed_before(deed: int, root: Path, *, exchange: bool = True) -> int | None:
    """Builds until a deed; where it came to its end before, returns how many deeds there were."""
    arguments = [sys.executable, "-c", KILLED, str(root), str(deed), str(exchange)]
    done = subprocess.run(arguments, cwd=ROOT, env=environment(), capture_output=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return None if done.returncode else int(done.stdout)


def deeds_of(root: Path, copy: Path, *, exchange: bool) -> int:
    """How many deeds a build takes from here; tried on a copy."""
    shutil.copytree(root, copy)
    deeds = killed_before(10_000, copy, exchange=exchange)
    assert deeds
    return deeds


def moments(deeds: int, *, every: bool) -> list[int]:
    """Each deed of a build; or three on the way and the last three, which publish."""
    if every:
        return [*range(deeds)]
    return [0, deeds // 3, deeds * 2 // 3, *range(deeds - 3, deeds)]


@pytest.mark.parametrize(
    ("exchange", "every"),
    [(True, False), (False, False), pytest.param(True, True, marks=pytest.mark.variants)],
)
def test_a_build_killed_at_any_moment_leaves_a_whole_site(
    exchange: bool, every: bool, standing: Path, old: dict[str, bytes], fresh: dict[str, bytes]
) -> None:
    deeds = deeds_of(standing, standing.with_name("whole"), exchange=exchange)
    assert deeds > 15

    def site_after(deed: int) -> tuple[int, dict[str, bytes]]:
        root = standing.with_name(f"until-{deed}")
        shutil.copytree(standing, root)
        assert killed_before(deed, root, exchange=exchange) is None
        if not exchange:
            write.recover(root / "site")
        found = tree(root / "site")
        shutil.rmtree(root, ignore_errors=True)  # the builder may still be at work
        return deed, found

    # Up to the publication, both ways are the same.
    tried = moments(deeds, every=every) if exchange else [*range(deeds - 6, deeds)]
    with ThreadPoolExecutor(2) as two:
        found = list(two.map(site_after, tried))
    assert [deed for deed, site in found if site not in (old, fresh)] == []


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.sweep)])
def test_the_next_build_works_whatever_killed_builds_left(
    every: bool, standing: Path, fresh: dict[str, bytes]
) -> None:
    killed = (killed_before(deed, standing) for deed in range(0, 100, 1 if every else 7))
    assert next(deeds for deeds in killed if deeds)
    assert tree(standing / "site") == fresh


def test_what_a_killed_build_left_behind_is_cleaned_up(
    standing: Path, fresh: dict[str, bytes]
) -> None:
    partial = standing / "build" / "zh" / "docs" / "learn" / ".index.md.partial"
    partial.write_text("half")
    (standing / ".site-before").mkdir()
    assert generator("build", "--root", standing).returncode == 0
    assert (partial.exists(), (standing / ".site-before").exists()) == (False, False)
    assert tree(standing / "site") == fresh


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def start_build(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("build", "--root", root), cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL
    )


def builder_of(build: subprocess.Popen[bytes]) -> int:
    """The process of the site builder, once there is one."""
    children = Path(f"/proc/{build.pid}/task/{build.pid}/children")
    return int(until(children.read_text).split()[0])


@contextmanager
def stopped(process: int) -> Iterator[None]:
    """Holds a process where it is."""
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def waits(build: subprocess.Popen[bytes]) -> bool:
    """Whether a build waits for the lock of another."""
    lines = Path("/proc/locks").read_text().splitlines()
    return any("->" in line and str(build.pid) in line.split() for line in lines)


@LINUX
def test_a_builder_that_outlives_its_parent_is_waited_for(
    standing: Path, old: dict[str, bytes], fresh: dict[str, bytes]
) -> None:
    """The parent is killed while the builder writes old pages; the next build is of fresh data."""
    retitled(standing, "被丢下的主题")
    killed = start_build(standing)
    with stopped(builder_of(killed)):
        killed.kill()
        killed.wait()
        retitled(standing, "新的主题")
        following = start_build(standing)
        until(lambda: waits(following))
        assert tree(standing / "site") == old
    assert following.wait() == 0
    assert tree(standing / "site") == fresh


@LINUX
def test_a_build_waits_for_one_that_is_at_work(standing: Path, fresh: dict[str, bytes]) -> None:
    first = start_build(standing)
    with stopped(builder_of(first)):
        second = start_build(standing)
        until(lambda: waits(second))
    assert (first.wait(), second.wait()) == (0, 0)
    assert tree(standing / "site") == fresh


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A freshly built folder and the site it is to replace."""
    for name in ("fresh", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    return tmp_path / "fresh", tmp_path / "site"


def text_of(site: Path) -> str:
    return (site / "index.html").read_text()


def test_publishing_exchanges_the_folders(folders: tuple[Path, Path]) -> None:
    one, site = folders
    write.publish(one, site)
    assert (text_of(site), text_of(one)) == ("fresh", "site")


def test_publishing_makes_the_first_site(folders: tuple[Path, Path]) -> None:
    site = folders[1]
    write.publish(site, site.with_name("first"))
    assert text_of(site.with_name("first")) == "site"


def test_publishing_works_where_folders_cannot_be_exchanged(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "_exchange", lambda one, other: False)
    one, site = folders
    write.publish(one, site)
    assert text_of(site) == "fresh"
    assert sorted(path.name for path in site.parent.iterdir()) == ["site"]


def cut_off(deed: int, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Publishes without exchange and stops before the deed of this number."""
    done = []

    def until_then(deeds: Callable[..., None]) -> Callable[..., None]:
        def do(*arguments: object, **options: object) -> None:
            done.append(deeds)
            if len(done) > deed:
                raise KeyboardInterrupt
            deeds(*arguments, **options)

        return do

    with monkeypatch.context() as patch:
        patch.setattr(write, "_exchange", lambda one, other: False)
        patch.setattr(Path, "rename", until_then(Path.rename))
        patch.setattr(write.shutil, "rmtree", until_then(write.shutil.rmtree))
        with pytest.raises(KeyboardInterrupt):
            write.publish(*folders)


@pytest.mark.parametrize(("deed", "left"), [(0, "site"), (1, "site"), (2, "site"), (3, "fresh")])
def test_a_publication_that_is_cut_off_is_recovered(
    deed: int, left: str, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(deed, folders, monkeypatch)
    site = folders[1]
    write.recover(site)
    assert text_of(site) == left
    assert not (site.parent / ".site-before").exists()


def test_a_build_brings_a_cut_off_site_back_even_with_wrong_data(
    standing: Path, old: dict[str, bytes]
) -> None:
    (standing / "site").rename(standing / ".site-before")
    broken(standing)
    assert generator("build", "--root", standing).returncode == 1
    assert tree(standing / "site") == old


def tree_of(folder: Path, files: dict[str, bytes]) -> int:
    """Makes a folder hold these files; returns how many changed."""
    return write.write_tree(folder, files, files.items())


def test_a_folder_holds_exactly_the_files_it_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    tree_of(folder, {"a.md": b"1", "b/c.md": b"2", "d/e/f.md": b"3"})
    tree_of(folder, {"a.md/x.md": b"4", "b": b"5"})
    assert tree(folder) == {"a.md/x.md": b"4", "b": b"5"}
    assert not (folder / "d").exists()


def test_what_is_laid_into_a_site_leaves_the_last_one_alone(tmp_path: Path) -> None:
    for name in ("papers", "site", "fresh"):
        (tmp_path / name).mkdir()
    (tmp_path / "papers" / "a.pdf").write_text("printed")
    (tmp_path / "site" / "a.pdf").write_text("old")
    laid = tmp_path / "fresh" / "a.pdf"
    os.link(tmp_path / "site" / "a.pdf", laid)
    write.lay(tmp_path / "papers", tmp_path / "fresh")
    assert (laid.read_text(), (tmp_path / "site" / "a.pdf").read_text()) == ("printed", "old")
    before = laid.stat().st_ino
    write.lay(tmp_path / "papers", tmp_path / "fresh")
    assert laid.stat().st_ino == before


def test_a_file_that_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    tree_of(tmp_path, {"a.md": b"1", "b.md": b"2"})
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert tree_of(tmp_path, {"a.md": b"1", "b.md": b"3"}) == 1
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


# Hand-written pages


def test_the_home_page_comes_first_whatever_else_there_is(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    (root / "docs" / "a").mkdir()
    (root / "docs" / "a" / "index.md").write_text("---\ntitle: 甲\ndescription: 甲\n---\n", "utf-8")
    assert draft.draft(root).written.pages[0].path == "index.html"


def test_a_page_that_both_docs_and_chapters_make_is_a_problem(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    (root / "docs" / "learn").mkdir()
    (root / "docs" / "learn" / "index.md").write_text("---\ntitle: 甲\ndescription: 甲\n---\n")
    found = [each for each in draft.draft(root).problems if each.level == "error"]
    assert [(str(p.place), p.rule) for p in found] == [
        ("docs/learn/index.md:1:1", "page-collision")
    ]


def test_all_problems_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    root = project(tmp_path / "project", FIXTURES)
    broken(root)
    (root / "docs" / "x.md").write_text("no title")
    (root / "quizzes" / CHAPTER / "stray.txt").touch()
    tops = [problem.place.path.split("/")[0] for problem in draft.draft(root).problems]
    assert tops == ["chapters", "docs", "quizzes"]
