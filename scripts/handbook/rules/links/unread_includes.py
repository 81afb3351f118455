"""Finds the lines that were to include a file and stay text, since they are typed otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pymdownx.snippets import SnippetPreprocessor

from handbook.core.diagnostics import Span
from handbook.markdown.page import Document

_LINE = re.compile(
    r"^(?P<before>[ \t]*)(?P<sign>-+8<-+)(?P<blank>[ \t]*)(?P<open>[\"'“”‘’]?)"
    # What is held as soon as it is read (*+, ++) is not tried in parts, which takes long.
    r"(?P<path>(?=[^\s\"'“”‘’\[\]<>./]*+[./])[^\s\"'“”‘’\[\]<>]++)[\"'“”‘’]?[ \t]*\r?$",
    re.MULTILINE,
)


def unread_includes(document: Document) -> Iterator[tuple[str, Span, str]]:
    """Yield what is typed on each such line that a reader sees, its place, and the line that
    includes the file.
    """
    text = document.source.text
    if "8<-" not in document.text:
        return
    hidden = [fence.whole for fence in document.fences]
    hidden += _comments(text)
    for match in _LINE.finditer(text, document.front.body):
        line = match[0].rstrip("\r")
        if SnippetPreprocessor.RE_ALL_SNIPPETS.match(line) or match["path"] not in document.text:
            continue
        place = Span(match.start("sign"), match.start() + len(line.rstrip()))
        if not any(span.start <= place.start < span.end for span in hidden):
            yield text[place.start : place.end], place, f'{match["sign"]} "{match["path"]}"'


def _comments(text: str) -> Iterator[Span]:
    """Yield the comments that end: no sign is looked for twice, however many never do."""
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start)) >= 0:
        yield Span(start, end + len("-->"))
        start = text.find("<!--", end)
