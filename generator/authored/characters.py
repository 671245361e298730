"""The text of a file: its bytes as UTF-8, and which characters it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problem import Place, Problem, problem


def decode(name: str, data: bytes) -> str | Problem:
    """The text of a file, its lines ended as on Unix, or why it is none."""
    if data.startswith(b"\xef\xbb\xbf"):
        return problem(Place(name), "byte-order-mark")
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        return problem(Place(name, before.count(b"\n") + 1, column), "not-utf-8")


def refused_characters(name: str, text: str) -> Iterator[Problem]:
    """The first on each line: they come in rows, and one cause should not drown the others."""
    if not REFUSED.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if match := REFUSED.search(line):
            place = Place(name, number, match.start() + 1)
            if match.group() == "\t":
                yield problem(place, "tab")
            else:
                yield problem(place, "refused-character", code=code_point(match.group()))


# Control, format (bidi among them), separator, surrogate and private-use characters, and what is
# no character; not newline. Nothing that the YAML reader itself would refuse is left.
REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\uf8ff\ufeff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U0010ffff]"
)


def code_point(character: str) -> str:
    """How a character that cannot be shown is named."""
    return f"U+{ord(character):04X}"
