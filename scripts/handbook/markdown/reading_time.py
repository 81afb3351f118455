"""How long a chapter takes to read, and its quiz to answer.

Counted is the source and not the page: whoever lists chapters says the same minutes as the chapter
itself does, and needs no other page to be converted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbook.markdown.front_matter import BLOCK

# A decision of this book, on the slow side: a beginner who looks at the figures as well.
SYLLABLES_PER_MINUTE = 450
_FIGURE = re.compile(r"^(?P<fence>`{3,}|~{3,})mermaid$.*?^(?P=fence)$", re.MULTILINE | re.DOTALL)
_SHOWN_OF_FIGURE = re.compile(r"^%% (?:caption|step [^:]*|variant[^:]*): *(.*)$", re.MULTILINE)
# Comments, addresses, attributes and what is said in the place of a picture, as of a figure:
# `](vm.md#vm)`, `{ #vm }`, `[@popek1974]`, `![…](a.png)`.
_UNREAD = re.compile(
    r"<!--.*?-->|<[^<>]+>|!\[[^\]]*\]|\]\([^()\s]*\)|\{[^{}\n]*\}|\[@[^\]]*\]", re.DOTALL
)
_QUIZ = re.compile(r"^##[^#\n].*\{ #quiz \}$", re.MULTILINE)
_HANGUL = re.compile(r"[가-힣]")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """Minutes for the text, at least 1, and for the quiz at its end, 0 where there is none."""

    text: int
    quiz: int


def reading_time(source: str) -> ReadingTime:
    """Return how long the page with the Markdown `source` takes."""
    source = BLOCK.sub("", source.replace("\r\n", "\n"), count=1)
    quiz = _QUIZ.search(source)
    end = quiz.start() if quiz else len(source)
    return ReadingTime(max(1, _minutes(source[:end])), _minutes(source[end:]))


def _minutes(text: str) -> int:
    text = _UNREAD.sub(" ", _FIGURE.sub(_shown, text))
    syllables = len(_HANGUL.findall(text)) + 2 * len(_LATIN_WORD.findall(text))
    return round(syllables / SYLLABLES_PER_MINUTE)


def _shown(figure: re.Match[str]) -> str:
    return " ".join(_SHOWN_OF_FIGURE.findall(figure[0]))


def in_words(minutes: int) -> str:
    """Return minutes as a reader says them: 34분, 1시간, 2시간 23분."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}시간"] if hours else []
    return " ".join([*parts, f"{rest}분"] if rest or not hours else parts)
