"""Makes passages: stretches of inline markup as they are read, without the markup."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import eq
from typing import NamedTuple

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.passage import NOTE, Passage, TextKind

_EMPHASIS = re.compile(r"(?P<mark>\*{1,3})(?=[^\s*])(?P<text>[^*]+)(?<=[^\s*])(?P=mark)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,80}\]")


_SPACES = str.maketrans("\n\t", "  ")
_NOWHERE: frozenset[int] = frozenset()
"""One for all passages: an empty set is as large as a sentence."""


class _Piece(NamedTuple):
    """A part of a stretch: read as it is typed (None), or something else instead."""

    start: int
    end: int
    read: str | None


@dataclass(slots=True)
class Markup:
    """What in a stretch of inline markup is not read as it is typed."""

    cuts: list[tuple[int, int, str]] = field(default_factory=list)
    """Start, end, and what is read instead: nothing, a space, CODE or NOTE."""
    closings: set[int] = field(default_factory=set)
    """Where the text of a link, or bold text, ends."""
    bold: list[tuple[int, int]] = field(default_factory=list)
    """Where bold text stands."""

    def cut(self, start: int, end: int, read: str = "") -> None:
        """Note that `start`..`end` is read as `read`."""
        self.cuts.append((start, end, read))

    def link(self, whole: tuple[int, int], words: tuple[int, int]) -> None:
        """Note a link of which only `words` are read."""
        self.cut(whole[0], words[0])
        self.cut(words[1], whole[1])
        self.closings.add(words[1])


def read_passage(kind: TextKind, text: PlacedText, content: str, markup: Markup) -> Passage:
    """Return `text` as it is read. `content` is `text` with code and escapes masked."""
    for match in _FOOTNOTE.finditer(content):
        markup.cut(*match.span(), NOTE)
    for match in _EMPHASIS.finditer(content):
        markup.cut(match.start(), match.start("text"))
        markup.cut(match.end("text"), match.end())
        markup.closings.add(match.end("text"))
        if len(match["mark"]) > 1:
            markup.bold.append(match.span("text"))
    return _without(kind, text, markup)


def _without(kind: TextKind, text: PlacedText, markup: Markup) -> Passage:
    pieces = tuple(_pieces(len(text.text), _outermost(markup.cuts)))
    words: list[str] = []
    offsets = array("I")
    starts: list[int] = []
    for piece in pieces:
        starts.append(len(offsets))
        if piece.read is None:
            words.append(text.text[piece.start : piece.end].translate(_SPACES))
            offsets.extend(text.offsets[piece.start : piece.end])
        elif piece.read:
            words.append(piece.read.translate(_SPACES))
            offsets.append(text.offsets[piece.start])
    offsets.append(text.offsets[len(text.text)])
    index_of = partial(_index, pieces, [piece.start for piece in pieces], starts)
    closings = frozenset(read for at in markup.closings if (read := index_of(at)) is not None)
    closings = closings or _NOWHERE
    bold = ((index_of(start) or 0, index_of(end) or 0) for start, end in markup.bold)
    spans = tuple(Span(start, max(start, end)) for start, end in bold)
    return Passage(kind, "".join(words), _shortest(offsets), closings, spans)


def _shortest(offsets: array[int]) -> Sequence[int]:
    """Return the same offsets as a range, which takes next to no memory, if they are one."""
    whole = range(offsets[0], offsets[-1] + 1)
    same = len(whole) == len(offsets) and all(map(eq, offsets, whole))
    return whole if same else offsets


def _index(
    pieces: Sequence[_Piece], begins: Sequence[int], starts: Sequence[int], at: int
) -> int | None:
    """Return where in what is read the character `at` stands; None where it is left out.

    `begins` are where the pieces begin in the text, `starts` where they do in what is read.
    """
    number = bisect_right(begins, at) - 1
    if number < 0:
        return None
    piece = pieces[number]
    if piece.read is None:
        return starts[number] + at - piece.start if at < piece.end else None
    return starts[number] if at == piece.start else None


def _outermost(cuts: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    end = 0
    for cut in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if cut[0] >= end:
            yield cut
            end = cut[1]


def _pieces(length: int, cuts: Iterable[tuple[int, int, str]]) -> Iterator[_Piece]:
    """Yield the cuts and what stands between them."""
    index = 0
    for start, end, read in cuts:
        if index < start:
            yield _Piece(index, start, None)
        yield _Piece(start, end, read)
        index = max(end, index)
    if index < length:
        yield _Piece(index, length, None)
