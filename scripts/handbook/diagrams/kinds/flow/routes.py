"""The route of a flowchart's arrow: upright pieces with level ones between the rows.

dagre says through which points an arrow passes. A label has its own point among them, and stands
on an upright piece there, so that the line enters it above and leaves it below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from handbook.diagrams.arrows import HEAD_LENGTH, Point
from handbook.diagrams.svg import Rectangle

_INSET = 7.0
_BEFORE_HEAD = HEAD_LENGTH + 7.0
_SAME = 3.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """An upright piece of a route, from where it must have begun to where it may end."""

    x: float
    first: float
    last: float


def level_route(
    points: Sequence[Point], start: Rectangle, end: Rectangle, label: Rectangle | None
) -> list[Point] | None:
    """As `upright_route`, for a chart from left to right: level pieces, upright ones between."""
    turned = label and _turned(label)
    corners = upright_route([(y, x) for x, y in points], _turned(start), _turned(end), turned)
    return [(y, x) for x, y in corners] if corners else None


def _turned(box: Rectangle) -> Rectangle:
    return Rectangle(box.top, box.x, box.height, box.width)


def upright_route(
    points: Sequence[Point], start: Rectangle, end: Rectangle, label: Rectangle | None
) -> list[Point] | None:
    """Return the corners of the route from box `start` to box `end`, its ends included.

    `points` are dagre's; `label` is where the arrow's label stands. None where neither box is
    above the other.
    """
    down = end.top >= start.top + start.height
    if not down and start.top < end.top + end.height:
        return None
    leave, reach = (
        (start.top + start.height, end.top) if down else (start.top, end.top + end.height)
    )
    pieces = _pieces(points[1:-1], label, down)
    if not pieces:
        return _direct(points, start, end, (leave, reach))
    first, last = _clamped(pieces[0].x, start), _clamped(pieces[-1].x, end)
    corners = [(first, leave)]
    here = leave
    for piece in pieces:
        _turn(corners, piece.x, (here + piece.first) / 2)
        here = piece.last
    before_head = reach - _BEFORE_HEAD if down else reach + _BEFORE_HEAD
    middle = (here + reach) / 2
    _turn(corners, last, min(middle, before_head) if down else max(middle, before_head))
    return [*corners, (last, reach)]


def _pieces(points: Sequence[Point], label: Rectangle | None, down: bool) -> list[_Piece]:
    """The upright pieces that the points ask for; none for a step to the next row."""
    if label is None and len(points) == 1:
        return []
    pieces: list[_Piece] = []
    for _, group in groupby(points, key=lambda point: round(point[0] / _SAME)):
        members = list(group)
        x, ys = members[0][0], [y for _, y in members]
        if label is not None and any(label.top <= y <= label.top + label.height for y in ys):
            x = label.centre
            ys += [label.top, label.top + label.height]
        pieces.append(_Piece(x, min(ys), max(ys)) if down else _Piece(x, max(ys), min(ys)))
    return pieces


def _direct(
    points: Sequence[Point], start: Rectangle, end: Rectangle, ends: tuple[float, float]
) -> list[Point]:
    """Straight where the boxes stand above one another far enough, else with one level piece."""
    leave, reach = ends
    wanted = points[len(points) // 2][0]
    left = max(start.x, end.x) + _INSET
    right = min(start.x + start.width, end.x + end.width) - _INSET
    if left <= right:
        x = min(max(wanted, left), right)
        return [(x, leave), (x, reach)]
    corners = [(_clamped(points[0][0], start), leave)]
    last = _clamped(points[-1][0], end)
    _turn(corners, last, (leave + reach) / 2)
    return [*corners, (last, reach)]


def _clamped(x: float, box: Rectangle) -> float:
    return min(max(x, box.x + _INSET), box.x + box.width - _INSET)


def _turn(corners: list[Point], x: float, y: float) -> None:
    """Go over to `x` at the height `y`, unless the route is there already."""
    here = corners[-1][0]
    if here != x:
        corners += [(here, y), (x, y)]
