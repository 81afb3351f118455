"""Finds prose in an item, a box or a tab that is indented one step too far, and so is code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from handbook.core.diagnostics import Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, split_lines
from handbook.markdown.page import Document

_ITEM = re.compile(r" *(?:[*+-]|\d{1,9}\.) +(?P<text>\S.*)")
_BOX = re.compile(r" *(?:!!!|\?\?\?\+?|===[!+]?) ?(?P<text>[\w\"-].*)")
_NAME = re.compile(r"\W*(?:\[[^\]]+\](?:\([^)]*\)|\[[^\]]*\])?|`[^`]+`|\w+(?: \w+){0,2})\W*")
"""What names the item rather than introduces what stands below it."""
_SAMPLE = re.compile(r"(?i)\b(?:examples?|syntax|markdown|source)\b|예시|보기|문법|마크다운")
_MARK = re.compile(r"(?<![`\w])`[^`\n]+`(?!`)|\]\([^()\s]+\)|\]\[[^\]\n]*\]|\*\*[^*\s][^*\n]*\*\*")
_BEGINS = re.compile(r"[`\[*]{0,3}(?:[A-Z]\w* |[가-힣])|`[^`\n]+` |\[[^\]\n]+\]")
_ENDS = (".", "!", "?", ".)")
_PROGRAM = re.compile(
    r"^ *(?:[#$>|{}<@;]|[-*+] |\d+\. |//|/\*|!!!|```)|[;{] *$|\s[-+*/]?=\s|=>", re.MULTILINE
)
_WORD = re.compile(r"(?<![\w`])(?:[a-z]+|[가-힣]+)(?![\w(=`])")
_FEWEST_WORDS = 6
_MOST = 100
"""So many paragraphs of a page are looked at: where there are more, they are meant to be code."""


@dataclass(frozen=True, slots=True)
class Deep:
    """Such a paragraph; `wanted` columns would do. `boxed` tells whether it is in a box or tab."""

    place: Span
    wanted: int
    boxed: bool


def prose_as_code(document: Document) -> Iterator[Deep]:
    """Yield the paragraphs that are code and read as prose with marks of Markdown, right below the
    opening of what holds them or between two lines at the depth that they should have.
    """
    if f"\n{' ' * 2 * TAB_WIDTH}" not in document.source.text:
        return
    blocks = blocks_of(split_lines(document.source.text, document.front.body))
    read = (number for number, block in enumerate(blocks) if number and _reads_as_prose(block))
    for number in islice(read, _MOST):
        block = blocks[number]
        wanted = block[0].indent - TAB_WIDTH
        first, last = block[0], block[-1]
        place = Span(first.offsets[first.indent], last.offsets[len(last.text.rstrip())])
        seen = document.prose[place.start : place.end].strip("\x00 \r\n")
        if seen or is_elsewhere(document, place.start):
            continue
        above = blocks[number - 1]
        below = blocks[number + 1][0] if number + 1 < len(blocks) else None
        holder = _holder(above, below, wanted)
        if holder:
            yield Deep(place, wanted, holder == "box")


def blocks_of(lines: Sequence[PlacedText]) -> list[list[PlacedText]]:
    """Return the lines between empty ones."""
    found: list[list[PlacedText]] = [[]]
    for line in lines:
        if not line.blank:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def _holder(above: Sequence[PlacedText], below: PlacedText | None, wanted: int) -> str:
    """Return what holds a paragraph: a `box` or an `item`; nothing where code may be meant."""
    last = above[-1]
    if (box := _BOX.match(last.text)) and last.indent + TAB_WIDTH == wanted:
        return "" if _SAMPLE.search(box["text"]) else "box"
    if _SAMPLE.search(" ".join(line.text for line in above)):
        return ""
    if (item := _ITEM.match(last.text)) and (last.indent // TAB_WIDTH + 1) * TAB_WIDTH == wanted:
        introduces = item["text"].rstrip().endswith(":") and not _NAME.fullmatch(item["text"])
        return "" if introduces else "item"
    between = below is not None and below.indent == wanted == last.indent == above[0].indent
    goes_on = between and not last.text.rstrip().endswith((":", "`")) and not _ITEM.match(last.text)
    return "item" if goes_on else ""


def _reads_as_prose(block: Sequence[PlacedText]) -> bool:
    width = block[0].indent
    if width < 2 * TAB_WIDTH or width % TAB_WIDTH:
        return False
    if any(line.indent != width or "\t" in line.text for line in block):
        return False
    text = "\n".join(line.text.strip() for line in block)
    return (
        _BEGINS.match(text) is not None
        and text.endswith(_ENDS)
        and _MARK.search(text) is not None
        and _PROGRAM.search(text) is None
        and len(_WORD.findall(text)) >= _FEWEST_WORDS
    )


def is_elsewhere(document: Document, start: int) -> bool:
    """Tell whether `start` is in a fence, in a comment or in raw HTML."""
    if document.is_fenced(start):
        return True
    text = document.source.text
    comment = text.rfind("<!--", 0, start)
    return comment >= 0 and text.find("-->", comment, start) < 0
