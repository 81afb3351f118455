"""Keeps of the lists that begin with another number than 1 those that the site counts from 1."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from handbook.markdown.scan.indents import Indented, IndentToken

_ITEM = re.compile(r"(?:\d+\.[ \t]+)+[*_`\[~]*(?P<words>[^*_`\[\]<>{}~&\\:!\n]+)")
"""An item and the words that it begins with; in a date each number begins an item of its own."""
_LETTERS = re.compile(r"[^\W_]+")


def counted_from_one(
    tokens: Iterable[IndentToken], text: str, lists: Iterable[str]
) -> Iterator[IndentToken]:
    """Yield the tokens but for the numbers of which none of `lists`, the first items of the lists
    on the rendered page that are counted from 1, has the words that stand behind them in `text`.
    """
    shown = sorted(_letters(words) for words in lists)
    for token in tokens:
        if token.kind is not Indented.NUMBER or _begins(token, text, shown):
            yield token


def _begins(token: IndentToken, text: str, shown: Sequence[str]) -> bool:
    item = _ITEM.match(text, token.place.start)
    words = _letters(item["words"]) if item is not None else ""
    at = bisect_left(shown, words)
    return bool(words) and at < len(shown) and shown[at].startswith(words)


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text))
