"""KOR016: one space stands between two words, and no tab anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from handbook.core.placed_text import TAB_WIDTH
from handbook.markdown.page import Document
from handbook.rules.korean.reading import Reading, readings_of, readings_of_glossary
from handbook.rules.korean.written import Written, written_data, written_page
from handbook.rules.list_marks import is_item_with_tab, told_as_item
from handbook.rules.rule import Part, Rule, Scope

_TABS = re.compile(r"[ ]*\t[ \t]*(?=[^ \t\r\n])")
_ROWS = re.compile(r"(?:^ *[^\s][^\t\r\n]*\t[^\r\n]*(?:\r?\n|\Z)){2,}", re.MULTILINE)
"""Lines that begin with a word and have a tab behind it: a table of another program."""
_WIDE = re.compile(r"(?<=[^ ]) {2,}(?=[^ ])")


def check(document: Document, site: Site) -> Iterator[Diagnostic]:
    """Yield each tab of a page, and each gap of several spaces in its running text."""
    del site
    if "\t" in document.source.text:
        written = written_page(document)
        rows = (Span(*match.span()) for match in _ROWS.finditer(written.text))
        tables = [table for table in rows if _is_table(written, table)]
        yield from (_table(written, table) for table in tables)
        yield from _tabs(written, tables)
    if "  " in document.source.text:
        for reading in readings_of(document):
            yield from _gaps(reading)


def check_data(site: Site) -> Iterator[Diagnostic]:
    """Yield the same for the data files and the texts of the glossary."""
    for written in written_data(site):
        yield from _tabs(written)
    for reading in readings_of_glossary(site.glossary):
        yield from _gaps(reading)


def _is_table(written: Written, rows: Span) -> bool:
    """Whether lines have as many cells each, and are not the items of a list."""
    lines = written.text[rows.start : rows.end].splitlines()
    counts = {line.strip().count("\t") for line in lines}
    return len(counts) == 1 and (counts != {1} or not all(map(is_item_with_tab, lines)))


def _table(written: Written, rows: Span) -> Diagnostic:
    first, _, _ = written.text[rows.start : rows.end].partition("\n")
    columns = first.strip().count("\t") + 1
    start = rows.start + len(first) - len(first.lstrip())
    place = written.source.locate(Span(start, rows.start + len(first.rstrip())))
    head = " | ".join(["---"] * columns)
    hint = f"줄마다 칸 사이에 |를 두고, 첫 줄 다음에 | {head} | 줄을 넣고, 위를 한 줄 비우세요."
    return RULE.found(place, "탭으로 칸을 나눈 표예요. 독자에게는 한 줄로 이어져 보여요.", hint)


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


def _gaps(reading: Reading) -> Iterator[Diagnostic]:
    for match in _WIDE.finditer(reading.passage.text):
        span = reading.passage.span(*match.span())
        if reading.source.text[span.start : span.end].strip(" "):
            continue  # the end of a line, or markup, stands in between
        place = reading.source.locate(span)
        message = f"낱말 사이에 빈칸이 {len(match[0])}개 있어요."
        fix = Fix("빈칸 하나로 줄이기", (Edit(place, " "),), cleans="겹친 빈칸")
        yield RULE.found(place, message, "빈칸 하나로 줄이세요.", fix)


RULE = Rule(
    "KOR016",
    "낱말 사이는 한 칸만 띄워요",
    Severity.WARNING,
    "0.1",
    Scope.PAGE,
    check,
    also=Part(Scope.DATA, check_data),
)
