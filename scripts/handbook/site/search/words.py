"""The words of a text as the index keeps them: without what the ranking does not ask for.

A reader's word is looked for without its particles and endings, so they come off here too:
컨테이너를 is kept as 컨테이너, 실행하면 as 실행. A name of several words stays one entry, with its
spaces: what is looked for may run over them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from handbook.site.search.endings import ENDINGS, PARTICLES, SILENT

_ENDS = sorted((*PARTICLES, *ENDINGS), key=len, reverse=True)
_LONGEST_FIRST = {last: [end for end in _ENDS if end[-1] == last] for last in "".join(_ENDS)}
"""What comes off, the longest first, by its last letter."""
# A particle of two syllables or more may leave a word of one: 링에서.
_LONG_PARTICLES = frozenset(particle for particle in PARTICLES if len(particle) > 1)
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
        self._bared: dict[str, str] = {}
        self._split: dict[str, tuple[str, ...]] = {}

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of `text` in its order, but those that nobody looks for."""
        if text not in self._split:
            self._split[text] = tuple(self._words(text))
        return self._split[text]

    def _words(self, text: str) -> Iterator[str]:
        for sentence in _SENTENCE.split(_plain(text)):
            found = [_MARK.sub(" ", word) for word in _WORD.findall(sentence)]
            at = 0
            while at < len(found):
                end = self._end_of_name(found, at)
                word = " ".join((*found[at : end - 1], self._bare(found[end - 1])))
                if word not in SILENT:
                    yield word
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
        """Return `word` without its particles and endings, where what remains may be a word."""
        if word not in self._bared:
            self._bared[word] = self._without_ends(word)
        return self._bared[word]

    def _without_ends(self, word: str) -> str:
        while True:
            ends = _LONGEST_FIRST.get(word[-1:], ())
            end = next((end for end in ends if _comes_off(word, end)), None)
            if end is None or self._ends_a_name(word, len(word) - len(end)):
                return word
            word = word[: -len(end)]

    def _ends_a_name(self, word: str, after: int) -> bool:
        return any(
            word[start:end] in self._whole
            for end in range(after + 1, len(word) + 1)
            for start in range(end - 1)
        )


def _comes_off(word: str, end: str) -> bool:
    return word.endswith(end) and len(word) - len(end) >= (1 if end in _LONG_PARTICLES else 2)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_FULL_WIDTH).lower()
