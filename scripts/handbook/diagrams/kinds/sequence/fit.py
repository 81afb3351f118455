"""What keeps a sequence from fitting a phone."""

from __future__ import annotations

from handbook.diagrams.fit import Misfit, crowd, widest
from handbook.diagrams.kinds.sequence.draw import sequence_width
from handbook.diagrams.kinds.sequence.model import Message, Sequence
from handbook.diagrams.shapes import WIDTH


def sequence_misfit(_source: str, sequence: Sequence) -> Misfit | None:
    """Return what makes the drawing of a sequence too wide, or None."""
    crowded = crowd([[one.label for one in sequence.participants]])
    if crowded is not None or sequence_width(sequence) <= WIDTH:
        return crowded
    messages = (step.label for step in sequence.steps if isinstance(step, Message))
    labels = (one.label for one in sequence.participants)
    return Misfit(widest([*labels, *messages]), crowded=False)
