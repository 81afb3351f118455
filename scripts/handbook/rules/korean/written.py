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
from handbook.markdown.page import Document

UNREAD = "\x01"
"""What stands for each character that is left out."""

_UNREAD = re.compile(
    r"<!--(?:(?!<!--).)*?-->|(?<!`)(`{1,2})(?!`)[^`]{1,300}(?<!`)\1(?!`)|https?://[^\s)>\"']+",
    re.DOTALL,
)
_DIAGRAM = "mermaid"


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
    unread = [fence.whole for fence in page.fences if fence.language != _DIAGRAM]
    unread += [link.place for link in page.links if link.located]
    return Written(
        page.source, _without(page.source.text, unread), page.front.yaml, page.front.body
    )


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
