"""Spellings that count as the same word: Unicode forms, capitals, spaces and hyphens."""

from __future__ import annotations

import re
import unicodedata

# The hyphens that stand between the parts of a word; dashes divide sentences and stay.
HYPHENS = "\u00ad\u2010\u2011-"
_SEPARATORS = re.compile(rf"[\s{HYPHENS}]+")


def nfc(text: str) -> str:
    """Return `text` with its Hangul and accents composed (Unicode normalisation form C)."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """Return the key under which spellings of one word meet.

    가상 머신, 가상머신 and 가상-머신 share a key, and so do Hyper-V and hyper v. Folding twice
    changes nothing.
    """
    # Unicode's caseless matching (chapter 3, D146): folding can undo a composition.
    bare = _SEPARATORS.sub("", unicodedata.normalize("NFD", text)).casefold()
    return nfc(unicodedata.normalize("NFD", bare).casefold())
