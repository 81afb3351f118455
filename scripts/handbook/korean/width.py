"""How many terminal cells a text takes (Unicode Standard Annex #11, East Asian Width)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NO_CELL = frozenset({"Mn", "Me", "Cf", "Cc"})
_WIDE = frozenset({"W", "F"})
# Vowels and finals that join the consonant before them into one syllable.
_JOINING_JAMO = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7ff"))


def width(text: str) -> int:
    """Return the number of terminal cells of `text`: 2 for a Hangul syllable, 1 for a letter.

    Combining marks, control characters and line breaks take none. Characters of ambiguous width
    (such as `±`) count 1, as terminals have it outside the old East Asian encodings.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_cells, text))


def fitting(text: str, most: int) -> int:
    """Return how many code points at the beginning of `text` take no more than `most` cells, and
    look no further than that.
    """
    used = 0
    for index, character in enumerate(text):
        used += _cells(character)
        if used > most:
            return index
    return len(text)


@lru_cache(maxsize=4096)  # a report measures the same letters thousands of times
def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_CELL:
        return 0
    if any(first <= character <= last for first, last in _JOINING_JAMO):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
