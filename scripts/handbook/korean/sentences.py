"""Divides a Korean text into sentences.

A sentence ends at a full stop, a question mark or an exclamation mark that closes a word: what
follows is white space or the end, with closing quotes, brackets and notes between. These end none:
the points of 2.6.20 and kvm.ko, an abbreviation (vs.), the number of a list item (1.), and
whatever stands inside a quotation or brackets that go on.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from handbook.core.diagnostics import Span

CODE = "\ue001"
"""Stands for a code span, an image or an address: it is read as a word, nobody knows which."""
NOTE = "\ue002"
"""Stands for a citation or the mark of a footnote: it is not read."""

CLOSERS = "'\"’”)]」』»*_"
"""Marks that may stand between the end of a sentence and the space after it."""
_END = re.compile(rf"[.?!。？！…]+[{re.escape(CLOSERS)}]*(?:[ ]*{NOTE}[.]?)*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[])(?:[A-Za-z]|e\.g|i\.e|vs|cf|etc|al|ed|eds|vol|no|pp|fig|sec|ch|inc|ltd|co|corp"
    r"|dr|mr|ms|mrs|prof|st|jr|u\.s)\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 12
_NUMBER_ALONE = re.compile(r"\s*[0-9]+\.")
_LONGEST_PAIR = "{0,500}"
_PAIRS = re.compile(
    rf"“[^“”]*”|‘[^‘’]*’|(?<!\w)\"[^\"]{_LONGEST_PAIR}\""
    rf"|(?<!\w)'[^']{_LONGEST_PAIR}'|\([^()]*\)|\[[^\[\]]*\]"
)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text`, without the white space around them, in order.

    They do not overlap, and nothing but white space stands between them. What is left after the
    last end is a sentence too.
    """
    pairs = [match.span() for match in _PAIRS.finditer(text)]
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if not _goes_on(text, start, match, pairs):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _goes_on(text: str, start: int, end: re.Match[str], pairs: list[tuple[int, int]]) -> bool:
    mark = end.start()
    index = bisect_left(pairs, (mark, mark)) - 1
    if index >= 0 and end.end() < pairs[index][1]:
        return True
    if not text.startswith(".", mark) or end.end() == len(text):
        return False
    before = text[max(start, mark - _LONGEST_ABBREVIATION) : mark + 1]
    return _NUMBER_ALONE.fullmatch(before) is not None or _ABBREVIATION.search(before) is not None


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    if words.strip():
        lead = len(words) - len(words.lstrip())
        found.append(Span(start + lead, start + len(words.rstrip())))
