"""Cutting ways into straight runs, and giving runs that would lie on one another places side
by side.

A run lies in a channel: a column, lane, row or gap of the lattice. Runs of one kind that go
straight through a box form a strand and share a place, so that a path keeps its line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.diagrams.kinds.stack.lattice import Point, Way, find_ways
from handbook.diagrams.model import PathKind, Stack

Channel = tuple[bool, int]
"""Whether the channel is vertical, and its x (or y, if it is not) on the lattice."""


@dataclass(frozen=True, slots=True)
class Run:
    """A straight piece number `piece` of way `way`. `low` and `high` are its ends along the
    channel; `in_box` says for each whether it lies in a box. `bias` tells where its neighbours
    turn to: negative is left (or up).
    """

    way: int
    piece: int
    kind: PathKind
    channel: Channel
    low: int
    high: int
    in_box: tuple[bool, bool]
    bias: int


@dataclass(frozen=True, slots=True)
class Lane:
    """Where in its channel a run lies: `offset` places from the middle (…, -0.5, 0.5, …)."""

    offset: float
    count: int


@dataclass(frozen=True, slots=True)
class Network:
    """All ways of a stack, their runs, and the lane of each run (by way and piece)."""

    ways: tuple[Way, ...]
    runs: tuple[Run, ...]
    lanes: Mapping[tuple[int, int], Lane]

    def lane(self, run: Run) -> Lane:
        """The lane that a run lies in."""
        return self.lanes[run.way, run.piece]

    def runs_of(self, way: int) -> tuple[Run, ...]:
        """The runs of one way, from its start to its end."""
        return tuple(run for run in self.runs if run.way == way)

    def lane_count(self, channel: Channel) -> int:
        """How many runs lie side by side in a channel, at most."""
        return max((self.lane(run).count for run in self.runs if run.channel == channel), default=0)


def build_network(stack: Stack) -> Network:
    """Find the ways of a stack's edges, cut them into runs, and give each run its lane."""
    ways = find_ways(stack)
    runs = tuple(
        run
        for number, way in enumerate(ways)
        for run in _pieces(number, way.corners, stack.edges[way.edge].kind)
    )
    return Network(ways, runs, _assign_lanes(runs))


def _pieces(number: int, corners: Sequence[Point], kind: PathKind) -> Iterator[Run]:
    last = len(corners) - 2
    for piece in range(last + 1):
        start, end = corners[piece], corners[piece + 1]
        vertical = start[0] == end[0]
        across, along = (0, 1) if vertical else (1, 0)
        bias = 0
        if piece > 0:
            bias += _sign(corners[piece - 1][across] - start[across])
        if piece < last:
            bias += _sign(corners[piece + 2][across] - end[across])
        boxed = (piece == 0, piece == last)
        forward = start[along] < end[along]
        yield Run(
            way=number,
            piece=piece,
            kind=kind,
            channel=(vertical, start[across]),
            low=min(start[along], end[along]),
            high=max(start[along], end[along]),
            in_box=boxed if forward else (boxed[1], boxed[0]),
            bias=bias,
        )


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def _assign_lanes(runs: Iterable[Run]) -> dict[tuple[int, int], Lane]:
    channels: dict[Channel, list[Run]] = defaultdict(list)
    for run in runs:
        channels[run.channel].append(run)
    lanes: dict[tuple[int, int], Lane] = {}
    for members in channels.values():
        for cluster in _clusters(_strands(members)):
            ordered = sorted(cluster, key=_order)
            for place, strand in enumerate(ordered):
                lane = Lane(place - (len(ordered) - 1) / 2, len(ordered))
                lanes.update({(run.way, run.piece): lane for run in strand})
    return lanes


def _order(strand: Sequence[Run]) -> tuple[float, str, int, int]:
    bias = sum(run.bias for run in strand) / len(strand)
    return (bias, strand[0].kind.value, strand[0].way, strand[0].piece)


def _strands(runs: Sequence[Run]) -> list[list[Run]]:
    strands: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (run.low, run.high, run.way)):
        for strand in strands:
            last = strand[-1]
            touching = last.high == run.low and last.in_box[1] and run.in_box[0]
            if touching and last.kind is run.kind:
                strand.append(run)
                break
        else:
            strands.append([run])
    return strands


def _clusters(strands: Sequence[list[Run]]) -> list[list[list[Run]]]:
    clusters: list[list[list[Run]]] = []
    for strand in strands:
        near = [c for c in clusters if any(_clash(strand, other) for other in c)]
        clusters = [c for c in clusters if c not in near]
        clusters.append([strand, *(other for cluster in near for other in cluster)])
    return clusters


def _clash(one: Sequence[Run], other: Sequence[Run]) -> bool:
    return any(_overlap(a, b) for a in one for b in other)


def _overlap(a: Run, b: Run) -> bool:
    """Whether two runs of one channel share a stretch, or meet at a bend outside the boxes."""
    if a.low < b.high and b.low < a.high:
        return True
    if a.high == b.low:
        return not (a.in_box[1] and b.in_box[0])
    if b.high == a.low:
        return not (b.in_box[1] and a.in_box[0])
    return False
