"""How many terminal cells a text takes (Unicode Standard Annex #11, East Asian Width)."""

from __future__ import annotations

import unicodedata

_WIDE = frozenset({"W", "F"})


def width(text: str) -> int:
    """Return the cells that `text` takes: two for Hangul and other wide characters, else one.

    Combining marks, conjoining vowels and finals (NFD Hangul) take none.
    """
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or 0x1160 <= ord(character) <= 0x11FF:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
