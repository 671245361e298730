"""The one place that puts bytes on disk: what changed, files whole, folders in one exchange."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_RENAME_SWAP = 2  # macOS


@contextmanager
def locked(folder: Path) -> Iterator[int]:
    """Waits until no other build works in the folder; yields the descriptor of the lock.

    A child process that inherits the descriptor holds the lock too: a builder that goes on after
    its parent was killed is waited for. Windows has no such lock; there it is left out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("ab") as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()


def write_tree(folder: Path, names: Collection[str], files: Iterable[tuple[str, bytes]]) -> int:
    """Makes a folder hold exactly the named files; returns how many changed.

    `files` are those that may have changed: path in the folder, content.
    """
    stale = 0
    for path, _, files_here in os.walk(folder, topdown=False):
        here = Path(path)
        below = here.relative_to(folder)
        for name in files_here:
            if (below / name).as_posix() not in names:
                (here / name).unlink()
                stale += 1
        if here != folder and not any(here.iterdir()):
            here.rmdir()
    return stale + sum(write_file(folder / name, data) for name, data in files)


def write_file(path: Path, data: bytes) -> bool:
    """Writes a file whole, if it is not already so; returns whether it was written."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(data)
    partial.replace(path)
    return True


def link_older(site: Path, fresh: Path, sources: Path) -> None:
    """Starts a fresh site with the files of the last one that are newer than their sources.

    They are links, so what a site builder writes in any case is left out: pages without a source,
    the sitemap, the search index.
    """

    def leave_out(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if not _is_current(Path(folder, name), site, sources)}

    shutil.copytree(site, fresh, ignore=leave_out, copy_function=_link)


def _is_current(path: Path, site: Path, sources: Path) -> bool:
    source = sources / path.relative_to(site)
    if path.suffix == ".html":
        source = source.with_suffix(".md")
    elif path.is_dir() or not source.exists():
        return path.name not in ("search", "sitemap.xml", "sitemap.xml.gz")
    return source.exists() and source.stat().st_mtime_ns < path.stat().st_mtime_ns


def lay(folder: Path, site: Path) -> None:
    """Puts every file of a folder into a fresh site, in the place of what stands there."""
    for path in folder.rglob("*"):
        target = site / path.relative_to(folder)
        if path.is_file() and not _same(path, target):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)  # it may be a link to a file of the last site
            shutil.copy2(path, target)


def _same(path: Path, copy: Path) -> bool:
    """Whether a copy is of the file as it is now, by size and time."""
    if not copy.exists():
        return False
    one, other = path.stat(), copy.stat()
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def publish(fresh: Path, site: Path) -> None:
    """Puts a freshly built folder in the place of the site; a reader sees the one or the other.

    The folders change places in one system call where there is one. Elsewhere the old site is moved
    aside first; `recover` puts it back if the machine stopped in between.
    """
    if not site.exists():
        fresh.rename(site)
    elif not _exchange(fresh, site):
        aside = _aside(site)
        shutil.rmtree(aside, ignore_errors=True)
        site.rename(aside)
        fresh.rename(site)
        shutil.rmtree(aside)


def recover(site: Path) -> None:
    """Restores the last good site if a publication was cut off between its two moves."""
    aside = _aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    shutil.rmtree(aside, ignore_errors=True)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}-before")


def _exchange(folder: Path, other: Path) -> bool:
    """Swaps two folders at once; False where the system cannot."""
    a, b = os.fsencode(folder), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(a, b, _RENAME_SWAP) == 0)
        return bool(libc.renameat2(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
