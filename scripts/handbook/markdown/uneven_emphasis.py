"""Finds emphasis with more signs on one side than on the other: Markdown takes as many as both
have, and a reader sees the one that is left.

A star or an underscore that stands alone is often meant (a note, a product, a name in a program).
So one is a leak only where it is left over from such an emphasis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from handbook.core.placed_text import PlacedText
from handbook.markdown.unparsed import Leak, Sign, around, without_numbers

KIND = "uneven"
_STARS = r"[^\s*](?:[^*]{0,300}[^\s*])?"
_LINES = r"[^\s_](?:[^_]{0,300}[^\s_])?"
_BEGINS = re.compile(
    rf"(?<![*\w])(?P<left>\*)\*(?={_STARS}\*(?!\*))"
    rf"|(?<![*\w])(?P<left_of_three>\*)\*\*(?={_STARS}\*\*(?!\*))"
    rf"|(?<![_\w])(?P<line>_)_(?={_LINES}_(?![_\w]))"
    rf"|(?<![_\w])(?P<line_of_three>_)__(?={_LINES}__(?![_\w]))"
)
"""Where the sign that is left stands before the words."""
_ENDS = re.compile(
    rf"(?<![*\w])\*{_STARS}\*(?P<star>\*)(?!\*)|(?<![_\w])_{_LINES}_(?P<line>_)(?![_\w])"
)
"""Where it stands behind them. A star behind bold text is none: it may lead to a note."""
_ALONE = re.compile(r"(?<!\*)\*(?!\*)|(?<!_)_(?!_)")
_MOST = 200
"""Signs of one page that are looked for: nobody reads of more."""


def find_uneven_emphasis(shown: Sequence[str], markup: Sequence[PlacedText]) -> tuple[Leak, ...]:
    """Return the signs that are left, where they are seen in the blocks `shown`.

    A star behind the words is left out where a block begins with one, as a note does.
    """
    marked = [text for text in markup if "**" in text.text or "__" in text.text]
    before = list(islice((sign for text in marked for sign in _typed(_BEGINS, text)), _MOST))
    behind = list(islice((sign for text in marked for sign in _typed(_ENDS, text)), _MOST))
    if not before and not behind:
        return ()
    seen = [sign for block in shown for sign in _alone(block)]
    begun = _fitting(before, seen)
    notes = (sign for block in shown for sign in _alone(block) if block.lstrip().startswith("*"))
    if any(not sign.before and not _fitting([sign], begun) for sign in notes):
        behind = [sign for sign in behind if sign.typed != "*"]
    return tuple(sign.leak for sign in (*begun, *_fitting(behind, seen)) if sign.leak)


def _fitting(typed: Sequence[Sign], seen: Sequence[Sign]) -> list[Sign]:
    return [t for t in typed if any(t.typed == one.typed and t.fits(one) for one in seen)]


def _alone(block: str) -> Iterator[Sign]:
    for match in _ALONE.finditer(block):
        yield Sign(KIND, match[0], *around(block, *match.span()))


def _typed(pattern: re.Pattern[str], text: PlacedText) -> Iterator[Sign]:
    plain = without_numbers(text.text)
    for match in pattern.finditer(text.text):
        start, end = match.span(str(match.lastgroup))
        sign = text.text[start:end]
        leak = Leak(KIND, sign, text.span(start, end))
        yield Sign(KIND, sign, *around(plain, start, end), leak)
