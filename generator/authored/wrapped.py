"""Wrapped lines of Chinese: YAML puts a space where a line was broken, and Chinese has none there.

Before the text is parsed, a seam is set at the end of each line that goes on without a space; once
it is parsed, the seams are taken out together with what YAML has put there. Between Latin words the
space stays, and between a Latin word and a Han character too, where our texts have one. Our own
markup is looked through, to the letters that it stands between.
"""

from __future__ import annotations

import re

SEAM = "\ue000"
"""A character for private use: `source` refuses it in what people write."""

_HAN = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
    "\U00020000-\U0003ffff"
)
_SIGNS = (
    "\u3000-\u3004\u3008-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6"
    "\u2103\u2160-\u217f\u2460-\u24ff\u3200-\u33ff"
)
_SHARED = "·—‘’“”…"
"""Signs of Chinese that other languages use as well."""

_MARKUP = r"\[\[|\]\]|\*\*"
_NAMED = re.compile(r"\[\[[a-z0-9-]+\]\]")
"""A mention that is shown by its title, which is Chinese as a rule."""
_OPENED = re.compile(r"\[\[[a-z0-9-]+\||\*\*")

_GOES_ON = re.compile(f"\n *(?=[{_HAN}{_SIGNS}{_SHARED}]|{_MARKUP}|[A-Za-z0-9](?![A-Za-z0-9_-]*:))")
_JOINED = re.compile(
    f"[{_HAN}{_SIGNS}][{_HAN}{_SIGNS}{_SHARED}]|[{_SHARED}][{_HAN}{_SIGNS}]"
    f"|[{_SIGNS}][A-Za-z0-9]|[A-Za-z0-9%][{_SIGNS}]"
)
_SEAMS = re.compile(f" *{SEAM} ?")


def seamed(text: str) -> str:
    """The text of a file with its seams: whatever does not end a line stands where it stood."""
    return _GOES_ON.sub(lambda found: _seam(text, found), text)


def _seam(text: str, found: re.Match[str]) -> str:
    end = found.start()
    while end and text[end - 1] == " ":
        end -= 1
    is_header = text[max(end - 3, 0) : end - 1] in (" |", " >")  # of a block, such as >2
    before, after = text[max(end - 1, 0) : end], text[found.end()]
    if before in "]*" or after in "[]*":
        start, stop = text.rfind("\n", 0, end) + 1, text.find("\n", found.end())
        before = _shown(text[start:end])[-1:]
        after = _shown(text[found.end() : stop if stop > 0 else None])[:1]
    is_joined = _JOINED.fullmatch(before + after)
    return (SEAM if is_joined and not is_header else "") + found.group()


def _shown(line: str) -> str:
    """A line without our markup; a list of lists keeps its brackets."""
    shown = _OPENED.sub("", _NAMED.sub("〇", line))
    return shown if "[[" in shown else shown.replace("]]", "")


def joined(value: str, *, literal: bool) -> str:
    """A parsed text without its seams; one that is literal keeps its line ends and spaces."""
    return value.replace(SEAM, "") if literal else _SEAMS.sub("", value)
