"""The arithmetic of Hangul syllables.

Unicode Standard, section 3.12: syllables are numbered from 가 by initial consonant, then vowel,
then final consonant, which may be none.
"""

from __future__ import annotations

_FIRST, _LAST = ord("가"), ord("힣")
_FINALS = 28
_VOWELS = 21

NIEUN, RIEUL, MIEUM, BIEUP, SSANG_SIOT = 4, 8, 16, 17, 20
"""Numbers of final consonants: ㄴ, ㄹ, ㅁ, ㅂ, ㅆ. 0 is none."""


def is_syllable(character: str) -> bool:
    """Tell whether a character is a composed syllable."""
    return _FIRST <= ord(character) <= _LAST


def final_of(syllable: str) -> int:
    """Return the number of a syllable's final consonant; 0 where it has none or is no syllable."""
    return (ord(syllable) - _FIRST) % _FINALS if is_syllable(syllable) else 0


def with_final(syllable: str, final: int) -> str:
    """Return a syllable that has no final consonant with the one of number `final`."""
    return chr(ord(syllable) + final)


def initial_of(syllable: str) -> int:
    """Return the number of a syllable's initial consonant, from 0 for ㄱ."""
    return (ord(syllable) - _FIRST) // (_FINALS * _VOWELS)


def with_vowel_before(syllable: str, steps: int) -> str:
    """Return a syllable with the vowel that stands so many places before its own."""
    return chr(ord(syllable) - steps * _FINALS)
