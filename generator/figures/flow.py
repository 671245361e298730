"""A process as a column of boxes; jumps run in channels beside it, so no line crosses a box.

A decision is a box with one row for each way out. Ways back run on the left, ways forward on the
right, each in a channel of its own where two would overlap.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from generator.authored.kinds.process import Process, Step
from generator.figures import paged, svg
from generator.figures.jumps import Track, Ways, jumps_of, tracks_of

Point = tuple[float, float]

_SIZE, _LEADING, _PAD = 15.0, 21.0, 10.0
_SMALL, _SMALL_LEADING, _MARK = 13.0, 18.0, 70.0
_ROW, _GAP = 30.0, 22.0
_CHANNEL, _EDGE = 14.0, 10.0


class StepBox(NamedTuple):
    """A step with its place. `rows` are the labels of a decision's ways out, top to bottom.

    Title, lane and labels are broken into the lines that fit the box.
    """

    step: Step
    x: float
    y: float
    width: float
    head: float
    title: tuple[str, ...]
    lane: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> float:
        return self.head + sum(_row_height(row) for row in self.rows)

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def leaves_at(self, row: int) -> float:
        """The height at which a way out leaves the side of the box."""
        if row < 0:
            return self.y + self.head - 8
        return self.row_top(row) + _row_height(self.rows[row]) / 2

    def row_top(self, row: int) -> float:
        return self.y + self.head + sum(_row_height(above) for above in self.rows[:row])


def _row_height(lines: tuple[str, ...]) -> float:
    return _ROW + _SMALL_LEADING * (len(lines) - 1)


class Layout(NamedTuple):
    boxes: tuple[StepBox, ...]
    straight: tuple[int, ...]
    """The boxes that lead to the box right below them."""
    lines: tuple[tuple[Point, ...], ...]
    """The jumps, each as the corners of its line."""
    width: float
    height: float


def draw(
    process: Process, *, id: str, desc: str, addition: str, href: svg.Href, printed: bool = True
) -> Markup:
    """The figure of a process. `addition` is the word that marks the site's own steps.

    In parts that fit a sheet, unless it is not `printed`.
    """
    plan = layout(process)
    rows = tuple(
        paged.Strip(box.y, box.bottom, _draw_box(box, process, addition, href))
        for box in plan.boxes
    )
    straight = [_straight(plan.boxes[i], plan.boxes[i + 1]) for i in plan.straight]
    most = paged.MOST if printed else plan.height
    arrows = (*straight, *plan.lines)
    drawing = paged.PagedFigure(rows, arrows, plan.width, plan.height, most=most)
    return paged.draw(drawing, id=id, title=process.title, desc=desc)


def layout(process: Process) -> Layout:
    """Where everything goes. Pure arithmetic: the tests look for overlaps in what it returns."""
    exits = exits_of(process)
    jumps = jumps_of(exits)
    back = tracks_of([jump for jump in jumps if jump.back])
    ahead = tracks_of([jump for jump in jumps if not jump.back])
    left, right = _margin(back), _margin(ahead)
    inner = max(svg.WIDTH - left - right, 220)
    boxes = _stack(process, exits, left, inner)
    straight = tuple(
        index for index, ways in enumerate(exits) if any(target == index + 1 for _, target in ways)
    )
    lines = [_line(track, boxes, left, -1) for track in back]
    lines += [_line(track, boxes, left + inner, 1) for track in ahead]
    return Layout(boxes, straight, tuple(lines), left + inner + right, boxes[-1].bottom + _EDGE)


def exits_of(process: Process) -> Ways:
    """The ways out of each step."""
    return [_exits(process, index) for index in range(len(process.steps))]


def _exits(process: Process, index: int) -> list[tuple[str, int]]:
    """The ways out of a step as label and index of the target; the way straight on comes last."""
    where = {step.id: position for position, step in enumerate(process.steps)}
    ways = [(way.label, where[way.to]) for way in process.ways(index)]
    return sorted(ways, key=lambda way: way[1] == index + 1)


def _margin(tracks: list[Track]) -> float:
    channels = 1 + max((track.channel for track in tracks), default=-1)
    return _EDGE + _CHANNEL * channels + (6 if channels else 20)


def _stack(process: Process, exits: Ways, x: float, width: float) -> tuple[StepBox, ...]:
    lanes = {lane.id: lane.title for lane in process.lanes}
    boxes: list[StepBox] = []
    y = _EDGE
    for step, ways in zip(process.steps, exits, strict=True):
        title = tuple(svg.wrap(step.name, width - 2 * _PAD, _SIZE))
        lane = _wrapped(lanes.get(step.lane or "", ""), width - _MARK)
        head = 2 * _PAD + _LEADING * len(title) + _SMALL_LEADING * len(lane)
        rows = tuple(_wrapped(label, width) for label, _ in ways if label)
        boxes.append(StepBox(step, x, y, width, head, title, lane, rows))
        y = boxes[-1].bottom + _GAP
    return tuple(boxes)


def _wrapped(words: str, width: float) -> tuple[str, ...]:
    """Small words as lines; none for no words."""
    return tuple(svg.wrap(words, width - 2 * _PAD, _SMALL)) if words else ()


def _line(
    track: Track, boxes: tuple[StepBox, ...], side: float, direction: int
) -> tuple[Point, ...]:
    source, target = boxes[track.jump.source], boxes[track.jump.target]
    channel = side + direction * (_CHANNEL * (track.channel + 1) + 4)
    leave = source.leaves_at(track.jump.row)
    arrive = target.y + 14
    return ((side, leave), (channel, leave), (channel, arrive), (side, arrive))


def _draw_box(box: StepBox, process: Process, addition: str, href: svg.Href) -> Markup:
    ours = process.origin_of(box.step) == "site"
    kind = "fig-decision" if box.rows else "fig-end" if box.step.type in ("start", "end") else ""
    shape = " ".join(filter(None, ("fig-box", kind, "fig-ours" if ours else "")))
    radius = 20 if box.step.type in ("start", "end") else 6
    middle = box.x + box.width / 2
    parts = [svg.rect(box.x, box.y, box.width, box.height, cls=shape, radius=radius)]
    top = box.y + _PAD
    lane = list(box.lane)
    if lane and ours:
        lane[-1] += f" · {addition}"
    parts.append(svg.lines(middle, top + 12, lane, leading=_SMALL_LEADING, cls="fig-small"))
    top += _SMALL_LEADING * len(lane)
    parts.append(svg.lines(middle, top + 16, list(box.title), leading=_LEADING))
    for index, row in enumerate(box.rows):
        y = box.row_top(index)
        parts.append(svg.path([(box.x, y), (box.x + box.width, y)], cls="fig-rule"))
        parts.append(svg.lines(middle, y + 20, list(row), leading=_SMALL_LEADING, cls="fig-small"))
    return svg.link(href(box.step.id), parts)


def _straight(upper: StepBox, lower: StepBox) -> tuple[Point, ...]:
    x = upper.x + upper.width / 2
    return (x, upper.bottom), (x, lower.y)
