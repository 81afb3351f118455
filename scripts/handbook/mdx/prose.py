"""The running text of a converted page, block by block, and the way to set links into it.

Each block becomes one flat text, so that a word is seen whole although markup divides it
(<strong>반</strong>가상화). Parts in which nothing may be linked keep their place in that text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from markdown.util import BLOCK_LEVEL_ELEMENTS

from handbook.diagnostics import Span
from handbook.mdx.raw_html import MARK, stashed

_UNLINKED_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "button",
        "caption",
        "cite",
        "code",
        "dfn",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "img",
        "input",
        "kbd",
        "label",
        "legend",
        "math",
        "object",
        "option",
        "pre",
        "q",
        "samp",
        "script",
        "select",
        "strong",
        "style",
        "summary",
        "svg",
        "template",
        "textarea",
        "th",
        "var",
    ]
)
_UNLINKED_CLASSES = frozenset({"admonition-title", "citation", "glossary-entry", "sources"})
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS) - {"br", "button", "math", "option"}
_RAW_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's flat text: what stands in `parent` after its child `after`.

    `after` is None for the text before the first child.
    """

    span: Span
    parent: Element
    after: Element | None


@dataclass(slots=True)
class Block:
    """A paragraph, list item, table cell or the like. Links may stand within `free` stretches."""

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    free: list[Span] = field(default_factory=list)
    _opened: int = 0

    def add(self, text: str | None, parent: Element, after: Element | None, free: bool) -> None:
        """Add the text of `parent` that follows its child `after`."""
        start = len(self.text)
        self.text += text or ""
        self.pieces.append(Piece(Span(start, len(self.text)), parent, after))
        if free and self._opened == 0:
            self.free.append(Span(start, len(self.text)))

    def cut(self, stash: Sequence[Any]) -> None:
        """Take the raw tags, and what stands inside raw links or code, out of `free`."""
        free: list[Span] = []
        opened = 0
        for span in self.free:
            start = span.start
            for mark in MARK.finditer(self.text, span.start, span.end):
                if opened == 0:
                    free.append(Span(start, mark.start()))
                opened = max(0, opened + _opening(stashed(stash, mark[1])))
                start = mark.end()
            if opened == 0:
                free.append(Span(start, span.end))
        self.free = free

    def allows(self, span: Span) -> bool:
        """Whether a link may stand on `span`."""
        return any(free.start <= span.start and span.end <= free.end for free in self.free)

    def insert(self, links: Sequence[tuple[Span, Element]]) -> None:
        """Put each element in the place of its span; the spans ascend and are allowed."""
        for piece in self.pieces:
            inside = [
                (span, link)
                for span, link in links
                if piece.span.start <= span.start and span.end <= piece.span.end
            ]
            if inside:
                _insert(self.text, piece, inside)


def blocks(root: Element, stash: Sequence[Any]) -> list[Block]:
    """Return the blocks below `root` in the order of the page."""
    found = list(_blocks(root))
    for block in found:
        block.cut(stash)
    return [block for block in found if block.free]


def _blocks(element: Element) -> Iterator[Block]:
    if not _may_hold_links(element):
        return
    block = Block()
    block.add(element.text, element, None, free=True)
    for child in element:
        if child.tag in _BLOCKS:
            yield block
            yield from _blocks(child)
            block = Block()
        else:
            _add_inline(block, child, free=True)
        block.add(child.tail, element, child, free=True)
    yield block


def _add_inline(block: Block, element: Element, free: bool) -> None:
    inside = free and _may_hold_links(element)
    block.add(element.text if element.tag != "br" else "\n", element, None, inside)
    for child in element:
        _add_inline(block, child, inside)
        block.add(child.tail, element, child, inside)


def _may_hold_links(element: Element) -> bool:
    if element.tag in _UNLINKED_TAGS or not isinstance(element.tag, str):
        return False
    return not _UNLINKED_CLASSES & set(element.get("class", "").split())


def _opening(html: str) -> int:
    """Return 1 for a raw tag that opens an unlinked element, -1 for one that closes it."""
    tag = _RAW_TAG.match(html)
    if tag is None or tag["name"].lower() not in _UNLINKED_TAGS or html.endswith("/>"):
        return 0
    return -1 if tag["end"] else 1


def _insert(text: str, piece: Piece, links: Sequence[tuple[Span, Element]]) -> None:
    parent, after = piece.parent, piece.after
    before = text[piece.span.start : links[0][0].start]
    if after is None:
        parent.text, position = before, 0
    else:
        after.tail, position = before, list(parent).index(after) + 1
    ends = [span.start for span, _ in links[1:]] + [piece.span.end]
    for offset, ((span, link), end) in enumerate(zip(links, ends, strict=True)):
        link.text = text[span.start : span.end]
        link.tail = text[span.end : end]
        parent.insert(position + offset, link)
