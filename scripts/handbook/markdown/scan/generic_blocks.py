"""Finds the blocks of pymdownx.blocks (`/// note`) that are opened and not closed.

Such a block ends at a line of as many slashes as it began with; without one it takes in the rest
of the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText

_OPENS = re.compile(r" {0,3}(?P<slashes>/{3,}) *(?P<name>[\w-]+) *(?:\|.*)?$")
_CLOSES = re.compile(r" {0,3}(?P<slashes>/{3,}) *$")


def open_blocks(lines: Iterable[PlacedText], names: Collection[str]) -> tuple[Span, ...]:
    """Return where the blocks open that never end; `names` are those of the blocks that there are.

    In `lines` no fence shows its content. Blocks within list items and boxes are passed over.
    """
    if not names:
        return ()
    waiting: list[tuple[str, Span]] = []
    for line in lines:
        opening = _OPENS.match(line.text)
        if opening is not None and opening["name"].lower() in names:
            place = line.span(opening.start("slashes"), len(line.text.rstrip()))
            waiting.append((opening["slashes"], place))
        elif closing := _CLOSES.match(line.text):
            same = [n for n, (slashes, _) in enumerate(waiting) if slashes == closing["slashes"]]
            if same:
                waiting = waiting[: same[-1]] + waiting[same[-1] + 1 :]
    return tuple(place for _, place in waiting)
