"""Knows the line below the head of a table whose dashes or bars only look like those: a word
processor makes one long dash of `---`, and a Korean keyboard types wide ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.core.look_alikes import INVISIBLE, SPACES

_DASHES = "‐‑‒–—―−─━ㅡー⸺⸻－"
_STROKES = "_=~＿＝"
_TYPED = str.maketrans(
    dict.fromkeys(_DASHES + _STROKES, "-")
    | dict.fromkeys("｜+│┃┼", "|")
    | {"：": ":"}
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(INVISIBLE, "")
)
_RIGHT = re.compile(r"[|: -]*")
_STROKE = re.compile(rf"(?<![{_STROKES}])[{_STROKES}]{{1,2}}(?![{_STROKES}-])")
"""So few are a sign that a cell holds."""
_PLUS = re.compile(r"(?:^|[|\s])\+(?:[|\s]|$)")
_SEPARATOR = re.compile(r"\|? *:?-+:? *(?:\| *:?-+:? *)*\|?")


@dataclass(frozen=True, slots=True)
class Spoilt:
    """The first wrong character of a line that should separate, and the line as it should be."""

    character: str
    typed: str
    sure: bool
    """Whether it is no row of cells that hold one dash each."""


def spoilt_separator(line: str) -> Spoilt | None:
    """Return what is wrong with a line that is meant to separate the head of a table from its rows;
    None for one that does so, or is meant otherwise.
    """
    line = line.strip(" ")
    wrong = line[_end_of_right(line) :][:1]
    if not wrong or _STROKE.search(line) or _PLUS.search(line):
        return None
    typed = line.translate(_TYPED)
    if "|" not in typed or _SEPARATOR.fullmatch(typed) is None:
        return None
    return Spoilt(wrong, typed, sure="--" in typed)


def _end_of_right(line: str) -> int:
    match = _RIGHT.match(line)
    return match.end() if match is not None else 0
