"""Comments that ask the checker to be silent about the block below them.

<!-- handbook: ignore GLO003 이유: 책의 제목이라 그대로 옮겼어요. -->
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, split_lines
from handbook.markdown.scan.tokens import FenceToken

COMMENT = re.compile(r"[ >]*<!--\s*handbook:(?P<words>.*?)-->[ ]*$")
"""A line that holds such a comment and nothing else, tabs expanded."""
_WORDS = re.compile(
    r"\s*ignore\s+(?P<rules>[A-Z]{2,3}\d{3}(?:[,\s]+[A-Z]{2,3}\d{3})*)(?:\s+이유:(?P<reason>.*))?\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"[A-Z]{2,3}\d{3}")
_CONTAINER = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?) ?[\w\"-]")
_ITEM = re.compile(r"(?:[*+-]|\d+\.|\[\^[^\]]+\]:) ")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment: the rules it names, its reason (may be empty), and what it covers.

    `rules` is empty where the comment cannot be understood. `covers` is the block-level element
    below the comment: it is empty at the end of a page.
    """

    rules: tuple[str, ...]
    reason: str
    place: Span
    covers: Span


def read_suppressions(
    text: str, start: int, fences: Iterable[FenceToken]
) -> tuple[Suppression, ...]:
    """Return the comments of a page from offset `start`, those shown in `fences` left out."""
    lines = split_lines(text, start)
    if not any("handbook:" in line.text for line in lines):
        return ()
    fenced = [fence.whole for fence in fences]
    return tuple(_read(lines, fenced))


def _read(lines: Sequence[PlacedText], fenced: Sequence[Span]) -> Iterator[Suppression]:
    for index, line in enumerate(lines):
        match = COMMENT.match(line.text)
        if match is None or _within(line, fenced):
            continue
        words = _WORDS.fullmatch(match["words"])
        rules = tuple(_RULE.findall(words["rules"].upper())) if words else ()
        reason = (words["reason"] or "").strip() if words else ""
        place = line.span(line.indent, len(line.text.rstrip()))
        yield Suppression(rules, reason, place, _block_below(lines, index + 1, fenced))


def _within(line: PlacedText, spans: Iterable[Span]) -> bool:
    offset = line.offsets[0]
    return any(span.start <= offset < span.end for span in spans)


def _block_below(lines: Sequence[PlacedText], index: int, fenced: Sequence[Span]) -> Span:
    while index < len(lines) and (lines[index].blank or COMMENT.match(lines[index].text)):
        index += 1
    if index == len(lines):
        end = lines[-1].offsets[-1]
        return Span(end, end)
    first = lines[index]
    fence = next((span for span in fenced if _within(first, [span])), None)
    if fence is not None:
        return fence
    last = _last_line(lines, index)
    return Span(first.offsets[0], lines[last].offsets[-1])


def _last_line(lines: Sequence[PlacedText], index: int) -> int:
    """Return the last line of the block that begins at `index`."""
    first = lines[index].text
    indent = lines[index].indent
    stripped = first.lstrip(" ")
    if _CONTAINER.match(stripped):
        return _end_of_container(lines, index, indent + TAB_WIDTH, item=False)
    if _ITEM.match(stripped):
        return _end_of_container(lines, index, indent + 1, item=True)
    last = index
    while last + 1 < len(lines) and not lines[last + 1].blank:
        last += 1
    return index if stripped.startswith("#") else last


def _end_of_container(lines: Sequence[PlacedText], index: int, inside: int, item: bool) -> int:
    """Return the last line that is indented by `inside` columns or belongs to the same list."""
    last, after_blank = index, False
    for number in range(index + 1, len(lines)):
        line = lines[number]
        if line.blank:
            after_blank = True
            continue
        sibling = item and _ITEM.match(line.text.lstrip(" ")) is not None
        lazy = item and not after_blank
        if line.indent < inside and not sibling and not lazy:
            break
        last, after_blank = number, False
    return last
