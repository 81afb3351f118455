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
    while found := _OPENS.search(text, position):
        position = found.end()
        closing = _ENDS[found[0]]
        end = text.find(closing, position) if closing not in endless else -1
        if end < 0:
            endless.add(closing)
        else:
            position = end + len(closing)
            if holder := _HOLDS_TEXT.match(text, found.start()):
                position = _end_of(holder[1], text, position)
        yield found.start(), position


def _end_of(name: str, text: str, position: int) -> int:
    """Return where the text that `name` holds ends, or `position` where it does not."""
    end = text.find(f"end{name}", position)
    return position if end < 0 else end + len(name)
