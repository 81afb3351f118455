"""Whether what a command printed is what the page shows, where some words may be others.

A word that varies stands for itself: wherever the page shows `17408`, one and the same other
number may come, and a later command that names 17408 is typed with that number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

LEFT_OUT = "..."
"""Alone on a line of the page it stands for any lines."""


class Varying:
    """The words of a page that vary, and what has come in their places so far."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._seen: dict[str, str] = {}

    def add(self, words: Sequence[str]) -> None:
        """Have some more words vary from here on."""
        self._words = sorted({*self._words, *words}, key=lambda word: (-len(word), word))

    def typed(self, command: str) -> str:
        """Return a command with what came in the place of the words that it names."""
        return self._replaced(command, lambda word: self._seen.get(word, word), lambda text: text)

    def agrees(self, shown: Sequence[str], printed: str) -> bool:
        """Tell whether `printed` is what is `shown`; the number of blanks does not count."""
        groups: dict[str, str] = {}

        def stands_for(word: str) -> str:
            if word in self._seen:
                return re.escape(self._seen[word])
            if word in groups:
                return f"(?P={groups[word]})"
            groups[word] = f"w{len(groups)}"
            return f"(?P<{groups[word]}>{' '.join(_anything_like(w) for w in word.split())})"

        lines = [
            r"(?:[^\n]*\n)*?"
            if line.strip() == LEFT_OUT
            else self._replaced(_plain(line), stands_for, re.escape) + r"\n"
            for line in shown
        ]
        match = re.fullmatch(
            "".join(lines), "".join(f"{_plain(line)}\n" for line in printed.splitlines())
        )
        if match is None:
            return False
        self._seen |= {word: match[group] for word, group in groups.items()}
        return True

    def _replaced(
        self, text: str, replace: Callable[[str], str], keep: Callable[[str], str]
    ) -> str:
        if not self._words:
            return keep(text)
        words = "|".join(map(re.escape, self._words))
        parts = re.split(rf"(?<![\w-])({words})(?![\w-])", text)
        return "".join(replace(p) if n % 2 else keep(p) for n, p in enumerate(parts))


def _plain(line: str) -> str:
    return " ".join(line.split())


def _anything_like(word: str) -> str:
    return r"\d+" if word.isdigit() else r"\S+"
