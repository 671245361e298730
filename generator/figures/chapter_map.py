"""A chapter at a glance: its sections as cards in reading order, their topics as links."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from generator.figures import svg

_CARD, _GUTTER, _EDGE, _PAD = 166.0, 24.0, 2.0, 12.0
_SIZE, _LEADING, _BETWEEN = 13.0, 18.0, 8.0
_HEAD, _HEAD_LEADING = 15.0, 20.0


class Plot(NamedTuple):
    """A section of the map: its title and its topics as (id, title)."""

    title: str
    topics: tuple[tuple[str, str], ...]


class Card(NamedTuple):
    """A section with its place; title and topics are broken into lines."""

    x: float
    y: float
    width: float
    title: tuple[str, ...]
    topics: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def height(self) -> float:
        lines = sum(len(rows) for _, rows in self.topics)
        heads = _HEAD_LEADING * len(self.title)
        return 2 * _PAD + heads + _LEADING * lines + _BETWEEN * len(self.topics)


def draw(plots: list[Plot], *, id: str, title: str, desc: str, href: svg.Href) -> Markup:
    """The map; `href` gives the address of a topic."""
    cards = layout(plots)
    parts = [_arrow(a, b) for a, b in pairwise(cards)]
    parts += [_draw_card(card, href) for card in cards]
    height = max(card.y + card.height for card in cards) + _EDGE
    body = Markup("").join(parts)
    return svg.figure(height, body, id=id, title=title, desc=desc)


def layout(plots: list[Plot]) -> list[Card]:
    """Two columns; the cards of a row start at the same height, a card alone fills its row."""
    cards: list[Card] = []
    y = _EDGE
    for first in range(0, len(plots), 2):
        neighbours = plots[first : first + 2]
        width = _CARD if len(neighbours) > 1 else svg.WIDTH - 2 * _EDGE
        row = [
            _card(plot, _EDGE + column * (_CARD + _GUTTER), y, width)
            for column, plot in enumerate(neighbours)
        ]
        cards += row
        y += max(card.height for card in row) + _GUTTER
    return cards


def _card(plot: Plot, x: float, y: float, width: float) -> Card:
    room = width - 2 * _PAD
    topics = tuple((id, tuple(svg.wrap(name, room, _SIZE))) for id, name in plot.topics)
    return Card(x, y, width, tuple(svg.wrap(plot.title, room, _HEAD)), topics)


def _arrow(card: Card, following: Card) -> Markup:
    """From a card to the next in reading order: across, or down and back to the left column."""
    if following.y == card.y:
        level = card.y + 24
        return svg.arrow([(card.x + card.width, level), (following.x, level)])
    middle, end = card.x + card.width / 2, following.x + following.width / 2
    low, turn = card.y + card.height, following.y - _GUTTER / 2
    return svg.arrow([(middle, low), (middle, turn), (end, turn), (end, following.y)])


def _draw_card(card: Card, href: svg.Href) -> Markup:
    left = card.x + _PAD
    parts = [svg.rect(card.x, card.y, card.width, card.height, cls="fig-box", radius=8)]
    y = card.y + _PAD + 13
    for row in card.title:
        parts.append(svg.text(left, y, row, cls="fig-label", anchor="start"))
        y += _HEAD_LEADING
    for id, rows in card.topics:
        y += _BETWEEN
        words = [
            svg.text(left, y + _LEADING * index - 2, row, cls="fig-link", anchor="start")
            for index, row in enumerate(rows)
        ]
        parts.append(svg.link(href(id), words))
        y += _LEADING * len(rows)
    return svg.group(parts)
