"""Refuses what Python-Markdown and superfences would read for minutes: no page needs it.

Both take more than linear time on some texts (measured with Markdown 3.11 and pymdownx 12.3):
superfences twice as long for each further attribute of a fence whose line is wrong at its end,
Python-Markdown the square of the brackets that stand open in a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText

MOST_ATTRIBUTES = 12
MOST_OPEN_BRACKETS = 1000

_FENCE = re.compile(r"^[> \t]*(?:`{3,}|~{3,})[^\n]*", re.MULTILINE)
_ATTRIBUTE = re.compile(r"=[\"']")
_BRACKET = re.compile(r"(?P<blank>\n[ \t]*(?=\n))|(?P<open>\[)|\]")


def refuse_slow(source: SourceText, start: int, fences: Sequence[Span]) -> None:
    """Raise CouldNotRun, naming the line, for a text from offset `start` that takes too long.

    What stands within `fences`, in order, is not read as Markdown.
    """
    within = [span.start for span in fences]
    for fence in _FENCE.finditer(source.text, start):
        above = bisect_left(within, fence.end()) - 1
        inside = (
            above >= 0 and fence.start() > fences[above].start and (fence.end() < fences[above].end)
        )
        if not inside and len(_ATTRIBUTE.findall(fence[0])) > MOST_ATTRIBUTES:
            raise CouldNotRun(
                f"코드 울타리의 속성이 {MOST_ATTRIBUTES}개보다 많아요.",
                _place(source, fence.start()),
                "속성을 줄이세요.",
            )
    depth = 0
    for sign in _BRACKET.finditer(source.text, start):
        change = 1 if sign["open"] else -1
        depth = 0 if sign["blank"] is not None else max(0, depth + change)
        if depth > MOST_OPEN_BRACKETS:
            raise CouldNotRun(
                "닫지 않은 대괄호 [ 글자가 한 문단에 너무 많아요.",
                _place(source, sign.start()),
                "대괄호를 닫거나 문단을 나누세요.",
            )


def _place(source: SourceText, offset: int) -> str:
    line, column = source.position(offset)
    return f"{source.path}:{line}:{column}"
