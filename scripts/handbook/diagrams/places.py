"""Where something stands inside one fence, and what is wrong there.

Line 1 is the first line below the opening ```` ```mermaid ````. Columns count Unicode code points
from 1 and the end is exclusive, as everywhere in the checker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A range inside a fence."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class DiagramError(Exception):
    """A diagram that cannot be read or drawn.

    `message` says what is wrong and `hint` what to type instead (both Korean); `detail` keeps the
    parser's own English words, or is empty.
    """

    def __init__(self, place: Place, message: str, hint: str = "", detail: str = "") -> None:
        super().__init__(place, message, hint, detail)  # pickle builds it anew from these
        self.place = place
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        way_out = f" 고치기: {self.hint}" if self.hint else ""
        return f"{self.place.line}번째 줄 {self.place.column}번째 글자: {self.message}{way_out}"


def lines_of(source: str) -> list[str]:
    """Return the lines of a fence as Mermaid and the page count them: a form feed ends none."""
    lines = _LINE_BREAK.split(source)
    return lines[:-1] if lines[-1] == "" else lines


def line_place(source: str, number: int) -> Place:
    """Return the whole of line `number` (from 1) of `source`, without its indentation."""
    lines = lines_of(source)
    text = lines[number - 1].rstrip() if 1 <= number <= len(lines) else ""
    indent = len(text) - len(text.lstrip())
    return Place(number, indent + 1, number, max(len(text), indent) + 1)
