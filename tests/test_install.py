"""The program is installed from its wheel, and makes courses in folders that hold nothing of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest
import yaml
from fixtures_site import FIXTURES, ROOT, environment, project

from generator.authored.kinds import KINDS

pytestmark = pytest.mark.sweep
CHAPTER = "09-stock"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the program as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, ROOT], check=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment that was empty before the wheel was installed in it."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    options = ["--quiet", "--disable-pip-version-check", "--constraint", ROOT / "constraints.txt"]
    subprocess.run([scripts / "python", "-m", "pip", "install", *options, wheel], check=True)
    return scripts


def run(installed: Path, root: Path, *arguments: str) -> str:
    """Runs a command of the installed program in a folder; what it printed."""
    done = subprocess.run(
        [installed / "course-site", *arguments],
        cwd=root,
        env=environment(PYTHONPATH=""),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def course(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was empty, with its first chapter and its site."""
    root = tmp_path_factory.mktemp("course")
    run(installed, root, "new", "chapter", CHAPTER)
    assert "no problems: 1 chapters" in run(installed, root, "check")
    run(installed, root, "build")
    return root


def test_all_that_the_program_reads_travels_in_its_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    listed = ["git", "ls-files", "-z", "generator"]
    files = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert set(files.stdout.rstrip("\0").split("\0")) - packed == set()
    assert not [name for name in packed if name.startswith(("chapters/", "tests/", "docs/"))]


def test_an_empty_folder_becomes_a_course(course: Path) -> None:
    home = (course / "site" / "index.html").read_text("utf-8")
    assert "<h1" in home
    assert (course / "site" / "checklists" / "09").is_dir()
    config = (course / "mkdocs.yml").read_text("utf-8")
    assert len(config.splitlines()) <= 20
    assert {path.stem for path in (course / "schemas").iterdir()} == {kind.name for kind in KINDS}


def test_a_second_chapter_leaves_what_the_course_says_of_itself(
    installed: Path, course: Path, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 别的课\nplugins: [course-site]\n", "utf-8")
    run(installed, tmp_path, "new", "chapter", CHAPTER)
    assert (tmp_path / "mkdocs.yml").read_text("utf-8").startswith("site_name: 别的课\n")
    run(installed, tmp_path, "build")
    assert "别的课" in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_the_installed_program_serves_a_course(installed: Path, course: Path) -> None:
    serving = subprocess.Popen(
        [installed / "course-site", "serve", "--port", "0"],
        cwd=course,
        env=environment(PYTHONPATH="", PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert serving.stdout
    try:
        lines = iter(serving.stdout.readline, "")
        address = next(found[0] for line in lines if (found := re.search(r"http://\S+/", line)))
        with urllib.request.urlopen(address + "index.html") as page:
            assert "<h1" in page.read().decode()
    finally:
        serving.terminate()
        serving.wait()


def test_another_course_beside_it_has_its_own_name_and_colours(
    installed: Path, course: Path, tmp_path: Path
) -> None:
    root = project(tmp_path / "beside", FIXTURES)
    config = yaml.safe_load((course / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""))
    config |= {"site_name": "门店盘点", "site_url": "", "extra_css": ["colours.css"]}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    (root / "docs" / "colours.css").write_text("[data-md-color-scheme] { --primary: #7a1f5c; }")
    run(installed, root, "build")
    home = (root / "site" / "index.html").read_text("utf-8")
    assert "门店盘点" in home
    assert 0 < home.index('href="assets/site.css"') < home.index('href="colours.css"')
    assert "--primary: #7a1f5c" in (root / "site" / "colours.css").read_text("utf-8")


def test_plain_mkdocs_of_that_environment_makes_the_same_pages(
    installed: Path, course: Path
) -> None:
    site = course / "site"
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    subprocess.run(
        [installed / "mkdocs", "build", "--strict", "--quiet"],
        cwd=course,
        env=environment(PYTHONPATH=""),
        check=True,
    )
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
