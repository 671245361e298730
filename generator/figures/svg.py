"""The few SVG elements the figures are made of. Colours and type come from the style sheet."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

from markupsafe import Markup

from generator.text.html import format_html

WIDTH = 360.0
"""Every figure is drawn for a phone's column, so that its text is never scaled down there."""

PAPER_WIDTH = 688.0
"""The width of the text on paper, in the same units: 182 mm at 96 to the inch."""

Href = Callable[[str], str]
"""The address of what has an id, from the page that shows the figure; empty where it has none."""

_CLOSING, _OPENING = "，。；：？！、）”」》", "（“「《"
_STOPS = _CLOSING + _OPENING + " "


def number(value: float) -> str:
    """A coordinate, rounded to 0.1."""
    return f"{round(value, 1):g}"


def figure(
    height: float,
    body: Markup,
    *,
    id: str,
    title: str,
    desc: str,
    width: float = WIDTH,
    top: float = 0,
) -> Markup:
    """A whole figure, named and described for a screen reader, which reads links of a `group` only.

    `top` is where the view begins, for a part of a figure.
    """
    role = "group" if "<a " in body else "img"
    size = format_html('viewBox="0 %s %s %s"', number(top), number(width), number(height))
    named = format_html('<title id="%s-t">%s</title><desc id="%s-d">%s</desc>', id, title, id, desc)
    start = format_html(
        '<svg class="fig" %s role="%s" aria-labelledby="%s-t %s-d">', size, role, id, id
    )
    return start + named + body + Markup("</svg>")


def link(href: str, parts: list[Markup]) -> Markup:
    """Elements that lead somewhere; only that they belong together where there is no address."""
    if not href:
        return group(parts)
    return format_html('<a href="%s">%s</a>', href, Markup("").join(parts))


def group(parts: list[Markup], *, cls: str = "") -> Markup:
    """Elements that belong together."""
    return format_html("<g%s>%s</g>", _class(cls), Markup("").join(parts))


def rect(x: float, y: float, w: float, h: float, *, cls: str, radius: float = 6) -> Markup:
    """A box from its top left corner."""
    place = map(number, (x, y, w, h, radius))
    return format_html(
        '<rect x="%s" y="%s" width="%s" height="%s" rx="%s"%s/>', *place, _class(cls)
    )


def circle(x: float, y: float, r: float, *, cls: str) -> Markup:
    """A circle about its centre."""
    return format_html(
        '<circle cx="%s" cy="%s" r="%s"%s/>', number(x), number(y), number(r), _class(cls)
    )


def path(points: list[tuple[float, float]], *, cls: str) -> Markup:
    """A line through points."""
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return format_html('<path d="M%s"%s/>', steps, _class(cls))


def arrow(points: list[tuple[float, float]], *, cls: str = "fig-edge") -> Markup:
    """A line with a head at its last point; the last stretch is level or upright."""
    (x0, y0), (x, y) = points[-2], points[-1]
    return path(points, cls=cls) + head(x, y, _sign(x - x0), _sign(y - y0))


def head(x: float, y: float, dx: float, dy: float) -> Markup:
    """The head of an arrow that arrives at x, y in the direction dx, dy (of length 1)."""
    wings = [
        (x - 7 * dx - 4 * dy, y - 7 * dy + 4 * dx),
        (x, y),
        (x - 7 * dx + 4 * dy, y - 7 * dy - 4 * dx),
    ]
    return path(wings, cls="fig-head")


def text(x: float, y: float, words: str, *, cls: str = "", anchor: str = "middle") -> Markup:
    """One line of text on its base line."""
    pattern = '<text x="%s" y="%s" text-anchor="%s"%s>%s</text>'
    return format_html(pattern, number(x), number(y), anchor, _class(cls), words)


def lines(x: float, y: float, rows: list[str], *, leading: float = 21, cls: str = "") -> Markup:
    """Rows of centred text, the first on the base line y."""
    return Markup("").join(text(x, y + leading * i, row, cls=cls) for i, row in enumerate(rows))


def width_of(words: str, size: float) -> float:
    """The width of a text: a full-width character is one em, others about 0.6."""
    wide = sum(unicodedata.east_asian_width(character) in "WFA" for character in words)
    return size * (wide + 0.6 * (len(words) - wide))


def wrap(words: str, limit: float, size: float) -> list[str]:
    """Breaks a text into as few rows as the limit allows, where a reader would break it."""
    return list(_wrapped(words, limit, size))


@cache
def _wrapped(words: str, limit: float, size: float) -> tuple[str, ...]:
    if width_of(words, size) <= limit:
        return (words.strip(),)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            width = width_of(words[start:end], size)
            if width > limit and end - start > 1:
                break
            cost = 1000 + _slack(width, limit) + (_break(words, end) if end < len(words) else 0)
            options.append((best[start][0] + cost, start))
        best.append(min(options))
    rows: list[str] = []
    end = len(words)
    while end:
        start = best[end][1]
        rows.insert(0, words[start:end].strip())
        end = start
    return tuple(rows)


def _slack(width: float, limit: float) -> float:
    """What an unfilled row costs: its square, so that rows come out about the same."""
    return 20 * ((limit - width) / limit) ** 2


def _break(words: str, at: int) -> float:
    """What a break before the character at an index costs; punctuation is the place for it.

    Most Chinese words are of two characters, so an even number of them is best left together.
    """
    before, after = words[at - 1], words[at]
    if after in _CLOSING or before in _OPENING:
        return 500
    if " " in (before, after):
        return 60 if words[:at].strip().isdigit() else 0
    if before in _CLOSING or after in _OPENING:
        return 0
    if before.isascii() and after.isascii():
        return 100
    if after in "和与或及并" or before == "的":
        return 1
    orphan = 6 if _run(words[:at][::-1]) == 1 else 0
    return 4 + orphan + 5 * (_run(words[at:]) % 2)


def _run(words: str) -> int:
    """How many characters stand before the next punctuation."""
    ends = (index for index, character in enumerate(words) if character in _STOPS)
    return next(ends, len(words))


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


@cache
def _class(cls: str) -> Markup:
    return format_html(' class="%s"', cls) if cls else Markup("")
