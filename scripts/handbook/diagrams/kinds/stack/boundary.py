"""The long line across a stack, such as the one between the root and the non-root mode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from handbook.diagrams.arrows import Point
from handbook.diagrams.kinds.stack.layout import HorizontalLayout, VerticalLayout
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.measure import em_width
from handbook.diagrams.shapes import SMALL_FONT
from handbook.diagrams.svg import TextStyle, element, number, text_lines

_TEXT = TextStyle(SMALL_FONT, SMALL_FONT, "boundary__label")
_CLEAR = 6.0
_FROM_LINE = 9.5


def draw_boundary(
    stack: Stack,
    horizontal: HorizontalLayout,
    vertical: VerticalLayout,
    routes: Iterable[Sequence[Point]],
) -> tuple[str, str]:
    """Draw the line, which lies below the paths, and its words, which lie above them.

    Both are empty where the stack has no boundary. The words keep to the side of the paths.
    """
    if stack.boundary is None:
        return "", ""
    y = vertical.lines[stack.box(stack.boundary.target).row]
    left = horizontal.columns[0][0]
    right = horizontal.columns[-1][0] + horizontal.columns[-1][1]
    line = element("path", class_="boundary", d=f"M{number(left)} {number(y)}H{number(right)}")
    words = [stack.boundary.above, stack.boundary.below]
    width = max(em_width(text) for text in words) * SMALL_FONT
    crossed = list(_crossings(routes, y))
    x = _free(left + _CLEAR, right - _CLEAR, width, crossed)
    labels = [
        text_lines([text], x, y + side * _FROM_LINE, _TEXT)
        for text, side in zip(words, (-1, 1), strict=True)
        if text
    ]
    return line, "".join(labels)


def _crossings(routes: Iterable[Sequence[Point]], y: float) -> Iterator[float]:
    for route in routes:
        for (x, top), (_, bottom) in pairwise(route):
            if min(top, bottom) <= y <= max(top, bottom):
                yield x


def _free(left: float, right: float, width: float, crossed: Sequence[float]) -> float:
    """The middle of a place for words as wide as `width`: at the right if it is free, else at the
    left."""
    places = (right - width / 2, left + width / 2)
    return next(
        (x for x in places if all(abs(x - route) > width / 2 + _CLEAR for route in crossed)),
        places[0],
    )
