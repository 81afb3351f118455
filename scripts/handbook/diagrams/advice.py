"""Turns the parser's complaint about a diagram into Korean advice on what to type.

Each kind of diagram says in which order its advice is tried; this is what several of them share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handbook.diagrams.mistyped import mistyped
from handbook.diagrams.places import DiagramError, Place, line_place, lines_of


@dataclass(frozen=True, slots=True)
class Advice:
    """Fits when `words` occur in the parser's message and `line` in the source line."""

    words: str
    line: str
    message: str
    hint: str


UNFINISHED_LABEL = Advice(
    "edge label",
    "",
    "화살표에 붙인 글이 끝나지 않았어요.",
    "'a -->|\"글\"| b'나 'a --> b'처럼 쓰세요.",
)
UNCLOSED_BLOCK = Advice(
    "unexpected end of input",
    "",
    "loop나 alt처럼 연 것을 닫지 않고 그림이 끝났어요.",
    "이 책의 그림에서는 loop, alt, opt, rect를 쓰지 않으니 지우세요.",
)
UNCLOSED_BOX = Advice(
    "nterminated",
    "",
    "상자 이름의 괄호나 따옴표가 닫히지 않았어요.",
    '상자["이름"]처럼 따옴표와 괄호를 짝지어 쓰세요.',
)

UNREADABLE = "docs/contributing/diagrams.md 페이지에서 같은 종류의 그림과 견주어 보세요."
"""What to do about a line of which nothing more is known."""


def reserved_word(place: Place, word: str) -> DiagramError:
    """Return the error for a box that is called by a word of Mermaid's own."""
    return DiagramError(
        place,
        f"'{word}' 낱말은 Mermaid의 것이라 상자의 이름으로 쓸 수 없어요.",
        f"{word}_box처럼 다른 이름을 쓰세요.",
    )


def explain(
    source: str, place: Place, detail: str, advice: Iterable[Advice], arrow: str
) -> DiagramError:
    """Build the error for a place in `source` where the parser stopped with `detail`; `arrow` is
    how this kind of diagram types one.

    A place that runs over several lines becomes its first line, and one below the last line
    becomes the last line.
    """
    lines = lines_of(source)
    if place.line > len(lines):
        place = line_place(source, len(lines))
    elif place.end_line > place.line:
        place = line_place(source, place.line)
    wrong = mistyped(source, place, arrow)
    if wrong is not None:
        return DiagramError(wrong.place, wrong.message, wrong.hint, detail)
    line = lines[place.line - 1]
    for one in advice:
        if one.words in detail and re.search(one.line, line) is not None:
            return DiagramError(place, one.message, one.hint, detail)
    return DiagramError(
        place,
        "이 줄을 읽을 수 없어요.",
        UNREADABLE,
        detail,
    )
