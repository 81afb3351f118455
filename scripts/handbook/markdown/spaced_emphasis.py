"""Finds emphasis with a blank right within one of its signs: to Markdown such a sign stands alone,
and a reader sees both.

Two signs of a line may each be meant to stand alone (notes, multiplications). So they are a pair
only where one touches the words within, and the other has the blank within and outside only what
goes on with a word or ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handbook.core.placed_text import PlacedText
from handbook.korean.particles import WORD_REST
from handbook.markdown.scan.masking import FILLER
from handbook.markdown.unparsed import Leak, Sign, around, without_numbers

KIND = "gapped"
_GOES_ON = rf"(?:(?=[가-힣]){WORD_REST}|[.,!?](?:\s|\Z)|\s*\Z)"
_ONE = {"*": r"(?<!\*)\*(?!\*)", "_": r"(?<!_)_(?!_)"}
_FIRST = rf"(?!(?=[가-힣]){WORD_REST})[^\W\d_]"
"""A letter, but no particle that goes on with the sign itself."""
_ALONE = re.compile("|".join(_ONE.values()))


def _gapped(sign: str) -> re.Pattern[str]:
    mark, words = _ONE[sign], rf"[^{sign}\n()=/|\\{FILLER}]{{0,100}}"
    outside = r"(?<![^\s\"'‘“])"
    return re.compile(
        rf"{outside}{mark}(?={_FIRST}){words}[ ](?P<last>{mark}){_GOES_ON}"
        rf"|{outside}(?P<first>{mark})[ ](?={_FIRST}){words}(?<=[^\W_]){mark}(?=[가-힣]){WORD_REST}"
    )


def _sound(sign: str) -> re.Pattern[str]:
    mark = _ONE[sign]
    return re.compile(rf"(?<!\w){mark}(?=[^\s{sign}])[^{sign}]*[^\s{sign}]{mark}")


_OF_SIGN = {sign: (_gapped(sign), _sound(sign), re.compile(_ONE[sign])) for sign in _ONE}


def find_spaced_emphasis(shown: Sequence[str], markup: Sequence[PlacedText]) -> tuple[Leak, ...]:
    """Return the signs with a blank within, where they are seen in the blocks `shown`."""
    typed = [sign for text in markup for sign in _typed(text)]
    if not typed:
        return ()
    seen = [sign for block in shown for sign in _alone(block)]
    return tuple(
        sign.leak
        for sign in typed
        if sign.leak and any(sign.typed == one.typed and sign.fits(one) for one in seen)
    )


def _typed(text: PlacedText) -> Iterator[Sign]:
    """Yield the signs of the pairs of a stretch that has no other sign of their kind alone."""
    for sign, (gapped, sound, alone) in _OF_SIGN.items():
        if text.text.count(sign) < 2:
            continue
        rest = sound.sub(lambda match: FILLER * len(match[0]), text.text)
        match = gapped.search(rest) if len(alone.findall(rest)) == 2 else None
        if match is None:
            continue
        start, end = match.span("last" if match["last"] else "first")
        leak = Leak(KIND, sign, text.span(start, end))
        yield Sign(KIND, sign, *around(without_numbers(text.text), start, end), leak)


def _alone(block: str) -> Iterator[Sign]:
    for match in _ALONE.finditer(block):
        yield Sign(KIND, match[0], *around(block, *match.span()))
