"""Where the boxes and lines of swimlanes stand on the sheet: pure arithmetic, nothing is drawn."""

from __future__ import annotations

from typing import NamedTuple

from generator.authored.kinds.process import Process, Step
from generator.figures import svg
from generator.figures.flow import exits_of
from generator.figures.jumps import Jump, Ways
from generator.figures.lanes_plan import Plan, channels_of, plan_of

Point = tuple[float, float]

SIZE, LEADING, SMALL, SMALL_LEADING = 15.0, 20.0, 13.0, 18.0
PAD = 9.0
_SIDE, _ROW, _GAP, _EDGE = 8.0, 24.0, 18.0, 3.0
_NARROWEST, _BAND, _CHANNEL, _FREE = 72.0, 5.0, 11.0, 5.0
_LINK, _ARRIVE, _LEAVE = 13.0, (22.0, 31.0), 7.0


class Box(NamedTuple):
    """A step with its place; `rows` are the labels of a decision's ways out."""

    step: Step
    lane: int
    row: int
    place: int
    """Its place among the boxes of its row."""
    x: float
    y: float
    width: float
    title: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def head(self) -> float:
        return 2 * PAD + LEADING * len(self.title)

    @property
    def bottom(self) -> float:
        return self.row_top(len(self.rows))

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    def row_top(self, row: int) -> float:
        return self.y + self.head + sum(map(_row_height, self.rows[:row]))

    def leaves_at(self, row: int) -> float:
        """The height at which a way out leaves the side of the box."""
        if row < 0:
            return self.y + _LEAVE
        return self.row_top(row) + _row_height(self.rows[row]) / 2

    @property
    def arrives_at(self) -> float:
        """Boxes of one row take turns, so that two ways that arrive do not run into one."""
        return self.y + _ARRIVE[self.place % 2]


class Layout(NamedTuple):
    """Boxes, ways to the following box and jumps, each as the corners of its line."""

    boxes: tuple[Box, ...]
    straight: tuple[tuple[Point, ...], ...]
    lines: tuple[tuple[Point, ...], ...]
    lanes: tuple[tuple[float, float, tuple[str, ...]], ...]
    """Left, right and name of each lane's band."""
    head: float
    height: float


class _Column(NamedTuple):
    """The room of a lane between its gutters."""

    left: float
    width: float

    @property
    def right(self) -> float:
        return self.left + self.width


def layout(process: Process) -> Layout | None:
    """Where everything goes. Pure arithmetic: the tests look for overlaps in what it returns."""
    order = {lane.id: index for index, lane in enumerate(process.lanes)}
    lane = tuple(order.get(step.lane or "", -1) for step in process.steps)
    if len(order) < 2 or -1 in lane:
        return None
    ways = exits_of(process)
    plan = plan_of(lane, ways, len(order))
    channel = channels_of(plan, len(order))
    gutters = [_gutter(index, channel, plan, len(order)) for index in range(len(order) + 1)]
    widths = _widths(process, lane, svg.PAPER_WIDTH - sum(gutters) - 2 * _BAND * len(order))
    if not widths:
        return None
    columns = _columns(gutters, widths)
    names = [
        tuple(svg.wrap(one.title, width, SIZE))
        for one, width in zip(process.lanes, widths, strict=True)
    ]
    head = 10 + LEADING * max(map(len, names))
    boxes = _boxes(process, plan, columns, top=head + 6)
    bands = zip(columns, names, strict=True)
    return Layout(
        boxes,
        tuple(_straight(boxes[i], boxes[j]) for i, j in _straight_pairs(ways)),
        tuple(
            _line(jump, boxes, gutter=gutter, x=_x_of(gutter, channel[jump], columns))
            for jump, gutter in plan.gutter.items()
        ),
        tuple((column.left - _BAND, column.right + _BAND, name) for column, name in bands),
        head,
        max(box.bottom for box in boxes) + 10,
    )


def _straight_pairs(ways: Ways) -> list[tuple[int, int]]:
    return [
        (index, index + 1)
        for index, out in enumerate(ways)
        if any(target == index + 1 for _, target in out)
    ]


def _gutter(index: int, channel: dict[Jump, int], plan: Plan, lanes: int) -> float:
    """How wide a gutter is, the edge of the sheet included."""
    used = [channel[jump] + 1 for jump, gutter in plan.gutter.items() if gutter == index]
    edge = _EDGE if index in (0, lanes) else 0
    return edge + (_CHANNEL * (max(used) - 1) + 2 * _FREE if used else 0 if edge else _FREE)


def _widths(process: Process, lane: tuple[int, ...], room: float) -> list[float]:
    """How wide each lane is: first for the least, then for two rows a title, then for one."""
    count = len(process.lanes)
    widths = [_NARROWEST] * count
    if sum(widths) > room:
        return []
    for rows in (2, 1):
        wanted = [_NARROWEST] * count
        for step, index in zip(process.steps, lane, strict=True):
            title = svg.width_of(step.name, SIZE) / rows + (SIZE if rows > 1 else 0)
            labels = [svg.width_of(exit.label, SMALL) for exit in step.exits]
            wanted[index] = max(wanted[index], *(2 * _SIDE + wide for wide in (title, *labels)))
        widths = _grown(widths, wanted, room, [lane.count(index) for index in range(count)])
    spare = (room - sum(widths)) / count
    return [width + spare for width in widths]


def _grown(widths: list[float], wanted: list[float], room: float, weight: list[int]) -> list[float]:
    """The widths, grown towards what is wanted as far as there is room, busy lanes first."""
    order = sorted(range(len(widths)), key=lambda index: -weight[index])
    spare = room - sum(widths)
    grown = list(widths)
    for index in order:
        more = min(max(wanted[index] - grown[index], 0), spare)
        grown[index] += more
        spare -= more
    return grown


def _columns(gutters: list[float], widths: list[float]) -> list[_Column]:
    columns, x = [], 0.0
    for gutter, width in zip(gutters, widths, strict=False):
        x += gutter + _BAND
        columns.append(_Column(x, width))
        x += width + _BAND
    return columns


def _boxes(process: Process, plan: Plan, columns: list[_Column], *, top: float) -> tuple[Box, ...]:
    ways = exits_of(process)
    boxes: list[Box] = []
    y = top
    for index, step in enumerate(process.steps):
        lane, row = plan.lane[index], plan.row[index]
        fresh = not boxes or boxes[-1].row != row
        if boxes and fresh:
            y = max(box.bottom for box in boxes if box.row == row - 1) + _GAP
        room = columns[lane].width - 2 * _SIDE
        labels = [label for label, _ in ways[index] if label]
        boxes.append(
            Box(
                step=step,
                lane=lane,
                row=row,
                place=0 if fresh else boxes[-1].place + 1,
                x=columns[lane].left,
                y=y,
                width=columns[lane].width,
                title=tuple(svg.wrap(step.name, room, SIZE)),
                rows=tuple(tuple(svg.wrap(label, room, SMALL)) for label in labels),
            )
        )
    return tuple(boxes)


def _row_height(lines: tuple[str, ...]) -> float:
    return _ROW + SMALL_LEADING * (len(lines) - 1)


def _straight(upper: Box, lower: Box) -> tuple[Point, ...]:
    """To the next box: across in one row, or down through the gap between two rows."""
    if upper.row == lower.row:
        level = upper.y + _LINK
        if lower.lane > upper.lane:
            return (upper.x + upper.width, level), (lower.x, level)
        return (upper.x, level), (lower.x + lower.width, level)
    if upper.lane == lower.lane:
        return (upper.middle, upper.bottom), (upper.middle, lower.y)
    turn = lower.y - _GAP / 2
    return (
        (upper.middle, upper.bottom),
        (upper.middle, turn),
        (lower.middle, turn),
        (lower.middle, lower.y),
    )


def _x_of(gutter: int, channel: int, columns: list[_Column]) -> float:
    """Where the lines of a channel run down: left of a lane, or right of the last one."""
    if gutter < len(columns):
        return columns[gutter].left - _BAND - _FREE - _CHANNEL * channel
    return columns[-1].right + _BAND + _FREE + _CHANNEL * channel


def _line(jump: Jump, boxes: tuple[Box, ...], *, gutter: int, x: float) -> tuple[Point, ...]:
    """A jump: out of the side of its box, along a gutter, into the side of the other."""
    source, target = boxes[jump.source], boxes[jump.target]
    leave, arrive = source.leaves_at(jump.row), target.arrives_at
    start = source.x + source.width if gutter > source.lane else source.x
    end = target.x + target.width if gutter > target.lane else target.x
    return (start, leave), (x, leave), (x, arrive), (end, arrive)
