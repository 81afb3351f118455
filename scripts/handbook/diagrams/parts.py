"""The parts of a diagram that a line opens and `end` ends: what is wrong with them, and what is
said of a diagram on a site that has not made the decisions of this book.
"""

from __future__ import annotations

import re

from handbook.diagrams.advice import UNCLOSED_BLOCK, UNREADABLE
from handbook.diagrams.places import DiagramError, line_place, lines_of

_SEQUENCE = "sequenceDiagram"
_PART = re.compile(
    r"\s*(?P<word>loop|alt|opt|par|par_over|critical|break|rect|box|subgraph|end)(?=\s|;|$)"
)
_ARROW = re.compile(r"--?(?:>>|>|x|\))")
_COMPARE = "Mermaid 안내서에서 같은 종류의 그림과 견주어 보세요."


def elsewhere(source: str, kind: str, why: DiagramError) -> DiagramError:
    """Return `why`, for which a diagram of that `kind` cannot be read, as it is said elsewhere."""
    lines = lines_of(source)
    opened, stray = _unpaired(lines)
    is_end = why.message == UNCLOSED_BLOCK.message
    if opened and (is_end or opened[-1][1] == "box"):
        number, word = opened[-1]
        message = why.message if kind == _SEQUENCE else f"{word} 부분을 닫지 않고 그림이 끝났어요."
        if word == "box":
            message = "box 부분을 닫지 않아서 아래의 줄이 모두 그 안의 것으로 읽혀요."
        place = why.place if is_end else line_place(source, number)
        hint = f"'{word}' 부분이 끝나는 곳에 end 줄을 넣으세요."
        return DiagramError(place, message, hint, why.detail)
    if stray and kind == _SEQUENCE and why.place.line == stray:
        hint = "end 줄을 지우거나, 위에 loop나 alt 줄을 적으세요."
        return DiagramError(why.place, "'end'로 끝낼 부분이 없어요.", hint, why.detail)
    line = lines[why.place.line - 1] if why.place.line <= len(lines) else ""
    if is_end and kind == _SEQUENCE and _ARROW.search(line) and ":" not in line:
        hint = "'A->>B: 부탁'처럼 쌍점 뒤에 글을 적으세요."
        return DiagramError(why.place, "주고받는 줄에 쌍점과 글이 없어요.", hint, why.detail)
    if is_end:  # and nothing is left open: the line itself is only begun
        return DiagramError(why.place, "이 줄을 읽을 수 없어요.", _COMPARE, why.detail)
    if why.hint == UNREADABLE:
        return DiagramError(why.place, why.message, _COMPARE, why.detail)
    return why


def _unpaired(lines: list[str]) -> tuple[list[tuple[int, str]], int]:
    """Return the parts without an end, each with the number of its line, and the line of the first
    end without a part (0 for none).
    """
    opened: list[tuple[int, str]] = []
    stray = 0
    for number, line in enumerate(lines, start=1):
        match = _PART.match(line)
        if match is None:
            continue
        if match["word"] != "end":
            opened.append((number, match["word"]))
        elif opened:
            opened.pop()
        else:
            stray = stray or number
    return opened, stray
