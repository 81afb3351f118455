"""Finds bound nouns (의존 명사) that are typed together with the word that says more of them:
읽는것은, 할수 있어요, 끌때. 한글 맞춤법 제42항 has a space before each.

Only endings that no noun has are looked at: 탈것, 날것, 젊은것 and 한때 are words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.korean.particles import WORD_END, WORD_REST

_BEFORE_THING = r"(?:[가-힣]+[는던은을인]|[가-힣]*[한된할될])"
_COMING = r"(?:[가-힣]+을|[가-힣]*[할될])"
_BOUND = (
    rf"{_BEFORE_THING}(?=것{WORD_REST})"
    rf"|{_BEFORE_THING}(?=거(?:예요|야|고|죠|면|니까|라서|라고|라는){WORD_END})"
    rf"|{_COMING}(?=수[가는도]? (?:있|없))"
    rf"|{_COMING}(?=때(?:[는도에의]|에는|에도|마다|까지|부터|만)?{WORD_END})"
    r"|(?:[가-힣]+[는을]|[가-힣]*[할될])(?=줄[은도]? (?:알|몰|모[르를]))"
)
_CANDIDATE = re.compile(rf"(?<![가-힣])(?:{_BOUND})")
_WORDS = frozenset({"젊은", "늙은", "덜된", "못된"})
"""With 것 they are words."""
_REST = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class Joined:
    """A word at `start`, the bound noun that begins at `noun`, and the end of both."""

    start: int
    noun: int
    end: int


def joined_nouns(text: str) -> Iterator[Joined]:
    """Yield the bound nouns of `text` without their space, from left to right."""
    for match in _CANDIDATE.finditer(text):
        rest = _REST.match(text, match.end())
        if match[0] not in _WORDS and rest is not None:
            yield Joined(match.start(), match.end(), rest.end())
