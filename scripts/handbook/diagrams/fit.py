"""What keeps a drawing from fitting a phone of 360 px with labels of 12 px or more.

The drawings measure their labels by upper bounds over common fonts (measure.py) and wrap them at
spaces, so what fits here fits on any phone.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Items
from dataclasses import dataclass

from handbook.diagrams.measure import longest_word
from handbook.diagrams.model import Label

SIDE_BY_SIDE = 3
"""The most boxes that stand in one row."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """What is too wide: the label of a box too many in its row (`crowded`), or one with a word
    that no line of its box can hold.
    """

    label: Label
    crowded: bool


def crowd(rows: Iterable[Items[Label]]) -> Misfit | None:
    """Return the first label too many of the first row that has one."""
    for row in rows:
        if len(row) > SIDE_BY_SIDE:
            return Misfit(row[SIDE_BY_SIDE], crowded=True)
    return None


def widest(labels: Iterable[Label]) -> Label:
    """Return the label with the longest word."""
    return max(labels, key=lambda words: longest_word(words.text))
