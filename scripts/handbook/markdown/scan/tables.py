"""Finds the rows and cells of tables, those included that Python-Markdown takes for text."""

from __future__ import annotations

import re
from itertools import pairwise

from handbook.core.placed_text import PlacedText
from handbook.markdown.scan.tokens import RowToken, TableToken

_SEPARATOR = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_ROW = re.compile(r" {0,3}\|.*\|\s*$")
_CODE = re.compile(r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


def table_head(lines: list[PlacedText], start: int) -> int | None:
    """Return how many lines the head of the table at `start` takes, or None where there is none:
    two with the line that separates it from the rows, one where that line was forgotten.
    """
    if start + 1 >= len(lines) or "|" not in lines[start].text:
        return None
    below = lines[start + 1].text
    if "|" in below and _SEPARATOR.match(below) is not None:
        return 2
    return 1 if _ROW.match(lines[start].text) and _ROW.match(below) else None


def cells(row: PlacedText) -> list[PlacedText]:
    """Return what stands between the bars of a row, those at its ends left out."""
    masked = _CODE.sub(lambda m: "x" * len(m[0]), row.text)
    bounds = [-1, *(m.start() for m in re.finditer(r"\|", masked)), len(masked)]
    found = [row.cut(a + 1, b) for a, b in pairwise(bounds)]
    first = 1 if len(found) > 1 and found[0].blank else 0
    last = len(found) - 1 if len(found) > first + 1 and found[-1].blank else len(found)
    return found[first:last]


def table_token(lines: list[PlacedText], head: int) -> TableToken:
    """Return the table that `lines` make up; its head takes `head` of them."""
    rows = [_row(line) for line in lines]
    return TableToken(rows[0], rows[1] if head > 1 else None, tuple(rows[head:]))


def _row(line: PlacedText) -> RowToken:
    return RowToken(len(cells(line)), line.span(line.indent, len(line.text.rstrip())))
