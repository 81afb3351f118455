"""Finding the routes of a stack's arrows on a small lattice, before anything has a size.

Columns and the gutters beside them alternate in x (gutter 0, column 0 = 1, gutter 1 = 2, …), rows
and the gaps between them alternate in y. A box fills the points of its cells and of the gutters it
spans. A route runs from one box to another over free points only, so no line crosses a label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from handbook.diagrams.kinds.stack.model import Box, Edge, Stack

Point = tuple[int, int]
Step = tuple[int, int]
_STEPS: tuple[Step, ...] = ((0, 1), (1, 0), (-1, 0), (0, -1))

_BEND = 2.5
_OUTER_GUTTER = 1.0
_OUTER_GAP = 3.0
_SHARED = 1.2
_CROSSED = 2.0
_BESIDE_CENTRE = 0.6
_SIDEWAYS = 0.4
_DRIFT = 0.15


@dataclass(frozen=True, slots=True)
class Route:
    """The route of one edge: its corner points, the first and the last inside the two boxes."""

    edge: int
    corners: tuple[Point, ...]


def find_routes(stack: Stack) -> tuple[Route, ...]:
    """Find a route for every edge, in the order of `stack.edges`. There always is one, since the
    outer gutters and gaps are free.
    """
    lattice = _Lattice(stack)
    found: dict[int, Route] = {}
    entries: dict[str, int] = {}
    for index, edge in sorted(enumerate(stack.edges), key=lambda item: _difficulty(stack, item)):
        entry = entries.get(edge.start)
        points = lattice.search(stack.box(edge.start), stack.box(edge.end), entry)
        lattice.occupy(points)
        found[index] = Route(index, tuple(_corners(points)))
        entries.setdefault(edge.end, points[-1][0])
    return tuple(found[index] for index in sorted(found))


def _difficulty(stack: Stack, item: tuple[int, Edge]) -> tuple[int, int]:
    """Near boxes first, so that long routes can keep clear of the short ones; then as written."""
    index, edge = item
    start, end = stack.box(edge.start), stack.box(edge.end)
    beside = max(0, start.columns[0] - end.columns[-1], end.columns[0] - start.columns[-1])
    return (abs(start.row - end.row) + beside, index)


def _corners(points: Sequence[Point]) -> Iterator[Point]:
    yield points[0]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if (here[0] - before[0], here[1] - before[1]) != (after[0] - here[0], after[1] - here[1]):
            yield here
    yield points[-1]


class _Lattice:
    """The free points, and what earlier routes have taken."""

    def __init__(self, stack: Stack) -> None:
        self.right = 2 * stack.columns
        self.bottom = 2 * len(stack.rows)
        self._walls = {point for box in stack.boxes for point in _points(box)}
        self._steps: Counter[frozenset[Point]] = Counter()
        self._visits: Counter[Point] = Counter()

    def occupy(self, points: Sequence[Point]) -> None:
        """Remember a route so that later ones prefer to keep clear of it."""
        self._steps.update(frozenset(pair) for pair in pairwise(points))
        self._visits.update(points[1:-1])

    def search(self, start: Box, end: Box, entry: int | None) -> list[Point]:
        """Dijkstra over points and directions. `entry` is the x at which an earlier route of the
        same path reached `start`; leaving there makes the path run straight through the box.
        """
        goal = set(_points(end))
        own = set(_points(start))
        queue: list[tuple[float, Point, Step]] = []
        costs: dict[tuple[Point, Step], float] = {}
        came: dict[tuple[Point, Step], tuple[Point, Step] | None] = {}
        for point in sorted(own):
            for step in _STEPS:
                cost = self._leaving(start, point, step, entry)
                costs[point, step] = cost
                came[point, step] = None
                heappush(queue, (cost, point, step))
        while queue:
            cost, point, step = heappop(queue)
            if cost > costs[point, step]:
                continue
            if point in goal:
                return self._trace(came, (point, step))
            for turn in _STEPS if point not in own else (step,):
                following = (point[0] + turn[0], point[1] + turn[1])
                if not self._passable(following, goal):
                    continue
                total = cost + self._cost(point, following, step, turn)
                total += self._arriving(end, following, turn) if following in goal else 0.0
                if total < costs.get((following, turn), float("inf")):
                    costs[following, turn] = total
                    came[following, turn] = (point, step)
                    heappush(queue, (total, following, turn))
        raise AssertionError("the outer gutters join all boxes")

    def _passable(self, point: Point, goal: set[Point]) -> bool:
        x, y = point
        inside = 0 <= x <= self.right and 0 <= y <= self.bottom
        return inside and (point not in self._walls or point in goal)

    def _cost(self, here: Point, there: Point, step: Step, turn: Step) -> float:
        cost = 1.0
        if step != turn:
            cost += _BEND
        if there[0] in {0, self.right}:
            cost += _OUTER_GUTTER
        if there[1] in {0, self.bottom}:
            cost += _OUTER_GAP
        if self._steps[frozenset((here, there))]:
            cost += _SHARED
        elif self._visits[there]:
            cost += _CROSSED
        return cost

    @staticmethod
    def _leaving(box: Box, point: Point, step: Step, entry: int | None) -> float:
        if step[0]:
            return _SIDEWAYS
        centre = box.column * 2 + box.span
        cost = _DRIFT * abs(point[0] - (centre if entry is None else entry))
        return cost + (_BESIDE_CENTRE if point[0] % 2 == 0 else 0.0)

    @staticmethod
    def _arriving(box: Box, point: Point, step: Step) -> float:
        if step[0]:
            return _SIDEWAYS
        return _BESIDE_CENTRE if point[0] % 2 == 0 else 0.0

    @staticmethod
    def _trace(
        came: dict[tuple[Point, Step], tuple[Point, Step] | None], last: tuple[Point, Step]
    ) -> list[Point]:
        points = [last[0]]
        before = came[last]
        while before is not None:
            points.append(before[0])
            before = came[before]
        return points[::-1]


def _points(box: Box) -> Iterator[Point]:
    y = 2 * box.row + 1
    for x in range(2 * box.column + 1, 2 * (box.column + box.span)):
        yield (x, y)
