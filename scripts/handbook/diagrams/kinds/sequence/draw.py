"""Drawing a sequence: participants on top, their lifelines, messages and notes below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handbook.diagrams.arrows import Point, arrow
from handbook.diagrams.extras import PLAIN, Extras, step_marks
from handbook.diagrams.kinds.sequence.model import Message, Note, Sequence
from handbook.diagrams.measure import Wrapped, longest_word, wrap
from handbook.diagrams.picture import Picture
from handbook.diagrams.shapes import (
    BOX_TEXT,
    EDGE_ROOM,
    LABEL_SIZES,
    WIDTH,
    backed_text,
    box_class,
    draw_box,
)
from handbook.diagrams.svg import Rectangle, TextStyle, element, number, text_lines

_TEXT = TextStyle(13.0, 16.5, "message__label")
_NOTE_TEXT = TextStyle(13.0, 16.5, "note__label")
_HEAD_SIDE, _HEAD_ABOVE, _HEAD_GAP, _MOST_HEAD = 8.0, 10.0, 9.0, 132.0
_COMFORTABLE = 3
_BESIDE_LINE = 7.0
_STEP_GAP = 15.0
_TEXT_TO_ARROW = 5.0
_NOTE_PADDING, _NOTE_OVERHANG, _NOTE_GAP, _NOTE_RADIUS = 7.0, 36.0, 10.0, 3.0
_LOOP_WIDTH, _LOOP_HEIGHT = 26.0, 22.0
_TAIL = 12.0


@dataclass(frozen=True, slots=True)
class _Lifelines:
    """Where the lifelines stand: x by participant; width and font size of their boxes."""

    width: float
    head: float
    font: float
    spacing: float
    x: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A drawn step and the room that it takes, downwards."""

    markup: str
    height: float
    points: tuple[Point, ...] = ()
    """The corners of a message."""


def draw_sequence(_source: str, sequence: Sequence, extras: Extras = PLAIN) -> Picture:
    """Draw the sequence at phone width, or wider for four and more participants."""
    lifelines = _lifelines(sequence, extras.width)
    heads = [
        wrap(one.label.text, (lifelines.head - 2 * _HEAD_SIDE) / lifelines.font)
        for one in sequence.participants
    ]
    rows = max(len(head.lines) for head in heads)
    foot = EDGE_ROOM + rows * BOX_TEXT.leading + 2 * _HEAD_ABOVE
    y = foot + _STEP_GAP
    pieces, routes = [], list[tuple[Point, ...]]()
    for step in sequence.steps:
        if isinstance(step, Note):
            piece = _draw_note(step, lifelines, y)
            pieces.append(piece.markup)
        else:
            piece = _draw_message(step, lifelines, y)
            pieces.append(extras.as_route(len(routes), piece.markup))
            routes.append(piece.points)
        y += piece.height + _STEP_GAP
    bottom = y - _STEP_GAP + _TAIL
    tops = [
        _draw_head(one.role, head, lifelines, (lifelines.x[one.id], foot))
        for one, head in zip(sequence.participants, heads, strict=True)
    ]
    lines = "".join(f"M{number(x)} {number(foot)}V{number(bottom)}" for x in lifelines.x.values())
    marks = step_marks(extras.steps, dict(enumerate(routes)))
    body = "".join([element("path", class_="lifeline", d=lines), *tops, *pieces, *marks])
    return Picture(lifelines.width, bottom + EDGE_ROOM, body)


def sequence_width(sequence: Sequence) -> float:
    """Return how wide the drawing of a sequence is."""
    return _lifelines(sequence, WIDTH).width


def _lifelines(sequence: Sequence, column: float) -> _Lifelines:
    participants = sequence.participants
    count = len(participants)
    shown = min(count, _COMFORTABLE)
    room = column - 2 * EDGE_ROOM
    word = max(longest_word(one.label.text) for one in participants)
    equal = min(_MOST_HEAD, (room - (shown - 1) * _HEAD_GAP) / shown)
    fitting = (size for size in LABEL_SIZES if word * size + 2 * _HEAD_SIDE <= equal)
    font = next(fitting, LABEL_SIZES[-1])
    head = max(equal, word * font + 2 * _HEAD_SIDE)
    spread = (room - head) / (shown - 1) if shown > 1 else 0.0
    spacing = max(head + _HEAD_GAP, spread, _least_spacing(sequence))
    width = max(column, 2 * EDGE_ROOM + head + spacing * (count - 1))
    first = (width - spacing * (count - 1)) / 2
    x = {one.id: first + index * spacing for index, one in enumerate(participants)}
    return _Lifelines(width, head, font, spacing, x)


def _least_spacing(sequence: Sequence) -> float:
    """The distance of two lifelines at which every word of a message fits between its ends."""
    order = [one.id for one in sequence.participants]
    least = 0.0
    for step in sequence.steps:
        if isinstance(step, Note):
            continue
        word = longest_word(step.label.text) * _TEXT.size + 2 * _BESIDE_LINE
        distance = abs(order.index(step.start) - order.index(step.end))
        least = max(least, word / distance if distance else word + _LOOP_WIDTH)
    return least


def _draw_head(role: str, label: Wrapped, lifelines: _Lifelines, foot_point: Point) -> str:
    x, foot = foot_point
    frame = Rectangle(x - lifelines.head / 2, EDGE_ROOM, lifelines.head, foot - EDGE_ROOM)
    words = text_lines(label.lines, x, frame.middle, replace(BOX_TEXT, size=lifelines.font))
    return draw_box(role, frame, words, class_=f"{box_class(role)} box--participant")


def _draw_message(message: Message, lifelines: _Lifelines, y: float) -> _Piece:
    if message.start == message.end:
        return _draw_loop(message, lifelines, y)
    start, end = lifelines.x[message.start], lifelines.x[message.end]
    label = wrap(message.label.text, (abs(end - start) - 2 * _BESIDE_LINE) / _TEXT.size)
    height = len(label.lines) * _TEXT.leading
    text = backed_text(label, (start + end) / 2, y + height / 2, _TEXT)
    at = y + height + _TEXT_TO_ARROW
    drawn = _draw_arrow([(start, at), (end, at)], reply=message.reply)
    return _Piece(text + drawn, at - y + 2, ((start, at), (end, at)))


def _draw_loop(message: Message, lifelines: _Lifelines, y: float) -> _Piece:
    """A message to oneself: a loop at the side with more room, its words beside it."""
    x = lifelines.x[message.start]
    side = -1 if x > lifelines.width / 2 else 1
    room = lifelines.spacing if len(lifelines.x) > 1 else lifelines.width / 2
    label = wrap(message.label.text, (room - _LOOP_WIDTH - 2 * _BESIDE_LINE) / _TEXT.size)
    height = max(len(label.lines) * _TEXT.leading, _LOOP_HEIGHT)
    top = y + (height - _LOOP_HEIGHT) / 2
    far = x + side * _LOOP_WIDTH
    loop = [(x, top), (far, top), (far, top + _LOOP_HEIGHT), (x, top + _LOOP_HEIGHT)]
    centre = far + side * (_BESIDE_LINE + label.width * _TEXT.size / 2)
    text = backed_text(label, centre, y + height / 2, _TEXT)
    return _Piece(_draw_arrow(loop, reply=message.reply) + text, height, tuple(loop))


def _draw_arrow(points: list[Point], *, reply: bool) -> str:
    line, head = arrow(points)
    name = "message message--reply" if reply else "message"
    return element("path", class_=name, d=line) + element("path", class_="message__head", d=head)


def _draw_note(note: Note, lifelines: _Lifelines, y: float) -> _Piece:
    places = [lifelines.x[one] for one in note.over]
    centre = (min(places) + max(places)) / 2
    edge = 2 * (min(centre, lifelines.width - centre) - EDGE_ROOM)
    if len(places) > 1:
        room = min(max(places) - min(places) + 2 * _NOTE_OVERHANG, edge)
    else:
        room = min(lifelines.spacing - _NOTE_GAP, edge) if len(lifelines.x) > 1 else edge
    label = wrap(note.label.text, (room - 2 * _NOTE_PADDING) / _NOTE_TEXT.size)
    width = label.width * _NOTE_TEXT.size + 2 * _NOTE_PADDING if len(places) == 1 else room
    height = len(label.lines) * _NOTE_TEXT.leading + 2 * _NOTE_PADDING
    frame = Rectangle(centre - width / 2, y, width, height)
    text = text_lines(label.lines, centre, frame.middle, _NOTE_TEXT)
    return _Piece(element("g", frame.element(rx=_NOTE_RADIUS), text, class_="note"), height)
