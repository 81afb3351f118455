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
    everywhere = Counter(
        word for page in pages for section in page["sections"] for word in _words(section["text"])
    )
    made = make(pages)
    for length in LENGTHS:
        if size(made) <= most:
            break
        made = make(_shortened(pages, length, everywhere))
    return made


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
