"""What authors write with the keyboard: the pages and data files without what must stay as it is.

Code, comments and addresses are left out: their bytes mean something as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.book.site import Site
from handbook.core.diagnostics import Span
from handbook.core.source import SourceText
from handbook.core.yaml import YamlDocument
from handbook.markdown.page import Document, Link

UNREAD = "\x01"
"""What stands for each character that is left out."""

_UNREAD = re.compile(
    r"<!--(?:(?!<!--).)*?-->|(?<!`)(`{1,2})(?!`)[^`]{1,300}(?<!`)\1(?!`)|https?://[^\s)>\"']+",
    re.DOTALL,
)
DIAGRAM = "mermaid"
"""The language of a fence whose labels are written words."""
_BENT_TITLE = re.compile(r" [\u2018-\u201f]")
_INDENTED = re.compile(r"^(?: {4}|\t)[ \t]*(?!!!!|\?\?\?|===|<)\S.*$", re.MULTILINE)
"""A line of code, or of what stands in a list; but no title of a box, and no tag."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file, and its text as long as it is, without what is left out.

    `yaml` is what of it is YAML, which ends at `yaml_end`.
    """

    source: SourceText
    text: str
    yaml: YamlDocument | None
    yaml_end: int


def written_page(page: Document) -> Written:
    """Return what a page's author wrote."""
    unread = [fence.whole for fence in page.fences if fence.language != DIAGRAM]
    unread += [_address(link, page.source.text) for link in page.links if link.located]
    unread += _indented_code(page)
    return Written(
        page.source, _without(page.source.text, unread), page.front.yaml, page.front.body
    )


def _address(link: Link, text: str) -> Span:
    """Return where an address stands: a bent mark behind a space begins the link's title."""
    title = _BENT_TITLE.search(text, link.place.start, link.place.end)
    return Span(link.place.start, title.start()) if title else link.place


def _indented_code(page: Document) -> Iterator[Span]:
    """Yield the lines that are indented as code is, and hold nothing that is read otherwise."""
    source = page.source
    read = [Span(p.offsets[0], p.offsets[-1] + 1) for p in page.passages if p.text]
    read += [fence.whole for fence in page.fences]
    read.sort()
    index = 0
    for match in _INDENTED.finditer(source.text, page.front.body):
        while index < len(read) and read[index].end <= match.start():
            index += 1
        if index == len(read) or read[index].start >= match.end():
            yield Span(*match.span())


def written_data(site: Site) -> Iterator[Written]:
    """Yield the data files of a site."""
    for data in site.data_files.values():
        text = _without(data.source.text, [])
        yield Written(data.source, text, data, len(data.source.text))


def _without(text: str, unread: list[Span]) -> str:
    spans = [*unread, *(Span(*match.span()) for match in _UNREAD.finditer(text))]
    characters = list(text) if spans else []
    for span in spans:
        characters[span.start : span.end] = UNREAD * (span.end - span.start)
    return "".join(characters) if spans else text
