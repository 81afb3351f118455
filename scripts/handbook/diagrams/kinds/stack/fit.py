"""What keeps a stack from fitting a phone."""

from __future__ import annotations

from handbook.diagrams.fit import Misfit, crowd, widest
from handbook.diagrams.kinds.stack.layout import Cell, lay_out_horizontally
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.kinds.stack.segments import build_network
from handbook.diagrams.measure import em_width, longest_word
from handbook.diagrams.model import Label
from handbook.diagrams.shapes import WIDTH


def stack_misfit(_source: str, stack: Stack) -> Misfit | None:
    """Return what makes the drawing of a stack too wide, or None."""
    crowded = crowd([[box.label for box in row] for row in stack.rows])
    if crowded is not None:
        return crowded
    layout = lay_out_horizontally(stack, build_network(stack))
    if layout.width <= WIDTH:
        # Columns are as wide as the boxes of one column need; a box over several is asked here.
        over = [cell.box.label for cell in layout.cells if _runs_over(cell)]
        return Misfit(widest(over), crowded=False) if over else None
    marks = [Label(box.mark.text, box.mark.place) for box in stack.boxes if box.mark]
    whole = max(marks, key=lambda words: em_width(words.text), default=None)
    narrow = [box for box in stack.boxes if box.span == 1] or stack.boxes
    broken = widest(box.label for box in narrow)
    if whole is not None and em_width(whole.text) > longest_word(broken.text):
        return Misfit(whole, crowded=False)
    return Misfit(broken, crowded=False)


def _runs_over(cell: Cell) -> bool:
    """Whether a word of a label over several columns is wider than the room for it."""
    return cell.box.span > 1 and longest_word(cell.box.label.text) * cell.size > cell.room
