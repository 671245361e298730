"""What most often makes a file no YAML: signs of Chinese typed where YAML has its own.

The parser sees them as letters and stumbles later, often on the line below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.problem import Place, Problem, problem

NEAR = 4
"""So many lines: what is wrong stands on the last one, or a little above it."""
_NAME = r"(?:[\[{,] *|^ *(?:- +)*)[A-Za-z_]\w*"
_SPACE = "(?P<sign>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])"
_ASCII = str.maketrans("［］｛｝", "[]{}")
CAUSES = {
    re.compile(f"^ *(?:- *)*{_SPACE}"): "wrong-sign.space",
    re.compile(f"{_NAME}:{_SPACE}"): "wrong-sign.space",
    re.compile(f"{_NAME} *(?P<sign>[：﹕∶︓])"): "wrong-sign.colon",
    re.compile(r"[\[{].*?(?P<sign>，) *[A-Za-z_]\w* *:"): "wrong-sign.comma",
    re.compile(r"^ *(?P<sign>[－—–﹣−]) *[a-z_{\[]"): "wrong-sign.dash",
    re.compile(r"(?:^|: +|- +)(?P<sign>[［｛])"): "wrong-sign.bracket",
    re.compile(r"[\[{][^\]}]*(?P<sign>[］｝])"): "wrong-sign.bracket",
    re.compile(r"^ *(?P<sign>-)(?=[A-Za-z_]\w*:(?: |$))"): "wrong-sign.close",
    re.compile(r"^ *(?:- +)*[A-Za-z_]\w*(?P<sign>:)(?=[^\s:/])"): "wrong-sign.close",
}


def cause(name: str, lines: Sequence[str]) -> Problem | None:
    """The sign nearest to the end of the lines, of which the last is where the parser stumbled."""
    for number in range(len(lines), max(len(lines) - NEAR, 0), -1):
        for pattern, message in CAUSES.items():
            if found := pattern.search(lines[number - 1]):
                place = Place(name, number, found.start("sign") + 1)
                sign, code = found["sign"], f"U+{ord(found['sign']):04X}"
                return problem(place, message, sign=sign, code=code, ascii=sign.translate(_ASCII))
    return None
