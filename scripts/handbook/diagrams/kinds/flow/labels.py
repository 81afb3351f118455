"""Labels of a flowchart that the parser cannot read: it tells of them where the figure ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from handbook.diagrams import engine
from handbook.diagrams.places import DiagramError, Place, line_place, lines_of

_SHAPES = {
    "(((": r"\)\)\)",
    "([": r"\]\)",
    "((": r"\)\)",
    "[[": r"\]\]",
    "[(": r"\)\]",
    "[/": r"[/\\]\]",
    "[\\": r"[/\\]\]",
    "{{": r"\}\}",
    "[": r"\]",
    "(": r"\)",
    "{": r"\}",
    ">": r"\]",
}
_AFTER = r"(?=\s*(?:$|[;&]|:::|--|==|-\.|~~~|<--|<==|<-\.|[xo]--))"
_LABELS = tuple(
    re.compile(
        rf"(?<=\w){re.escape(opening)}(?P<text>[^\n]*?)(?P<close>{closing}){_AFTER}", re.MULTILINE
    )
    for opening, closing in _SHAPES.items()
)
_QUOTED = re.compile(r'\s*"[^"]*"\s*')
_STRUCTURAL = re.compile(r'[\[\](){}|"]')
_BRACKET = re.compile(r"[\[\](){}|]")


def label_at_fault(source: str) -> DiagramError | None:
    """Return the first label of a box without which the parser comes further, and what to type.

    The labels up to it are read as they are typed, those behind it made harmless.
    """
    labels = list(_suspects(source))
    harmless = engine.stop(_plain(source, labels))

    def stops_at(count: int) -> bool:
        stop = engine.stop(_plain(source, labels[count:]))
        return stop is not None and (harmless is None or stop.detail != harmless.detail)

    low, high = 0, 1  # mostly the first is at fault, and each look reads the whole figure
    while high < len(labels) and not stops_at(high):
        low, high = high, 2 * high
    counts = range(low + 1, min(high, len(labels)) + 1)
    found = bisect_left(counts, True, key=stops_at)
    return _told(source, labels[counts[found] - 1]) if found < len(counts) else None


def line_at_fault(source: str, detail: str) -> Place:
    """Return the first line down to which the parser says `detail` already."""
    lines = lines_of(source)

    def says(number: int) -> bool:
        stop = engine.stop("\n".join(lines[:number]))
        return stop is not None and stop.detail == detail

    return line_place(source, bisect_left(range(len(lines)), True, key=says))


def _suspects(source: str) -> Iterator[re.Match[str]]:
    """Yield the labels that hold a character of Mermaid's own, in the order of the source."""
    end = 0
    found = (match for pattern in _LABELS for match in pattern.finditer(source))
    # Of several from one place to another the longest opening is meant: it comes first.
    for match in sorted(found, key=lambda match: match.span()):
        text = match["text"]
        if match.start() >= end:
            end = match.end()
            if _STRUCTURAL.search(text) and not _QUOTED.fullmatch(text):
                yield match


def _plain(source: str, labels: Sequence[re.Match[str]]) -> str:
    """Return `source` with an x for each character of `labels`, which are in its order."""
    parts: list[str] = []
    before = 0
    for label in labels:
        start, end = label.span("text")
        parts += [source[before:start], "x" * (end - start)]
        before = end
    return "".join(parts) + source[before:]


def _told(source: str, label: re.Match[str]) -> DiagramError:
    start, end = label.span("text")
    line = len(lines_of(source[:start] + "x"))
    column = start - max(source.rfind("\n", 0, start), source.rfind("\r", 0, start))
    place = Place(line, column, line, column + end - start)
    return needs_quotes(place, source[label.start() : start], label["text"], label["close"])


def needs_quotes(place: Place, opening: str, text: str, closing: str) -> DiagramError:
    """Return what to type for the label `text` at `place`, between its brackets or bars."""
    bare = text.strip()
    inner = bare.removeprefix('"').removesuffix('"')
    if _BRACKET.search(inner):
        message = "이름표에 괄호 같은 글자가 있어서 큰따옴표로 묶어야 해요."
    elif '"' in inner:
        message = "이름표 안에 큰따옴표가 있어서 그대로는 읽을 수 없어요."
    else:
        message = "이름표의 큰따옴표를 한쪽에만 쳤어요."
    if bare.count('"') % 2 == 0 and not (bare.startswith('"') and bare.endswith('"')):
        inner = bare
    written = inner.replace('"', "#quot;")
    inside = " 안의 큰따옴표는 #quot;로 적어요." if '"' in inner else ""
    hint = f'{opening}"{written}"{closing}처럼 큰따옴표(")로 묶으세요.{inside}'
    return DiagramError(place, message, hint)
