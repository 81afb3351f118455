"""Finds the admonitions of a page (`!!! note "…"`, `??? note "…"`) and how far each reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from handbook.core.diagnostics import Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, split_lines
from handbook.markdown.scan.tokens import AdmonitionToken, FenceToken

_OPENING = re.compile(r" *(?:!!!|\?\?\?\+?) ?(?P<kind>[\w-]+)")


def read_admonitions(
    text: str, start: int, fences: Iterable[FenceToken]
) -> tuple[AdmonitionToken, ...]:
    """Return the admonitions of a page from offset `start`, those shown in `fences` left out.

    One within another follows it.
    """
    if "!!!" not in text and "???" not in text:
        return ()
    lines = split_lines(text, start)
    fenced = [fence.whole for fence in fences]
    found: list[AdmonitionToken] = []
    for index, line in enumerate(lines):
        match = _OPENING.match(line.text)
        offset = line.offsets[0]
        if match and not any(span.start <= offset < span.end for span in fenced):
            found.append(AdmonitionToken(match["kind"], Span(offset, _end(lines, index))))
    return tuple(found)


def _end(lines: Sequence[PlacedText], index: int) -> int:
    """Return where the last line that is indented below line `index` ends."""
    inside = lines[index].indent + TAB_WIDTH
    last = lines[index]
    for line in lines[index + 1 :]:
        if line.blank:
            continue
        if line.indent < inside:
            break
        last = line
    return last.offsets[-1]
