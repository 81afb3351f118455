"""Finds the blocks of a page and the text in them, in Python-Markdown's reading.

Python-Markdown cuts a page at blank lines and hands each block to the container that was opened
before it: a block indented by one level belongs to the list item, admonition or footnote above it,
and is code where nothing is open. `BlockReader` follows that, keeps apart what is code, and leaves
the inline markup to scan_inline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from handbook.core.diagnostics import Span
from handbook.core.placed_text import TAB_WIDTH, PlacedText, join_lines
from handbook.markdown.passage import TextKind
from handbook.markdown.scan.fences import fence_number
from handbook.markdown.scan.tables import (
    cells,
    lone_row,
    table_head,
    table_token,
    tables_below_text,
)
from handbook.markdown.scan.tokens import DefinitionToken, FootnoteToken, HeadingToken, TableToken

ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?) ?[\w\"-]")
ADMONITION_OR_TAB = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?) ?[\w\"-]")
"""How an admonition begins: without pymdownx.tabbed, a content tab is text and code."""
_HASH = re.compile(r"(?P<marks>#{1,6})(?P<text>(?:\\.|[^\\])*?)#*$")
_UNDERLINE = re.compile(r"[=-]+ *$")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.) +(?P<text>.*)")
_NESTED_ITEM = re.compile(r" {4,7}(?:[*+-]|\d+\.) +")
_QUOTE = re.compile(r" {0,3}> ?(?P<text>.*)")
_FOOTNOTE = re.compile(r" {0,3}\[\^(?P<name>[^\]]*)\]: *(?P<text>.*)")
_DEFINED = re.compile(r" {0,3}: {1,3}(?P<text>\S.*)")
_DEFINITION = re.compile(
    r" {0,3}\[(?P<name>[^\[\]]*)\]: *\n? *(?P<target>\S+) *(?:\n *)?"
    r"(?:(?P<quote>[\"']).*(?P=quote) *|\(.*\) *)?(?=\n|$)"
)
_HEADING_ATTRIBUTES = re.compile(r" +\{:? *(?P<list>[^}\n ][^\n]*?)\} *$")
_ID = re.compile(r"(?:^|[ ])#(?P<id>[^\s}#]+)")
_MAX_DEPTH = 60
"""Containers within containers; deeper text is read as one paragraph, to bound the recursion."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of inline markup: a paragraph, a table cell, the text of a heading."""

    text: PlacedText
    kind: TextKind = TextKind.PARAGRAPH


@dataclass(slots=True)
class Blocks:
    """What the blocks of a page hold; `opens` is how an admonition begins, and `defines` tells
    whether a line that begins with a colon says what the term above it is.
    """

    opens: re.Pattern[str] = ADMONITION_OR_TAB
    defines: bool = False
    pieces: list[Piece] = field(default_factory=list)
    headings: list[HeadingToken] = field(default_factory=list)
    tables: list[TableToken] = field(default_factory=list)
    definitions: list[DefinitionToken] = field(default_factory=list)
    footnotes: list[FootnoteToken] = field(default_factory=list)
    openings: list[PlacedText] = field(default_factory=list)
    """The lines that look like the opening of an admonition."""
    fences: set[int] = field(default_factory=set)
    """The numbers of the fences that are none of an indented code block's lines."""


class BlockReader:
    """One container: the page itself, a list item, an admonition, a quotation."""

    def __init__(self, blocks: Blocks, depth: int = 0, kind: TextKind = TextKind.PARAGRAPH) -> None:
        self._blocks = blocks
        self._depth = depth
        self._kind = kind
        self._boxed = False  # within an admonition
        self._lazy = False  # a list item also takes the lines that are not indented
        self._open: BlockReader | None = None
        self._quote: BlockReader | None = None

    def read(self, lines: Sequence[PlacedText]) -> None:
        """Read the lines of this container, blank lines between its blocks."""
        block: list[PlacedText] = []
        for line in lines:
            if not line.blank:
                block.append(line)
            elif block:
                self.read_block(block)
                block = []
        if block:
            self.read_block(block)

    def read_block(self, lines: list[PlacedText]) -> None:
        """Read lines that no blank line divides."""
        if self._depth > _MAX_DEPTH:
            self._paragraph(lines)
            return
        ends = _Ends(lines, self._blocks)
        start = 0
        while start < len(lines):
            start = self._step(lines, start, ends)

    def _step(self, lines: list[PlacedText], start: int, ends: _Ends) -> int:
        """Read the first thing from line `start` on; return the line after it."""
        quote, self._quote = self._quote, None
        if self._blocks.opens.match(lines[start].text):
            return self._admonition(lines, start)
        if lines[start].indent >= TAB_WIDTH:
            return self._indented(lines, start, ends.admonition[start])
        if (head := table_head(lines, start)) is not None:
            return self._table(lines, start, ends.admonition[start], head)
        if _QUOTE.match(lines[start].text):
            return self._quotation(lines, start, ends.heading[start], quote)
        return self._flow(lines, start, ends)

    def _flow(self, lines: list[PlacedText], start: int, ends: _Ends) -> int:
        line = lines[start]
        heading = _HASH.match(line.text)
        if heading:  # never with a backslash at the end of the line
            self._heading(line, heading)
            return start + 1
        if start + 1 < len(lines) and _UNDERLINE.match(lines[start + 1].text):
            level = 1 if lines[start + 1].text.startswith("=") else 2
            self._add_heading(level, line, line)
            return start + 2
        if _ITEM.match(line.text):
            return self._list(lines, start, ends.heading[start])
        return self._text(lines, start, max(start + 1, ends.paragraph[start]))

    def _child(self, kind: TextKind | None = None) -> BlockReader:
        quoted = self._kind is TextKind.QUOTATION
        inner = self._kind if quoted or kind is None else kind
        child = BlockReader(self._blocks, self._depth + 1, inner)
        child._boxed = self._boxed
        return child

    def _admonition(self, lines: list[PlacedText], start: int) -> int:
        end = start + 1
        while end < len(lines) and lines[end].indent >= TAB_WIDTH:
            end += 1
        self._blocks.openings.append(lines[start])
        self._open = self._child()
        self._open._boxed = True
        self._open.read([line.dedent() for line in lines[start + 1 : end]])
        return end

    def _indented(self, lines: list[PlacedText], start: int, last: int) -> int:
        end = start + 1
        lazy = self._open is not None and self._open._lazy
        while end < len(lines) and (lines[end].indent >= TAB_WIDTH or (lazy and end < last)):
            end += 1
        if self._open is not None:
            self._open.read_block([line.dedent() for line in lines[start:end]])
        return end

    def _table(self, lines: list[PlacedText], start: int, end: int, head: int) -> int:
        """Read a table whose head takes `head` lines."""
        self._open = None
        self._blocks.tables.append(table_token(lines[start:end], head))
        for line in [lines[start], *lines[start + head : end]]:
            for cell in cells(line):
                if not cell.blank:
                    self._add_piece(cell, TextKind.CELL)
        return end

    def _heading(self, line: PlacedText, match: re.Match[str]) -> None:
        self._add_heading(len(match["marks"]), line.cut(*match.span("text")), line)

    def _add_heading(self, level: int, text: PlacedText, line: PlacedText) -> None:
        self._open = None
        attributes = _HEADING_ATTRIBUTES.search(text.text)
        identifier = _ID.search(attributes["list"]) if attributes else None
        words = text.cut(0, attributes.start()) if attributes else text
        name, place = None, None
        if attributes and identifier:
            offset = attributes.start("list")
            name = identifier["id"]
            place = text.span(offset + identifier.start("id"), offset + identifier.end("id"))
        self._blocks.headings.append(
            HeadingToken(level, words.text.strip(), _trimmed(line), name, place)
        )
        self._add_piece(words, TextKind.HEADING)

    def _list(self, lines: list[PlacedText], start: int, end: int) -> int:
        groups: list[list[PlacedText]] = []
        for line in lines[start:end]:
            item = _ITEM.match(line.text)
            if item:
                self._read_item(groups)
                self._open = self._child(TextKind.ITEM)
                self._open._lazy = not self._boxed
                groups = [[line.cut(item.start("text"))]]
            elif _NESTED_ITEM.match(line.text) and len(groups) == 1:
                groups.append([line.dedent()])
            else:
                groups[-1].append(line.dedent() if len(groups) > 1 else line)
        self._read_item(groups)
        return end

    def _read_item(self, groups: list[list[PlacedText]]) -> None:
        for group in groups:
            assert self._open is not None
            self._open.read_block(group)

    def _quotation(
        self, lines: list[PlacedText], start: int, end: int, before: BlockReader | None
    ) -> int:
        self._open = None
        quote = before or self._child(TextKind.QUOTATION)
        inner: list[PlacedText] = []
        for line in lines[start:end]:
            match = _QUOTE.match(line.text)
            inner.append(line.cut(match.start("text")) if match else line)
        quote.read(inner)
        self._quote = quote
        return end

    def _text(self, lines: list[PlacedText], start: int, end: int) -> int:
        footnote = _FOOTNOTE.match(lines[start].text)
        defined = _DEFINED.match(lines[start].text) if self._blocks.defines else None
        if footnote:
            name = lines[start].span(*footnote.span("name"))
            self._blocks.footnotes.append(FootnoteToken(footnote["name"], name))
        if holder := footnote or defined:
            self._open = self._child()
            first = lines[start].cut(holder.start("text"))
            self._open.read_block([first, *(line.dedent() for line in lines[start + 1 : end])])
            return end
        two = join_lines(lines[start : start + 2])
        definition = _DEFINITION.match(two.text)
        if definition:
            self._blocks.definitions.append(_definition(two, definition))
            return start + two.text.count("\n", 0, definition.end()) + 1
        self._paragraph(lines[start:end])
        return end

    def _paragraph(self, lines: list[PlacedText]) -> None:
        self._open = None
        words: list[PlacedText] = []
        for line in lines:
            number = fence_number(line)
            if number is None:
                words.append(line)
            else:
                self._blocks.fences.add(number)
        if words:
            self._blocks.tables.extend((*tables_below_text(words), *lone_row(words)))
            self._add_piece(join_lines(words))

    def _add_piece(self, text: PlacedText, kind: TextKind | None = None) -> None:
        quoted = self._kind is TextKind.QUOTATION
        self._blocks.pieces.append(Piece(text, self._kind if quoted or kind is None else kind))


class _Ends:
    """For each line of a block, the next line at which an admonition, a heading or a new kind of
    text begins: computed once, so that a block of many headings stays linear.
    """

    def __init__(self, lines: list[PlacedText], blocks: Blocks) -> None:
        others = (_QUOTE, _FOOTNOTE, _DEFINITION, *([_DEFINED] if blocks.defines else []))
        count = len(lines)
        self.admonition = [count] * (count + 1)
        self.heading = [count] * (count + 1)
        self.paragraph = [count] * (count + 1)
        for index in range(count - 1, -1, -1):
            # A line cannot end the block that it opens, so the search begins on the line below.
            following = index + 1
            if following == count:
                continue
            text = lines[following].text
            admonition = blocks.opens.match(text) is not None
            heading = admonition or text.startswith("#")
            other = heading or any(pattern.match(text) for pattern in others)
            self.admonition[index] = following if admonition else self.admonition[following]
            self.heading[index] = following if heading else self.heading[following]
            self.paragraph[index] = following if other else self.paragraph[following]


def _definition(text: PlacedText, match: re.Match[str]) -> DefinitionToken:
    target = match["target"]
    start, end = match.span("target")
    if target.startswith("<") and target.endswith(">"):
        target, start, end = target[1:-1], start + 1, end - 1
    name = " ".join(match["name"].lower().split())
    return DefinitionToken(name, target, text.span(start, end), text.span(*match.span()))


def _trimmed(line: PlacedText) -> Span:
    return line.span(line.indent, len(line.text.rstrip()))
