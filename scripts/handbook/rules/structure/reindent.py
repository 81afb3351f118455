"""The repair of what is indented too little, where it is plain how far it reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from handbook.core.diagnostics import Edit, Fix, Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, lines_from
from handbook.markdown.page import Document
from handbook.markdown.scan.indents import IndentToken
from handbook.rules.suggestions import Suggestion

_ITEM = re.compile(r" *(?:[*+-]|\d{1,9}\.) ")
_OPENING = re.compile(r" *(?:!!!|\?\?\?|===[!+]? ?\"|///)")
_FENCE = re.compile(r" *(?:`{3}|~{3})")
_CUT = re.compile(r" *(?:`{3}|~{3}|<)")
"""What a paragraph may not hold, of which another end than an empty line may be meant."""

_FARTHEST = 200
"""So many lines are moved at once: more of them are looked at by a person."""


def indent(document: Document, token: IndentToken, what: str) -> Suggestion:
    """Return how to indent what `token` speaks of (`what` calls it, with its particle): an order
    where all of it stands at one depth, and a question where it has depths of its own.
    """
    columns = f"빈칸 {token.wanted}개"
    lines = _reach(document, token)
    if lines is None:
        more = f"{TAB_WIDTH}개씩 더 두세요."
        return Suggestion(f"혹시 {what} 들여 쓰려던 것인가요? 한 층 안으로 갈 때마다 빈칸을 {more}")
    missing = " " * (token.wanted - lines[0].indent)
    edits = tuple(
        Edit(document.locate(Span(line.offsets[0], line.offsets[0])), missing)
        for line in lines
        if not line.blank
    )
    fix = Fix(f"{what} {columns}로 들여 쓰기", edits)
    return Suggestion(f"{what} {columns}로 들여 쓰세요.", fix)


def _reach(document: Document, token: IndentToken) -> Sequence[PlacedText] | None:
    """Return the lines to be moved, the first of them that of `token`; None where it is unsure."""
    text, start = document.source.text, token.place.start
    first = text.rfind("\n", 0, start) + 1
    if text[first:start].strip(" ") or "\t" in text[first : token.place.end]:
        return None
    lines = lines_from(text, first)
    if start - first > token.wanted - TAB_WIDTH:
        return _thin(lines, token.wanted - TAB_WIDTH)
    above = text[text.rfind("\n", 0, max(first - 1, 0)) + 1 : first]
    return _paragraph(lines) if above.strip() else None


def _paragraph(lines: Iterator[PlacedText]) -> Sequence[PlacedText] | None:
    """Return the lines up to the first empty one, where they are one paragraph."""
    found = list(islice(takewhile(lambda line: not line.blank, lines), _FARTHEST + 1))
    if len(found) > _FARTHEST:
        return None
    odd = any(_CUT.match(line.text) or _OPENING.match(line.text) for line in found)
    return None if odd else found


def _thin(lines: Iterator[PlacedText], outside: int) -> Sequence[PlacedText] | None:
    """Return the lines that are indented as the first is, where those below them are no more than
    `outside` columns in, and nothing among them is a level of its own.
    """
    found, after = [next(lines)], None
    width = found[0].indent
    for line in islice(lines, _FARTHEST):
        if not line.blank and line.indent < width:
            after = line
            break
        found.append(line)
    if len(found) > _FARTHEST:
        return None
    goes_on = after is not None and not found[-1].blank and not _ITEM.match(after.text)
    if goes_on or (after is not None and after.indent > outside):
        return None
    while found[-1].blank:
        found.pop()
    return found if all(_is_beside(*pair, width) for pair in _outside_fences(found)) else None


def _outside_fences(lines: Sequence[PlacedText]) -> Iterator[tuple[PlacedText, PlacedText]]:
    """Yield each line outside fences with the line above it; a fence that stays open is one."""
    above, fenced = PlacedText("", (0,)), False
    for line in lines:
        if not fenced and not line.blank:
            yield above, line
        fenced ^= bool(_FENCE.match(line.text))
        above = line


def _is_beside(above: PlacedText, line: PlacedText, width: int) -> bool:
    """Whether a line begins where the first does, or goes on with a paragraph."""
    goes_on = not above.blank and not _ITEM.match(line.text) and not _FENCE.match(line.text)
    return line.indent == width or goes_on
