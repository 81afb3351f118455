"""What a drawing shows beside its model: the numbers of steps, and what a switch changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import dist

from handbook.diagrams.arrows import HEAD_LENGTH, Point
from handbook.diagrams.shapes import SMALL_FONT, WIDTH
from handbook.diagrams.svg import TextStyle, element, text_lines

_RADIUS = 8.5
_APART = 2 * _RADIUS + 1
_NUMBER = TextStyle(SMALL_FONT, SMALL_FONT, "step-mark__number")


@dataclass(frozen=True, slots=True)
class Extras:
    """`steps` numbers the arrows that a step goes along, by the arrow's own number.

    `changed` are the ids of the boxes that differ from the first figure behind the same switch;
    `named` tells whether boxes carry their ids, so that a script can move them. `width` is that of
    the column to draw for.
    """

    steps: Mapping[int, int] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    named: bool = False
    width: float = WIDTH

    def as_route(self, arrow: int, *content: str) -> str:
        """Write an arrow, in a group of its own where a step goes along it."""
        number = self.steps.get(arrow)
        drawn = "".join(content)
        return element("g", drawn, class_=f"way way--{number}") if number else drawn


PLAIN = Extras()


def step_marks(steps: Mapping[int, int], routes: Mapping[int, Sequence[Point]]) -> list[str]:
    """Draw the number of each step near the beginning of its arrow, clear of the others.

    `steps` and `routes` are by the arrow's own number. Short arrows choose first: they have the
    fewest places.
    """
    placed: dict[int, Point] = {}
    for arrow in sorted(steps, key=lambda one: (_length(routes[one]), one)):
        free = (
            p for p in _along(routes[arrow]) if all(dist(p, q) >= _APART for q in placed.values())
        )
        placed[arrow] = next(free, routes[arrow][0])
    return [_mark(steps[arrow], placed[arrow]) for arrow in sorted(steps, key=steps.__getitem__)]


def _along(route: Sequence[Point]) -> Iterator[Point]:
    """Places along a route, from its beginning to where the head begins."""
    left = _length(route) - HEAD_LENGTH - _RADIUS
    for start, end in pairwise(route):
        length = dist(start, end)
        for gone in range(0, int(min(length, left)) + 1, 3):
            part = gone / length if length else 0.0
            yield start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
        left -= length
        if left < 0:
            return


def _length(route: Sequence[Point]) -> float:
    return sum(dist(a, b) for a, b in pairwise(route))


def _mark(number: int, place: Point) -> str:
    x, y = place
    disc = element("circle", class_="step-mark__disc", cx=x, cy=y, r=_RADIUS)
    words = text_lines([str(number)], x, y, _NUMBER)
    return element("g", disc, words, class_=f"step-mark step-mark--{number}")
