"""Takes entries out of data files and items out of lists; every other character stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from handbook.authoring.scaffold import line_break_of
from handbook.core.diagnostics import Span
from handbook.core.source import SourceText
from handbook.core.yaml import YamlDocument

_COMMA_AFTER = re.compile(r"\s*,\s*")


def without_entries(document: YamlDocument, indexes: Iterable[int]) -> str:
    """Return the text of a list of entries without some of them (counted from 0)."""
    source = document.source
    gone = {n for index in indexes for n in _lines_of(source, document.spans[index,].start)}
    if not gone:
        return source.text
    lines = (source.line(n) for n in range(1, len(source.line_starts) + 1) if n not in gone)
    return line_break_of(source).join(lines)


def whole_item(text: str, span: Span) -> Span:
    """Return what has to go with the item at `span` of a YAML list: its comma, or its line."""
    after = _COMMA_AFTER.match(text, span.end)
    if after is not None:
        return Span(span.start, after.end())
    before = text[: span.start].rstrip()
    if before.endswith(","):
        return Span(len(before[:-1].rstrip()), span.end)
    start = text.rfind("\n", 0, span.start) + 1
    if text[start : span.start].strip() == "-":
        end = text.find("\n", span.end)
        return Span(start, len(text) if end < 0 else end + 1)
    return span


def _lines_of(source: SourceText, start: int) -> Iterator[int]:
    """Yield the lines of the entry that begins at an offset, and the empty one above it."""
    first = source.position(start)[0]
    if first > 1 and not source.line(first - 1).strip():
        yield first - 1
    yield first
    number = first + 1
    while source.line(number).startswith("  "):
        yield number
        number += 1
