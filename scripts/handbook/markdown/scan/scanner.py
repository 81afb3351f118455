"""Says where things stand in the source of a page.

What is true of a page (which links it has, which ids) is the pipeline's to say; the scanner finds
candidates and their exact places, and `align` joins the two.
"""

from __future__ import annotations

from dataclasses import dataclass

from handbook.core.placed_text import PlacedText, join_lines, split_lines
from handbook.markdown.scan.balance import UnevenToken, running_on, swallowing, uneven
from handbook.markdown.scan.blocks import ADMONITION, ADMONITION_OR_TAB, BlockReader, Blocks
from handbook.markdown.scan.fences import take_fences
from handbook.markdown.scan.generic_blocks import open_blocks
from handbook.markdown.scan.html import Region, regions
from handbook.markdown.scan.indents import IndentToken, read_indents
from handbook.markdown.scan.inline import InlineReader
from handbook.markdown.scan.inlines import Inlines
from handbook.markdown.scan.tags import read_html
from handbook.markdown.scan.tokens import FenceToken, Scan

BLANK = "\x00"
"""What stands in `Scan.prose` for everything but running text and line breaks."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the Markdown of a page has: content tabs (pymdownx.tabbed), lists of definitions
    (def_list), and the names of the blocks of slashes (pymdownx.blocks).
    """

    tabs: bool = True
    definitions: bool = False
    blocks: frozenset[str] = frozenset()


_USUAL = Syntax()

Fenced = tuple[list[PlacedText], list[FenceToken]]
"""The lines of a page with each fence as one line, and the fences."""


def fenced(text: str, start: int = 0) -> Fenced:
    """Return the lines of the source `text` from offset `start`, and its fences."""
    return take_fences(split_lines(text, start))


def scan(
    text: str,
    start: int = 0,
    syntax: Syntax = _USUAL,
    taken: Fenced | None = None,
) -> Scan:
    """Scan the source `text` of a page from offset `start`, where the front matter ends.

    `syntax` is what its Markdown has, `taken` what `fenced` returned if it was asked already.
    All spans are code-point offsets within `text`. Never raises, whatever the text.
    """
    lines, fences = taken or fenced(text, start)
    blocks, inlines, indents, endless = _read(lines, syntax)
    notes = {footnote.name for footnote in blocks.footnotes}
    unknown = [note for note in inlines.notes if note.name not in notes]
    return Scan(
        links=tuple(sorted(inlines.links, key=lambda link: (link.whole, link.place))),
        headings=tuple(sorted(blocks.headings, key=lambda heading: heading.place)),
        ids=tuple(sorted(inlines.ids, key=lambda token: token.place)),
        definitions=tuple(blocks.definitions),
        citations=tuple(sorted(inlines.citations, key=lambda citation: citation.place)),
        fences=tuple(fences[number] for number in sorted(blocks.fences)),
        tables=tuple(blocks.tables),
        tags=tuple(sorted(inlines.tags, key=lambda tag: tag.place)),
        undefined=tuple(sorted([*inlines.undefined, *unknown], key=lambda r: r.whole)),
        used=frozenset(inlines.used),
        footnotes=tuple(blocks.footnotes),
        noted=frozenset(note.name for note in inlines.notes),
        tasks=tuple(sorted(inlines.tasks)),
        markup=(*inlines.markup, *blocks.openings),
        raw=tuple(inlines.raw),
        indents=tuple(sorted(indents, key=lambda token: token.place)),
        uneven=endless,
        open_blocks=open_blocks(lines, syntax.blocks),
        prose=_prose(text, inlines),
        passages=tuple(sorted(inlines.passages, key=lambda passage: passage.offsets[0])),
    )


def _read(
    lines: list[PlacedText], syntax: Syntax
) -> tuple[Blocks, Inlines, list[IndentToken], tuple[UnevenToken, ...]]:
    """Read the blocks of a page, and then what stands within each; the last of what is returned are
    the tags without their other half.
    """
    opens = ADMONITION_OR_TAB if syntax.tabs else ADMONITION
    blocks, inlines = Blocks(opens, syntax.definitions), Inlines()
    indents: list[IndentToken] = []
    swallows: UnevenToken | None = None
    comments: list[UnevenToken] = []
    for region, part in regions(join_lines(lines)):
        if region is Region.RAW:
            read_html(part, inlines)
            swallows = swallowing(part)
        elif region is Region.MARKDOWN:
            BlockReader(blocks).read(_lines(part))
            indents += read_indents(_lines(part), syntax.tabs)
        elif region is Region.SPAN:
            BlockReader(blocks).read([part])
        elif (runs_on := running_on(part)) is not None:
            comments.append(runs_on)
    definitions = {definition.name: definition for definition in blocks.definitions}
    for piece in blocks.pieces:
        reader = InlineReader(piece.text, definitions, inlines)
        reader.read(piece.kind)
    return blocks, inlines, indents, uneven(inlines.edges, swallows, comments)


def _lines(part: PlacedText) -> list[PlacedText]:
    lines: list[PlacedText] = []
    start = 0
    for line in part.text.split("\n"):
        lines.append(part.cut(start, start + len(line)))
        start += len(line) + 1
    return lines


def _prose(text: str, inlines: Inlines) -> str:
    characters = [c if c in "\r\n" else BLANK for c in text]
    for span in inlines.prose:
        characters[span.start : span.end] = text[span.start : span.end]
    return "".join(characters)
