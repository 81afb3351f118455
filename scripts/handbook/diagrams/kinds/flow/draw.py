"""Drawing a flowchart: dagre's arrangement (through merman), the book's own boxes and arrows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from handbook.diagrams import engine
from handbook.diagrams.arrows import Point, arrow, curve
from handbook.diagrams.extras import PLAIN, Extras, step_marks
from handbook.diagrams.kinds.flow.model import Flow, Group, Link, Node
from handbook.diagrams.kinds.flow.routes import level_route, upright_route
from handbook.diagrams.measure import Wrapped, longest_word, wrap
from handbook.diagrams.model import Label
from handbook.diagrams.picture import Picture
from handbook.diagrams.places import lines_of
from handbook.diagrams.shapes import (
    BOX_TEXT,
    SMALL_FONT,
    WIDTH,
    backed_text,
    box_class,
    draw_box,
)
from handbook.diagrams.svg import Rectangle, TextStyle, element, number, text_lines

_LEVEL = re.compile(r"^\s*(?:flowchart|graph)\s+(?:LR|RL)\b", re.MULTILINE)
_MARGIN = 2.0
_LAYOUT_FONT = 16.0
_SCALE = BOX_TEXT.size / _LAYOUT_FONT
_NODE_TEXT = TextStyle(BOX_TEXT.size, engine.FLOW_LINE_HEIGHT * _SCALE, BOX_TEXT.class_name)
_LINK_TEXT = TextStyle(SMALL_FONT, 15.0, "message__label")
_GROUP_TEXT = TextStyle(SMALL_FONT, 15.0, "group__label")
_WRAP_WIDTHS = (176, 144, 120, 100, 84)
_SETTINGS = {"padding": 9, "nodeSpacing": 18, "rankSpacing": 34, "minNodeWidth": 0}
_LABEL_WRAP = 200.0
_SLANT = 13.0
_GROUP_INDENTS, _GROUP_RADIUS, _GROUP_CLEAR = (16.0, 8.0), 8.0, 4.0
_QUOTES = ' \t"`'
"""What may stand between the brace of a choice and its words."""


def draw_flow(source: str, flow: Flow, extras: Extras = PLAIN) -> Picture:
    """Draw the flowchart of `source` as wide as labels need, and no wider than a phone's column
    if wrapping them tighter helps."""
    wrap_width, layout = _fitting(source, flow, extras.width)
    return _draw(flow, layout, wrap_width, extras, level=_LEVEL.search(source) is not None)


@dataclass(frozen=True, slots=True)
class FlowShape:
    """How wide a flowchart's drawing is, its nodes row by row (each from the left), and those
    with a word that is wider than their box.
    """

    width: float
    rows: tuple[tuple[Node, ...], ...]
    cramped: tuple[Node, ...]


def flow_shape(source: str, flow: Flow) -> FlowShape:
    """Return the shape of what `draw_flow` draws."""
    _, layout = _fitting(source, flow, WIDTH)
    places = {place["id"]: place for place in layout["nodes"]}
    rows: list[list[Node]] = []
    foot = float("-inf")
    for node in sorted(flow.nodes, key=lambda node: float(places[node.id]["y"])):
        place = places[node.id]
        if float(place["y"]) > foot:
            rows.append([])
            foot = float(place["y"]) + float(place["height"]) / 2
        rows[-1].append(node)
    return FlowShape(
        _width(layout),
        tuple(tuple(sorted(row, key=lambda n: float(places[n.id]["x"]))) for row in rows),
        tuple(n for n in flow.nodes if _is_cramped(n, float(places[n.id]["width"]))),
    )


def _is_cramped(node: Node, width: float) -> bool:
    return longest_word(node.label.text) * _LAYOUT_FONT > width


@lru_cache(maxsize=64)
def _fitting(source: str, flow: Flow, column: float) -> tuple[int, Mapping[str, Any]]:
    """Return the width at which labels wrap, and the layout; a page asks for both twice."""
    compact = _with_flat_choices(source, flow)
    widest: Mapping[str, Any] | None = None
    for wrap_width in _WRAP_WIDTHS:
        layout = _layout(compact, wrap_width)
        if _width(layout) <= column:
            return wrap_width, layout
        widest = widest or layout
    assert widest is not None
    return _WRAP_WIDTHS[0], widest


def _with_flat_choices(source: str, flow: Flow) -> str:
    """Ask for hexagons in place of diamonds, which would be as tall as they are wide."""
    lines = lines_of(source)
    choices = {node.label.place for node in flow.nodes if node.shape == "choice"}
    for place in sorted(choices, reverse=True):
        line = lines[place.line - 1]
        start = len(line[: place.column - 1].rstrip(_QUOTES)) - 1
        end = len(line) - len(line[place.end_column - 1 :].lstrip(_QUOTES))
        if place.end_line == place.line and line[start : start + 1] + line[end : end + 1] == "{}":
            lines[place.line - 1] = f"{line[:start]}{{{line[start : end + 1]}}}{line[end + 1 :]}"
    return "\n".join(lines)


def _layout(source: str, wrap_width: int) -> dict[str, Any]:
    return engine.flow_layout(source, _measure, {**_SETTINGS, "wrappingWidth": wrap_width})


def _measure(text: str, limit: float | None) -> tuple[float, int]:
    """merman has `<br>` as a line break already, and wraps on its own where it asks per word."""
    room = limit / _LAYOUT_FONT if limit else float("inf")
    wrapped = wrap(text.replace("\n", "<br>"), room)
    return wrapped.width * _LAYOUT_FONT, max(len(wrapped.lines), 1)


def _width(layout: Mapping[str, Any]) -> float:
    bounds = layout["bounds"]
    return float(bounds["max_x"] - bounds["min_x"]) * _SCALE + 2 * _MARGIN


class _Canvas:
    """From the layout's pixels to the drawing's units."""

    def __init__(self, layout: Mapping[str, Any], headroom: float) -> None:
        bounds = layout["bounds"]
        own = _width(layout)
        self.width = max(own, WIDTH)
        self.height = (bounds["max_y"] - bounds["min_y"]) * _SCALE + 2 * _MARGIN + headroom
        self._left = bounds["min_x"] * _SCALE - _MARGIN - (self.width - own) / 2
        self._top = bounds["min_y"] * _SCALE - _MARGIN - headroom

    def point(self, place: Mapping[str, float]) -> Point:
        return place["x"] * _SCALE - self._left, place["y"] * _SCALE - self._top

    def frame(self, place: Mapping[str, float]) -> Rectangle:
        """The rectangle of something given by its centre and size."""
        x, y = self.point(place)
        width, height = place["width"] * _SCALE, place["height"] * _SCALE
        return Rectangle(x - width / 2, y - height / 2, width, height)


def _draw(
    flow: Flow, layout: Mapping[str, Any], wrap_width: int, extras: Extras, *, level: bool
) -> Picture:
    # The name of a group is set into its upper edge, so half of it stands above the layout.
    canvas = _Canvas(layout, _GROUP_TEXT.leading / 2 if flow.groups else 0.0)
    places = {place["id"]: canvas.frame(place) for place in layout["nodes"]}
    links = list(zip(flow.links, layout["edges"], strict=True))
    parts = [_draw_frame(places[group.id]) for group in flow.groups]
    routes = [_route_of(link, edge, places, canvas, level=level) for link, edge in links]
    arrows = zip(flow.links, routes, strict=True)
    parts.extend(extras.as_route(i, _draw_link(*one)) for i, one in enumerate(arrows))
    parts.extend(_draw_node(node, places[node.id], wrap_width) for node in flow.nodes)
    parts.extend(
        _draw_label(link.label, canvas.point(edge["label"]))
        for link, edge in links
        if link.label is not None and edge["label"] is not None
    )
    corners = [route.points for route in routes]
    parts.extend(_draw_title(group, places[group.id], corners) for group in flow.groups)
    parts.extend(step_marks(extras.steps, dict(enumerate(corners))))
    return Picture(canvas.width, canvas.height, "".join(parts))


def _draw_node(node: Node, frame: Rectangle, wrap_width: int) -> str:
    lines = wrap(node.label.text, wrap_width / _LAYOUT_FONT).lines
    label = text_lines(lines, frame.centre, frame.middle, _NODE_TEXT)
    if node.shape == "box":
        return draw_box(node.role, frame, label)
    shape = _hexagon(frame) if node.shape == "choice" else frame.element(rx=frame.height / 2)
    return element("g", shape, label, class_=box_class(node.role))


def _hexagon(frame: Rectangle) -> str:
    slant = min(_SLANT, frame.height / 2)
    left, right = frame.x + slant, frame.x + frame.width - slant
    corners = [
        (frame.x, frame.middle),
        (left, frame.top),
        (right, frame.top),
        (frame.x + frame.width, frame.middle),
        (right, frame.top + frame.height),
        (left, frame.top + frame.height),
    ]
    return element("polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in corners))


@dataclass(frozen=True, slots=True)
class _Route:
    """The corners of a link, and the data of its line and its head."""

    points: Sequence[Point]
    line: str
    head: str


def _route_of(
    link: Link,
    edge: Mapping[str, Any],
    places: Mapping[str, Rectangle],
    canvas: _Canvas,
    *,
    level: bool,
) -> _Route:
    points = [canvas.point(point) for point in edge["points"]]
    label = _label_frame(link, edge, canvas)
    find = level_route if level else upright_route
    corners = find(points, places[link.start], places[link.end], label)
    return _Route(corners or points, *(arrow(corners) if corners else curve(points)))


def _draw_link(link: Link, route: _Route) -> str:
    name = "message message--reply" if link.dashed else "message"
    return element("path", class_=name, d=route.line) + element(
        "path", class_="message__head", d=route.head
    )


def _label_frame(link: Link, edge: Mapping[str, Any], canvas: _Canvas) -> Rectangle | None:
    if link.label is None or edge["label"] is None:
        return None
    wrapped = _link_label(link.label)
    x, middle = canvas.point(edge["label"])
    width, height = wrapped.width * SMALL_FONT, len(wrapped.lines) * _LINK_TEXT.leading
    return Rectangle(x - width / 2, middle - height / 2, width, height)


def _link_label(label: Label) -> Wrapped:
    return wrap(label.text, _LABEL_WRAP / _LAYOUT_FONT)


def _draw_label(label: Label, place: Point) -> str:
    return backed_text(_link_label(label), *place, _LINK_TEXT)


def _draw_frame(place: Rectangle) -> str:
    """The dashed frame of a group, below the arrows that cross it."""
    return element("g", place.element(class_="group__frame", rx=_GROUP_RADIUS), class_="group")


def _draw_title(group: Group, place: Rectangle, routes: Iterable[Sequence[Point]]) -> str:
    """A group's name, set into the upper edge of its frame where no arrow passes, if it can be."""
    label = wrap(group.label.flat, place.width)
    reach = label.width * SMALL_FONT / 2 + _GROUP_CLEAR
    passing = [span for route in routes for span in _passing(route, place.top)]
    last = place.x + place.width - reach
    starts = [place.x + indent - _GROUP_CLEAR + reach for indent in _GROUP_INDENTS]
    free = (
        centre
        for centre in [*starts, *sorted(right + reach for _, right in passing)]
        if centre <= last
        and all(right <= centre - reach or centre + reach <= left for left, right in passing)
    )
    title = backed_text(label, next(free, starts[0]), place.top, _GROUP_TEXT)
    return element("g", title, class_="group")


def _passing(route: Sequence[Point], height: float) -> Iterator[tuple[float, float]]:
    """From where to where the pieces of a route reach that touch a line of text at the height."""
    half = _GROUP_TEXT.leading / 2
    for (x, y), (other, below) in pairwise(route):
        if min(y, below) <= height + half and height - half <= max(y, below):
            yield min(x, other), max(x, other)
