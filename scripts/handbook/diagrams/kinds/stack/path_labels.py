"""Finding room for the few words beside a stack's arrows.

A label stands in a gap between two rows, beside its line, clear of all other lines and labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.diagrams.kinds.stack.layout import HorizontalLayout
from handbook.diagrams.kinds.stack.model import PathKind, Stack
from handbook.diagrams.kinds.stack.segments import Network, Segment
from handbook.diagrams.measure import em_width
from handbook.diagrams.shapes import EDGE_ROOM, SMALL_FONT

_BESIDE = 7.0
_CLEAR = 4.0
_SLIDE = 12.0
_CROSSED, _COVERED = 20.0, 40.0


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label centred on `x` in the gap number `gap`."""

    edge: int
    text: str
    kind: PathKind
    gap: int
    x: float

    @property
    def width(self) -> float:
        """An upper bound for the label's width."""
        return em_width(self.text) * SMALL_FONT


def place_labels(
    stack: Stack, network: Network, horizontal: HorizontalLayout
) -> tuple[PlacedLabel, ...]:
    """Place the label of every labelled edge that has a route."""
    upright = [(one, horizontal.x(one, network)) for one in network.segments if one.channel[0]]
    placed: list[PlacedLabel] = []
    for number, route in enumerate(network.routes):
        edge = stack.edges[route.edge]
        if edge.label is None or not edge.label.flat:
            continue
        choices = [
            PlacedLabel(route.edge, edge.label.flat, edge.kind, gap, x)
            for gap, x in _choices(number, network, horizontal, edge.label.flat)
            if 0 <= gap <= len(stack.rows)
        ]
        placed.append(min(choices, key=lambda one: _faults(one, upright, placed, horizontal)))
    return tuple(placed)


def _choices(
    route: int, network: Network, horizontal: HorizontalLayout, text: str
) -> Iterator[tuple[int, float]]:
    """Gaps and centres, the best first: beside an upright piece, above a level piece in a gap,
    and for a mere step to the neighbour above or below the gutter that it crosses.
    """
    segments = network.segments_of(route)
    half = em_width(text) * SMALL_FONT / 2
    for segment in segments:
        if segment.channel[0]:
            yield from _beside_line(segment, horizontal.x(segment, network), half)
    for segment in segments:
        if not segment.channel[0] and segment.channel[1] % 2 == 0:
            ends = horizontal.middle(segment.low) + horizontal.middle(segment.high)
            yield segment.channel[1] // 2, ends / 2
    for segment in segments:
        if not segment.channel[0] and segment.channel[1] % 2:
            yield from _near_crossing(segment, horizontal)


def _beside_line(segment: Segment, x: float, half: float) -> Iterator[tuple[int, float]]:
    for y in range(segment.low, segment.high + 1):
        if y % 2 == 0:
            for slide in (0.0, _SLIDE, 2 * _SLIDE):
                yield y // 2, x + _BESIDE + half + slide
                yield y // 2, x - _BESIDE - half - slide


def _near_crossing(segment: Segment, horizontal: HorizontalLayout) -> Iterator[tuple[int, float]]:
    row = segment.channel[1] // 2
    for x in range(segment.low, segment.high + 1):
        if x % 2 == 0:
            for gap in (row, row + 1):
                for slide in (0.0, _SLIDE, -_SLIDE, 3 * _SLIDE, -3 * _SLIDE):
                    yield gap, horizontal.middle(x) + slide


def _faults(
    label: PlacedLabel,
    upright: Sequence[tuple[Segment, float]],
    placed: Sequence[PlacedLabel],
    horizontal: HorizontalLayout,
) -> float:
    left, right = label.x - label.width / 2, label.x + label.width / 2
    outside = max(0.0, EDGE_ROOM - left) + max(0.0, right - horizontal.width + EDGE_ROOM)
    crossed = sum(
        left - _CLEAR < x < right + _CLEAR
        for segment, x in upright
        if segment.low <= 2 * label.gap <= segment.high
    )
    covered = sum(
        other.gap == label.gap and abs(other.x - label.x) < (other.width + label.width) / 2 + _CLEAR
        for other in placed
    )
    return outside + _CROSSED * crossed + _COVERED * covered
