"""PDFs of earlier builds, each under the hash of all that it was made from."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.print import typeset
from generator.words import Words
from generator.write import write_tree

_DIGEST = 32


def key_of(template: str, data: Any, maker: bytes) -> str:
    """The name of a PDF: other data, or another maker, is another name."""
    given = json.dumps([template, data], ensure_ascii=False)
    return hashlib.sha256(maker + given.encode()).hexdigest()


def look_up(folder: Path, key: str) -> bytes | None:
    """The PDF of that name; None where there is none, or where it was damaged."""
    with contextlib.suppress(OSError):
        sealed = (folder / key).read_bytes()
        digest, pdf = sealed[:_DIGEST], sealed[_DIGEST:]
        return pdf if hashlib.sha256(pdf).digest() == digest else None
    return None


def keep(folder: Path, made: Iterable[tuple[str, bytes]]) -> None:
    """Makes the folder hold these PDFs and no other; where it cannot, the next build is slower."""
    sealed = {key: hashlib.sha256(pdf).digest() + pdf for key, pdf in made}
    with contextlib.suppress(OSError):
        write_tree(folder, sealed, sealed.items())


def maker(t: Words) -> bytes:
    """What makes a PDF: the program, its templates and words, the versions of Typst and fonts."""
    files = [Path(typeset.__file__), *sorted(typeset.TEMPLATES.iterdir())]
    parts = [path.read_bytes() for path in files]
    parts += [version(name).encode() for name in ("typst", "pylopdf-fonts-zh-cn")]
    parts.append(json.dumps(t.starting("typeset.")).encode())
    return b"".join(hashlib.sha256(part).digest() for part in parts)
