"""Makes passages: stretches of inline markup as they are read, without the markup."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from handbook.diagnostics import Span
from handbook.model.passage import NOTE, Passage, TextKind
from handbook.parse.placed_text import PlacedText

_EMPHASIS = re.compile(r"(?P<mark>\*{1,3})(?=[^\s*])(?P<text>[^*]+)(?<=[^\s*])(?P=mark)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,80}\]")


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
    characters: list[str] = []
    offsets: list[int] = []
    closings: set[int] = set()
    places = {index: 0 for span in markup.bold for index in span}
    for index, read in _read(text.text, _outermost(markup.cuts)):
        if index in markup.closings:
            closings.add(len(characters))
        if index in places:
            places[index] = len(characters)
        if read:
            characters.append(" " if read in "\n\t" else read)
            offsets.append(text.offsets[index])
    offsets.append(text.offsets[len(text.text)])
    bold = tuple(Span(places[start], max(places[start], places[end])) for start, end in markup.bold)
    return Passage(kind, "".join(characters), array("L", offsets), frozenset(closings), bold)


def _outermost(cuts: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    end = 0
    for cut in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if cut[0] >= end:
            yield cut
            end = cut[1]


def _read(text: str, cuts: Iterator[tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """Yield what is read, each with its index in `text`; nothing ("") where a cut begins."""
    index = 0
    for start, end, read in cuts:
        for at in range(index, start):
            yield at, text[at]
        yield start, read
        index = max(end, index)
    for at in range(index, len(text)):
        yield at, text[at]
