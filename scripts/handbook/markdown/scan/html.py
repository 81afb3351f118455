"""Finds raw HTML: the attributes of a tag, and which parts of a page are raw blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from markdown.util import BLOCK_LEVEL_ELEMENTS

from handbook.core.placed_text import PlacedText

# A name ends where the HTML Standard ends it (13.2.5.8, tag name state): `<docs.docker.com>` is
# an element.
TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>]*+)(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?"
)
_QUOTE = re.compile(r"=\s*(?P<mark>[\"'])")
_VALUE_END = re.compile(r"\s*/?>|\s+[\w:-]+[\s=/>]")
_LONGEST_VALUE = 1000
_CANDIDATE = re.compile(r"(?:^|,)\s*(?P<address>[^\s,]+)")
_LINE_START = re.compile(r"^ {0,3}(?=<(?:!--|/?[a-zA-Z]))", re.MULTILINE)
_NEXT_ON_LINE = re.compile(r" *(?=<)")
_COMMENT_END = re.compile(r"--!?>")
_VOID = frozenset({"hr", "br", "img", "input", "link", "meta", "source", "area", "base", "col"})
_SPAN_ONLY = frozenset(
    {"address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"legend", "li", "p", "summary", "td", "th"}
)
_BLOCK_LEVEL = frozenset(BLOCK_LEVEL_ELEMENTS)

ADDRESS_ATTRIBUTES = frozenset({"href", "src", "poster", "srcset"})
"""The attributes of raw HTML that hold addresses."""


class Region(Enum):
    """How Markdown reads a part of the page."""

    MARKDOWN = "markdown"
    SPAN = "span"
    RAW = "raw"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a tag; `start` and `end` enclose its value within the scanned text."""

    tag: str
    name: str
    value: str
    start: int
    end: int


def attributes_of(text: str, tag: re.Match[str]) -> Iterator[Attribute]:
    """Yield the attributes of a matched opening tag (see TAG), values without their quotes."""
    if tag["close"]:
        return
    for match in _ATTRIBUTE.finditer(text, tag.start("attributes"), tag.end("attributes")):
        start, end = match.span("value") if match["value"] else (match.end(), match.end())
        if text[start:end][:1] in {'"', "'"}:
            start, end = start + 1, end - 1
        yield Attribute(tag["name"].lower(), match["name"].lower(), text[start:end], start, end)


def open_quote(text: str, tag: re.Match[str]) -> str:
    """Return the quotation mark that begins a value of a matched tag (see TAG) and never ends it,
    or nothing. A value may hold the `>` that seems to end the tag: its mark follows soon.
    """
    begun = _QUOTE.search(_ATTRIBUTE.sub("", tag["attributes"]))
    if begun is None:
        return ""
    following = text.find(begun["mark"], tag.end(), tag.end() + _LONGEST_VALUE)
    ends = following >= 0 and _VALUE_END.match(text, following + 1) is not None
    return "" if ends else begun["mark"]


def addresses_in(attribute: str, value: str) -> Iterator[tuple[str, int]]:
    """Yield the addresses in an attribute's value and where each begins in it."""
    if attribute not in ADDRESS_ATTRIBUTES:
        return
    if attribute != "srcset":
        yield value, 0
        return
    for match in _CANDIDATE.finditer(value):
        yield match["address"], match.start("address")


def regions(page: PlacedText) -> Iterator[tuple[Region, PlacedText]]:
    """Split a page at its raw HTML blocks, its comments and its `<div markdown>` tags.

    Like Python-Markdown, only a tag that begins a line (after at most three spaces) or follows
    another such tag opens a block. The tags themselves come as RAW.
    """
    splitter = _Splitter(page.text)
    for region, start, end in splitter.parts():
        yield region, page.cut(start, end)


@dataclass(slots=True)
class _Element:
    """An open element whose content is Markdown, and where its end tag was last seen."""

    name: str
    region: Region
    closing: int = -1


class _Splitter:
    """One pass over a page. Searches that failed once are not repeated: every page is linear."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Element] = []
        self._comments_end = True
        self._after_tag = False

    def parts(self) -> Iterator[tuple[Region, int, int]]:
        position = start = 0
        while (found := self._next(position)) is not None:
            inner = self._region
            end, region = self._extent(found)
            self._after_tag = region is not None
            if region is None:
                position = end
                continue
            if found > start:
                yield inner, start, found
            yield region, found, end
            position = start = end
        if start < len(self._text):
            yield self._region, start, len(self._text)

    @property
    def _region(self) -> Region:
        return self._open[-1].region if self._open else Region.MARKDOWN

    def _next(self, position: int) -> int | None:
        """Return where the next tag or comment stands that may be a block."""
        if self._after_tag and (here := _NEXT_ON_LINE.match(self._text, position)):
            return here.end()
        opening = _LINE_START.search(self._text, position)
        candidates = [opening.end()] if opening else []
        if self._open and (closing := self._closing(position)) < len(self._text):
            candidates.append(closing)
        return min(candidates, default=None)

    def _closing(self, position: int) -> int:
        element = self._open[-1]
        if element.closing < position:
            end_tag = re.compile(f"</{element.name}\\s*>", re.IGNORECASE)
            match = end_tag.search(self._text, position)
            element.closing = match.start() if match else len(self._text)
        return element.closing

    def _extent(self, start: int) -> tuple[int, Region | None]:
        """Return where the block at `start` ends and how it is read; None: it is no block."""
        if self._text.startswith("<!--", start):
            return self._comment(start)
        tag = TAG.match(self._text, start)
        if tag is None or tag["name"].lower() not in _BLOCK_LEVEL:
            return (tag.end() if tag else start + 1), None
        name = tag["name"].lower()
        if tag["close"]:
            if self._open and self._open[-1].name == name:
                self._open.pop()
            return tag.end(), Region.RAW
        if name in _VOID or tag["attributes"].endswith("/"):
            return tag.end(), Region.RAW
        region = _inside(self._text, tag, name)
        if region is Region.RAW:
            return self._end_of(tag, name), Region.RAW
        self._open.append(_Element(name, region))
        return tag.end(), Region.RAW

    def _comment(self, start: int) -> tuple[int, Region | None]:
        end = _COMMENT_END.search(self._text, start + 4) if self._comments_end else None
        self._comments_end = end is not None
        return (end.end(), Region.COMMENT) if end else (start + 1, None)

    def _end_of(self, opening: re.Match[str], name: str) -> int:
        depth = 1
        same_name = re.compile(f"<(/?){name}\\b[^<>]*>", re.IGNORECASE)
        for tag in same_name.finditer(self._text, opening.end()):
            depth += -1 if tag[1] else 1
            if depth == 0:
                return tag.end()
        return len(self._text)


def _inside(text: str, tag: re.Match[str], name: str) -> Region:
    """Return how the content of an element is read, by its `markdown` attribute (md_in_html)."""
    for attribute in attributes_of(text, tag):
        if attribute.name == "markdown" and attribute.value in {"", "1", "markdown"}:
            return Region.SPAN if name in _SPAN_ONLY else Region.MARKDOWN
        if attribute.name == "markdown" and attribute.value in {"block", "span"}:
            return Region.SPAN if attribute.value == "span" else Region.MARKDOWN
    return Region.RAW
