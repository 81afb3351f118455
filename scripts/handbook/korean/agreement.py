"""Finds particles that do not fit the sound of the word before them.

Only particles that are surely particles are looked at: those after Latin letters, figures and
units, after a closing bracket, quotation mark, bold text or link text, after a known word
(a glossary term), and those whose form gives them away in any word (를 or 예요 after a
consonant).
Whatever `choose` is unsure of is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.korean.particles import WORD_END, choose
from handbook.korean.spacing import spacing_variants

_PAIRS = (
    "은/는", "이/가", "을/를", "과/와", "이에요/예요", "이나/나", "이란/란", "이랑/랑",
    "이라고/라고", "이라는/라는", "이라도/라도", "으로/로", "으로는/로는", "으로도/로도",
    "으로만/로만", "으로서/로서", "으로써/로써", "으로부터/로부터",
)  # fmt: skip
# 이다 may keep its 이 after a vowel, but may not lose it after a consonant.
_PAIRS_OF_BE = ("이라/라", "이라면/라면", "이라서/라서", "이었어요/였어요")
_MISSPELT = {"이예요": "이에요/예요", "에요": "이에요/예요"}
_FORMS = {form: pair for pair in _PAIRS for form in pair.split("/")}
_FORMS |= {pair.partition("/")[2]: pair for pair in _PAIRS_OF_BE} | _MISSPELT

_PARTICLE = re.compile(f"(?:{'|'.join(sorted(_FORMS, key=len, reverse=True))}){WORD_END}")
_STEADY = re.compile(rf"(?:의|에서|에게|에|도|만|까지|부터|처럼|보다|마다)+[은는]?{WORD_END}")
"""Particles that are the same after every sound, whatever follows them."""
_CANDIDATE = re.compile(f"(?<=[가-힣A-Za-z0-9%)’”'\"」』]){_PARTICLE.pattern}")
_LATIN_END = re.compile(r"[A-Za-z0-9%]$")
_BRACKET_END = re.compile(r"[\w%]\([^()]*\)$")
_QUOTE_END = re.compile(r"[가-힣A-Za-z0-9%][’”'\"」』]$")
# In no word do these follow so, but for the verb 들르다, which has 들를.
_EVIDENT = re.compile(r"[가-힣](?:(?<!들)를|와|예요|으로(?:는|도|만|서|써|부터)?)")
_WORD = re.compile(r"[^\s\ue000-\uf8ff]*$")
_WORD_START = re.compile(r"(?:^|[^\w.-]|[가-힣][.-])$")
_OPENING_MARKS = "'\"‘“「『([<"
_LONGEST_WORD = 80
# Speech keeps the 라고 of a quoted sentence, whatever its last sound.
_OF_QUOTES = frozenset({"라고", "라는", "이라고", "이라는", "라도", "이라도"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The particle at `start`..`end` of the text, the word before it, and the form it asks for."""

    start: int
    end: int
    word: str
    right: str


class KnownWords:
    """Words that are surely nouns, so that what follows them is a particle."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; those that end in Hangul count, with their spaces or without."""
        hangul = (word for word in words if re.search(r"[가-힣]$", word))
        self._words = frozenset(form for word in hangul for form in spacing_variants(word))
        self._lengths = sorted({len(word) for word in self._words})

    def end(self, text: str) -> bool:
        """Tell whether `text` ends with one of the words, not with a part of a longer word."""
        return any(
            text[-length:] in self._words and _WORD_START.search(text[:-length]) is not None
            for length in self._lengths
        )


NO_WORDS = KnownWords(())


def refitted(text: str, start: int, word: str) -> tuple[str, str] | None:
    """Return the particle at `start` of `text` as it is typed, and as it has to be where `word`
    stands before it; empty texts where it stays as it is, None where that is unsure.
    """
    match = _PARTICLE.match(text, start)
    if match is not None:
        right = choose(word, _FORMS[match[0]])
        return None if right is None else (match[0], right)
    return ("", "") if _STEADY.match(text, start) else None


def disagreements(
    text: str, known: KnownWords = NO_WORDS, closings: Collection[int] = ()
) -> Iterator[Disagreement]:
    """Yield the particles in `text` that do not fit, from left to right.

    `closings` are the offsets at which bold text or the text of a link ends.
    """
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        before = text[max(0, start - _LONGEST_WORD) : start]
        right = _right(before[-1] if "가" <= before[-1] <= "힣" else before, match[0])
        if right is None or right == match[0]:
            continue
        if start in closings or _is_particle(before, match[0]) or known.end(before):
            yield Disagreement(start, end, last_word(before), right)


@lru_cache(maxsize=4096)
def _right(before: str, form: str) -> str | None:
    return choose(before, _FORMS[form])


def _is_particle(before: str, form: str) -> bool:
    """Tell whether the end of `before`, or the form itself, shows that `form` is a particle."""
    if _LATIN_END.search(before) or _BRACKET_END.search(before):
        return True
    if _QUOTE_END.search(before):
        return form not in _OF_QUOTES
    return _EVIDENT.fullmatch(before[-1] + form) is not None


def last_word(before: str) -> str:
    """Return the last word of `before` with its brackets, as a message names it."""
    bracket = re.search(r"\S*\([^()]*\)$", before)
    found = bracket or _WORD.search(before)
    assert found is not None
    return found[0].lstrip(_OPENING_MARKS).rstrip("'\"’”」』")
