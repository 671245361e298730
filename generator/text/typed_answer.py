"""What a learner types, with its forms of writing gone: a twin of match.js and radicals.js.

Both are held to the files of tests/vectors/.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import groupby

_DIGITS = "零一二三四五六七八九〇一两"
"""〇 is at 10 and 两 at 12."""
_UNITS = (("亿", 8), ("万", 4), ("千", 3), ("百", 2), ("十", 1))
"""How many zeros each stands for."""
_BETWEEN = {".": ".", "。": ".", ":": ":", "/": "/", "\u2044": "/", "~": "-"}
_BETWEEN |= {"×": "×", "*": "×", "÷": "÷"}
"""Signs that mean something between two digits; any other parts them like a comma."""
_SIGN = "0-9零〇一二两三四五六七八九十百千万亿"
_PERCENT = re.compile(rf"([{_SIGN}]?)([百千])分之((?:[{_SIGN.replace('亿', '点')}]|\.(?=[0-9]))+)")
_NUMERAL = re.compile(
    rf"(?:[{_SIGN}]|\.(?=[0-9]))+(?:点[零〇一二三四五六七八九]+[十百千万亿]*)?(?!分[之点])"
)
_PAIR = re.compile("[0-9一二两三四五六七八九][一二两三四五六七八九]|[一二两三四五六七八九][0-9]")
"""二三百 is two or three hundred, 3五 is nothing."""
_TENTHS = re.compile(r"(^|[^0-9.])([0-9]+(?:\.[0-9]+(?!成[0-9半]))?)成([0-9半]?)(?![^\W_])")
_THOUSANDS = re.compile("([0-9])[, ](?=[0-9]{3}(?![0-9]))")
_COUNTED = re.compile(r"([0-9])(?:个(?!月)|项|条|步|类|种|次)(?=$|[^0-9])")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_HYPHEN = re.compile("([a-z])-")
_SPACE = re.compile(r"([0-9]?)\s+(?=([0-9]?))")
_NO_ZERO = re.compile(r"^([-+<>=≤≥≈±]?)\.(?=[0-9])")
_LONE_MINUS = re.compile("-(?![0-9])")
_KEPT = "%‰+<>=≤≥≠≈±-"
_TWINS = (
    "戶户靑青黃黄⺁厂⺒巳⺓幺⺝月⺟母⺠民⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风"
    "⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟"
)
"""What NFKC leaves a radical, or does not make what is meant (戶); each before what is meant."""
_RADICAL = re.compile("[\u2e80-\u2fdf\uf900-\ufa6d戶靑黃]")
_IDEOGRAPHS = dict(zip(_TWINS[::2], _TWINS[1::2], strict=True))
_ALIKE = ("位人名", "元块", "天日", "台部", "件只")
"""Units that mean the same, a sign each."""
_BESIDE = ("的", "是", "有", "叫", "叫做", "和", "与", "及", "以及", "跟", "还有", "并", "并且")
"""What may stand beside the words that an answer is made of."""


def normal(text: str) -> str:
    """Width, case, spaces and punctuation dropped, numerals as digits, per cent as a sign.

    What stands between two digits stays: 3.5, 3:5 and 3、5 are not 35.
    """
    text = _DASH.sub("-", unicodedata.normalize("NFKC", ideographs(text)).lower())
    text = _SPACE.sub(_spaced, _HYPHEN.sub(r"\1", text))
    text = _PERCENT.sub(_shared, _THOUSANDS.sub(r"\1", text))
    text = _TENTHS.sub(_tenths, _NUMERAL.sub(lambda match: _digits(match.group()), text))
    text = _NO_ZERO.sub(r"\g<1>0.", re.sub("负(?=[0-9])", "-", text))
    return _COUNTED.sub(r"\1", _LONE_MINUS.sub("", _parted(text)))


def ideographs(text: str) -> str:
    """Radicals and compatibility forms, as PDFs give them, as the ideographs that are meant."""
    return _RADICAL.sub(_ideograph, text)


def _ideograph(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match.group())
    return _IDEOGRAPHS.get(plain, plain)


def number_in(text: str, unit: str = "") -> Decimal | None:
    """The number in what was typed, with its unit or without; None where there is not one."""
    response = re.sub(r"[\s.,。、]+$", "", unicodedata.normalize("NFKC", text))
    ending = unicodedata.normalize("NFKC", unit)
    units = tuple(next((alike for alike in _ALIKE if ending and ending in alike), ())) or (ending,)
    own = next((unit for unit in units if unit and response.endswith(unit)), "")
    bare = response.removesuffix(own)
    if re.search("[^成]半$|^半$", bare):
        return _half(bare[:-1], ending, units)
    plain = re.sub("^[=+]", "", normal(bare)).removesuffix(ending)
    return Decimal(plain) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain) else None


def _half(text: str, unit: str, units: tuple[str, ...]) -> Decimal | None:
    """With 半 behind it: 半天, 一天半, 两个半; 一半 is a share."""
    if text in ("", "一"):
        share = Decimal(50) if unit == "%" else Decimal("0.5")
        return None if text and unit not in ("", "%") else share
    has_unit = any(name and text.endswith(name) for name in ("个", *units))
    whole = number_in(text, unit) if has_unit else None
    is_whole = whole is not None and whole >= 0 and whole == int(whole)
    return whole + Decimal("0.5") if whole is not None and is_whole else None


def same(text: str, other: str) -> bool:
    """Whether two wordings are graded alike; one of punctuation alone is like none."""
    return normal(text) != "" and normal(text) == normal(other)


def consists_of(must: Sequence[Sequence[str]], may: Sequence[str], text: str) -> bool:
    """Whether a text is made of these words alone, of each group in `must` one at least.

    No two digits are parted.
    """
    plain = _one_name(text)
    groups = [[*may, *_BESIDE], *must]
    words = [(_one_name(word), nth) for nth, group in enumerate(groups) for word in group]
    held: list[set[frozenset[int]]] = [set() for _ in range(len(plain) + 1)]
    held[0].add(frozenset())
    for at, sets in enumerate(held[:-1]):
        inside = re.fullmatch("[0-9]{2}", plain[at - 1 : at + 1]) if at else None
        for word, nth in [] if inside else words:
            if word and plain.startswith(word, at):
                held[at + len(word)] |= {groups_met | {nth} - {0} for groups_met in sets}
    return frozenset(range(1, len(groups))) in held[-1]


def _one_name(text: str) -> str:
    """Whoever buys is one and the same."""
    return re.sub("客户|用户|消费者", "顾客", normal(text))


def is_within(value: Decimal, other: Decimal, tolerance: Decimal) -> bool:
    """Whether a number is graded as the other one."""
    return abs(value - other) <= tolerance + Decimal("1e-9")


def _spaced(match: re.Match[str]) -> str:
    before, after = match.groups()
    return f"{before} " if before and after else before


def _shared(match: re.Match[str]) -> str:
    """百分之八十 -> 八十%; 三百分之一 stays."""
    before, base, number = match.groups()
    return match.group() if before else f"{number}{'%' if base == '百' else '‰'}"


def _tenths(match: re.Match[str]) -> str:
    """七成五 -> 75%."""
    before, tenths, more = match.groups()
    if Decimal(tenths) > 10:
        return match.group()
    return f"{before}{_plain(Decimal(tenths) * 10 + Decimal('5' if more == '半' else more or 0))}%"


def _parted(text: str) -> str:
    """Without the signs that mean nothing; between two digits they part them."""
    kept = ""
    for counts, run in groupby(text, _counts):
        signs = "".join(run)
        kept += signs if counts else _BETWEEN.get(signs.strip(), ",") + "\0"
    return re.sub("(?<![0-9])[^\\0]\0|[^\\0]\0(?![0-9])", "", kept).replace("\0", "")


def _counts(char: str) -> bool:
    return char in _KEPT or unicodedata.category(char)[0] in "LN"


def _digits(text: str) -> str:
    """A numeral as digits; what is none, or could be two, stays. 一二三 is read sign by sign."""
    whole, _, decimals = text.partition("点")
    if _PAIR.search(whole) and (len(whole) < 3 or re.search("[0-9十百千万亿]", whole)):
        return text
    plain, after = _arabic(whole), _arabic(decimals)
    value = _read(f"{_read(plain, is_end=False)}.{after}" if after else plain, is_end=True)
    return value if re.fullmatch(r"[0-9.]+", value) else text


def _arabic(text: str) -> str:
    return re.sub(rf"[{_DIGITS}]", lambda sign: str(_DIGITS.index(sign.group()) % 10), text)


def _read(text: str, *, is_end: bool) -> str:
    if re.fullmatch(r"[0-9.]*", text):
        return text
    value = _value(text, is_start=True, is_end=is_end)
    return _plain(value) if value is not None and value < 10**15 else "?"


def _plain(value: Decimal) -> str:
    digits = f"{round(value, 6):f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _value(text: str, *, is_start: bool, is_end: bool) -> Decimal | None:
    """12万3千 is 123000, 1百05 is 105, and at the end 1万2 is 12000; None where it is no number."""
    for unit, zeros in _UNITS:
        if unit in text:
            head, _, tail = text.partition(unit)
            many = _many(head, is_start=is_start, zeros=zeros)
            is_odd = unit in tail or (tail and "." in text) or _is_vague(head, tail, zeros)
            rest = None if is_odd else _rest(tail, zeros, is_end=is_end)
            if not many or rest is None or rest >= 10**zeros:
                return None
            return many * Decimal(10) ** zeros + rest
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _is_vague(head: str, tail: str, zeros: int) -> bool:
    """1千万2 is cut off somewhere; the thousands of 1亿5千 may be of 万."""
    is_cut = re.fullmatch("[1-9]", tail) and head.endswith(("百", "千", "万"))
    return bool(is_cut or (zeros == 8 and re.fullmatch("(?!0)[^万]*[十百千][^万]*", tail)))


def _many(head: str, *, is_start: bool, zeros: int) -> Decimal | None:
    """How many of a unit: 十 alone is one ten wherever it stands."""
    if head:
        return _value(head, is_start=is_start, is_end=False)
    return Decimal(1) if is_start or zeros == 1 else None


def _rest(tail: str, zeros: int, *, is_end: bool) -> Decimal | None:
    """What follows a unit; 1万23 is cut off somewhere."""
    if not tail:
        return Decimal(0)
    if re.fullmatch("[1-9]", tail) and (is_end or zeros == 1):
        return Decimal(tail) * Decimal(10) ** (zeros - 1)
    if re.fullmatch("[1-9][0-9]*", tail) and len(tail) < max(2, zeros - 1):
        return None
    return _value(tail, is_start=False, is_end=is_end)
