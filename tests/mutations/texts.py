"""The running text of a page, as the mutations read it: everything else blanked or filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

BLANK = "\x00"
"""Stands for each character that is no running text."""
CODE = "\ue001"
NOTE = "\ue002"
"""Stands for each character of a citation or of a footnote's mark."""

CITATION = re.compile(r"\[@[^\[\]\n]*\]")
CODE_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?:[^`\n]|\n(?!\n)|`+)*?(?<!`)(?P=ticks)(?!`)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ANYTHING = re.compile(r".+")
_HIDDEN = (
    (COMMENT, BLANK),
    (CODE_SPAN, CODE),
    (CITATION, NOTE),
    (re.compile(r"\[\^[^\]\s]+\]"), NOTE),
    (re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)(?:\{[^}\n]*\})?"), BLANK),
    (re.compile(r"(?<=\])\([^()\n]*\)"), BLANK),
    (re.compile(r"<https?://[^>\s]*>"), BLANK),
    (re.compile(r"</?[A-Za-z][^<>]*>"), BLANK),
    (re.compile(r"^#{1,6} .*$", re.MULTILINE), BLANK),
    (re.compile(r"\{:? *[#.][^}\n]*\}"), BLANK),
    (re.compile(r"\*\[[^\]\n]*\]:.*$|^\[[^\]\n]*\]: .*$", re.MULTILINE), BLANK),
)
"""What is no running text, in the order in which it is taken out, and what stands for it."""
_QUOTED = re.compile(
    r"(?<!\w)'[^'\n]{1,300}'|(?<!\w)\"[^\"\n]{1,300}\"|‘[^’\n]*’|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』"
)
_ITEM = re.compile(r" *(?:[-*+]|\d{1,3}\.) +(?:\[[^\]\n]{0,20}\] +)?")
_BOX = re.compile(r" *(?:!!!|\?\?\?\+?) ")
_ROW = re.compile(r" *\|")
_SEPARATOR = re.compile(r"[ |:\-]+$")
_CELL = re.compile(r"(?<=\|)[^|\n]+(?=\|)")


class Kind(Enum):
    """Where a text stands."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"


@dataclass(frozen=True)
class Text:
    """A stretch of running text from offset `start` of the page.

    It is as long as the source, with code, notes, addresses and quotations filled in; bold marks
    and the brackets of links are there as they are typed.
    """

    kind: Kind
    start: int
    words: str
    in_box: bool = False

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.words)


def plain(text: str) -> str:
    """Return `text`, as long as it is, with everything but running text blanked or filled in."""
    for pattern, filler in _HIDDEN:
        text = filled(text, pattern, filler)
    return text


def filled(text: str, pattern: re.Pattern[str], filler: str) -> str:
    """Return `text` with each character but line breaks of what matches replaced by `filler`."""
    return pattern.sub(lambda m: re.sub(r"[^\n]", filler, m[0]), text)


def texts(running: str, body: int) -> Iterator[Text]:
    """Yield the blocks of a page: what stands between blank lines, items and rows apart."""
    offset, box = body, -1
    block: tuple[Kind, int, int, bool] | None = None
    for line in running[body:].splitlines(keepends=True):
        start, end = offset, offset + len(line.rstrip("\n"))
        offset += len(line)
        indent = len(line) - len(line.lstrip(" "))
        box = -1 if line.strip() and indent <= box else box
        kind = _kind(line)
        goes_on = kind is Kind.PARAGRAPH and block is not None and block[2] == start - 1
        if block is not None and not goes_on:
            yield _text(running, block)
            block = None
        if _BOX.match(line):
            box = indent
        elif kind is Kind.CELL:
            yield from (_cell(running, start, m) for m in _CELL.finditer(line))
        elif goes_on and block is not None:
            block = (block[0], block[1], end, block[3])
        elif kind is not None:
            # What is indented outside a box goes on with the item above it.
            below = Kind.ITEM if indent and box < 0 else kind
            block = (below, _words_start(line, start), end, box >= 0)
    if block is not None:
        yield _text(running, block)


def _kind(line: str) -> Kind | None:
    if not line.strip(f" \n{BLANK}") or _BOX.match(line):
        return None
    if _ROW.match(line):
        return None if _SEPARATOR.match(line.strip()) else Kind.CELL
    return Kind.ITEM if _ITEM.match(line) else Kind.PARAGRAPH


def _words_start(line: str, start: int) -> int:
    mark = _ITEM.match(line)
    return start + (mark.end() if mark else len(line) - len(line.lstrip(" ")))


def _text(running: str, block: tuple[Kind, int, int, bool]) -> Text:
    kind, start, end, in_box = block
    return Text(kind, start, unquoted(running[start:end].rstrip()), in_box)


def _cell(running: str, line: int, match: re.Match[str]) -> Text:
    words = match[0]
    start = line + match.start() + len(words) - len(words.lstrip(" "))
    return Text(Kind.CELL, start, unquoted(running[start : line + match.end()].rstrip(" ")))


def unquoted(words: str) -> str:
    return _QUOTED.sub(lambda m: BLANK * len(m[0]), words)
