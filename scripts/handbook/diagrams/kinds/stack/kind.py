"""The layer stack."""

from __future__ import annotations

from handbook.diagrams.kinds.kind import Kind
from handbook.diagrams.kinds.stack.advice import ADVICE
from handbook.diagrams.kinds.stack.causes import stack_cause
from handbook.diagrams.kinds.stack.describe import TITLE, stack_in_words
from handbook.diagrams.kinds.stack.draw import draw_stack
from handbook.diagrams.kinds.stack.fit import stack_misfit
from handbook.diagrams.kinds.stack.legend import stack_legend
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.kinds.stack.read import class_uses, read_stack
from handbook.diagrams.shapes import DESK_WIDTH, WIDTH

_MORE_FOR_A_COLUMN = 116.0


def _desk_width(stack: Stack) -> float:
    """A lone column gains nothing by being wide."""
    return min(DESK_WIDTH, WIDTH + _MORE_FOR_A_COLUMN * (stack.columns - 1))


STACK = Kind(
    name="stack",
    title=TITLE,
    example="block",
    first_words=("block",),
    parsed_as=("block",),
    model=Stack,
    read=read_stack,
    classes=class_uses,
    draw=draw_stack,
    misfit=stack_misfit,
    describe=stack_in_words,
    advice=ADVICE,
    owes_words=False,
    desk_width=_desk_width,
    legend=stack_legend,
    cause=stack_cause,
)
