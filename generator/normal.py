"""What a learner types, with its forms of writing gone: a twin of `normal` in match.js.

Both are held to tests/vectors/normal.json.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from itertools import groupby

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_DIGITS |= {"六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_BETWEEN = {".": ".", "。": ".", ":": ":", "/": "/", "\u2044": "/", "~": "-"}
_BETWEEN |= {"×": "×", "*": "×", "÷": "÷"}
"""Signs that mean something between two digits; any other parts them like a comma."""
_NUMERAL = re.compile("[零〇一二两三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?")
_PERCENT = re.compile("百分之([零〇一二两三四五六七八九十百千万点0-9.]+)")
_MIXED = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千万])(?!分)")
_THOUSANDS = re.compile("([0-9])[, ](?=[0-9]{3}(?![0-9]))")
_COUNTED = re.compile(r"([0-9])(?:个(?!月)|项|条|步|类|种|次)(?=$|[^0-9])")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_HYPHEN = re.compile("([a-z])-")
_SPACE = re.compile(r"([0-9]?)\s+(?=([0-9]?))")
_NO_ZERO = re.compile(r"^([-+<>=≤≥≈±]?)\.(?=[0-9])")
_LONE_MINUS = re.compile("-(?![0-9])")
_KEPT = "%‰+<>=≤≥≠≈±-"


def normal(text: str) -> str:
    """Width, case, spaces and punctuation dropped, numerals as digits, per cent as a sign.

    What stands between two digits stays: 3.5, 3:5 and 3、5 are not 35.
    """
    text = _DASH.sub("-", unicodedata.normalize("NFKC", text).lower())
    text = _SPACE.sub(_spaced, _HYPHEN.sub(r"\1", text))
    text = _MIXED.sub(_multiplied, _PERCENT.sub(r"\1%", text))
    text = _THOUSANDS.sub(r"\1", _NUMERAL.sub(lambda found: _digits(found.group()), text))
    text = _NO_ZERO.sub(r"\g<1>0.", re.sub("负(?=[0-9])", "-", text))
    return _COUNTED.sub(r"\1", _LONE_MINUS.sub("", _parted(text)))


def _spaced(found: re.Match[str]) -> str:
    before, after = found.groups()
    return f"{before} " if before and after else before


def _multiplied(found: re.Match[str]) -> str:
    product = round(Decimal(found[1]) * _UNITS[found[2]], 6)
    return f"{product:f}".rstrip("0").rstrip(".") if "." in f"{product:f}" else f"{product:f}"


def _parted(text: str) -> str:
    """Without the signs that mean nothing; between two digits they part them."""
    kept = ""
    for counts, run in groupby(text, _counts):
        signs = "".join(run)
        kept += signs if counts else _BETWEEN.get(signs.strip(), ",") + "\0"
    return re.sub("(?<![0-9])[^\\0]\0|[^\\0]\0(?![0-9])", "", kept).replace("\0", "")


def same(one: str, other: str) -> bool:
    """Whether two wordings are graded alike; one of punctuation alone is like none."""
    return normal(one) != "" and normal(one) == normal(other)


def near(value: Decimal, other: Decimal, tolerance: Decimal) -> bool:
    """Whether a number is graded as the other one."""
    return abs(value - other) <= tolerance + Decimal("1e-9")


def _counts(char: str) -> bool:
    return char in _KEPT or unicodedata.category(char)[0] in "LN"


def _digits(numeral: str) -> str:
    """A Chinese numeral as digits; 一二三, which is no number but a row, digit by digit."""
    whole, _, decimals = numeral.partition("点")
    *_, high, low = ["", *whole.split("万")]
    row = len(whole) > 1 and not set(whole) & set("十百千万")
    tens = (_below(high) or 1) * 10_000 if "万" in whole else 0
    rest = _below(f"{low}千" if tens and _DIGITS.get(low) else low)  # 一万五 is 15000
    value = _spelled(whole) if row else str(tens + rest)
    return f"{value}.{_spelled(decimals)}" if decimals else value


def _below(text: str) -> int:
    """Below ten thousand: 三十五 is 35, and 一百五 is 150."""
    total, digit, unit = 0, 0, 10
    for sign in text:
        following = _UNITS.get(sign)
        total += (digit or 1) * following if following else 0
        unit = following or (unit if _DIGITS.get(sign) else 10)  # after 零 come ones
        digit = _DIGITS.get(sign, 0)
    return total + digit * unit // 10


def _spelled(row: str) -> str:
    return "".join(str(_DIGITS[sign]) for sign in row)
