"""What earlier rounds of the same process found, so that a round costs what has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Keeps results by name, each for as long as what it was made from stays equal.

    A build starts with an empty one; a server hands the same one to every build.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], Any]] = {}

    def recall(self, name: str, made_from: tuple[object, ...], make: Callable[[], T]) -> T:
        """The result kept under a name, made again where `made_from` is another than before."""
        kept = self._kept.get(name)
        if kept is None or kept[0] != made_from:
            kept = self._kept[name] = (made_from, make())
        found: T = kept[1]
        return found

    def keep(self, name: str, value: object) -> None:
        """Notes what was done last under a name."""
        self._kept[name] = ((), value)

    def kept(self, name: str) -> object:
        """What was noted; None where nothing was."""
        return self._kept.get(name, ((), None))[1]

    def clear(self) -> None:
        """Forgets everything."""
        self._kept.clear()
