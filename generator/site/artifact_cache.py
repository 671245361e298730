"""Files of earlier builds, each under the hash of all that it was made from."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator.site.write import write_tree

_DIGEST = 32


def key_of(said: str, maker: bytes) -> str:
    """The name of a file: other content, or another maker, is another name."""
    return hashlib.sha256(maker + said.encode()).hexdigest()


def look_up(folder: Path, key: str) -> bytes | None:
    """The file of that name; None where there is none, or where it was damaged."""
    with contextlib.suppress(OSError):
        sealed = (folder / key).read_bytes()
        digest, content = sealed[:_DIGEST], sealed[_DIGEST:]
        return content if hashlib.sha256(content).digest() == digest else None
    return None


def keep(folder: Path, made: Iterable[tuple[str, bytes]]) -> None:
    """Makes the folder hold these files and no other; where it cannot, the next build is slower."""
    sealed = {key: hashlib.sha256(content).digest() + content for key, content in made}
    with contextlib.suppress(OSError):
        write_tree(folder, sealed, sealed.items())
