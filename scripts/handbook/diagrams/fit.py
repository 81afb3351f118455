"""What keeps a drawing from fitting a phone of 360 px with labels of 12 px or more.

The drawings measure their labels by upper bounds over common fonts (measure.py) and wrap them at
spaces, so what fits here fits on any phone.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Items
from dataclasses import dataclass
from functools import lru_cache

from handbook.diagrams.kinds.flow.draw import flow_shape
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.models import Model
from handbook.diagrams.kinds.sequence.draw import sequence_width
from handbook.diagrams.kinds.sequence.model import Message, Sequence
from handbook.diagrams.kinds.stack.layout import lay_out_horizontally
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.kinds.stack.segments import build_network
from handbook.diagrams.measure import em_width, longest_word
from handbook.diagrams.model import Label
from handbook.diagrams.shapes import WIDTH

SIDE_BY_SIDE = 3
"""The most boxes that stand in one row."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """What is too wide: the label of a box too many in its row (`crowded`), or one with a word
    that no line of its box can hold.
    """

    label: Label
    crowded: bool


@lru_cache(maxsize=512)
def misfit(source: str, model: Model) -> Misfit | None:
    """Return what makes the drawing of a diagram too wide, or None if it fits a phone.

    `model` is what `source` says.
    """
    match model:
        case Stack():
            return _of_stack(model)
        case Sequence():
            return _of_sequence(model)
        case Flow():
            return _of_flow(source, model)


def _of_stack(stack: Stack) -> Misfit | None:
    crowd = _crowd([[box.label for box in row] for row in stack.rows])
    if crowd is not None:
        return crowd
    if lay_out_horizontally(stack, build_network(stack)).width <= WIDTH:
        return None
    marks = [Label(box.mark.text, box.mark.place) for box in stack.boxes if box.mark]
    whole = max(marks, key=lambda words: em_width(words.text), default=None)
    narrow = [box for box in stack.boxes if box.span == 1] or stack.boxes
    broken = _widest(box.label for box in narrow)
    if whole is not None and em_width(whole.text) > longest_word(broken.text):
        return Misfit(whole, crowded=False)
    return Misfit(broken, crowded=False)


def _of_sequence(sequence: Sequence) -> Misfit | None:
    crowd = _crowd([[one.label for one in sequence.participants]])
    if crowd is not None or sequence_width(sequence) <= WIDTH:
        return crowd
    messages = (step.label for step in sequence.steps if isinstance(step, Message))
    labels = (one.label for one in sequence.participants)
    return Misfit(_widest([*labels, *messages]), crowded=False)


def _of_flow(source: str, flow: Flow) -> Misfit | None:
    shape = flow_shape(source, flow)
    if shape.cramped:
        return Misfit(_widest(node.label for node in shape.cramped), crowded=False)
    if shape.width <= WIDTH:
        return None
    rows = [[node.label for node in row] for row in shape.rows]
    return _crowd(rows) or Misfit(_widest(label for row in rows for label in row), crowded=False)


def _crowd(rows: Iterable[Items[Label]]) -> Misfit | None:
    """Return the first label too many of the first row that has one."""
    for row in rows:
        if len(row) > SIDE_BY_SIDE:
            return Misfit(row[SIDE_BY_SIDE], crowded=True)
    return None


def _widest(labels: Iterable[Label]) -> Label:
    return max(labels, key=lambda words: longest_word(words.text))
