"""Two forms of a particle that are typed side by side: 을(를), (을)를, 은(는), (으)로."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.korean.particles import PAIRS, choose

_FORMS = "|".join(sorted({*PAIRS, *PAIRS.values()}, key=len, reverse=True))
_PAIRED = re.compile(
    rf"(?P<typed>(?:(?P<one>{_FORMS})\((?P<other>{_FORMS})\))"
    r"|\((?P<first>[은는을를과와])\)(?P<second>[은는을를과와])"
    r"|\((?P<left_out>[으이])\)(?P<vowel>[가-힣]{1,4}))"
)
_WORD = re.compile(r"[0-9A-Za-z가-힣]+\Z")
_LONGEST_WORD = 40
"""How far back a word is read: nothing before that changes how it ends."""


@dataclass(frozen=True, slots=True)
class Paired:
    """`typed` behind `word`, at `start`..`end` (code points); `right` where the sound is sure."""

    word: str
    typed: str
    start: int
    end: int
    right: str | None


def paired_particles(text: str) -> Iterator[Paired]:
    """Yield each place of `text` where a word is followed by both forms of one particle."""
    for match in _PAIRED.finditer(text):
        word = _WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        if word is None:
            continue
        one, other = match["one"] or match["first"], match["other"] or match["second"]
        end = match.end()
        if match["left_out"]:
            found = _left_out(match["left_out"], match["vowel"])
            if found is None:
                continue
            one, other = found
            end = match.start("vowel") + len(other)
        if PAIRS.get(one) != other and PAIRS.get(other) != one:
            continue
        start = match.start("typed")
        right = choose(word[0], f"{one}/{other}")
        yield Paired(word[0], text[start:end], start, end, right)


def _left_out(first: str, rest: str) -> tuple[str, str] | None:
    """Return the two forms of (으)로 and its like, the longest that `rest` begins with; or those of
    (이)가, which have nothing in common.
    """
    for length in range(len(rest), 0, -1):
        consonant = first + rest[:length]
        if PAIRS.get(consonant) == rest[:length]:
            return consonant, rest[:length]
    return (first, rest[0]) if PAIRS.get(first) == rest[0] else None
