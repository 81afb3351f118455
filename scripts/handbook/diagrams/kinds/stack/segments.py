"""Cuts routes into straight segments, and gives those that would lie on one another tracks side
by side.

A segment lies in a channel: a column, gutter, row or gap of the lattice. Segments of one kind
that go straight through a box form a chain and share a track, so that a path keeps its line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handbook.diagrams.kinds.stack.lattice import Point, Route, find_routes
from handbook.diagrams.kinds.stack.model import PathKind, Stack

Channel = tuple[bool, int]
"""Whether the channel is vertical, and its x (or y, if it is not) on the lattice."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece number `piece` of route `route`. `low` and `high` are its ends along the
    channel; `in_box` says for each whether it lies in a box. `bias` tells where its neighbours
    turn to: negative is left (or up).
    """

    route: int
    piece: int
    kind: PathKind
    channel: Channel
    low: int
    high: int
    in_box: tuple[bool, bool]
    bias: int


@dataclass(frozen=True, slots=True)
class Track:
    """Where in its channel a segment lies: `offset` places from the middle (…, -0.5, 0.5, …)."""

    offset: float
    count: int


@dataclass(frozen=True, slots=True)
class Network:
    """All routes of a stack, their segments, and the track of each segment (by route and piece)."""

    routes: tuple[Route, ...]
    segments: tuple[Segment, ...]
    tracks: Mapping[tuple[int, int], Track]

    def track(self, segment: Segment) -> Track:
        """The track that a segment lies in."""
        return self.tracks[segment.route, segment.piece]

    def segments_of(self, route: int) -> tuple[Segment, ...]:
        """The segments of one route, from its start to its end."""
        return tuple(segment for segment in self.segments if segment.route == route)

    def track_count(self, channel: Channel) -> int:
        """How many segments lie side by side in a channel, at most."""
        return max(
            (self.track(one).count for one in self.segments if one.channel == channel), default=0
        )


@lru_cache(maxsize=64)  # whether it fits a phone is asked, and it is drawn
def build_network(stack: Stack) -> Network:
    """Find the routes of a stack's edges, cut them into segments, and give each its track."""
    routes = find_routes(stack)
    segments = tuple(
        segment
        for number, route in enumerate(routes)
        for segment in _pieces(number, route.corners, stack.edges[route.edge].kind)
    )
    return Network(routes, segments, _assign_tracks(segments))


def _pieces(number: int, corners: Sequence[Point], kind: PathKind) -> Iterator[Segment]:
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
        yield Segment(
            route=number,
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


def _assign_tracks(segments: Iterable[Segment]) -> dict[tuple[int, int], Track]:
    channels: dict[Channel, list[Segment]] = defaultdict(list)
    for segment in segments:
        channels[segment.channel].append(segment)
    tracks: dict[tuple[int, int], Track] = {}
    for members in channels.values():
        for cluster in _clusters(_chains(members)):
            ordered = sorted(cluster, key=_order)
            for place, chain in enumerate(ordered):
                track = Track(place - (len(ordered) - 1) / 2, len(ordered))
                tracks.update({(segment.route, segment.piece): track for segment in chain})
    return tracks


def _order(chain: Sequence[Segment]) -> tuple[float, str, int, int]:
    bias = sum(segment.bias for segment in chain) / len(chain)
    return (bias, chain[0].kind.value, chain[0].route, chain[0].piece)


def _chains(segments: Sequence[Segment]) -> list[list[Segment]]:
    chains: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (segment.low, segment.high, segment.route)):
        for chain in chains:
            last = chain[-1]
            touching = last.high == segment.low and last.in_box[1] and segment.in_box[0]
            if touching and last.kind is segment.kind:
                chain.append(segment)
                break
        else:
            chains.append([segment])
    return chains


def _clusters(chains: Sequence[list[Segment]]) -> list[list[list[Segment]]]:
    clusters: list[list[list[Segment]]] = []
    for chain in chains:
        near = [c for c in clusters if any(_clash(chain, other) for other in c)]
        clusters = [c for c in clusters if c not in near]
        clusters.append([chain, *(other for cluster in near for other in cluster)])
    return clusters


def _clash(one: Sequence[Segment], other: Sequence[Segment]) -> bool:
    return any(_overlap(a, b) for a in one for b in other)


def _overlap(a: Segment, b: Segment) -> bool:
    """Whether two segments of one channel share a stretch, or meet at a bend outside the boxes."""
    if a.low < b.high and b.low < a.high:
        return True
    if a.high == b.low:
        return not (a.in_box[1] and b.in_box[0])
    if b.high == a.low:
        return not (b.in_box[1] and a.in_box[0])
    return False
