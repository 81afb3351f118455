"""The words of a text as the index keeps them: without what the ranking does not ask for.

A reader's word is looked for without its particles, so they come off here too: 컨테이너를 is kept
as 컨테이너. A name of several words stays one entry, with its spaces: what is looked for may run
over them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

PARTICLES = (
    "에서부터 으로부터 이라는 이라고 에서는 에서도 에게서 으로는 으로써 으로서 이란 라는 라고 "
    "에서 에게 한테 으로 로서 로써 까지 부터 처럼 보다 이나 이랑 하고 마다 밖에 조차 은 는 이 가 "
    "을 를 의 에 로 와 과 도 만 란 나 랑 들 요 형"
).split()
"""The same as in endings.js."""
_LONGEST_FIRST = sorted(PARTICLES, key=len, reverse=True)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LETTERS = re.compile(r"[a-z0-9가-힣ㄱ-ㅣ]+")
# What is written with marks inside (VERR_SVM_DISABLED, 24.04) is looked for with and without them.
_WORD = re.compile(r"[a-z0-9]+(?:[_.-][a-z0-9]+)+|[a-z0-9가-힣ㄱ-ㅣ]+")
_MARK = re.compile(r"[_.-]")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_LONGEST_NAME = 6


def letters(text: str) -> str:
    """Return the letters and digits of `text` alone, small ones, as text.js reads them."""
    return "".join(_LETTERS.findall(_plain(text)))


class Splitter:
    """Splits texts into words, knowing the `names` of terms."""

    def __init__(self, names: Iterable[str]) -> None:
        self._whole = {letters(name) for name in names if len(letters(name)) > 1}
        self._of_several: dict[str, list[str]] = defaultdict(list)
        for name in sorted({name for name in names if len(_WORD.findall(_plain(name))) > 1}):
            flat = letters(name)
            self._of_several[flat[:2]].append(flat)
        for several in self._of_several.values():
            several.sort(key=len, reverse=True)

    def words(self, text: str) -> Iterator[str]:
        """Yield the words of `text` in its order."""
        for sentence in _SENTENCE.split(_plain(text)):
            found = [_MARK.sub(" ", word) for word in _WORD.findall(sentence)]
            at = 0
            while at < len(found):
                end = self._end_of_name(found, at)
                yield " ".join((*found[at : end - 1], self._bare(found[end - 1])))
                at = end

    def _end_of_name(self, found: Sequence[str], at: int) -> int:
        """Return where the name that begins at the word `at` ends; the next word for none."""
        flat, ends = "", []
        for word in found[at : at + _LONGEST_NAME]:
            flat += word.replace(" ", "")
            ends.append(len(flat))
        for name in self._of_several.get(flat[:2], ()):
            if flat.startswith(name):
                return at + 1 + sum(end < len(name) for end in ends)
        return at + 1

    def _bare(self, word: str) -> str:
        """Return `word` without its particles, where what remains is long enough to be a word."""
        while True:
            particle = next(
                (
                    end
                    for end in _LONGEST_FIRST
                    if word.endswith(end) and len(word) - len(end) >= (1 if len(end) > 1 else 2)
                ),
                None,
            )
            if particle is None or self._ends_a_name(word, len(word) - len(particle)):
                return word
            word = word[: -len(particle)]

    def _ends_a_name(self, word: str, after: int) -> bool:
        return any(
            word[start:end] in self._whole
            for end in range(after + 1, len(word) + 1)
            for start in range(end - 1)
        )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_FULL_WIDTH).lower()
