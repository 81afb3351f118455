"""The sequence diagram."""

from __future__ import annotations

from handbook.diagrams.kinds.kind import Kind
from handbook.diagrams.kinds.sequence.advice import ADVICE
from handbook.diagrams.kinds.sequence.draw import draw_sequence
from handbook.diagrams.kinds.sequence.fit import sequence_misfit
from handbook.diagrams.kinds.sequence.model import Sequence
from handbook.diagrams.kinds.sequence.read import read_sequence
from handbook.diagrams.shapes import DESK_WIDTH, WIDTH
from handbook.diagrams.text_alternative import by_its_author

_TITLE = "순서 그림"
_MORE_FOR_A_PARTICIPANT = 116.0


def _desk_width(sequence: Sequence) -> float:
    """Two lifelines need no more than a little more room between them."""
    return min(DESK_WIDTH, WIDTH + _MORE_FOR_A_PARTICIPANT * (len(sequence.participants) - 1))


SEQUENCE = Kind(
    name="sequence",
    title=_TITLE,
    example="sequenceDiagram",
    first_words=("sequenceDiagram",),
    parsed_as=("sequence",),
    model=Sequence,
    read=read_sequence,
    classes=lambda _, metadata: metadata.roles,
    draw=draw_sequence,
    misfit=sequence_misfit,
    describe=by_its_author(_TITLE),
    advice=ADVICE,
    arrow="->>",
    desk_width=_desk_width,
)
