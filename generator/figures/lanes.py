"""A process as swimlanes, for paper and wide screens: who acts is the column a step stands in.

Steps that follow one another in different lanes share a row where that hides no way. Ways to other
steps run in the gutters between the lanes, so no line crosses a box.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from generator.authored.kinds.process import Process, Step
from generator.figures import sheets, svg
from generator.figures.flow import Jump, exits_of, jumps_of, tracks_of

Point = tuple[float, float]
Ways = list[list[tuple[str, int]]]

_SIZE, _LEADING, _SMALL, _SMALL_LEADING = 15.0, 20.0, 13.0, 18.0
_PAD, _SIDE, _ROW, _GAP, _EDGE = 9.0, 8.0, 24.0, 18.0, 3.0
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
        return 2 * _PAD + _LEADING * len(self.title)

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


class _Plan(NamedTuple):
    """Which lane and row each step stands in, and the gutter each jump takes."""

    lane: tuple[int, ...]
    row: tuple[int, ...]
    gutter: dict[Jump, int]


def draw(process: Process, *, id: str, desc: str, href: svg.Href) -> Markup:
    """The figure; empty for a process without lanes, or with more than a sheet has room for."""
    plan = layout(process)
    if plan is None:
        return Markup("")
    rows: list[list[Box]] = [[] for _ in range(1 + max(box.row for box in plan.boxes))]
    for box in plan.boxes:
        rows[box.row].append(box)
    bodies = tuple(
        sheets.Row(
            row[0].y,
            max(box.bottom for box in row),
            Markup("").join(_draw_box(box, process, href) for box in row),
        )
        for row in rows
    )

    def frame(top: float, bottom: float) -> Markup:
        return Markup("").join(_band(*lane, top, bottom) for lane in plan.lanes)

    drawing = sheets.Drawing(
        *(bodies, (*plan.straight, *plan.lines), svg.SHEET, plan.height, plan.head, frame)
    )
    return sheets.draw(drawing, id=id, title=process.title, desc=desc)


def layout(process: Process) -> Layout | None:
    """Where everything goes. Pure arithmetic: the tests look for overlaps in what it returns."""
    order = {lane.id: index for index, lane in enumerate(process.lanes)}
    lane = tuple(order.get(step.lane or "", -1) for step in process.steps)
    if len(order) < 2 or -1 in lane:
        return None
    ways = exits_of(process)
    plan = _plan(lane, ways, len(order))
    channel = _channels(plan, len(order))
    gutters = [_gutter(index, channel, plan, len(order)) for index in range(len(order) + 1)]
    widths = _widths(process, lane, svg.SHEET - sum(gutters) - 2 * _BAND * len(order))
    if not widths:
        return None
    lefts = _lefts(gutters, widths)
    names = [
        tuple(svg.wrap(one.title, width, _SIZE))
        for one, width in zip(process.lanes, widths, strict=True)
    ]
    head = 10 + _LEADING * max(map(len, names))
    boxes = _boxes(process, ways, plan, lefts, widths, head)
    bands = zip(lefts, widths, names, strict=True)
    return Layout(
        boxes,
        tuple(_straight(boxes[i], boxes[j]) for i, j in _straight_pairs(ways)),
        tuple(
            _line(jump, boxes, gutter, channel[jump], lefts, widths)
            for jump, gutter in plan.gutter.items()
        ),
        tuple((x - _BAND, x + width + _BAND, name) for x, width, name in bands),
        head,
        max(box.bottom for box in boxes) + 10,
    )


def _straight_pairs(ways: Ways) -> list[tuple[int, int]]:
    return [
        (index, index + 1)
        for index, out in enumerate(ways)
        if any(target == index + 1 for _, target in out)
    ]


# --- rows and gutters --------------------------------------------------------------------------


def _plan(lane: tuple[int, ...], ways: Ways, lanes: int) -> _Plan:
    """Shares rows as far as every jump still finds a gutter that both its ends can reach."""
    jumps = jumps_of(ways)
    alone: set[int] = set()
    while True:
        row = _rows(lane, ways, alone)
        gutter = {jump: _choose(jump, lane, row, lanes) for jump in jumps}
        stuck = next((jump for jump, found in gutter.items() if found is None), None)
        if stuck is None:
            return _Plan(lane, row, {jump: g for jump, g in gutter.items() if g is not None})
        alone |= {stuck.target} if stuck.target not in alone else {stuck.source}


def _rows(lane: tuple[int, ...], ways: Ways, alone: set[int]) -> tuple[int, ...]:
    """The row of each step: that of the step before where only one way leads on, outwards."""
    rows, first = [0], 0
    for index in range(1, len(lane)):
        line = lane[first : index + 1]
        outward = all(a < b for a, b in pairwise(line)) or all(a > b for a, b in pairwise(line))
        joined = (
            outward
            and ways[index - 1] == [("", index)]
            and not alone & set(range(first, index + 1))
        )
        rows.append(rows[-1] if joined else rows[-1] + 1)
        first = first if joined else index
    return tuple(rows)


def _choose(jump: Jump, lane: tuple[int, ...], row: tuple[int, ...], lanes: int) -> int | None:
    """The gutter with the shortest way; a way back prefers the left, a way ahead the right."""
    ends = (jump.source, jump.target)
    reach = [_reach(index, lane, row, lanes) for index in ends]
    both = [g for g in range(lanes + 1) if all(low <= g <= high for low, high in reach)]

    def cost(gutter: int) -> tuple[int, int]:
        across = sum(max(lane[end] - gutter, gutter - lane[end] - 1) for end in ends)
        return across, gutter if jump.back else -gutter

    return min(both, key=cost, default=None)


def _reach(index: int, lane: tuple[int, ...], row: tuple[int, ...], lanes: int) -> tuple[int, int]:
    """The gutters that a line from a box reaches in its row before it meets another box."""
    others = [lane[i] for i in range(len(lane)) if row[i] == row[index] and i != index]
    left = max((other + 1 for other in others if other < lane[index]), default=0)
    right = min((other for other in others if other > lane[index]), default=lanes)
    return left, right


def _channels(plan: _Plan, lanes: int) -> dict[Jump, int]:
    """The channel of each jump in its gutter."""
    found = {}
    for gutter in range(lanes + 1):
        inside = [jump for jump, g in plan.gutter.items() if g == gutter]
        at = [Jump(plan.row[j.source], n, plan.row[j.target]) for n, j in enumerate(inside)]
        for track in tracks_of(at):
            found[inside[track.jump.row]] = track.channel
    return found


def _gutter(index: int, channel: dict[Jump, int], plan: _Plan, lanes: int) -> float:
    """How wide a gutter is, the edge of the sheet included."""
    used = [channel[jump] + 1 for jump, gutter in plan.gutter.items() if gutter == index]
    edge = _EDGE if index in (0, lanes) else 0
    return edge + (_CHANNEL * (max(used) - 1) + 2 * _FREE if used else 0 if edge else _FREE)


# --- places --------------------------------------------------------------------------------------


def _widths(process: Process, lane: tuple[int, ...], room: float) -> list[float]:
    """How wide each lane is: first for the least, then for two rows a title, then for one."""
    count = len(process.lanes)
    widths = [_NARROWEST] * count
    if sum(widths) > room:
        return []
    for rows in (2, 1):
        wanted = [_NARROWEST] * count
        for step, index in zip(process.steps, lane, strict=True):
            title = svg.width_of(step.name, _SIZE) / rows + (_SIZE if rows > 1 else 0)
            labels = [svg.width_of(exit.label, _SMALL) for exit in step.exits]
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


def _lefts(gutters: list[float], widths: list[float]) -> list[float]:
    lefts, x = [], 0.0
    for gutter, width in zip(gutters, widths, strict=False):
        x += gutter + _BAND
        lefts.append(x)
        x += width + _BAND
    return lefts


def _boxes(
    process: Process,
    ways: Ways,
    plan: _Plan,
    lefts: list[float],
    widths: list[float],
    top: float,
) -> tuple[Box, ...]:
    boxes: list[Box] = []
    y = top + 6
    for index, step in enumerate(process.steps):
        lane, row = plan.lane[index], plan.row[index]
        fresh = not boxes or boxes[-1].row != row
        if boxes and fresh:
            y = max(box.bottom for box in boxes if box.row == row - 1) + _GAP
        room = widths[lane] - 2 * _SIDE
        boxes.append(
            Box(
                *(step, lane, row, 0 if fresh else boxes[-1].place + 1),
                *(lefts[lane], y, widths[lane]),
                tuple(svg.wrap(step.name, room, _SIZE)),
                tuple(tuple(svg.wrap(label, room, _SMALL)) for label, _ in ways[index] if label),
            )
        )
    return tuple(boxes)


def _row_height(lines: tuple[str, ...]) -> float:
    return _ROW + _SMALL_LEADING * (len(lines) - 1)


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


def _line(
    jump: Jump,
    boxes: tuple[Box, ...],
    gutter: int,
    channel: int,
    lefts: list[float],
    widths: list[float],
) -> tuple[Point, ...]:
    source, target = boxes[jump.source], boxes[jump.target]
    if gutter < len(lefts):
        x = lefts[gutter] - _BAND - _FREE - _CHANNEL * channel
    else:
        x = lefts[-1] + widths[-1] + _BAND + _FREE + _CHANNEL * channel
    leave, arrive = source.leaves_at(jump.row), target.arrives_at
    start = source.x + source.width if gutter > source.lane else source.x
    end = target.x + target.width if gutter > target.lane else target.x
    return (start, leave), (x, leave), (x, arrive), (end, arrive)


# --- elements ------------------------------------------------------------------------------------


def _band(left: float, right: float, name: tuple[str, ...], top: float, bottom: float) -> Markup:
    """A lane behind its boxes, with who acts at its head."""
    return svg.group(
        [
            svg.rect(left, top + 1, right - left, bottom - top - 2, cls="fig-lane"),
            svg.lines((left + right) / 2, top + 20, list(name), leading=_LEADING, cls="fig-label"),
        ]
    )


def _draw_box(box: Box, process: Process, href: svg.Href) -> Markup:
    ours = process.origin_of(box.step) == "site"
    kind = "fig-decision" if box.rows else "fig-end" if box.step.type in ("start", "end") else ""
    shape = " ".join(filter(None, ("fig-box", kind, "fig-ours" if ours else "")))
    radius = 12 if box.step.type in ("start", "end") else 6
    first = box.y + _PAD + 15
    parts = [
        svg.rect(box.x, box.y, box.width, box.bottom - box.y, cls=shape, radius=radius),
        svg.lines(box.middle, first, list(box.title), leading=_LEADING),
    ]
    for index, row in enumerate(box.rows):
        y = box.row_top(index)
        parts.append(svg.path([(box.x, y), (box.x + box.width, y)], cls="fig-rule"))
        words = svg.lines(box.middle, y + 16.5, list(row), leading=_SMALL_LEADING, cls="fig-small")
        parts.append(words)
    return svg.link(href(box.step.id), parts)
