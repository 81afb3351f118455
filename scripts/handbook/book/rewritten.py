"""Which lines of a page a plugin rewrites before Markdown reads it, such as macros."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_ENDS = {"{{": "}}", "{%": "%}", "{!": "!}", "{#": "#}"}
_OPENS = re.compile(r"\{[{%!#]")
_HOLDS_TEXT = re.compile(r"\{%[-+]?\s*(macro|call|filter)\b")
"""What keeps the text up to its end for use elsewhere."""
_LINE = re.compile(r"\n")


def rewritten_lines(text: str) -> frozenset[int]:
    """Return the numbers of the lines, from 1, that hold some of what is rewritten."""
    starts = [0, *(match.end() for match in _LINE.finditer(text))]
    lines: set[int] = set()
    for start, end in _rewritten(text):
        lines.update(range(bisect_right(starts, start), bisect_right(starts, end - 1) + 1))
    return frozenset(lines)


def _rewritten(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each expression, statement and comment begins and ends; one without an end is
    only its mark.
    """
    position = 0
    endless: set[str] = set()

    def after(end: str, start: int) -> int:
        """Return where `end` has ended, or `start`; what is missing is looked for once."""
        found = text.find(end, start) if end not in endless else -1
        if found < 0:
            endless.add(end)
            return start
        return found + len(end)

    while found := _OPENS.search(text, position):
        position = after(_ENDS[found[0]], found.end())
        if holder := _HOLDS_TEXT.match(text, found.start()):
            position = after(f"end{holder[1]}", position)
        yield found.start(), position
