"""A process that returns to its beginning, as boxes on a circle, read clockwise from the top."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from markupsafe import Markup

from generator.figures import svg
from generator.kinds.process import Process, Step

MOST = 5
"""More boxes than this do not fit a circle of a phone's width."""

_SIZE, _LEADING, _PAD = 15.0, 20.0, 10.0
_BOX, _MARGIN, _CLEAR, _SIDE = 116.0, 6.0, 7.0, 118.0


@dataclass(frozen=True)
class Box:
    """A step with its title in lines, about the point x, y."""

    step: Step
    title: tuple[str, ...]
    angle: float
    x: float
    y: float

    @property
    def height(self) -> float:
        return 2 * _PAD + _LEADING * len(self.title)

    def holds(self, x: float, y: float, clear: float) -> bool:
        """Whether a point is inside the box or nearer than `clear` to it."""
        inside_x = abs(x - self.x) < _BOX / 2 + clear
        return inside_x and abs(y - self.y) < self.height / 2 + clear


def draw(process: Process, *, id: str, desc: str) -> Markup:
    """The circle of a process of at most MOST steps."""
    boxes = layout(process)
    centre = svg.WIDTH / 2, boxes[0].y + _SIDE
    arcs = [_arc(box, boxes[(index + 1) % len(boxes)], centre) for index, box in enumerate(boxes)]
    body = Markup("").join([*arcs, *(_draw_box(box, process.origin) for box in boxes)])
    height = max(box.y + box.height / 2 for box in boxes) + _MARGIN
    return svg.figure(height, body, id=id, title=process.title, desc=desc)


def layout(process: Process) -> tuple[Box, ...]:
    """The boxes, evenly spaced on the circle."""
    names = [f"{step.number} {step.title}" if step.number else step.title for step in process.steps]
    titles = [tuple(svg.wrap(name, _BOX - 2 * _PAD, _SIZE)) for name in names]
    top = _MARGIN + (2 * _PAD + _LEADING * len(titles[0])) / 2 + _SIDE
    found = []
    for index, (step, title) in enumerate(zip(process.steps, titles, strict=True)):
        angle = 2 * pi * index / len(names) - pi / 2
        x, y = svg.WIDTH / 2 + _SIDE * cos(angle), top + _SIDE * sin(angle)
        found.append(Box(step, title, angle, x, y))
    return tuple(found)


def _arc(source: Box, target: Box, centre: tuple[float, float]) -> Markup:
    """The stretch of the circle between two boxes, with a head at its end."""
    start = _leaves(source, centre, 1)
    end = _leaves(target, centre, -1)
    while end < start:
        end += 2 * pi
    (x0, y0), (x1, y1) = _on(centre, start), _on(centre, end)
    arc = Markup('<path d="M{} {}A{r} {r} 0 0 1 {} {}" class="fig-edge"/>').format(
        *map(svg.number, (x0, y0, x1, y1)), r=svg.number(_SIDE)
    )
    return arc + svg.head(x1, y1, -sin(end), cos(end))


def _leaves(box: Box, centre: tuple[float, float], direction: int) -> float:
    """The angle at which the circle comes out of a box."""
    angle = box.angle
    while box.holds(*_on(centre, angle), _CLEAR):
        angle += direction * pi / 360
    return angle


def _on(centre: tuple[float, float], angle: float) -> tuple[float, float]:
    return centre[0] + _SIDE * cos(angle), centre[1] + _SIDE * sin(angle)


def _draw_box(box: Box, origin: str) -> Markup:
    ours = (box.step.origin or origin) == "site"
    cls = "fig-box fig-ours" if ours else "fig-box"
    top = box.y - box.height / 2
    words = svg.lines(box.x, top + _PAD + 15, list(box.title), leading=_LEADING)
    return svg.group([svg.rect(box.x - _BOX / 2, top, _BOX, box.height, cls=cls), words])
