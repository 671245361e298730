"""What earlier builds made, on disk: each result under a hash of all that it was made from.

A stage is a function of a course's root and of arguments that name all it reads there. Its results
are kept from process to process, made side by side where there are many, and read back with their
types checked: what is damaged or foreign is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Self, TypeVar, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from generator.site.write import write_file

R = TypeVar("R")
PROGRAM = Path(__file__).resolve().parent
LIBRARIES = (
    "pydantic",
    "jinja2",
    "typst",
    "pylopdf-fonts-zh-cn",
    "segno",
    "python-docx",
    "XlsxWriter",
    "mkdocs",
    "mkdocs-material",
)
"""Whose versions results depend on, beside the program's own files."""
MANY = 8
"""So many results are worth the start of other processes."""
AHEAD = 32
"""So many results are begun before they are asked for."""
_DIGEST = 32


Arguments = tuple[Any, ...]
"""Those of a stage after the root: all that its result is made from."""
_ARGUMENTS = TypeAdapter(Arguments)


class Cache:
    """The results of one course. As a context, it ends what runs beside it."""

    def __init__(self, root: Path, folder: Path | None = None, workers: int | None = None) -> None:
        """Without a folder nothing is kept. `workers`: how many processes may run side by side; by
        default one a core."""
        self._root, self._folder = root, folder
        self._workers = workers or _cores()
        self.program = fingerprint()
        self._used: set[str] = set()
        self._pool: ProcessPoolExecutor | None = None
        self._begun: dict[str, Future[bytes | None]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
            self._begun.clear()

    def result(self, stage: Callable[..., R], *arguments: Any) -> R:
        """The result of one call."""
        (result,) = self.each(stage, [arguments])
        return result

    def each(self, stage: Callable[..., R], calls: Iterable[Arguments]) -> Iterator[R]:
        """The results in the order of the calls, of which a few are made ahead."""
        calls = iter(calls)
        now = list(islice(calls, AHEAD))
        self.begin(stage, now)
        while now:
            following = list(islice(calls, AHEAD))
            self.begin(stage, following)
            for call in now:
                yield self._one(stage, call)
            now = following

    def begin(self, stage: Callable[..., R], calls: Sequence[Arguments]) -> None:
        """Makes a start on what will soon be asked for, if that is worth other processes."""
        keys = {self._key(stage, call): call for call in calls}
        new = [key for key in keys if not (key in self._begun or self._is_there(key))]
        if self._workers == 1 or len(new) < MANY:
            return
        if not self._pool:
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_end_with_parent
            )
        for key in new:
            path = self._path(key)
            self._begun[key] = self._pool.submit(_made, stage, self._root, keys[key], path)

    def forget_the_rest(self) -> None:
        """Lets go of what nobody asked for since the beginning."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir() if self._folder else ():
                if path.name not in self._used:
                    path.unlink()

    def _one(self, stage: Callable[..., R], call: Arguments) -> R:
        key = self._key(stage, call)
        self._used.add(key)
        begun = self._begun.pop(key, None)
        data = begun.result() if begun else None
        if data is None:
            found = self._look_up(stage, key)
            if found is not None:
                return found
            data = _run(stage, self._root, call)
            _keep(self._path(key), data)
        result: R = _types(stage).validate_json(data)
        return result

    def _key(self, stage: Callable[..., R], call: Arguments) -> str:
        text = _ARGUMENTS.dump_json(call)
        return f"{stage.__name__}-{hashlib.sha256(self.program + text).hexdigest()}"

    def _path(self, key: str) -> Path | None:
        return self._folder / key if self._folder else None

    def _is_there(self, key: str) -> bool:
        path = self._path(key)
        return path is not None and path.is_file()

    def _look_up(self, stage: Callable[..., R], key: str) -> R | None:
        path = self._path(key)
        if not path:
            return None
        with contextlib.suppress(OSError, ValidationError):
            sealed = path.read_bytes()
            digest, data = sealed[:_DIGEST], sealed[_DIGEST:]
            if hashlib.sha256(data).digest() == digest:
                result: R = _types(stage).validate_json(data)
                return result
        return None


def fingerprint() -> bytes:
    """A hash of the program: its code, words, templates and look, and the libraries' versions."""
    digest = hashlib.sha256(_code())
    for path in sorted(PROGRAM.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            digest.update(path.relative_to(PROGRAM).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.digest()


@cache
def _code() -> bytes:
    """The code that runs: what changes on disk while it does is not read again."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PROGRAM.rglob("*.py")):
        digest.update(path.read_bytes())
    for name in LIBRARIES:
        with contextlib.suppress(PackageNotFoundError):
            digest.update(f"{name} {version(name)}".encode())
    return digest.digest()


@cache
def _types(stage: Any) -> TypeAdapter[Any]:
    kind = get_type_hints(stage)["return"]
    return TypeAdapter(kind, config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"))


def _run(stage: Callable[..., Any], root: Path, arguments: Arguments) -> bytes:
    return _types(stage).dump_json(stage(root, *arguments))


def _made(
    stage: Callable[..., Any], root: Path, arguments: Arguments, path: Path | None
) -> bytes | None:
    """What another process does: its result is kept there, or handed over if it cannot be."""
    data = _run(stage, root, arguments)
    return None if _keep(path, data) else data


def _keep(path: Path | None, data: bytes) -> bool:
    if path:
        with contextlib.suppress(OSError):
            write_file(path, hashlib.sha256(data).digest() + data)
            return True
    return False


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for ever."""

    def watch() -> None:
        parent = parent_process()
        if parent:
            parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()
