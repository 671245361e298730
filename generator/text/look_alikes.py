"""Characters that look like Han characters and are others: radicals and compatibility ideographs.

PDFs put them into what is copied from them. They are drawn alike, but no search finds them, and no
answer that is typed is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.problem import Place, Problem, problem

LOOK_ALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
"""Twelve in these ranges are what they are, and mean themselves."""

_SUPPLEMENT = (
    "·厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
    "肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""For U+2E80 and on, after EquivalentUnifiedIdeograph of the Unicode Character Database."""
_SIMPLIFIED = {"戶": "户", "靑": "青", "黃": "黄"}
"""Where the radical is drawn as the character of today, Unicode still names the older one."""


def meant(character: str) -> str:
    """What a character looks like, or itself."""
    index = ord(character) - 0x2E80
    same = unicodedata.normalize("NFKC", character)
    if same == character and 0 <= index < len(_SUPPLEMENT):
        same = _SUPPLEMENT[index].replace("·", character)
    return _SIMPLIFIED.get(same, same)


def problems(name: str, text: str) -> Iterator[Problem]:
    """The lines of a file that hold such characters: where the first stands, and all of them."""
    if not LOOK_ALIKE.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if pairs := named(line):
            place = Place(name, number, line.index(pairs[0]) + 1)
            yield problem(place, "look-alike", pairs=pairs)


def named(text: str) -> str:
    """Each that a text holds, with its code and what was meant; empty where it holds none."""
    characters = dict.fromkeys(LOOK_ALIKE.findall(text))
    return ", ".join(
        f"{char} (U+{ord(char):04X}) → {meant(char)}" for char in characters if meant(char) != char
    )
