"""Korean particles: which may follow a term, and which form fits the sound before it."""

from __future__ import annotations

import re
import unicodedata

_HANGUL_FIRST, _HANGUL_LAST = 0xAC00, 0xD7A3
_FINALS = 28
_RIEUL = 8

# How a Latin letter's Korean name ends: True with a final consonant (엘, 엠, 엔, 알).
_LETTER_FINALS = {"L": _RIEUL, "M": 16, "N": 4, "R": _RIEUL}
# Words that are not read letter by letter: the index of the last sound's final consonant.
_READ_ALOUD = {
    "xen": 4,
    "docker": 0,
    "linux": 0,
    "windows": 0,
    "virtio": 0,
    "qemu": 0,
    "cgroup": 17,
    "runc": 0,
    "kubelet": 19,
}
# Particles and endings that a term may carry, longest first so that 에서는 wins over 에.
_LIST = """
은 는 이 가 을 를 의 에 로 와 과 도 만 나 란 든 랑 이랑 으로 에서 에게 께
한테 까지 부터 처럼 보다 마다 조차 마저 밖에 대로 만큼 이나 이란 라는 이라는 라고
이라고 라면 이라면 에는 에도 에만 에서는 에서도 에서만 에서의 에게는 에게서 으로는
로는 으로도 로도 으로서 로서 으로써 로써 으로부터 로부터 까지는 까지도 까지만 부터는
만으로 만으로는 만의 만은 과는 와는 과의 와의 과도 와도 보다는 처럼은 이에요 예요
이고 이며 이라 라 이었어요 였어요 이지만 지만 인 인데 이면 면 이자 로만 으로만
이라서 라서 이든 이든지 든지 하고 들은 들이 들을 들의 들에 들도 들 마다의 이라도
라도 이야말로 야말로 이에 이었던 였던 이기도 이기에
"""
PARTICLES = tuple(
    sorted(
        _LIST.split(),
        key=lambda particle: (-len(particle), particle),
    )
)
_PAIRS = {
    "은/는": ("은", "는"),
    "이/가": ("이", "가"),
    "을/를": ("을", "를"),
    "과/와": ("과", "와"),
    "와/과": ("과", "와"),
    "으로/로": ("으로", "로"),
    "이에요/예요": ("이에요", "예요"),
}


def final_consonant(word: str) -> int | None:
    """Return the index of the final consonant of the last sound of `word` (0 for none).

    None when it is unsure how the word is read: digits, and Latin words that no table knows.
    """
    text = unicodedata.normalize("NFC", word).rstrip(")」』'\"` ")
    if not text:
        return None
    code = ord(text[-1])
    if _HANGUL_FIRST <= code <= _HANGUL_LAST:
        return (code - _HANGUL_FIRST) % _FINALS
    latin = re.search(r"[A-Za-z]+$", text)
    if latin is None:
        return None
    known = _READ_ALOUD.get(latin.group().lower())
    if known is not None:
        return known
    return _LETTER_FINALS.get(text[-1], 0) if latin.group().isupper() else None


def choose(word: str, pair: str) -> str | None:
    """Return the form of `pair` (`은/는`) that follows `word`, or None when unsure."""
    final = final_consonant(word)
    if final is None:
        return None
    closed, opened = _PAIRS[pair]
    if pair == "으로/로" and final == _RIEUL:
        return opened
    return closed if final else opened


def attach(word: str, pair: str) -> str:
    """Return `word` with the fitting form of `pair`; when unsure, the form after a vowel."""
    return word + (choose(word, pair) or _PAIRS[pair][1])
