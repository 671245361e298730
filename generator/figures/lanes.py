"""A process as swimlanes, for paper and wide screens: who acts is the column a step stands in.

Steps that follow one another in different lanes share a row where that hides no way. Ways to other
steps run in the gutters between the lanes, so no line crosses a box.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.authored.kinds.process import Process
from generator.figures import paged, svg
from generator.figures.lanes_layout import LEADING, PAD, SMALL_LEADING, Box, layout


def draw(process: Process, *, id: str, desc: str, href: svg.Href) -> Markup:
    """The figure; empty for a process without lanes, or with more than a sheet has room for."""
    plan = layout(process)
    if plan is None:
        return Markup("")
    rows: list[list[Box]] = [[] for _ in range(1 + max(box.row for box in plan.boxes))]
    for box in plan.boxes:
        rows[box.row].append(box)
    bodies = tuple(
        paged.Strip(
            row[0].y,
            max(box.bottom for box in row),
            Markup("").join(_draw_box(box, process, href) for box in row),
        )
        for row in rows
    )

    def frame(top: float, bottom: float) -> Markup:
        return Markup("").join(_band(*lane, top, bottom) for lane in plan.lanes)

    lines = (*plan.straight, *plan.lines)
    drawing = paged.PagedFigure(bodies, lines, svg.PAPER_WIDTH, plan.height, plan.head, frame)
    return paged.draw(drawing, id=id, title=process.title, desc=desc)


def fit(process: Process) -> bool:
    """Whether there are lanes, and no more than a sheet has room for."""
    return layout(process) is not None


def _band(left: float, right: float, name: tuple[str, ...], top: float, bottom: float) -> Markup:
    """A lane behind its boxes, with who acts at its head."""
    return svg.group(
        [
            svg.rect(left, top + 1, right - left, bottom - top - 2, cls="fig-lane"),
            svg.lines((left + right) / 2, top + 20, list(name), leading=LEADING, cls="fig-label"),
        ]
    )


def _draw_box(box: Box, process: Process, href: svg.Href) -> Markup:
    ours = process.origin_of(box.step) == "site"
    kind = "fig-decision" if box.rows else "fig-end" if box.step.type in ("start", "end") else ""
    shape = " ".join(filter(None, ("fig-box", kind, "fig-ours" if ours else "")))
    radius = 12 if box.step.type in ("start", "end") else 6
    first = box.y + PAD + 15
    parts = [
        svg.rect(box.x, box.y, box.width, box.bottom - box.y, cls=shape, radius=radius),
        svg.lines(box.middle, first, list(box.title), leading=LEADING),
    ]
    for index, row in enumerate(box.rows):
        y = box.row_top(index)
        parts.append(svg.path([(box.x, y), (box.x + box.width, y)], cls="fig-rule"))
        words = svg.lines(box.middle, y + 16.5, list(row), leading=SMALL_LEADING, cls="fig-small")
        parts.append(words)
    return svg.link(href(box.step.id), parts)
