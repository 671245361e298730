"""The few SVG elements the figures are made of. Colours and type come from the style sheet."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup, escape

WIDTH = 360.0
"""Every figure is drawn for a phone's column, so that its text is never scaled down there."""


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
    role: str = "img",
) -> Markup:
    """A whole figure, named and described for a screen reader. With links in it, a `group`."""
    return Markup(
        '<svg class="fig" viewBox="0 0 {w} {h}" role="{role}" aria-labelledby="{id}-t {id}-d">'
        '<title id="{id}-t">{title}</title><desc id="{id}-d">{desc}</desc>{body}</svg>'
    ).format(w=number(width), h=number(height), role=role, id=id, title=title, desc=desc, body=body)


def link(href: str, parts: list[Markup]) -> Markup:
    """Elements that lead somewhere."""
    return Markup('<a href="{}">{}</a>').format(href, Markup("").join(parts))


def group(parts: list[Markup], *, cls: str = "") -> Markup:
    """Elements that belong together."""
    return Markup("<g{}>{}</g>").format(_class(cls), Markup("").join(parts))


def rect(x: float, y: float, w: float, h: float, *, cls: str, radius: float = 6) -> Markup:
    """A box from its top left corner."""
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}"{}/>').format(
        number(x), number(y), number(w), number(h), number(radius), _class(cls)
    )


def circle(x: float, y: float, r: float, *, cls: str) -> Markup:
    """A circle about its centre."""
    return Markup('<circle cx="{}" cy="{}" r="{}"{}/>').format(
        number(x), number(y), number(r), _class(cls)
    )


def path(points: list[tuple[float, float]], *, cls: str) -> Markup:
    """A line through points."""
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return Markup('<path d="M{}"{}/>').format(steps, _class(cls))


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
    return Markup('<text x="{}" y="{}" text-anchor="{}"{}>{}</text>').format(
        number(x), number(y), anchor, _class(cls), words
    )


def lines(x: float, y: float, rows: list[str], *, leading: float = 21, cls: str = "") -> Markup:
    """Rows of centred text, the first on the base line y."""
    return Markup("").join(text(x, y + leading * i, row, cls=cls) for i, row in enumerate(rows))


def width_of(words: str, size: float) -> float:
    """The width of a text: a full-width character is one em, others about 0.6."""
    wide = sum(unicodedata.east_asian_width(character) in "WFA" for character in words)
    return size * (wide + 0.6 * (len(words) - wide))


def wrap(words: str, limit: float, size: float) -> list[str]:
    """Breaks a text into as few rows as the limit allows, of about the same width."""
    rows = _broken(words, limit, size)
    even = _broken(words, min(limit, width_of(words, size) / len(rows) + size), size)
    return even if len(even) == len(rows) else rows


def _broken(words: str, limit: float, size: float) -> list[str]:
    """Rows no wider than the limit; no row starts with closing punctuation."""
    rows = [""]
    for character in words:
        too_wide = width_of(rows[-1] + character, size) > limit
        if rows[-1] and too_wide and character not in "，。；：？！、）”」》":
            rows.append("")
        rows[-1] += character
    return rows


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _class(cls: str) -> Markup:
    return Markup(' class="{}"').format(escape(cls)) if cls else Markup("")
