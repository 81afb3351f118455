"""A text that knows where each of its characters stands in the source file.

The scanner works on text as Python-Markdown sees it: tabs expanded, the prefixes of containers
(indentation, `>`) taken off, lines joined by a newline. Offsets lead back to the source, so that
every position it reports is exact whatever was taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from handbook.core.diagnostics import Span

TAB_WIDTH = 4
"""Columns of a tab stop and of one level of indentation, in Python-Markdown."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_UNUSUAL = re.compile(r"[\t\x02\x03]")


class PlacedText(NamedTuple):
    """`text[i]` stands at source offset `offsets[i]`; the last offset is where the text ends."""

    text: str
    offsets: Sequence[int]

    def cut(self, start: int, end: int | None = None) -> PlacedText:
        """Return the part from `start` to `end` (code points of `text`)."""
        stop = len(self.text) if end is None else end
        return PlacedText(self.text[start:stop], self.offsets[start : stop + 1])

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return where `text[start:end]` stands in the source."""
        stop = len(self.text) if end is None else end
        first = self.offsets[start]
        # The last character's own end: what follows it may be a prefix that was taken off.
        last = self.offsets[stop - 1] + 1 if stop > start else first
        return Span(first, max(first, last))

    @property
    def blank(self) -> bool:
        """Whether there is nothing but white space."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """How many spaces stand at the beginning."""
        return len(self.text) - len(self.text.lstrip(" "))

    def dedent(self, columns: int = TAB_WIDTH) -> PlacedText:
        """Take off at most `columns` spaces."""
        return self.cut(min(columns, self.indent))


def join_lines(lines: Iterable[PlacedText]) -> PlacedText:
    """Join lines by a newline, which stands where the line before it ends."""
    texts: list[str] = []
    offsets: list[int] = []
    for line in lines:
        texts.append(line.text)
        offsets.extend(line.offsets)
    if not texts:
        return PlacedText("", (0,))
    return PlacedText("\n".join(texts), offsets)


@lru_cache(maxsize=4)  # several questions about a page begin with its lines
def split_lines(text: str, start: int = 0) -> tuple[PlacedText, ...]:
    """Return the lines of `text` from offset `start`, tabs expanded, without their line breaks."""
    return tuple(lines_from(text, start))


def lines_from(text: str, start: int) -> Iterator[PlacedText]:
    """Yield the same one by one, for who needs no more than the first."""
    position = start
    while position < len(text):
        match = _LINE.match(text, position)
        assert match is not None
        yield _line(match[0].rstrip("\r\n"), position)
        position = match.end()


def _line(text: str, start: int) -> PlacedText:
    if not _UNUSUAL.search(text):
        return PlacedText(text, range(start, start + len(text) + 1))
    characters: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        if character in "\x02\x03":  # Python-Markdown's own marks: it drops them from a page
            continue
        width = TAB_WIDTH - len(characters) % TAB_WIDTH if character == "\t" else 1
        characters.extend(" " * width if character == "\t" else character)
        offsets.extend([start + index] * width)
    return PlacedText("".join(characters), [*offsets, start + len(text)])
