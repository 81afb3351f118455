"""Sizes and coordinates of a stack's drawing, in SVG units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from handbook.diagrams.kinds.stack.model import Box, Stack
from handbook.diagrams.kinds.stack.segments import Network, Segment
from handbook.diagrams.measure import Wrapped, em_width, longest_word, wrap
from handbook.diagrams.shapes import (
    BOX_TEXT,
    EDGE_ROOM,
    LABEL_SIZES,
    SMALL_FONT,
    TAG_HEIGHT,
    WIDTH,
)

PAD_LEFT, PAD_RIGHT = 10.0, 6.0
_PAD_VERTICAL = 10.0
_MIN_ROW = 38.0
_TAG_PADDING = 6.0
TAG_GAP = 5.0

_PLAIN_GAP, _QUIET_GAP, _CROSSED_GAP, _LABEL_GAP, _BEND_GAP = 6.0, 10.0, 20.0, 24.0, 30.0
_NUMBER_ROOM = 6.0
_BOUNDARY_GAP = 40.0
"""Room for the long line horizontal the stack and a line of words on either side of it."""
_GUTTER, _ARROW_GUTTER, _TRACK_STEP = 14.0, 30.0, 10.0
_COLUMN_STEP, _ROW_STEP = 18.0, 15.0
_OUTER_GUTTER, _OUTER_MARGIN = 19.0, 2.0
"""The line of an outer gutter keeps to the outside: its arrow needs a level piece and a head."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A box with its place: `label` is wrapped for font size `size`; `tag_beside` says that the
    privilege mark stands at the right of the label and not below it."""

    box: Box
    x: float
    width: float
    label: Wrapped
    size: float
    tag_width: float
    tag_beside: bool

    @property
    def room(self) -> float:
        """The width that a line of the label has."""
        return self.width - PAD_LEFT - PAD_RIGHT

    @property
    def text_height(self) -> float:
        """The height of the label and of a mark below it."""
        below = TAG_HEIGHT + TAG_GAP if self.tag_width and not self.tag_beside else 0.0
        return len(self.label.lines) * BOX_TEXT.leading + below


@dataclass(frozen=True, slots=True)
class HorizontalLayout:
    """Everything horizontal. `gutters[i]` and `columns[i]` are (left edge, width)."""

    width: float
    gutters: tuple[tuple[float, float], ...]
    columns: tuple[tuple[float, float], ...]
    cells: tuple[Cell, ...]

    def middle(self, x: int) -> float:
        """The middle of the column or gutter at `x` of the lattice."""
        left, width = self._part(x)
        return left + width / 2

    def x(self, segment: Segment, network: Network) -> float:
        """The x of a vertical segment."""
        track = network.track(segment)
        position = segment.channel[1]
        width = self._part(position)[1]
        step = min(_COLUMN_STEP, (width - 20) / track.count) if position % 2 else _TRACK_STEP
        return self._spine(position, track.count) + track.offset * step

    def _spine(self, position: int, count: int) -> float:
        """The x around which the segments of a column or gutter lie."""
        left, width = self._part(position)
        outside = _OUTER_MARGIN + (count - 1) / 2 * _TRACK_STEP
        if position == 0:
            return left + outside
        if position == 2 * (len(self.gutters) - 1):
            return left + width - outside
        return self.middle(position)

    def _part(self, x: int) -> tuple[float, float]:
        return (self.columns if x % 2 else self.gutters)[x // 2]


@dataclass(frozen=True, slots=True)
class VerticalLayout:
    """Everything vertical. `rows[i]` is (top, height); the lines of a gap run around `lines[i]`
    and its labels stand around `labels[i]`."""

    height: float
    rows: tuple[tuple[float, float], ...]
    lines: tuple[float, ...]
    labels: tuple[float, ...]

    def y(self, segment: Segment, network: Network) -> float:
        """The y of a horizontal segment."""
        track = network.track(segment)
        position = segment.channel[1]
        if position % 2 == 0:
            return self.lines[position // 2] + track.offset * _TRACK_STEP
        top, height = self.rows[position // 2]
        return top + height / 2 + track.offset * min(_ROW_STEP, (height - 16) / track.count)


def lay_out_horizontally(stack: Stack, network: Network, column: float = WIDTH) -> HorizontalLayout:
    """Choose gutter and column widths, for a drawing as wide as `column`, and wrap the labels."""
    gutter_widths = [_gutter_width(stack, index, network) for index in range(stack.columns + 1)]
    room = column - 2 * EDGE_ROOM - sum(gutter_widths)
    size = next((s for s in LABEL_SIZES if sum(_needs(stack, s)) <= room), LABEL_SIZES[-1])
    widths = _share(room, _needs(stack, size))
    left = EDGE_ROOM
    gutter_boxes, column_boxes = [], []
    for index, gutter_width in enumerate(gutter_widths):
        gutter_boxes.append((left, gutter_width))
        left += gutter_width
        if index < stack.columns:
            column_boxes.append((left, widths[index]))
            left += widths[index]
    cells = tuple(_cell(box, column_boxes, size) for box in stack.boxes)
    return HorizontalLayout(left + EDGE_ROOM, tuple(gutter_boxes), tuple(column_boxes), cells)


def _gutter_width(stack: Stack, index: int, network: Network) -> float:
    x = 2 * index
    side_by_side = network.track_count((True, x))
    more = max(side_by_side - 1, 0) * _TRACK_STEP
    if index in {0, stack.columns}:
        return _OUTER_GUTTER + more if side_by_side else 0.0
    entered = any(
        not one.channel[0] and one.channel[1] % 2 and one.low <= x <= one.high
        for one in network.segments
    )
    if entered:
        return _ARROW_GUTTER + more
    if side_by_side:
        return _GUTTER + more
    return _QUIET_GAP if network.segments else _PLAIN_GAP


def _needs(stack: Stack, size: float) -> list[float]:
    """The least width of each column: its longest words and its marks."""
    needs = [40.0] * stack.columns
    for box in stack.boxes:
        if box.span == 1:
            words = longest_word(box.label.text) * size
            needs[box.column] = max(
                needs[box.column], max(words, _tag_width(box)) + PAD_LEFT + PAD_RIGHT
            )
    return needs


def _tag_width(box: Box) -> float:
    return em_width(box.mark.text) * SMALL_FONT + 2 * _TAG_PADDING if box.mark else 0.0


def _share(room: float, needs: Sequence[float]) -> list[float]:
    """Equal widths, except for columns that need more; never less than needed."""
    widths = list(needs)
    free = set(range(len(needs)))
    while free:
        equal = (room - sum(widths[i] for i in range(len(needs)) if i not in free)) / len(free)
        tight = {i for i in free if needs[i] > equal}
        if not tight:
            for i in free:
                widths[i] = equal
            return widths
        free -= tight
    return widths


def _cell(box: Box, columns: Sequence[tuple[float, float]], size: float) -> Cell:
    x = columns[box.column][0]
    last_left, last_width = columns[box.column + box.span - 1]
    width = last_left + last_width - x
    inner = width - PAD_LEFT - PAD_RIGHT
    tag = _tag_width(box)
    one_line = wrap(box.label.text, inner / size)
    beside = bool(tag) and (width - one_line.width * size) / 2 >= tag + TAG_GAP + PAD_RIGHT
    return Cell(box, x, width, one_line, size, tag, beside)


def lay_out_vertically(
    stack: Stack,
    horizontal: HorizontalLayout,
    network: Network,
    labelled_gaps: set[int],
    *,
    numbered: bool,
) -> VerticalLayout:
    """Choose row and gap heights. `labelled_gaps` are the gaps in which edge labels stand;
    `numbered` tells whether arrows begin with the number of a step, which needs room.
    """
    count = len(stack.rows)
    heights = [_MIN_ROW] * count
    for cell in horizontal.cells:
        heights[cell.box.row] = max(heights[cell.box.row], cell.text_height + 2 * _PAD_VERTICAL)
    more = _NUMBER_ROOM if numbered else 0.0
    gaps = [
        _gap(index, index in {0, count}, network, index in labelled_gaps, more)
        for index in range(count + 1)
    ]
    if stack.boundary is not None:
        crossed = stack.box(stack.boundary.target).row
        gaps[crossed] = (gaps[crossed][0], max(gaps[crossed][1], _BOUNDARY_GAP))
    pieces = [EDGE_ROOM]
    for index, (label_room, line_room) in enumerate(gaps):
        pieces.append(label_room + line_room)
        if index < count:
            pieces.append(heights[index])
    tops = list(accumulate(pieces))
    gap_tops, row_tops = tops[0:-1:2], tops[1::2]
    return VerticalLayout(
        height=tops[-1] + EDGE_ROOM,
        rows=tuple(zip(row_tops, heights, strict=False)),
        lines=tuple(
            top + above + room / 2 for top, (above, room) in zip(gap_tops, gaps, strict=True)
        ),
        labels=tuple(
            top + (above or room) / 2 for top, (above, room) in zip(gap_tops, gaps, strict=True)
        ),
    )


def _gap(
    index: int, outer: bool, network: Network, labelled: bool, more: float
) -> tuple[float, float]:
    """The height for labels above the lines (0 if they share the room) and for the lines, `more`
    of it where a line crosses the gap."""
    y = 2 * index
    side_by_side = network.track_count((False, y))
    if side_by_side:
        room = _BEND_GAP + (side_by_side - 1) * _TRACK_STEP
        return (SMALL_FONT + 3 if labelled else 0.0), room
    if labelled:
        return 0.0, _LABEL_GAP + more
    if outer:
        return 0.0, 0.0
    if any(
        one.channel[0] and one.channel[1] % 2 and one.low < y < one.high for one in network.segments
    ):
        return 0.0, _CROSSED_GAP + more
    return 0.0, (_QUIET_GAP if network.segments else _PLAIN_GAP)
