"""Finds the row that an empty line tears off its table, so that it is text with bars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.core.placed_text import lines_from
from handbook.markdown.page import Document
from handbook.markdown.scan.tables import cells

_GAP = re.compile(r"[ \t]*\r?\n(?P<empty>(?:[ \t]*\r?\n)+)(?P<indent>[ \t]*)(?=\S)")
_COLUMNS = 2
_LINKS = re.compile(r"[\s|]*+(?:\[[^\]\n]*+\](?:\([^)\n]*+\)|\[[^\]\n]*+\])?+[\s|·]*+)++")
"""A line that leads to other pages, which stands below many a table. What is read is held (++): two
brackets in a row may be one link or two, and trying all ways takes longer with each pair."""


def leads_elsewhere(row: str) -> bool:
    """Whether a row is a line of links, which is no row of a table."""
    return _LINKS.fullmatch(row) is not None


def torn_rows(document: Document) -> Iterator[tuple[Span, Span]]:
    """Yield where each such row stands, and the empty lines above it."""
    text = document.source.text
    heads = {table.head.place.start for table in document.tables if not table.is_lone_row}
    for table in document.tables:
        if table.separator is None or table.head.cells < _COLUMNS:
            continue
        last = (table.separator, *table.rows)[-1].place
        gap = _GAP.match(text, last.end)
        begin = text.rfind("\n", 0, last.start) + 1
        if gap is None or gap.end() in heads or gap["indent"] != text[begin : last.start]:
            continue
        line = next(lines_from(text, gap.end()))
        typed = line.text.rstrip()
        is_framed = typed.startswith("|") and typed.endswith("|")
        alike = is_framed or (" | " in typed and not text.startswith("|", table.head.place.start))
        place = Span(gap.end(), gap.end() + len(typed))
        seen = document.prose[place.start : place.end].strip(" |")
        if alike and seen and len(cells(line)) == table.head.cells and not leads_elsewhere(typed):
            yield place, Span(*gap.span("empty"))
