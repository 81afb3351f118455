"""Lines with rounded corners and a head at the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from handbook.diagrams.svg import number

Point = tuple[float, float]

HEAD_LENGTH, HEAD_HALF = 8.0, 4.2
_RADIUS = 6.0
_CLEAR = 1.0
_SHORT = 24.0


def arrow(points: Sequence[Point]) -> tuple[str, str]:
    """Return the path data of the line through `points` and of the head at its end.

    The tip stops one unit short of the last point, and the line ends inside the head.
    """
    tip, base = _head(points[-2], points[-1])
    line = [*points[:-1], base]
    return _rounded(line), _triangle(tip, base)


def curve(points: Sequence[Point]) -> tuple[str, str]:
    """As `arrow`, but gently curved: the line leaves, passes and reaches points vertically, or
    horizontally where it runs more sideways than down.
    """
    wide = abs(points[-1][0] - points[0][0]) > 3 * abs(points[-1][1] - points[0][1])
    before = points[-2]
    end = points[-1]
    ahead = (before[0], end[1]) if wide else (end[0], before[1])
    tip, base = _head(ahead, end)
    data = [f"M{_pair(points[0])}"]
    for start, stop in pairwise(_without_kinks([*points[:-1], base], 0 if wide else 1)):
        if wide:
            middle = (start[0] + stop[0]) / 2
            first, second = (middle, start[1]), (middle, stop[1])
        else:
            middle = (start[1] + stop[1]) / 2
            first, second = (start[0], middle), (stop[0], middle)
        data.append(f"C{_pair(first)} {_pair(second)} {_pair(stop)}")
    return "".join(data), _triangle(tip, base)


def _without_kinks(points: list[Point], along: int) -> list[Point]:
    """Drop turning points so near to another that a bend would be bare_spelling between them.
    `along` is the coordinate that the curve follows: 0 for x, 1 for y.
    """
    kept = points[:1]
    for point in points[1:-1]:
        near = (abs(point[along] - other[along]) for other in (kept[-1], points[-1]))
        if min(near) >= _SHORT:
            kept.append(point)
    return [*kept, points[-1]]


def _head(before: Point, end: Point) -> tuple[Point, Point]:
    dx, dy = _direction(before, end)
    tip = (end[0] - dx * _CLEAR, end[1] - dy * _CLEAR)
    return tip, (tip[0] - dx * HEAD_LENGTH, tip[1] - dy * HEAD_LENGTH)


def _direction(start: Point, end: Point) -> Point:
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length


def _triangle(tip: Point, base: Point) -> str:
    dx, dy = _direction(base, tip)
    left = (base[0] - dy * HEAD_HALF, base[1] + dx * HEAD_HALF)
    right = (base[0] + dy * HEAD_HALF, base[1] - dx * HEAD_HALF)
    return f"M{_pair(left)}L{_pair(tip)}L{_pair(right)}z"


def _rounded(points: Sequence[Point]) -> str:
    data = [f"M{_pair(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(_RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        back = _direction(corner, before)
        on = _direction(corner, after)
        start = (corner[0] + back[0] * reach, corner[1] + back[1] * reach)
        end = (corner[0] + on[0] * reach, corner[1] + on[1] * reach)
        data.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(end)}")
    data.append(f"L{_pair(points[-1])}")
    return "".join(data)


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
