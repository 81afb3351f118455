"""The lines of seven `=` that git puts between two versions, where nothing else of a conflict is
left. Such a line may underline a title too, and then looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document, Heading

_LINE = re.compile(r"^={7}(?=[ \t]*\r?$)", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def left_over_lines(document: Document) -> Iterator[tuple[Span, Heading | None]]:
    """Yield where each such line stands, and the heading that it makes of the line above."""
    text = document.source.text
    if "=======" not in text:
        return
    unread = [fence.whole for fence in document.fences]
    unread += [Span(*match.span()) for match in _COMMENT.finditer(text)]
    above = {document.locate(heading.place).end_line: heading for heading in document.headings}
    for match in _LINE.finditer(text, document.front.body):
        place = Span(*match.span())
        if not any(span.start <= place.start < span.end for span in unread):
            heading = above.get(document.locate(place).line - 1)
            line = text[: place.start].rstrip("\r\n").rpartition("\n")[2]
            yield place, None if line.startswith("#") else heading


def headings_by_accident(document: Document) -> frozenset[Span]:
    """Return where the headings stand that such a line makes."""
    return frozenset(h.place for _, h in left_over_lines(document) if h is not None)
