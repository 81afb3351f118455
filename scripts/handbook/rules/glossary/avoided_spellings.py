"""Finds spellings that the book avoids, and what to put in their place.

A spelling is found only at the beginning of a word: 가상머신 is not looked for in 네이티브가상머신.
A short one (one or two syllables) must also be followed by a particle or by no Hangul at all,
because it could be a part of another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.model.glossary import Glossary

_WORD = "0-9A-Za-z가-힣"
_SHORT = 2
_PARTICLE = (
    "은|는|이|가|을|를|과|와|의|에|도|만|로|으로|에서|에게|부터|까지|처럼|보다|마다|이나|나"
    "|이라|라|이에요|예요|이고|고"
)
_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS = ord("가"), ord("힣"), 28


@dataclass(frozen=True, slots=True)
class Found:
    """An avoided spelling at `start`..`end` of the searched text, and the right one.

    `certain` tells whether it can be put in its place without changing the particle after it.
    """

    start: int
    end: int
    wrong: str
    right: str
    certain: bool


class AvoidedSpellings:
    """Every avoided spelling of a glossary, in one expression."""

    def __init__(self, glossary: Glossary) -> None:
        self._right = {form: term.ko for term in glossary.terms for form in term.avoid if form}
        # 가상 머신 모니터 holds no mistake, even if another term avoids a part of it.
        self._names = tuple(
            name
            for term in glossary.terms
            for name in term.all_forms
            if any(form in name for form in self._right)
        )
        forms = sorted(self._right, key=len, reverse=True)
        one_of = "|".join(f"{re.escape(form)}{_after(form)}" for form in forms)
        self._pattern = re.compile(f"(?<![{_WORD}])(?:{one_of})") if forms else None

    def search(self, text: str) -> Iterator[Found]:
        """Yield the avoided spellings in `text` from left to right."""
        for match in self._pattern.finditer(text) if self._pattern is not None else ():
            if self._is_part_of_name(text, match):
                continue
            right = _without_repetition(text[: match.start()], self._right[match[0]])
            follows = re.match(r"[가-힣]", text[match.end() :]) is not None
            certain = not follows or _ending(match[0]) == _ending(right) is not None
            yield Found(match.start(), match.end(), match[0], right, certain)

    def _is_part_of_name(self, text: str, match: re.Match[str]) -> bool:
        for name in self._names:
            start = text.find(name, max(0, match.end() - len(name)), match.start() + len(name))
            if start >= 0 and start <= match.start() and match.end() <= start + len(name):
                return True
        return False


def _after(form: str) -> str:
    if re.search(r"[0-9A-Za-z]$", form):
        return "(?![0-9A-Za-z])"
    if len(form) <= _SHORT:
        return f"(?=$|[^{_WORD}]|(?:{_PARTICLE})(?:$|[^{_WORD}]))"
    return ""


def _without_repetition(before: str, right: str) -> str:
    """Leave out the first words of `right` that stand before already (CPU 효용률)."""
    words = right.split(" ")
    for count in range(len(words) - 1, 0, -1):
        if before.endswith(" ".join(words[:count]) + " "):
            return " ".join(words[count:])
    return right


def _ending(word: str) -> str | None:
    """Return what decides the particle after a Hangul word, or None for any other."""
    code = ord(word[-1])
    if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return None
    final = (code - _FIRST_SYLLABLE) % _FINALS
    return "vowel" if final == 0 else "rieul" if final == 8 else "consonant"
