"""Which name an author meant, where the one that is typed does not exist."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_CLOSE = 0.6


def nearest_name(name: str, names: Iterable[str]) -> str | None:
    """Return the one of `names` that was meant by `name`, or None."""
    pool = sorted(names)
    same = {caseless(other): other for other in pool}
    if caseless(name) in same:
        return same[caseless(name)]
    close = get_close_matches(name, pool, n=1, cutoff=_CLOSE)
    return close[0] if close else None


def caseless(text: str) -> str:
    """Return `text` without differences of case and of composed or decomposed Hangul."""
    return unicodedata.normalize("NFC", text).casefold()
