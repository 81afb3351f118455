"""The mutations' own reading of a page: its lines, fences, headings, links and texts.

The checker must not choose where it is tried: a place that its scanner overlooks would never be
damaged. So this reads Markdown with plain expressions and imports nothing of the tool. It knows as
much of Markdown as the book uses, and skips what it is not sure of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

import yaml

BLANK = "\x00"
"""Stands for each character that is no running text."""
CODE = "\ue001"
NOTE = "\ue002"
"""Stands for each character of a citation or of a footnote's mark."""

CHAPTER_FOLDERS = frozenset({"start", "basics", "methods", "containers", "practice"})

_FRONT = re.compile(r"\A---\n(?P<yaml>.*?\n)---\n", re.DOTALL)
_OPENS = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<language>[\w-]*)[^`\n]*\n", re.MULTILINE)
_HEADING = re.compile(
    r"^(?P<marks>#{1,6}) +(?P<title>.+?)(?: +\{ *(?P<id>#[\w-]+)[^}\n]*\})?[ ]*$", re.MULTILINE
)
_LINK = re.compile(
    r"(?<![!\\])\[(?P<words>(?:[^\[\]\n]|!\[[^\[\]\n]*\]\([^()\n]*\))+)\]"
    r"\((?P<address>[^()\s]+)(?: \"[^\"\n]*\")?\)"
)
_CITATION = re.compile(r"\[@[^\[\]\n]*\]")
_CITED = re.compile(r"@(?P<id>[a-z0-9][a-z0-9-]*)")
_HIDDEN = (
    (re.compile(r"<!--.*?-->", re.DOTALL), BLANK),
    (
        re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?:[^`\n]|\n(?!\n)|`+)*?(?<!`)(?P=ticks)(?!`)"),
        CODE,
    ),
    (_CITATION, NOTE),
    (re.compile(r"\[\^[^\]\s]+\]"), NOTE),
    (re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)(?:\{[^}\n]*\})?"), BLANK),
    (re.compile(r"(?<=\])\([^()\n]*\)"), BLANK),
    (re.compile(r"<https?://[^>\s]*>"), BLANK),
    (re.compile(r"</?[A-Za-z][^<>]*>"), BLANK),
    (re.compile(r"^#{1,6} .*$", re.MULTILINE), BLANK),
    (re.compile(r"\{:? *[#.][^}\n]*\}"), BLANK),
    (re.compile(r"\*\[[^\]\n]*\]:.*$|^\[[^\]\n]*\]: .*$", re.MULTILINE), BLANK),
)
"""What is no running text, in the order in which it is taken out, and what stands for it."""
_QUOTED = re.compile(
    r"(?<!\w)'[^'\n]{1,300}'|(?<!\w)\"[^\"\n]{1,300}\"|‘[^’\n]*’|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』"
)
_ITEM = re.compile(r" *(?:[-*+]|\d{1,3}\.) +(?:\[[^\]\n]{0,20}\] +)?")
_BOX = re.compile(r" *(?:!!!|\?\?\?\+?) ")
_ROW = re.compile(r" *\|")
_SEPARATOR = re.compile(r"[ |:\-]+$")
_CELL = re.compile(r"(?<=\|)[^|\n]+(?=\|)")
_CAPTION = re.compile(
    r"^(?:%% (?:caption|step [^:\n]+):|accTitle:|accDescr:) *(?P<words>.+)$", re.MULTILINE
)


class Kind(Enum):
    """Where a text stands."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"


@dataclass(frozen=True)
class Text:
    """A stretch of running text from offset `start` of the page.

    It is as long as the source, with code, notes, addresses and quotations filled in; bold marks
    and the brackets of links are there as they are typed.
    """

    kind: Kind
    start: int
    words: str
    in_box: bool = False

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.words)


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
        text = _filled(self.text, blanked, BLANK)
        return re.sub(r"<!--.*?-->", lambda m: re.sub(r"[^\n]", BLANK, m[0]), text, flags=re.DOTALL)

    @cached_property
    def plain(self) -> str:
        """The page as long as it is, everything but running text blanked or filled in."""
        text = self.unfenced
        for pattern, filler in _HIDDEN:
            text = _filled(text, [match.span() for match in pattern.finditer(text)], filler)
        return text

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
        code = [m.span() for m in _HIDDEN[1][0].finditer(self.unfenced)]
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
            for match in _CITATION.finditer(self.unfenced)
            for one in _CITED.finditer(match[0])
        )

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """What a reader reads, without headings: paragraphs, items, cells and captions."""
        return (*_texts(self.plain, self.body), *_captions(self))

    @property
    def typed(self) -> str:
        """What a reader reads as it is typed, code left out."""
        return re.sub(f"[{BLANK}{CODE}{NOTE}]+|\\*\\*", "", _without_code(self.unfenced))


def _without_code(text: str) -> str:
    pattern, filler = _HIDDEN[1]
    return _filled(text, [match.span() for match in pattern.finditer(text)], filler)


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


def _filled(text: str, spans: list[tuple[int, int]], filler: str) -> str:
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\n]", filler, text[start:end]) + text[end:]
    return text


def _texts(plain: str, body: int) -> Iterator[Text]:
    """Yield the blocks of a page: what stands between blank lines, items and rows apart."""
    offset, box = body, -1
    block: tuple[Kind, int, int, bool] | None = None
    for line in plain[body:].splitlines(keepends=True):
        start, end = offset, offset + len(line.rstrip("\n"))
        offset += len(line)
        indent = len(line) - len(line.lstrip(" "))
        box = -1 if line.strip() and indent <= box else box
        kind = _kind(line)
        goes_on = kind is Kind.PARAGRAPH and block is not None and block[2] == start - 1
        if block is not None and not goes_on:
            yield _text(plain, block)
            block = None
        if _BOX.match(line):
            box = indent
        elif kind is Kind.CELL:
            yield from (_cell(plain, start, m) for m in _CELL.finditer(line))
        elif goes_on and block is not None:
            block = (block[0], block[1], end, block[3])
        elif kind is not None:
            block = (kind, _words_start(line, start), end, box >= 0)
    if block is not None:
        yield _text(plain, block)


def _kind(line: str) -> Kind | None:
    if not line.strip(f" \n{BLANK}") or _BOX.match(line):
        return None
    if _ROW.match(line):
        return None if _SEPARATOR.match(line.strip()) else Kind.CELL
    return Kind.ITEM if _ITEM.match(line) else Kind.PARAGRAPH


def _words_start(line: str, start: int) -> int:
    mark = _ITEM.match(line)
    return start + (mark.end() if mark else len(line) - len(line.lstrip(" ")))


def _text(plain: str, block: tuple[Kind, int, int, bool]) -> Text:
    kind, start, end, in_box = block
    return Text(kind, start, _unquoted(plain[start:end].rstrip()), in_box)


def _cell(plain: str, line: int, match: re.Match[str]) -> Text:
    words = match[0]
    start = line + match.start() + len(words) - len(words.lstrip(" "))
    return Text(Kind.CELL, start, _unquoted(plain[start : line + match.end()].rstrip(" ")))


def _captions(page: Page) -> Iterator[Text]:
    for fence in page.fences:
        if fence.language == "mermaid":
            for match in _CAPTION.finditer(fence.content):
                words = _unquoted(_without_code(match["words"]))
                yield Text(Kind.CAPTION, fence.inside + match.start("words"), words)


def _unquoted(words: str) -> str:
    return _QUOTED.sub(lambda m: BLANK * len(m[0]), words)
