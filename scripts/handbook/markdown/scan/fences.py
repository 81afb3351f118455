"""Finds fenced blocks as pymdownx.superfences does: before anything else, on whole lines.

A fence may stand in a list, an admonition or a quotation: its prefix of spaces and `>` is what
every line of it must begin with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.scan.tokens import FenceToken

_PREFIX = re.compile(r"[> ]*")
_OPENING = re.compile(
    r"(?P<fence>~{3,}|`{3,})"
    r"(?:[ ]*\.?(?P<language>[\w#.+-]+)(?=[ ]|$))?"
    # Anything but these options makes it no fence (pymdownx.superfences with pymdownx.highlight).
    r"(?:[ ]*(?:\{(?P<attributes>[^\n]*)\})|(?>[ ]*(?:hl_lines|linenums|title|title_mode)="
    r"(?P<quote>\"|').*?(?P=quote)(?=[ ]|$))++)?[ ]*$"
)
_PLACEHOLDER = re.compile(r"^ *\x02(?P<number>\d+)\x03$")


@dataclass(slots=True)
class _Open:
    prefix: str
    fence: str
    language: str
    opening: Span
    start: int
    attributes: str
    lines: list[PlacedText] = field(default_factory=list)

    @property
    def quoted(self) -> int:
        return self.prefix.count(">")


def take_fences(lines: Iterable[PlacedText]) -> tuple[list[PlacedText], list[FenceToken]]:
    """Return the lines with each fenced block as one placeholder line, and the fences."""
    kept: list[PlacedText] = []
    fences: list[FenceToken] = []
    state: _Open | None = None
    for line in lines:
        kept.append(line)
        if state is None:
            state = _opened(line, len(kept) - 1)
            continue
        prefix, content = _split(line, len(state.prefix))
        if _closes(state, prefix, content.text):
            fences.append(_fence(state, content))
            del kept[state.start :]
            kept.append(_placeholder(state, len(fences) - 1))
            state = None
        elif _breaks(state, prefix, content):
            state = None
        else:
            state.lines.append(content)
    return kept, fences


def fence_number(line: PlacedText) -> int | None:
    """Return which fence a placeholder line stands for, or None for any other line."""
    match = _PLACEHOLDER.match(line.text)
    return int(match["number"]) if match else None


def _opened(line: PlacedText, index: int) -> _Open | None:
    prefix = _PREFIX.match(line.text)
    assert prefix is not None
    match = _OPENING.match(line.text, prefix.end())
    if match is None:
        return None
    language = match["language"] or _first_class(match["attributes"])
    opening = line.span(match.start())
    return _Open(prefix[0], match["fence"], language, opening, index, match["attributes"] or "")


def _first_class(attributes: str | None) -> str:
    match = re.search(r"\.([\w#+-]+)", attributes or "")
    return match[1] if match else ""


def _split(line: PlacedText, columns: int) -> tuple[str, PlacedText]:
    match = _PREFIX.match(line.text)
    assert match is not None
    width = min(columns, match.end())
    return line.text[:width], line.cut(width)


def _closes(state: _Open, prefix: str, content: str) -> bool:
    if prefix.count(">") > state.quoted or (not state.quoted and len(prefix) != len(state.prefix)):
        return False
    return re.fullmatch(f"{state.fence}[ ]*", content) is not None


def _breaks(state: _Open, prefix: str, content: PlacedText) -> bool:
    """Whether a line shows that the fence is none, because it is indented or quoted otherwise."""
    if prefix.count(">") > state.quoted:
        return True
    if content.blank:
        return False
    return not state.quoted and len(prefix) != len(state.prefix)


def _fence(state: _Open, closing: PlacedText) -> FenceToken:
    whole = Span(state.opening.start, closing.span().end)
    lines = tuple(state.lines)
    return FenceToken(state.language, state.opening, whole, lines, state.attributes)


def _placeholder(state: _Open, number: int) -> PlacedText:
    text = f"{state.prefix}\x02{number}\x03"
    return PlacedText(text, [state.opening.start] * (len(text) + 1))
