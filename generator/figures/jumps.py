"""The ways of a process that do not lead to the following step, and the channels they run in."""

from __future__ import annotations

from typing import NamedTuple

Ways = list[list[tuple[str, int]]]
"""The ways out of each step: a label, and the index of the step a way leads to."""


class Jump(NamedTuple):
    """A way to a step that is not the following one, from a row of the box or its body (-1)."""

    source: int
    row: int
    target: int

    @property
    def back(self) -> bool:
        return self.target <= self.source


class Track(NamedTuple):
    """A jump with the channel it runs in, counted outwards from the column."""

    jump: Jump
    channel: int


def jumps_of(exits: Ways) -> list[Jump]:
    """The ways to steps that are not the following one."""
    return [
        Jump(index, row if label else -1, target)
        for index, ways in enumerate(exits)
        for row, (label, target) in enumerate(ways)
        if target != index + 1
    ]


def tracks_of(jumps: list[Jump]) -> list[Track]:
    """Gives each jump the innermost channel that is free along its way, short jumps first."""
    channels: list[list[Jump]] = []
    tracks = []
    for jump in sorted(jumps, key=lambda j: (abs(j.target - j.source), j.source, j.row)):
        channel = next(
            (i for i, used in enumerate(channels) if not any(_overlap(jump, u) for u in used)),
            len(channels),
        )
        if channel == len(channels):
            channels.append([])
        channels[channel].append(jump)
        tracks.append(Track(jump, channel))
    return tracks


def _overlap(jump: Jump, other: Jump) -> bool:
    low, high = sorted((jump.source, jump.target))
    other_low, other_high = sorted((other.source, other.target))
    return low <= other_high and other_low <= high
