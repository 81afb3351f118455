"""How a Korean text breathes: how its sentences differ in length, begin and end.

Sentences of one length, each without a word that ties it to the one before and every fourth a
definition (~예요), are right one by one and tire within minutes. 글쓰기 지침, 리듬.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from handbook.korean.ordinary import before_nouns
from handbook.korean.sentences import CLOSERS, NOTE

_CONTRASTS = frozenset(
    """
    하지만 그런데 그러나 다만 그래도 반대로 거꾸로 도리어 오히려 그렇지만 그런데도 그럼에도
    반면 반면에 그렇다고
    """.split()
)
_OTHERS = frozenset(
    """
    그래서 그러면 그럼 그러니까 그러니 그러므로 따라서 왜냐하면 예컨대 그리고 게다가 더구나
    더욱이 또 또한 물론 먼저 이어서 그다음 그다음에 그러고는 그러다 그러다가 그러자 결국 덕분에
    마지막으로 그렇다면 이처럼 특히 한편 아니면 실제로 사실 이렇게
    """.split()
)
_CONTRAST_PHRASES = ("그 대신", "이와 달리", "그와 달리", "그에 비해")
_OTHER_PHRASES = ("예를 들어", "그 때문에", "이 때문에", "그 덕분에", "그 결과", "그 밖에")
_OPENERS = "'\"“‘([*_"
_COPULA = re.compile(rf"(?:(?<!아니)예요|이에요)[.?!]?[{re.escape(CLOSERS)}]*[.?!]?$")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Figures of some sentences.

    `mean` and `spread` (the standard deviation) are in words between spaces (어절);
    `connectives`, `contrasts` and `copulas` are shares from 0 to 1 of the sentences that open
    with a connective, that open by turning the other way, and that end in 예요 or 이에요.
    `ordinaries` is how often 보통 stands before a noun.
    """

    sentences: int
    mean: float
    spread: float
    connectives: float
    contrasts: float
    copulas: float
    ordinaries: int


def rhythm(sentences: Sequence[str]) -> Rhythm:
    """Return the figures of `sentences`. Raises ValueError where there are none."""
    if not sentences:
        raise ValueError("no sentences")
    lengths = [len(sentence.replace(NOTE, "").split()) for sentence in sentences]
    count = len(sentences)
    return Rhythm(
        count,
        fmean(lengths),
        pstdev(lengths),
        sum(map(opens_with_connective, sentences)) / count,
        sum(map(opens_with_contrast, sentences)) / count,
        sum(map(ends_in_copula, sentences)) / count,
        sum(1 for sentence in sentences for _ in before_nouns(sentence)),
    )


def opens_with_connective(sentence: str) -> bool:
    """Tell whether the first word says how `sentence` follows from the one before."""
    return opens_with_contrast(sentence) or _opens(sentence, _OTHERS, _OTHER_PHRASES)


def opens_with_contrast(sentence: str) -> bool:
    """Tell whether the first word turns against the sentence before."""
    return _opens(sentence, _CONTRASTS, _CONTRAST_PHRASES)


def ends_in_copula(sentence: str) -> bool:
    """Tell whether `sentence` ends in 예요 or 이에요; 아니에요 is another word, misspelt too."""
    return _COPULA.search(sentence.replace(NOTE, "").replace(" .", ".").rstrip()) is not None


def _opens(sentence: str, words: frozenset[str], phrases: tuple[str, ...]) -> bool:
    bare = sentence.lstrip(_OPENERS)
    first, _, _ = bare.partition(" ")
    return first.rstrip(",") in words or bare.startswith(tuple(f"{one} " for one in phrases))
