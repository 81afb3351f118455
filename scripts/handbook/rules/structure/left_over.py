"""The lines of seven `=` that git puts between two versions, where nothing else of a conflict is
left. Such a line may underline a title too, and then looks the same. Where somebody has indented
what git wrote, its other signs are looked for too: those are no longer at the margin.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document, Heading
from handbook.rules.structure.quoted_prose import with_quotations

_LINE = re.compile(r"^={7}(?=[ \t]*\r?$)", re.MULTILINE)
_MARGIN = r"^(?P<margin>[ \t>]*[ \t>])"
"""What boxes, items and quotations put before their lines."""
_INDENTED = re.compile(
    rf"{_MARGIN}(?P<mark>={{7}}(?=[ \t]*\r?$)|(?:<{{7}}|\|{{7}})(?=[ \t]|\r?$))", re.MULTILINE
)
_END = re.compile(_MARGIN + r"(?P<mark>>{7})[ \t]+(?P<name>\S)", re.MULTILINE)
"""Seven quotations within one another, to Markdown."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def left_over_lines(document: Document) -> Iterator[tuple[Span, Heading | None]]:
    """Yield where each such line stands, and the heading that it makes of the line above."""
    text = document.source.text
    if "=======" not in text:
        return
    comments = (Span(*match.span()) for match in _COMMENT.finditer(text))
    unread = sorted([*(fence.whole for fence in document.fences), *comments])
    starts = [span.start for span in unread]
    # A fence may hold a comment, which ends before it.
    ends = list(accumulate((span.end for span in unread), max))
    above = {document.locate(heading.place).end_line: heading for heading in document.headings}
    for match in _LINE.finditer(text, document.front.body):
        place = Span(*match.span())
        before = bisect_right(starts, place.start)
        if before == 0 or ends[before - 1] <= place.start:
            heading = above.get(document.locate(place).line - 1)
            yield place, None if heading is None or _is_marked(heading, text) else heading


def _is_marked(heading: Heading, text: str) -> bool:
    """Tell whether a heading is one by its own sign, and not by the line below."""
    return text.startswith("#", heading.place.start)


def markers_within(document: Document) -> Iterator[tuple[Span, Heading | None]]:
    """Yield where each sign of a conflict stands within a box, an item or a quotation, where a
    reader sees it; and for a line of `=` that is not seen the heading that it makes.
    """
    text = document.source.text
    if not any(mark in text for mark in ("=======", "<<<<<<<", ">>>>>>>", "|||||||")):
        return
    seen = with_quotations(document)
    above = {document.locate(heading.place).end_line: heading for heading in document.headings}
    for match in _INDENTED.finditer(text, document.front.body):
        place = Span(*match.span("mark"))
        if seen[place.start : place.end] == match["mark"]:
            yield place, None
        elif match["mark"].startswith("=") and (h := above.get(document.locate(place).line - 1)):
            yield place, h
    for match in _END.finditer(text, document.front.body):
        if seen[match.start("name")] == match["name"]:
            yield Span(*match.span("mark")), None


def headings_by_accident(document: Document) -> frozenset[Span]:
    """Return where the headings stand that such a line makes."""
    lines = (*left_over_lines(document), *markers_within(document))
    return frozenset(heading.place for _, heading in lines if heading is not None)
