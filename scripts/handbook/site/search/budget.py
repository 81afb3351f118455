"""Keeps an index within its size: as the book grows, the ends of long sections give way.

What a section is about stands in its title and its first sentences. Of the rest the words stay that
hardly any other section has: they are what somebody may look for by name.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from handbook.site.search.sections import SearchPage, SearchSection

LENGTHS = (None, 1200, 900, 700, 550, 450, 350, 250)
"""How many letters of a section are kept: all, then fewer, until the index fits."""
_RARE = 2
_WORD = re.compile(r"[\w.+#-]{2,}")


def within(pages: Sequence[SearchPage], size: Callable[[Any], int], most: int) -> list[SearchPage]:
    """Return the pages with as much text as keeps `size(pages)` within `most` bytes, or the
    shortest that there are.
    """
    everywhere = Counter(
        word for page in pages for section in page["sections"] for word in _words(section["text"])
    )
    fitting = list(pages)
    for length in LENGTHS:
        fitting = list(pages) if length is None else _shortened(pages, length, everywhere)
        if size(fitting) <= most:
            break
    return fitting


def compressed(text: str) -> int:
    """Return the bytes of `text` as a server sends it."""
    return len(gzip.compress(text.encode("utf-8"), mtime=0))


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
