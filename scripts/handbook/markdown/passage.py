"""The text of a page as a reader meets it, stretch by stretch, each character with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from handbook.core.diagnostics import Span
from handbook.core.source import SourceText
from handbook.korean.sentences import CODE, NOTE, sentences

__all__ = ["BLANK", "CODE", "NOTE", "Passage", "TextKind"]

BLANK = "\x00"
"""What stands in `Passage.bare` for every character of a quotation."""

_QUOTED = re.compile(
    r"(?<!\w)'[^'\n]{1,300}'|(?<!\w)\"[^\"\n]{1,300}\"|‘[^‘’\n]*’|“[^“”\n]*”"
    r"|「[^「」\n]*」|『[^『』\n]*』"
)

_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).{1,300}?(?<!`)\1(?!`)")


class TextKind(Enum):
    """Where a passage stands. Whatever is inside a quotation is QUOTATION."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    HEADING = "heading"
    QUOTATION = "quotation"
    CAPTION = "caption"
    DATA = "data"
    """A text of the front matter or of a data file."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a table cell, a heading, without its markup.

    `text[i]` stands at source offset `offsets[i]`. A code span, an image or an address is one
    CODE character, and a citation or a mark of a footnote one NOTE character. A line break within
    the passage is a space. `closings` are the offsets in `text` at which bold text or the text of
    a link ends; `bold` is where bold text stands in `text`.
    """

    kind: TextKind
    text: str
    offsets: Sequence[int]
    closings: frozenset[int] = frozenset()
    bold: tuple[Span, ...] = ()
    bare: str = field(init=False, repr=False, compare=False)
    """`text` with every quotation, marks included, blanked."""

    def __post_init__(self) -> None:
        bare = _QUOTED.sub(lambda m: BLANK * len(m[0]), self.text)
        object.__setattr__(self, "bare", bare)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Where the sentences stand in `text`."""
        return _sentences(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` stands in the source."""
        first = self.offsets[start]
        last = self.offsets[end - 1] + 1 if end > start else first
        return Span(first, max(first, last))

    def is_typed(self, start: int, end: int) -> bool:
        """Tell whether `text[start:end]` stands in the source exactly so, without markup."""
        return self.span(start, end) == Span(self.offsets[start], self.offsets[start] + end - start)


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[Span, ...]:
    return sentences(text)


def plain_passage(kind: TextKind, text: str, start: int) -> Passage:
    """Return a passage without markup, which begins at source offset `start`.

    Every character of a line break becomes a space, and every one of a code span CODE.
    """
    words = _CODE_SPAN.sub(lambda m: CODE * len(m[0]), re.sub(r"[\r\n\t]", " ", text))
    return Passage(kind, words, range(start, start + len(text) + 1))


def yaml_passage(source: SourceText, span: Span) -> Passage:
    """Return the text of the YAML value at `span` as it is typed, without the quotes around it."""
    typed = source.text[span.start : span.end].rstrip()
    quoted = len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "'\""
    start, end = (1, len(typed) - 1) if quoted else (0, len(typed))
    return plain_passage(TextKind.DATA, typed[start:end], span.start + start)
