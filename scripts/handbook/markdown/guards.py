"""Refuses what Python-Markdown and superfences would read for minutes: no page needs it.

Both take more than linear time on some texts (measured with Markdown 3.11 and pymdownx 12.3):
superfences twice as long for each further attribute of a fence whose line is wrong at its end,
Python-Markdown the square of what stands open in a paragraph, of the rules and headings that
follow one another without a blank line, and of the references to one footnote. Each sign of a text
is compared with each abbreviation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.core.diagnostics import Span
from handbook.core.errors import CouldNotRun
from handbook.core.source import SourceText

MOST_ATTRIBUTES = 12
MOST_OPEN = 1000
"""Signs that stand open at once in one paragraph; each takes as long as all before it."""
MOST_WORK = 10_000_000
"""The squares of all paragraphs together: a few seconds."""
MOST_SIGNS = 60_000
"""Lines, brackets and stars of a page: each becomes an element, and the largest page of the sites
that the checker was tried on has a third as many.
"""
MOST_COMPARED = 10_000_000
"""Signs of a page times its abbreviations: a few seconds."""
_NOTE_WEIGHT = 10

_RUNS = (("#" * 1000, "제목의 # 글자는 여섯 개까지예요."), ("`" * 250, "백틱을 줄이세요."))
"""Python-Markdown looks for the end of a heading at each `#` anew, and behind each number of
backticks through all the rest of the paragraph.
"""
_FENCE = re.compile(r"[> \t]*(?:`{3,}|~{3,})[^\n]*")
_ATTRIBUTE = re.compile(r"=[\"']")
_SIGN = re.compile(r"^[ \t>]*\S|[\[<]|\*+|`+", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
"""Counted twice: each is listed, and its id told from those of all others."""
_MAY_BE_FENCE = re.compile(r"^.*[`~]{3}.*$", re.MULTILINE)
_NOTE = re.compile(r"\[\^[^\]\n]{1,80}\]")
_ABBREVIATION = re.compile(r"^ {0,3}\*\[[^\]\n]+\][ ]?:", re.MULTILINE)
_RULE_OR_HEADING = r"\n(?=[ >]{0,9}(?:(?:[-*_] ?){3,}\n|[=#]|!!!|[?]{3}))"
_PARAGRAPH_END = r"(?P<end>\n[ \t>]*(?=\n))"


@dataclass(frozen=True, slots=True)
class _Sign:
    """Something that is opened, and what closes one (`step`) or all (no `step`) of them.

    Whatever opens one holds the text `begins`.
    """

    name: str
    begins: str
    pattern: re.Pattern[str]
    step: bool = False


def _sign(name: str, begins: str, opening: str, closing: str, step: bool = False) -> _Sign:
    pattern = f"{_PARAGRAPH_END}|(?P<open>{opening})|(?P<close>{closing})"
    return _Sign(name, begins, re.compile(pattern), step)


_SIGNS = (
    _sign("닫지 않은 대괄호 [ 글자가", "[", r"\[", r"\]", step=True),
    _sign("닫지 않은 링크 주소의 괄호 ( 글자가", "](", r"\]\(", r"\)", step=True),
    _sign("닫지 않은 꺾쇠 < 글자가", "<", r"<(?=[A-Za-z/!?])", r">"),
    _sign("닫지 않은 중괄호 { 글자가", "{", r"\{", r"[}\n]"),
    _sign("빈 줄 없이 이어진 가로줄이나 제목, 상자가", "\n", _RULE_OR_HEADING, r"(?!)"),
)


def refuse_slow(source: SourceText, start: int, fences: Sequence[Span]) -> None:
    """Raise CouldNotRun, naming the line, for a text from offset `start` that takes too long.

    What stands within `fences`, in order, is not read as Markdown.
    """
    _refuse_attributes(source, start, fences)
    _refuse_runs(source, start, fences)
    _refuse_abbreviations(source, start)
    parts = list(_between(source, start, fences))
    if len(source.text) + 5 * len(fences) > MOST_SIGNS:  # else there cannot be so many
        _refuse_signs(source, parts, fences)
    notes = Counter(_NOTE.findall(source.text, start))
    work = _NOTE_WEIGHT * sum(count**2 for count in notes.values() if count > 1)
    if _is_surely_quick(source, parts, work):
        return
    for first, last in parts:
        for sign in _SIGNS:
            work += _work(source, sign, first, last)
    if work > MOST_WORK:
        raise CouldNotRun(
            "이 페이지에는 닫지 않은 괄호나 같은 각주가 너무 많아요.",
            source.path,
            "괄호를 닫거나 페이지를 나누세요.",
        )


def _refuse_attributes(source: SourceText, start: int, fences: Sequence[Span]) -> None:
    within = [span.start for span in fences]
    for line in _MAY_BE_FENCE.finditer(source.text, start):
        fence = _FENCE.match(line[0])
        if fence is None or len(_ATTRIBUTE.findall(fence[0])) <= MOST_ATTRIBUTES:
            continue
        above = bisect_left(within, line.end()) - 1
        if above >= 0 and fences[above].start < line.start() and line.end() < fences[above].end:
            continue
        raise CouldNotRun(
            f"코드 울타리의 속성이 {MOST_ATTRIBUTES}개보다 많아요.",
            _place(source, line.start()),
            "속성을 줄이세요.",
        )


def _refuse_runs(source: SourceText, start: int, fences: Sequence[Span]) -> None:
    for run, hint in _RUNS:
        if run not in source.text:
            continue
        for first, last in _between(source, start, fences):
            at = source.text.find(run, first, last)
            if at >= 0:
                message = f"{run[0]} 글자가 너무 길게 이어져서 읽는 데 오래 걸려요."
                raise CouldNotRun(message, _place(source, at), hint)


def _refuse_abbreviations(source: SourceText, start: int) -> None:
    found = list(_ABBREVIATION.finditer(source.text, start))
    if len(found) * (len(source.text) - start) > MOST_COMPARED:
        raise CouldNotRun(
            f"긴 페이지에 줄임말 뜻이 {len(found)}개나 있어요.",
            _place(source, found[0].start()),
            "줄임말을 줄이거나 페이지를 나누세요.",
        )


def _between(source: SourceText, start: int, fences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the parts of the text that are no fence, as offsets."""
    position = start
    for fence in fences:
        if fence.start > position:
            yield position, fence.start
        position = max(position, fence.end)
    yield position, len(source.text)


def _refuse_signs(
    source: SourceText, parts: Sequence[tuple[int, int]], fences: Sequence[Span]
) -> None:
    signs = sum(1 for part in parts for _ in _SIGN.finditer(source.text, *part)) + 5 * len(fences)
    signs += sum(1 for part in parts for _ in _HEADING.finditer(source.text, *part))
    if signs > MOST_SIGNS:
        raise CouldNotRun(
            f"이 페이지의 줄과 괄호가 모두 {MOST_SIGNS}개를 넘어요.",
            source.path,
            "여러 페이지로 나누세요.",
        )


def _is_surely_quick(source: SourceText, parts: Sequence[tuple[int, int]], work: int) -> bool:
    """Tell whether the text, with `work` for its notes, could not be slow even if nothing in it
    were closed: so it is with most pages, and counting is far faster than pairing.
    """
    opened = [source.text.count(sign.begins, *part) for part in parts for sign in _SIGNS]
    work += sum(count**2 for count in opened)
    return max(opened) <= MOST_OPEN and work <= MOST_WORK


def _work(source: SourceText, sign: _Sign, first: int, last: int) -> int:
    """Return the squares of what stands open at once in each paragraph from `first` to `last`."""
    depth, most, work = 0, 0, 0
    for found in sign.pattern.finditer(source.text, first, last):
        if found["open"] is not None:
            depth += 1
            most = max(most, depth)
        elif found["close"] is not None:
            depth = max(0, depth - 1) if sign.step else 0
        else:
            work += most**2
            depth = most = 0
        if depth > MOST_OPEN:
            raise CouldNotRun(
                f"{sign.name} 한 문단에 너무 많아요.",
                _place(source, found.start()),
                "닫거나 문단을 나누세요.",
            )
    return work + most**2


def _place(source: SourceText, offset: int) -> str:
    line, column = source.position(offset)
    return f"{source.path}:{line}:{column}"
