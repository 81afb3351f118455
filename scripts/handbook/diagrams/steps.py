"""Which arrow each step of a figure goes along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.models import Model
from handbook.diagrams.kinds.sequence.model import Message
from handbook.diagrams.kinds.sequence.model import Sequence as Lifelines
from handbook.diagrams.kinds.stack.model import Stack
from handbook.diagrams.model import Step

MOST_STEPS = 9
"""As many as the style sheet can tell apart."""


def arrows_of(model: Model) -> list[tuple[str, str]]:
    """Return the ends of every arrow of a figure, in the order in which they are typed."""
    match model:
        case Stack():
            return [(edge.start, edge.end) for edge in model.edges]
        case Lifelines():
            return [(one.start, one.end) for one in model.steps if isinstance(one, Message)]
        case Flow():
            return [(link.start, link.end) for link in model.links]


def place_steps(model: Model, steps: Sequence[Step]) -> list[int | None]:
    """Return the number of each step's arrow, or None where there is none.

    Of several arrows between the same two ends, the n-th step takes the n-th.
    """
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, ends in enumerate(arrows_of(model)):
        waiting[ends].append(number)
    places = []
    for step in steps:
        left = waiting[step.start, step.end]
        places.append(left.pop(0) if left else None)
    return places


def numbered(model: Model, steps: Sequence[Step]) -> Mapping[int, int]:
    """Return the number of the step that goes along each arrow, counted from 1."""
    placed = enumerate(place_steps(model, steps), start=1)
    return {arrow: number for number, arrow in placed if arrow is not None}
