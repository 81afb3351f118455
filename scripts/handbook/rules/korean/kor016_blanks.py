"""KOR016: one space stands between two words, and no tab anywhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.placed_text import TAB_WIDTH
from handbook.core.source import SourceText
from handbook.korean.width import width
from handbook.markdown.page import Document
from handbook.rules.korean.reading import Reading, readings_of, readings_of_glossary
from handbook.rules.korean.written import Written, written_data, written_page
from handbook.rules.list_marks import is_item_with_tab, told_as_item
from handbook.rules.rule import Part, Rule, Scope

_TABS = re.compile(r"[ ]*\t[ \t]*(?=[^ \t\r\n])")
_ROWS = re.compile(r"(?:^ *[^\s][^\t\r\n]*\t[^\r\n]*(?:\r?\n|\Z)){2,}", re.MULTILINE)
"""Lines that begin with a word and have a tab behind it: a table of another program."""
_ALIGNED = re.compile(
    r"(?:^ {0,3}(?![|#>+*-]|\d+\.)(?=\S(?:[^\t\r\n]*?\S)?? {2,}\S)[^\t\r\n]+(?:\r?\n|\Z)){2,}",
    re.MULTILINE,
)
"""Lines of text with a gap within: a table if the cells stand below each other."""
_GAP = re.compile(r" {2,}")
_MANY_GAPS = 2
"""So many gaps in each line are those of a table, however the columns stand."""
_WIDE_GAP = 3
"""So many blanks are no slip, where they stand in each of several lines."""
_WIDE = re.compile(r"(?<=[^ ]) {2,}(?=[^ ])")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each tab of a page, and each gap of several spaces in its running text."""
    del site
    if "\t" in document.source.text:
        written = written_page(document)
        rows = (Span(*match.span()) for match in _ROWS.finditer(written.text))
        tables = [table for table in rows if _is_table(written, table)]
        yield from (_tabbed_table(written, table) for table in tables)
        yield from _tabs(written, tables)
    if "  " in document.source.text:
        readings = [(reading, list(_gaps(reading))) for reading in readings_of(document)]
        aligned = _aligned(document) if any(gaps for _, gaps in readings) else []
        yield from (_aligned_table(document, rows) for rows in aligned)
        for reading, gaps in readings:
            yield from (_gap(reading, gap) for gap in gaps if not _is_in(gap, aligned))


def check_data(site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the data files and the texts of the glossary."""
    for written in written_data(site):
        yield from _tabs(written)
    for reading in readings_of_glossary(site.glossary):
        yield from (_gap(reading, gap) for gap in _gaps(reading))


def _is_table(written: Written, rows: Span) -> bool:
    """Whether lines have as many cells each, and are not the items of a list."""
    lines = written.text[rows.start : rows.end].splitlines()
    counts = {line.strip().count("\t") for line in lines}
    return (
        len(counts) == 1
        and counts != {0}
        and (counts != {1} or not all(map(is_item_with_tab, lines)))
    )


def _aligned(document: Document) -> Sequence[Span]:
    """Return the lines of each table whose cells only blanks keep apart."""
    written = written_page(document)
    found = (Span(*match.span()) for match in _ALIGNED.finditer(written.text))
    return [rows for rows in found if _is_aligned(written.text[rows.start : rows.end])]


def _is_aligned(rows: str) -> bool:
    """Whether lines have as many cells each, and these stand below each other or are many."""
    lines = [line.rstrip() for line in rows.splitlines()]
    gaps = [[gap for gap in _GAP.finditer(line) if gap.start()] for line in lines]
    if len({len(of_line) for of_line in gaps}) != 1:
        return False
    if len(gaps[0]) >= _MANY_GAPS or all(len(gap[0]) >= _WIDE_GAP for gap, *_ in gaps):
        return True
    columns = {tuple(width(gap.string[: gap.end()]) for gap in of_line) for of_line in gaps}
    by_count = {tuple(gap.end() for gap in of_line) for of_line in gaps}
    return len(columns) == 1 or len(by_count) == 1


def _aligned_table(document: Document, rows: Span) -> Diagnostic:
    first = document.source.text[rows.start : rows.end].splitlines()[0]
    cells = len(_GAP.split(first.strip()))
    return _table(document.source, rows, cells, "빈칸")


def _tabbed_table(written: Written, rows: Span) -> Diagnostic:
    first = written.text[rows.start : rows.end].splitlines()[0]
    return _table(written.source, rows, first.strip().count("\t") + 1, "탭")


def _table(source: SourceText, rows: Span, columns: int, parted_by: str) -> Diagnostic:
    first = source.text[rows.start : rows.end].splitlines()[0]
    start = rows.start + len(first) - len(first.lstrip())
    place = source.locate(Span(start, rows.start + len(first.rstrip())))
    head = " | ".join(["---"] * columns)
    hint = f"줄마다 칸 사이에 |를 두고, 첫 줄 다음에 | {head} | 줄을 넣고, 위를 한 줄 비우세요."
    message = f"{parted_by}으로 칸을 나눈 표예요. 독자에게는 한 줄로 이어져 보여요."
    return RULE.found(place, message, hint)


def _tabs(written: Written, tables: Sequence[Span] = ()) -> Iterator[Diagnostic]:
    for match in _TABS.finditer(written.text):
        if any(table.start <= match.start() < table.end for table in tables):
            continue  # a space in its place would lose where a cell ends
        if told_as_item(written.text, match.end() - 1):
            continue  # STR022 and STR036 ask for another mark
        place = written.source.locate(Span(*match.span()))
        right = " " * len(match[0].expandtabs(TAB_WIDTH)) if place.column == 1 else " "
        fix = Fix("탭을 빈칸으로 바꾸기", (Edit(place, right),), cleans="탭")
        yield RULE.found(place, "탭 글자가 있어요.", "빈칸으로 바꾸세요.", fix)


def _gaps(reading: Reading) -> Iterator[Span]:
    """Yield where several spaces stand between two words."""
    for match in _WIDE.finditer(reading.passage.text):
        span = reading.passage.span(*match.span())
        # Else the end of a line, or markup, stands in between.
        if not reading.source.text[span.start : span.end].strip(" "):
            yield span


def _gap(reading: Reading, gap: Span) -> Diagnostic:
    place = reading.source.locate(gap)
    message = f"낱말 사이에 빈칸이 {gap.end - gap.start}개 있어요."
    fix = Fix("빈칸 하나로 줄이기", (Edit(place, " "),), cleans="겹친 빈칸")
    return RULE.found(place, message, "빈칸 하나로 줄이세요.", fix)


def _is_in(gap: Span, tables: Sequence[Span]) -> bool:
    above = bisect_right(tables, gap.start, key=lambda table: table.start) - 1
    return above >= 0 and gap.start < tables[above].end


RULE = Rule(
    "KOR016",
    "낱말 사이는 한 칸만 띄워요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_data),
)
