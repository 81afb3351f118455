"""How a sentence ends: in 해요체, 합니다체 or 해라체, and some of the ways to say it in 해요체."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from handbook.korean.hangul import BIEUP, SSANG_SIOT, final_of
from handbook.korean.sentences import CLOSERS, NOTE


class SpeechLevel(Enum):
    """The three levels that meet in writing for readers."""

    HAEYO = "해요체"
    HAPNIDA = "합니다체"
    HAERA = "해라체"


@dataclass(frozen=True, slots=True)
class Ending:
    """The last word of a sentence, at `start`..`end` of it, and its level.

    `in_haeyo` is that word in 해요체 where there is surely one way to say it.
    """

    level: SpeechLevel
    start: int
    end: int
    in_haeyo: str | None = None


_MARKS = f" \n\t.?!。？！{CLOSERS}{NOTE}".replace(")", "")
_LAST_WORD = re.compile(r"[가-힣A-Za-z0-9]+$")
_LONGEST_WORD = 40
_NOUNS = frozenset(
    "바다 판다 캐나다 람다 소다 사이다 르완다 우간다 혼다 마쓰다 베란다 붓다 파고다".split()
)
_REWRITTEN = (
    (re.compile(r"합니다$"), "해요"),
    (re.compile(r"한다$"), "해요"),
    (re.compile(r"됩니다$|된다$"), "돼요"),
    (re.compile(r"(?<=[있없])(?:습니다|다)$"), "어요"),
    (re.compile(r"(?<=같)(?:습니다|다)$|(?<=않)(?:습니다|는다|다)$"), "아요"),
)
_PAST = re.compile(r"(?P<past>[가-힣])(?:습니다|다)$")


def ending_of(sentence: str) -> Ending | None:
    """Return how `sentence` ends, or None where that shows no level.

    What stands in brackets at its end, and closing marks, are passed over. A noun (바다) and a
    lone 다 show none; 해라체 is only seen in a sentence that ends with a full stop.
    """
    words = _without_tail(sentence)
    word = _LAST_WORD.search(words, max(0, len(words) - _LONGEST_WORD))
    if word is None:
        return None
    tail = sentence[len(words) :]
    level = _level(word[0], "." in tail or "。" in tail)
    if level is None:
        return None
    rewritten = None if level is SpeechLevel.HAEYO else _in_haeyo(word[0])
    return Ending(level, *word.span(), rewritten)


def _without_tail(sentence: str) -> str:
    """Return `sentence` up to the last character of its last word."""
    words = sentence.rstrip(_MARKS)
    while words.endswith(")"):
        opening = words.rfind("(")
        words = words[: opening if opening >= 0 else -1].rstrip(_MARKS)
    return words


def _level(word: str, stopped: bool) -> SpeechLevel | None:
    if word.endswith("요"):
        return SpeechLevel.HAEYO
    if word.endswith("십시오") or (
        word.endswith(("니다", "니까")) and len(word) > 2 and final_of(word[-3]) == BIEUP
    ):
        return SpeechLevel.HAPNIDA
    if stopped and word.endswith("다") and len(word) > 1 and word not in _NOUNS:
        return SpeechLevel.HAERA
    return None


def _in_haeyo(word: str) -> str | None:
    for pattern, replacement in _REWRITTEN:
        if pattern.search(word):
            return pattern.sub(replacement, word)
    past = _PAST.search(word)
    if past is not None and final_of(past["past"]) == SSANG_SIOT and past["past"] not in "있겠":
        return word[: past.end("past")] + "어요"
    return None
