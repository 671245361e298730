"""Things that follow one another: columns of boxes, each leading to the one below it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg

_SIZE, _LEADING, _SMALL, _SMALL_LEADING = 15.0, 20.0, 13.0, 18.0
_PAD, _GAP, _EDGE, _GUTTER, _HEAD = 9.0, 20.0, 2.0, 24.0, 26.0


class Link(NamedTuple):
    """One thing of a chain, with a remark in small letters where there is one."""

    title: str
    remark: str = ""
    href: str = ""


class Chain(NamedTuple):
    """A column; `head` names it where there are several."""

    links: tuple[Link, ...]
    head: str = ""


class LinkBox(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    title: tuple[str, ...]
    remark: tuple[str, ...]
    href: str


def draw(chains: list[Chain], *, id: str, title: str, desc: str) -> Markup:
    """The chains side by side; boxes of one row are of one height."""
    columns = layout(chains)
    parts = [
        svg.text(boxes[0].x + boxes[0].width / 2, _EDGE + 15, chain.head, cls="fig-label")
        for chain, boxes in zip(chains, columns, strict=True)
        if chain.head
    ]
    for boxes in columns:
        parts += [_draw_box(box) for box in boxes]
        parts += [_arrow(upper, lower) for upper, lower in pairwise(boxes)]
    height = max(box.y + box.height for boxes in columns for box in boxes) + _EDGE
    return svg.figure(height, Markup("").join(parts), id=id, title=title, desc=desc)


def layout(chains: list[Chain]) -> list[list[LinkBox]]:
    """The boxes of each column."""
    count = len(chains)
    width = (svg.WIDTH - 2 * _EDGE - _GUTTER * (count - 1)) / count
    room = width - 2 * _PAD
    tops, y = [], _EDGE + (_HEAD if any(chain.head for chain in chains) else 0)
    for row in range(max(len(chain.links) for chain in chains)):
        inhabited = [chain.links[row] for chain in chains if row < len(chain.links)]
        height = max(_height(link, room) for link in inhabited)
        tops.append((y, height))
        y += height + _GAP
    return [
        [
            LinkBox(
                _EDGE + column * (width + _GUTTER),
                *(tops[row][0], width, tops[row][1]),
                tuple(svg.wrap(link.title, room, _SIZE)),
                _remark(link, room),
                link.href,
            )
            for row, link in enumerate(chain.links)
        ]
        for column, chain in enumerate(chains)
    ]


def _remark(link: Link, room: float) -> tuple[str, ...]:
    return tuple(svg.wrap(link.remark, room, _SMALL)) if link.remark else ()


def _height(link: Link, room: float) -> float:
    title = _LEADING * len(svg.wrap(link.title, room, _SIZE))
    return 2 * _PAD + title + _SMALL_LEADING * len(_remark(link, room))


def _draw_box(box: LinkBox) -> Markup:
    middle = box.x + box.width / 2
    words = _LEADING * len(box.title) + _SMALL_LEADING * len(box.remark)
    top = box.y + (box.height - words) / 2
    cls = "fig-label" if box.remark else ""
    return svg.link(
        box.href,
        [
            svg.rect(box.x, box.y, box.width, box.height, cls="fig-box"),
            svg.lines(middle, top + 15, list(box.title), leading=_LEADING, cls=cls),
            svg.lines(
                middle,
                top + _LEADING * len(box.title) + 13,
                list(box.remark),
                leading=_SMALL_LEADING,
                cls="fig-small",
            ),
        ],
    )


def _arrow(upper: LinkBox, lower: LinkBox) -> Markup:
    x = upper.x + upper.width / 2
    return svg.arrow([(x, upper.y + upper.height), (x, lower.y)])
