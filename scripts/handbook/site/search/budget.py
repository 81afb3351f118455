"""Keeps an index within its size: as the book grows, the ends of long sections give way.

What a section is about stands in its title and its first sentences. Of the rest the words stay that
hardly any other section has: they are what somebody may look for by name.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from handbook.site.search.sections import SearchPage, SearchSection

LENGTHS = (2400, 1800, 1500, 1200, 900, 700, 620, 550, 450, 350, 250)
"""How many letters of a section are kept where the whole does not fit: fewer, until it does."""
_RARE = 2
_SAVED = 0.4
"""Without a share of its letters an index is smaller by about so much of that share."""
_Made = TypeVar("_Made")
_WORD = re.compile(r"[\w.+#-]{2,}")


def within(
    pages: Sequence[SearchPage],
    make: Callable[[Sequence[SearchPage]], _Made],
    size: Callable[[_Made], int],
    most: int,
) -> _Made:
    """Return what `make` makes of the pages with as much text as keeps its `size` within `most`
    bytes, or of the shortest that there are.
    """
    made = make(pages)
    letters, bytes_ = _letters(pages), size(made)
    if bytes_ <= most:
        return made
    everywhere = Counter(
        word for page in pages for section in page["sections"] for word in _words(section["text"])
    )
    shorter = [_shortened(pages, length, everywhere) for length in LENGTHS]
    # To make one takes as long as to build some dozens of pages: the likeliest is tried first.
    saved = _SAVED * bytes_ / max(1, letters)
    first, last, fitting = 0, len(shorter) - 1, None
    while first <= last:
        wanted = letters - (bytes_ - most) / saved
        at = next((n for n in range(first, last) if _letters(shorter[n]) <= wanted), last)
        made = make(shorter[at])
        fewer, less = letters - _letters(shorter[at]), bytes_ - size(made)
        if fewer > 0 and less > 0:
            saved = less / fewer
        if size(made) <= most:
            fitting, last = made, at - 1
        else:
            first, letters, bytes_ = at + 1, letters - fewer, bytes_ - less
    return made if fitting is None else fitting


def _letters(pages: Iterable[SearchPage]) -> int:
    return sum(
        len(section["text"]) + len(section.get("rest", ""))
        for page in pages
        for section in page["sections"]
    )


def compressed(content: str | bytes) -> int:
    """Return the bytes of `content` as a server sends it: a text in UTF-8, bytes as they are."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    return len(gzip.compress(data, mtime=0))


def _shortened(
    pages: Iterable[SearchPage], length: int, everywhere: Counter[str]
) -> list[SearchPage]:
    return [
        {**page, "sections": [_short(section, length, everywhere) for section in page["sections"]]}
        for page in pages
    ]


def _short(section: SearchSection, length: int, everywhere: Counter[str]) -> SearchSection:
    text = section["text"]
    if len(text) <= length:
        return section
    end = text.rfind(" ", 0, length)
    kept = text[: end if end > 0 else length]
    known = _words(kept)
    rest = [word for word in _words(text) if everywhere[word] <= _RARE and word not in known]
    return {**section, "text": kept, "rest": " ".join(rest)}


def _words(text: str) -> dict[str, None]:
    """Return the words of `text`, each once, in its order."""
    return dict.fromkeys(match[0] for match in _WORD.finditer(text))
