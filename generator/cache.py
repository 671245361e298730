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
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar, get_type_hints

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
_DIGEST = 32


class Call(NamedTuple):
    """The arguments of a stage after the root. `key`: what it is made from, if it is not they."""

    arguments: tuple[Any, ...]
    key: str = ""


_CALLS = TypeAdapter(Call)


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

    def result(self, stage: Callable[..., R], *arguments: Any) -> R:
        """The result of one call."""
        (result,) = self.each(stage, [Call(arguments)])
        return result

    def each(
        self,
        stage: Callable[..., R],
        calls: Sequence[Call],
        *,
        lasts: Callable[[R], bool] = lambda result: True,
    ) -> Iterator[R]:
        """The results in the order of the calls; those that do not last are not kept."""
        keys = [self._key(stage, call) for call in calls]
        self._used.update(keys)
        is_there = [self._is_there(key) for key in keys]
        missing = [call for call, there in zip(calls, is_there, strict=True) if not there]
        fresh = self._fresh(stage, [call.arguments for call in missing])
        for call, key, there in zip(calls, keys, is_there, strict=True):
            result = self._look_up(stage, key) if there else None
            if result is None:
                data = _run(stage, self._root, call.arguments) if there else next(fresh)
                result = _types(stage).validate_json(data)
                if lasts(result):
                    self._keep(key, data)
            yield result

    def forget_the_rest(self) -> None:
        """Lets go of what nobody asked for since the beginning."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir() if self._folder else ():
                if path.name not in self._used:
                    path.unlink()

    def _key(self, stage: Callable[..., R], call: Call) -> str:
        text = call.key.encode() or _CALLS.dump_json(call)
        return f"{stage.__name__}-{hashlib.sha256(self.program + text).hexdigest()}"

    def _is_there(self, key: str) -> bool:
        return self._folder is not None and (self._folder / key).is_file()

    def _look_up(self, stage: Callable[..., R], key: str) -> R | None:
        with contextlib.suppress(OSError, ValidationError):
            assert self._folder
            sealed = (self._folder / key).read_bytes()
            digest, data = sealed[:_DIGEST], sealed[_DIGEST:]
            if hashlib.sha256(data).digest() == digest:
                result: R = _types(stage).validate_json(data)
                return result
        return None

    def _keep(self, key: str, data: bytes) -> None:
        if not self._folder:
            return
        with contextlib.suppress(OSError):
            write_file(self._folder / key, hashlib.sha256(data).digest() + data)

    def _fresh(self, stage: Callable[..., R], calls: list[tuple[Any, ...]]) -> Iterator[bytes]:
        if self._workers == 1 or len(calls) < MANY:
            return (_run(stage, self._root, call) for call in calls)
        if not self._pool:
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_end_with_parent
            )
        n = len(calls)
        chunk = max(1, n // (4 * self._workers))
        return self._pool.map(_run, [stage] * n, [self._root] * n, calls, chunksize=chunk)


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


def _run(stage: Callable[..., Any], root: Path, arguments: Iterable[Any]) -> bytes:
    return _types(stage).dump_json(stage(root, *arguments))


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
