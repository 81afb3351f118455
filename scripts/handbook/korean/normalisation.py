"""Spellings that count as the same word: Unicode forms, capitals, spaces and hyphens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# The hyphens that stand between the parts of a word; dashes divide sentences and stay.
HYPHENS = "\u00ad\u2010\u2011-"
_SEPARATORS = re.compile(rf"[\s{HYPHENS}]+")


def nfc(text: str) -> str:
    """Return `text` with its Hangul and accents composed (Unicode normalisation form C)."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Return the key under which spellings of one word meet.

    가상 머신, 가상머신 and 가상-머신 share a key, and so do Hyper-V and hyper v. Folding twice
    changes nothing.
    """
    # Unicode's caseless matching (chapter 3, D146): folding can undo a composition.
    bare = _SEPARATORS.sub("", unicodedata.normalize("NFD", text)).casefold()
    return nfc(unicodedata.normalize("NFD", bare).casefold())


def decomposed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where `text` is not in form C, and what stands there in form C, from left to right.

    At most one place a word. Putting in what is yielded turns `text` into `nfc(text)`.
    """
    for word in re.finditer(r"\S+", text):
        typed, composed = word[0], nfc(word[0])
        if typed == composed:
            continue
        shared = _shared(typed, composed)
        tail = _shared(typed[shared:][::-1], composed[shared:][::-1])
        start, end = word.start() + shared, word.end() - tail
        yield start, end, composed[shared : len(composed) - tail]


def _shared(one: str, other: str) -> int:
    """Return how many characters at their beginning two texts share."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
