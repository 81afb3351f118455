"""How wide a label can get, whatever font the reader has, and where it wraps.

The widths are upper bounds over common system fonts (Verdana and DejaVu Sans are the widest for
Latin letters; a Hangul syllable fills at most one em), so a label that fits here fits anywhere.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from handbook.diagrams.model import break_lines

_SPACE = 0.36
_NARROW = frozenset("ijl.,:;'|!`")
_SLIM = frozenset('frt()[]{}-/\\*"')
_BROAD = frozenset("mwMW@%")
_SIGNS = frozenset("+=<>~^#&")


def em_width(text: str) -> float:
    """Return an upper bound for the width of `text` on one line, in em."""
    return sum(map(_advance, text))


@lru_cache(maxsize=4096)
def _advance(character: str) -> float:
    if character == " ":
        return _SPACE
    if unicodedata.combining(character):
        return 0.0
    if not character.isascii():
        return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.8
    for characters, width in ((_NARROW, 0.4), (_SLIM, 0.48), (_BROAD, 1.0), (_SIGNS, 0.84)):
        if character in characters:
            return width
    return 0.78 if character.isupper() else 0.65


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A label in lines, and the widest line in em."""

    lines: tuple[str, ...]
    width: float


def wrap(text: str, limit: float) -> Wrapped:
    """Break `text` at `<br>` and then at spaces so that no line exceeds `limit` em if possible.

    A word longer than the limit stays whole and makes its line wider. Among the ways with the
    fewest lines, the one with the most even lines is taken, without parting a short word from the
    one before it.
    """
    lines: list[str] = []
    for part in break_lines(text):
        lines.extend(_even_lines(part.split(), limit))
    return Wrapped(tuple(lines), max((em_width(line) for line in lines), default=0.0))


def longest_word(text: str) -> float:
    """Return the width in em of the widest piece that cannot be broken."""
    words = (word for part in break_lines(text) for word in part.split())
    return max((em_width(word) for word in words), default=0.0)


def _even_lines(words: list[str], limit: float) -> list[str]:
    best = _greedy_lines(words, limit)
    bound = _bind_short_words(words, limit)
    if len(_greedy_lines(bound, limit)) == len(best):
        words = bound
        best = _greedy_lines(words, limit)
    while len(best) > 1:
        tighter = max(em_width(line) for line in best) - 0.01
        lines = _greedy_lines(words, tighter)
        if len(lines) > len(best) or max(map(em_width, lines)) > tighter:
            return best
        best = lines
    return best


def _bind_short_words(words: list[str], limit: float) -> list[str]:
    """Keep a short word with the one before it: `게스트 OS`, `파드 1개`, `쓸 수`."""
    bound: list[str] = []
    for word in words:
        joined = f"{bound[-1]} {word}" if bound else word
        if bound and _short(word) and em_width(joined) <= limit:
            bound[-1] = joined
        else:
            bound.append(word)
    return bound


def _short(word: str) -> bool:
    """One character, or two of which not both are Hangul (`커널` is a word of its own)."""
    return len(word) == 1 or (len(word) == 2 and any(map(str.isascii, word)))


def _greedy_lines(words: list[str], limit: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and em_width(f"{lines[-1]} {word}") <= limit:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines
