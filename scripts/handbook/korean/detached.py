"""Finds particles that are typed apart from the word before them: 컨테이너 를, ISA 마다.

한글 맞춤법 제41항 has them together. Only forms that are no words of their own are looked at (이,
가, 로, 만, 도 are words), and those that rarely are one only behind what is surely a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.korean.agreement import NO_WORDS, KnownWords, last_word, refitted
from handbook.korean.sentences import CODE

_NEVER_ALONE = "를|는|에서는|에서도|에서|에게는|에게|으로는|으로|마다|부터는|부터|까지는|까지|처럼"
_AFTER_NOUNS = "을|은|의|보다"
_CANDIDATE = re.compile(
    rf"(?<=[\w)’”'\"」』{CODE}])(?P<gap> )(?P<particle>{_NEVER_ALONE}|{_AFTER_NOUNS})(?![\w~-])"
)
_SURELY_A_NOUN = re.compile(rf"(?:[A-Za-z][0-9A-Za-z.-]*|{CODE})$")
_LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class Detached:
    """The particle at `start`..`end` of the text, where the gap before it begins, and the word
    before that, with the form of the particle that is `right` there. `sure` tells whether the word
    is a noun to which the particle belongs.
    """

    gap: int
    start: int
    end: int
    word: str
    right: str
    sure: bool


def detached_particles(text: str, known: KnownWords = NO_WORDS) -> Iterator[Detached]:
    """Yield the particles in `text` that a space sets apart, from left to right."""
    for match in _CANDIDATE.finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
        sure = _SURELY_A_NOUN.search(before) is not None or known.end(before)
        if sure or re.fullmatch(_NEVER_ALONE, match["particle"]):
            word, form = last_word(before), match["particle"]
            fitting = refitted(text, match.start("particle"), word)
            right = fitting[1] if fitting and fitting[1] else form
            yield Detached(match.start(), *match.span("particle"), word, right, sure)
