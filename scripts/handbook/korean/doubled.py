"""Finds particles that are typed twice: 커널은는, 이미지가이, 호스트에서에서.

Two particles may follow each other (호스트에서는, 여기까지만), but never both forms of one, nor one
and the same. Where a word may end so (가을을, 회로로, 차이가), only a known word shows which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.korean.agreement import NO_WORDS, KnownWords, last_word
from handbook.korean.particles import PAIRS, WORD_END, choose

_ANYWHERE: Mapping[str, str] = {
    **dict.fromkeys(("은는", "는은", "는는"), "은"),
    **dict.fromkeys(("을를", "를을", "를를"), "을"),
    "가이": "이",
    "와과": "과",
    **dict.fromkeys(("으로로", "로으로", "으로으로"), "으로"),
    **{one * 2: one for one in ("에", "에서", "에게", "까지", "부터")},
}
"""What ends no word, with the particle that is meant, in its form after a consonant."""
_AFTER_KNOWN: Mapping[str, str] = {
    "은은": "은",
    "을을": "을",
    **dict.fromkeys(("이가", "이이", "가가"), "이"),
    **dict.fromkeys(("과와", "과과", "와와"), "과"),
    "로로": "으로",
}
_FORMS = {**_ANYWHERE, **_AFTER_KNOWN}
_CANDIDATE = re.compile(
    rf"(?<=[\w)’”'\"」』\ue000-\uf8ff])"
    rf"(?:{'|'.join(sorted(_FORMS, key=len, reverse=True))}){WORD_END}"
)
_GUY = re.compile(r"(?:터프|나이스|스마트|굿|배드)$")
"""Before 가이 these are words of English."""
_LONGEST_WORD = 80


@dataclass(frozen=True, slots=True)
class Doubled:
    """The particles at `start`..`end` of the text, the word before them (empty where that is no
    text), and the one of them that is right, or None where the sound of the word is unsure.
    """

    start: int
    end: int
    word: str
    right: str | None


def doubled_particles(text: str, known: KnownWords = NO_WORDS) -> Iterator[Doubled]:
    """Yield the particles in `text` that are typed twice, from left to right."""
    for match in _CANDIDATE.finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
        form = match[0]
        if form in _AFTER_KNOWN and not known.end(before):
            continue
        if form == "가이" and _GUY.search(before):
            continue
        yield Doubled(*match.span(), last_word(before), _right(before, _FORMS[form]))


def _right(before: str, particle: str) -> str | None:
    other = PAIRS.get(particle)
    return particle if other is None else choose(before, f"{particle}/{other}")
