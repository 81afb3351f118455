"""Drawing a layer stack: boxes like masonry, privilege tags, and the two kinds of paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handbook.diagrams.arrows import Point, arrow
from handbook.diagrams.extras import PLAIN, Extras, step_marks
from handbook.diagrams.kinds.stack.boundary import draw_boundary
from handbook.diagrams.kinds.stack.layout import (
    PAD_LEFT,
    PAD_RIGHT,
    TAG_GAP,
    Cell,
    HorizontalLayout,
    VerticalLayout,
    lay_out_horizontally,
    lay_out_vertically,
)
from handbook.diagrams.kinds.stack.model import PathKind, Stack
from handbook.diagrams.kinds.stack.path_labels import PlacedLabel, place_labels
from handbook.diagrams.kinds.stack.segments import Network, build_network
from handbook.diagrams.picture import Picture
from handbook.diagrams.shapes import BOX_TEXT, SMALL_FONT, TAG_HEIGHT, box_class, draw_box, draw_tag
from handbook.diagrams.svg import Rectangle, TextStyle, element, text_lines


def draw_stack(_source: str, stack: Stack, extras: Extras = PLAIN) -> Picture:
    """Draw the boxes and, on top, the paths with their labels."""
    network = build_network(stack)
    horizontal = lay_out_horizontally(stack, network, extras.width)
    labels = place_labels(stack, network, horizontal)
    gaps = {label.gap for label in labels}
    vertical = lay_out_vertically(stack, horizontal, network, gaps, numbered=bool(extras.steps))
    boxes = [_draw_cell(cell, vertical, extras) for cell in horizontal.cells]
    points = {
        route.edge: _points(stack, number, network, horizontal, vertical)
        for number, route in enumerate(network.routes)
    }
    line, sides = draw_boundary(stack, horizontal, vertical, points.values())
    boxes.append(line)
    if extras.steps:
        words = {label.edge: _draw_label(label, vertical) for label in labels}
        paths = [_draw_step(stack, edge, points[edge], words, extras) for edge in points]
        marks = step_marks(extras.steps, points)
        return Picture(horizontal.width, vertical.height, "".join([*boxes, *paths, sides, *marks]))
    routes = [(stack.edges[edge].kind, arrow(corners)) for edge, corners in points.items()]
    paths = [
        _draw_paths(kind, [drawn for own, drawn in routes if own is kind]) for kind in PathKind
    ]
    labelled = [_draw_label(label, vertical) for label in labels]
    return Picture(horizontal.width, vertical.height, "".join([*boxes, *paths, sides, *labelled]))


def _draw_step(
    stack: Stack, edge: int, corners: list[Point], words: Mapping[int, str], extras: Extras
) -> str:
    """An arrow with its label, which a step may light up."""
    kind = stack.edges[edge].kind
    return extras.as_route(edge, _draw_paths(kind, [arrow(corners)]), words.get(edge, ""))


def _draw_cell(cell: Cell, vertical: VerticalLayout, extras: Extras) -> str:
    top, height = vertical.rows[cell.box.row]
    frame = Rectangle(cell.x, top, cell.width, height)
    centre = _label_centre(cell)
    middle = frame.middle
    tag = ""
    if cell.box.mark and cell.tag_beside:
        tag_x = cell.x + cell.width - PAD_RIGHT - 2 - cell.tag_width
        tag = draw_tag(cell.box.mark.text, tag_x, middle, cell.tag_width)
    elif cell.box.mark:
        foot = middle + cell.text_height / 2 - TAG_HEIGHT / 2
        tag = draw_tag(cell.box.mark.text, centre - cell.tag_width / 2, foot, cell.tag_width)
        middle -= (TAG_HEIGHT + TAG_GAP) / 2
    label = text_lines(cell.label.lines, centre, middle, replace(BOX_TEXT, size=cell.size))
    role, box = cell.box.role, cell.box.id
    classes = box_class(role) + (" box--changed" if box in extras.changed else "")
    name = box if extras.named else None
    return draw_box(role, frame, label, tag, class_=classes, data_box=name)


def _label_centre(cell: Cell) -> float:
    """The middle of the box, or a little to its right where the edge line needs the room."""
    half = max(cell.label.width * cell.size, 0.0 if cell.tag_beside else cell.tag_width) / 2
    return cell.x + max(cell.width / 2, PAD_LEFT + half)


def _draw_paths(kind: PathKind, drawn: list[tuple[str, str]]) -> str:
    """One line and one set of heads for all paths of a kind."""
    if not drawn:
        return ""
    lines, heads = zip(*drawn, strict=True)
    return element("path", class_=f"path path--{kind.value}", d="".join(lines)) + element(
        "path", class_=f"path__head path__head--{kind.value}", d="".join(heads)
    )


def _draw_label(label: PlacedLabel, vertical: VerticalLayout) -> str:
    style = TextStyle(SMALL_FONT, SMALL_FONT, f"path__label path__label--{label.kind.value}")
    return text_lines([label.text], label.x, vertical.labels[label.gap], style)


def _points(
    stack: Stack,
    number: int,
    network: Network,
    horizontal: HorizontalLayout,
    vertical: VerticalLayout,
) -> list[Point]:
    """A route's corners in drawing units, its ends on the edges of the boxes."""
    cells = {cell.box.id: cell for cell in horizontal.cells}
    corners = network.routes[number].corners
    edge = stack.edges[network.routes[number].edge]
    segments = network.segments_of(number)
    turns = [
        horizontal.x(one, network) if one.channel[0] else vertical.y(one, network)
        for one in segments
    ]
    start = _on_edge(cells[edge.start], corners[0], corners[1], turns[0], vertical)
    end = _on_edge(cells[edge.end], corners[-1], corners[-2], turns[-1], vertical)
    bends = [
        (turns[i - 1], turns[i]) if segments[i - 1].channel[0] else (turns[i], turns[i - 1])
        for i in range(1, len(segments))
    ]
    return [start, *bends, end]


def _on_edge(
    cell: Cell, here: tuple[int, int], other: tuple[int, int], turn: float, vertical: VerticalLayout
) -> Point:
    """Where the segment from `here` in the box to `other` outside leaves the box, or enters it."""
    top, height = vertical.rows[cell.box.row]
    if here[0] == other[0]:
        return turn, top + height if other[1] > here[1] else top
    return cell.x + cell.width if other[0] > here[0] else cell.x, turn
