"""Which lane and row each step of a process stands in, and which gutter each jump takes.

Only order counts here; where that is on the sheet is `lanes_layout`'s business.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from generator.figures.jumps import Jump, Ways, jumps_of, tracks_of


class Plan(NamedTuple):
    """Which lane and row each step stands in, and the gutter each jump takes."""

    lane: tuple[int, ...]
    row: tuple[int, ...]
    gutter: dict[Jump, int]


def plan_of(lane: tuple[int, ...], ways: Ways, lanes: int) -> Plan:
    """Shares rows as far as every jump still finds a gutter that both its ends can reach."""
    jumps = jumps_of(ways)
    alone: set[int] = set()
    while True:
        row = _rows(lane, ways, alone)
        gutter = {jump: _choose(jump, lane, row, lanes) for jump in jumps}
        stuck = next((jump for jump, found in gutter.items() if found is None), None)
        if stuck is None:
            return Plan(lane, row, {jump: g for jump, g in gutter.items() if g is not None})
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


def channels_of(plan: Plan, lanes: int) -> dict[Jump, int]:
    """The channel of each jump in its gutter."""
    found = {}
    for gutter in range(lanes + 1):
        inside = [jump for jump, g in plan.gutter.items() if g == gutter]
        at = [Jump(plan.row[j.source], n, plan.row[j.target]) for n, j in enumerate(inside)]
        for track in tracks_of(at):
            found[inside[track.jump.row]] = track.channel
    return found
