"""Serving: what is changed is built and shown, what is wrong is told, what was good stays."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fixtures_site import (
    CHAPTER,
    FIXTURES,
    ROOT,
    command,
    environment,
    project,
    until,
)

pytestmark = pytest.mark.slow

PAGE = "learn/02/count-ideas.html"


class Server:
    """A running server and what it has printed so far."""

    def __init__(self, arguments: list[str], folder: Path) -> None:
        self.printed: list[str] = []
        self.process = subprocess.Popen(
            arguments,
            cwd=folder,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.printed.append(line)

    @property
    def output(self) -> str:
        return "".join(self.printed)

    def wait_for(self, text: str, times: int = 1) -> None:
        """Until it has printed something so many times."""
        until(lambda: self.output.count(text) >= times or self._ended(), 60)
        assert self.output.count(text) >= times, self.output

    def _ended(self) -> bool:
        return self.process.poll() is not None

    def get(self, path: str) -> str:
        """What it answers; an error's page too."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=30) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()

    def shows(self, text: str, path: str = PAGE) -> bool:
        return text in self.get(path)

    @property
    def address(self) -> str:
        return re.findall(r"http://127\.0\.0\.1:\d+/", self.output)[-1]

    def stop(self) -> int:
        """Presses Ctrl+C; returns the exit status."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(20)
        finally:
            self.process.kill()
            self.reader.join()


@contextmanager
def running(arguments: list[str], folder: Path = ROOT) -> Iterator[Server]:
    server = Server(arguments, folder)
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def serving(root: Path) -> Iterator[Server]:
    """The generator's own server on a free port, once it is ready."""
    with running(command("serve", "--root", root, "--port", 0, "--lang", "en")) as server:
        server.wait_for("Press Ctrl+C")
        yield server


def retitled(root: Path, title: str) -> None:
    edit(
        root,
        "topics.yml",
        lambda text: re.sub(r"\n  title: .*", f"\n  title: {title}", text, count=1),
    )


def edit(root: Path, name: str, change: Callable[[str], str]) -> None:
    """Saves a file of the chapter as an editor does: whole, under its name."""
    path = root / "chapters" / CHAPTER / name
    edited = root / "edited"
    edited.write_text(change(path.read_text("utf-8")), "utf-8")
    edited.replace(path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project", FIXTURES)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of which nothing is changed."""
    with serving(project(tmp_path_factory.mktemp("serve") / "project", FIXTURES)) as server:
        yield server


def test_the_site_is_served(server: Server) -> None:
    assert server.shows("门店盘点", "")
    assert server.shows("账面数与实盘数")


def test_a_page_that_is_not_there_is_answered_in_chinese(server: Server) -> None:
    assert server.shows("没有这一页", "learn/02/nowhere.html")


def test_a_page_that_is_not_there_is_answered_with_404(server: Server) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(server.address + "nowhere.html", timeout=30)


def test_nothing_outside_the_site_is_served(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", int(server.address.split(":")[2][:-1]))) as raw:
        raw.sendall(b"GET /../mkdocs.yml HTTP/1.0\r\n\r\n")
        answer = b"".join(iter(lambda: raw.recv(65_536), b""))
    assert b" 404 " in answer.split(b"\r\n")[0]


@pytest.fixture(scope="module")
def changing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Server]]:
    """A project and its server, for one change after the other; the data are good in between."""
    root = project(tmp_path_factory.mktemp("changing") / "project", FIXTURES)
    with serving(root) as server:
        yield root, server


def test_changed_data_are_shown(changing: tuple[Path, Server]) -> None:
    root, server = changing
    retitled(root, "改过的主题")
    until(lambda: server.shows("改过的主题"))


def test_a_changed_hand_written_page_is_shown(changing: tuple[Path, Server]) -> None:
    root, server = changing
    page = root / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n新写的一句。\n", "utf-8")
    until(lambda: server.shows("新写的一句。", "index.html"))


def test_a_change_of_the_config_is_shown(changing: tuple[Path, Server]) -> None:
    root, server = changing
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("site_name: ", "site_name: 改名后的"))
    until(lambda: server.shows("改名后的", "index.html"))


def test_wrong_data_are_told_while_the_last_good_site_is_shown_until_they_are_mended(
    changing: tuple[Path, Server],
) -> None:
    root, server = changing
    edit(root, "topics.yml", lambda text: text.replace("parts:", "prats:", 1))
    server.wait_for("The last good site is still shown.")
    assert f"chapters/{CHAPTER}/topics.yml:7:3: [unknown-field]" in server.output
    assert server.shows("门店盘点")
    edit(root, "topics.yml", lambda text: text.replace("prats:", "parts:", 1))
    retitled(root, "改好的主题")
    until(lambda: server.shows("改好的主题"))


def test_data_that_are_wrong_from_the_start_can_be_mended(root: Path) -> None:
    edit(root, "topics.yml", lambda text: text.replace("parts:", "prats:", 1))
    with serving(root) as server:
        assert "[unknown-field]" in server.output
        edit(root, "topics.yml", lambda text: text.replace("prats:", "parts:", 1))
        until(lambda: server.shows("账面数与实盘数"))


def test_a_change_during_the_first_build_is_not_missed(root: Path) -> None:
    with running(command("serve", "--root", root, "--port", 0)) as server:
        until((root / "build" / "zh" / "site").is_dir)
        retitled(root, "赶上的主题")
        server.wait_for("http://")
        until(lambda: server.shows("赶上的主题"))


def test_a_port_that_is_taken_is_told_at_once(root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            command("serve", "--root", root, "--port", port, "--lang", "en"),
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        f"http://127.0.0.1:{port}/ is in use. "
        "Stop the program that uses it, or choose another with --port.\n"
    )
    assert done.stdout == ""


def test_ctrl_c_ends_it_well_and_soon(root: Path) -> None:
    with serving(root) as server:
        begun = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - begun < 5
        assert "Traceback" not in server.output


def test_ctrl_c_ends_it_while_a_browser_waits_for_news(root: Path) -> None:
    with serving(root) as server:
        host, port = server.address.removeprefix("http://").rstrip("/").split(":")
        with socket.create_connection((host, int(port))) as browser:
            browser.sendall(b"GET /livereload/99999999999/1 HTTP/1.0\r\n\r\n")
            assert server.stop() == 0


def test_ctrl_c_ends_it_during_a_build(root: Path) -> None:
    with running(command("serve", "--root", root, "--port", 0)) as server:
        until((root / "build" / "zh" / "docs").is_dir)
        assert server.stop() == 0
        assert "Traceback" not in server.output


# Plain mkdocs serve


@contextmanager
def plain_mkdocs(root: Path) -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    arguments = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
    with running(arguments, root) as server:
        server.wait_for("Serving on")
        yield server


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Server]]:
    """A course served by plain mkdocs, for one change after the other."""
    clone = project(tmp_path_factory.mktemp("plain") / "course", FIXTURES)
    with plain_mkdocs(clone) as server:
        yield clone, server


def test_plain_mkdocs_serves_the_generated_pages(plain: tuple[Path, Server]) -> None:
    assert plain[1].shows("账面数与实盘数")


def test_plain_mkdocs_watches_what_is_authored_not_what_is_generated(
    plain: tuple[Path, Server],
) -> None:
    line = next(line for line in plain[1].printed if "Watching paths" in line)
    watched = re.findall("'(.*?)'", line)
    names = {Path(path).name for path in watched}
    assert {"chapters", "quizzes", "docs", "theme", "mkdocs.yml"} <= names
    assert [path for path in watched if path.startswith("build")] == []


def test_plain_mkdocs_builds_once_for_each_change(plain: tuple[Path, Server]) -> None:
    clone, server = plain
    before = server.output.count("Detected file changes")
    for title in ("改过一次", "改过两次", "改过三次"):
        retitled(clone, title)
        until(lambda title=title: server.shows(title))
    assert server.output.count("Detected file changes") == before + 3


def test_plain_mkdocs_tells_what_is_wrong_and_goes_on(plain: tuple[Path, Server]) -> None:
    clone, server = plain
    edit(clone, "topics.yml", lambda text: text.replace("parts:", "prats:", 1))
    server.wait_for(f"chapters/{CHAPTER}/topics.yml:7:3: [unknown-field]")
    assert server.shows("门店盘点")
    edit(clone, "topics.yml", lambda text: text.replace("prats:", "parts:", 1))
    retitled(clone, "改好的主题")
    until(lambda: server.shows("改好的主题"))
