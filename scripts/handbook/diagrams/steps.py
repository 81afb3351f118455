"""Which arrow each step of a figure goes along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from handbook.diagrams.model import Model, Step

MOST_STEPS = 9
"""As many as the style sheet can tell apart."""


def place_steps(model: Model, steps: Sequence[Step]) -> list[int | None]:
    """Return the number of each step's arrow, or None where there is none.

    Of several arrows between the same two ends, the n-th step takes the n-th.
    """
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, ends in enumerate(model.arrows):
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
