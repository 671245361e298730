"""The one place that puts bytes on disk: what changed, files whole, folders in one exchange."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_RENAME_SWAP = 2  # macOS


def write_tree(folder: Path, files: dict[str, bytes]) -> int:
    """Makes a folder hold exactly these files (path in it -> content); returns how many changed."""
    changed = sum(_write(folder / name, data) for name, data in files.items())
    stale = [path for path in folder.rglob("*") if path.is_file()]
    for path in stale:
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
            changed += 1
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return changed


def _write(path: Path, data: bytes) -> bool:
    if path.is_file() and path.read_bytes() == data:
        return False
    if path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(data)
    partial.replace(path)
    return True


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


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders at once; False where the system cannot."""
    a, b = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(a, b, _RENAME_SWAP) == 0)
        return bool(libc.renameat2(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
