"""The mutations' own reading of a page: its lines, fences, headings, links and texts.

The checker must not choose where it is tried: a place that its scanner overlooks would never be
damaged. So this reads Markdown with plain expressions and imports nothing of the tool. It knows as
much of Markdown as the book uses, and skips what it is not sure of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from mutations.texts import (
    ANYTHING,
    BLANK,
    CITATION,
    CODE,
    CODE_SPAN,
    COMMENT,
    NOTE,
    Kind,
    Text,
    filled,
    plain,
    texts,
    unquoted,
)

CHAPTER_FOLDERS = frozenset(
    {"start", "basics", "methods", "resources", "containers", "field", "practice"}
)

_FRONT = re.compile(r"\A---\n(?P<yaml>.*?\n)---\n", re.DOTALL)
_OPENS = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<language>[\w-]*)[^`\n]*\n", re.MULTILINE)
_HEADING = re.compile(
    r"^(?P<marks>#{1,6}) +(?P<title>.+?)(?: +\{ *(?P<id>#[\w-]+)[^}\n]*\})?[ ]*$", re.MULTILINE
)
_LINK = re.compile(
    r"(?<![!\\])\[(?P<words>(?:[^\[\]\n]|!\[[^\[\]\n]*\]\([^()\n]*\))+)\]"
    r"\((?P<address>[^()\s]+)(?: \"[^\"\n]*\")?\)"
)
_CITED = re.compile(r"@(?P<id>[a-z0-9][a-z0-9-]*)")
_CAPTION = re.compile(
    r"^(?:%% (?:caption|step [^:\n]+):|accTitle:|accDescr:) *(?P<words>.+)$", re.MULTILINE
)


@dataclass(frozen=True)
class Fence:
    """A fenced block: where it begins, what is between its lines, and where it ends."""

    start: int
    language: str
    inside: int
    content: str
    end: int

    @property
    def content_end(self) -> int:
        """The offset after the last line of its content, without the line break."""
        return self.inside + len(self.content)


@dataclass(frozen=True)
class Heading:
    """A heading: `id` is empty without one; `id_start` is where its `#` stands."""

    level: int
    start: int
    title: str
    id: str
    id_start: int


@dataclass(frozen=True)
class Link:
    """An inline link: where all of it stands, and its address."""

    start: int
    end: int
    words: str
    address: str
    address_start: int


@dataclass(frozen=True)
class Citation:
    """A source that is named in brackets; `start` is where its id begins."""

    id: str
    start: int

    @property
    def end(self) -> int:
        """The offset after its id."""
        return self.start + len(self.id)


class Page:
    """A page as it is typed; `path` is from the root, `uri` from docs/."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.uri = path.removeprefix("docs/")
        self.text = text
        front = _FRONT.match(text)
        self.body = front.end() if front else 0
        self.front: dict[str, Any] = yaml.safe_load(front["yaml"]) if front else {}
        self.fences = tuple(_fences(text, self.body))

    @property
    def folder(self) -> str:
        """The first folder below docs/, or nothing."""
        return self.uri.partition("/")[0] if "/" in self.uri else ""

    @property
    def is_chapter(self) -> bool:
        """Whether it has every part of a chapter."""
        return self.folder in CHAPTER_FOLDERS

    def line(self, offset: int) -> int:
        """The number of the line of an offset, from 1."""
        return self.text.count("\n", 0, offset) + 1

    @cached_property
    def unfenced(self) -> str:
        """The page with its front matter, fences and comments blanked."""
        blanked = [(0, self.body), *((fence.start, fence.end) for fence in self.fences)]
        text = self.text
        for start, end in blanked:
            text = text[:start] + filled(text[start:end], ANYTHING, BLANK) + text[end:]
        return filled(text, COMMENT, BLANK)

    @cached_property
    def plain(self) -> str:
        """The page as long as it is, everything but running text blanked or filled in."""
        return plain(self.unfenced)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, from the first to the last."""
        return tuple(
            Heading(
                level=len(match["marks"]),
                start=match.start(),
                title=match["title"],
                id=(match["id"] or "")[1:],
                id_start=match.start("id"),
            )
            for match in _HEADING.finditer(self.unfenced)
        )

    @property
    def title_line(self) -> int:
        """The line of the page's title."""
        return self.line(self.headings[0].start)

    def part(self, offset: int) -> str:
        """The id of the second-level heading above an offset, or of the title."""
        above = [h.id for h in self.headings if h.level <= 2 and h.start <= offset]
        return above[-1] if above else ""

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The inline links outside code."""
        code = [m.span() for m in CODE_SPAN.finditer(self.unfenced)]
        return tuple(
            Link(*match.span(), match["words"], match["address"], match.start("address"))
            for match in _LINK.finditer(self.unfenced)
            if not any(start <= match.start() < end for start, end in code)
        )

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The sources that the page cites."""
        return tuple(
            Citation(one["id"], match.start() + one.start("id"))
            for match in CITATION.finditer(self.unfenced)
            for one in _CITED.finditer(match[0])
        )

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """What a reader reads, without headings: paragraphs, items, cells and captions."""
        return (*texts(self.plain, self.body), *_captions(self))

    @property
    def typed(self) -> str:
        """What a reader reads as it is typed, code left out."""
        return re.sub(f"[{BLANK}{CODE}{NOTE}]+|\\*\\*", "", filled(self.unfenced, CODE_SPAN, CODE))


def _fences(text: str, start: int) -> Iterator[Fence]:
    while (opening := _OPENS.search(text, start)) is not None:
        closing = re.compile(rf"^ *{opening['ticks']}`*[ ]*$", re.MULTILINE).search(
            text, opening.end()
        )
        if closing is None:
            return
        content = text[opening.end() : max(opening.end(), closing.start() - 1)]
        language = opening["language"]
        yield Fence(opening.start(), language, opening.end(), content, closing.end())
        start = closing.end()


def _captions(page: Page) -> Iterator[Text]:
    for fence in page.fences:
        if fence.language == "mermaid":
            for match in _CAPTION.finditer(fence.content):
                words = unquoted(filled(match["words"], CODE_SPAN, CODE))
                yield Text(Kind.CAPTION, fence.inside + match.start("words"), words)
