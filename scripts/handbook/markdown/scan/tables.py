"""Finds the rows and cells of tables, those included that Python-Markdown takes for text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from handbook.core.placed_text import PlacedText
from handbook.markdown.scan.spoilt_separators import spoilt_separator
from handbook.markdown.scan.tokens import RowToken, TableToken

_SEPARATOR = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_SEPARATES = re.compile(r" {0,3}[|: -]*-[|: -]*$")
"""What Python-Markdown takes for a line that separates: it does not look into the cells."""
_ROW = re.compile(r" {0,3}\|.*\S.*")
_OTHER = re.compile(r" {0,3}(?:[*+>#-]|\d+\.|!!!|\?\?\?)")
_WORDS = re.compile(r" {0,3}(?:[*_`\[(\"'“‘]*[^\W_])")
"""How running text begins."""
_SAYS = re.compile(r"[^\W_]")
_HANGUL = re.compile(r"[가-힣]")
_SENTENCE = re.compile(r"[가-힣][.?!](?:\s|$)")
_LONGEST_CELL = 40
_COLUMNS = 2
_LINES_ALIKE = 3
"""So many lines with the same bars are no sentence any more."""
_CODE = re.compile(r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


def table_head(lines: list[PlacedText], start: int) -> int | None:
    """Return how many lines the head of the table at `start` takes, or None where there is none:
    two with the line that separates it from the rows, one where that line was forgotten.
    """
    if start + 1 >= len(lines) or "|" not in lines[start].text:
        return None
    below = lines[start + 1].text
    if "|" in below and _SEPARATES.match(below) is not None:
        return 2
    if spoilt_separator(below) is not None:
        return 1
    return 1 if _reads_like_rows(lines[start : start + _LINES_ALIKE]) else None


def _reads_like_rows(lines: list[PlacedText]) -> bool:
    """Whether lines without a separator were meant to be a table."""
    counts = [len(cells(line)) for line in lines]
    framed = sum(1 for line in lines[:2] if _ROW.match(line.text)) == len(lines[:2])
    if framed and lines[0].text.rstrip().endswith("|") and lines[1].text.rstrip().endswith("|"):
        return True
    if framed:
        return counts[0] == counts[1] >= _COLUMNS
    spaced = all(" | " in line.text and not _OTHER.match(line.text) for line in lines)
    alike = spaced and len(set(counts)) == 1
    return alike and (len(lines) == _LINES_ALIKE or (len(lines) > 1 and _are_cells(lines)))


def _are_cells(lines: list[PlacedText]) -> bool:
    """Whether two lines with as many bars are a head in Korean and its row, and no sentences."""
    head, row = (cells(line) for line in lines)
    short = all(len(cell.text) <= _LONGEST_CELL and "](" not in cell.text for cell in head + row)
    said = all(map(_HANGUL.search, (cell.text for cell in head))) and all(
        map(_SAYS.search, (cell.text for cell in row))
    )
    return short and said and _SENTENCE.search(lines[0].text) is None


def tables_below_text(lines: list[PlacedText]) -> Iterator[TableToken]:
    """Yield the tables without a separator that the lines of a paragraph hold below its words.

    A paragraph with a separator is told by that; rows below a line of some other syntax (of a
    template, a snippet, a grid) may be completed by what reads it.
    """
    if any("-" in line.text and _SEPARATOR.match(line.text) for line in lines):
        return
    start = 1
    while start < len(lines):
        end = start
        while end < len(lines) and _is_framed(lines[end].text):
            end += 1
        if end - start > 1 and _WORDS.match(lines[start - 1].text):
            counts = {len(cells(line)) for line in lines[start : start + 2]}
            if len(counts) == 1 and min(counts) >= _COLUMNS:
                rows = [_row(line) for line in lines[start:end]]
                yield TableToken(rows[0], None, tuple(rows[1:]), below_text=True)
        start = end + 1


def lone_row(lines: list[PlacedText]) -> Iterator[TableToken]:
    """Yield the table that a paragraph of one row was meant to be: it has bars at both ends and
    between cells, and each cell that is not empty holds a letter, a figure or an image.
    """
    line = lines[0]
    if len(lines) > 1 or not _is_framed(line.text) or line.text.lstrip().startswith("||"):
        return
    found = cells(line)
    words = all(cell.blank or _SAYS.search(cell.text) for cell in found)
    if len(found) >= _COLUMNS and words and not all(cell.blank for cell in found):
        yield TableToken(_row(line), None, ())


def _is_framed(line: str) -> bool:
    return _ROW.match(line) is not None and line.rstrip().endswith("|")


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
    found = cells(line)
    place = line.span(line.indent, len(line.text.rstrip()))
    return RowToken(len(found), place, tuple(cell.span() for cell in found if cell.blank))
