"""What the scanner finds in a source text, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.passage import Passage
from handbook.markdown.scan.balance import UnevenToken
from handbook.markdown.scan.indents import IndentToken


class LinkForm(Enum):
    """How a link or image is typed."""

    INLINE = "inline"
    REFERENCE = "reference"
    AUTOLINK = "autolink"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class LinkToken:
    """An address in the source.

    `attribute` is what it becomes in HTML (`href`, `src`, …); `target` is unescaped; `place` is
    the address itself (for a reference: in its definition) and `whole` the construct that uses it.
    """

    form: LinkForm
    attribute: str
    target: str
    place: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class HeadingToken:
    """A heading. `text` keeps the inline markup; `id` is the explicit one, if any."""

    level: int
    text: str
    place: Span
    id: str | None
    id_place: Span | None


@dataclass(frozen=True, slots=True)
class IdToken:
    """An explicit id: in an attribute list or in raw HTML."""

    id: str
    place: Span


@dataclass(frozen=True, slots=True)
class DefinitionToken:
    """`[name]: address`. The name is lower case with single spaces, as Markdown compares it."""

    name: str
    target: str
    place: Span
    whole: Span


class ReferenceForm(Enum):
    """How a reference is typed: `[text][name]`, `[name]` or `[^name]`."""

    FULL = "full"
    SHORTCUT = "shortcut"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class ReferenceToken:
    """A pair of brackets that names a definition. `place` is the name, `whole` all of it."""

    form: ReferenceForm
    name: str
    place: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class FootnoteToken:
    """`[^name]: text`. `place` is the name."""

    name: str
    place: Span


@dataclass(frozen=True, slots=True)
class AttributeToken:
    """An attribute of a raw tag; `place` is its value, or its name where it has none."""

    name: str
    value: str
    place: Span


@dataclass(frozen=True, slots=True)
class TagToken:
    """An opening tag of raw HTML."""

    name: str
    attributes: tuple[AttributeToken, ...]
    place: Span

    def value(self, attribute: str) -> str | None:
        """Return the value of an attribute, or None where the tag has none of that name."""
        return next((a.value for a in self.attributes if a.name == attribute), None)


@dataclass(frozen=True, slots=True)
class CitationToken:
    """One `@id` within square brackets; `place` is the id without the `@`."""

    id: str
    place: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class AdmonitionToken:
    """An admonition: `kind` is its first word (`note`), `whole` reaches to the end of its text."""

    kind: str
    whole: Span


@dataclass(frozen=True, slots=True)
class FenceToken:
    """A fenced block. `lines` are its content without the indentation of the fence, `attributes`
    what stands between the braces of its first line.
    """

    language: str
    opening: Span
    whole: Span
    lines: tuple[PlacedText, ...]
    attributes: str = ""

    @property
    def content(self) -> str:
        """The content as the fence's formatter receives it."""
        return "\n".join(line.text for line in self.lines)

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """Return the source span of a place inside the fence (from 1, the end exclusive).

        A place outside the content is brought to the nearest place inside it, or to the fence.
        """
        if not 1 <= line <= len(self.lines):
            return self.opening
        start = self._offset(line, column)
        last = min(end_line, len(self.lines))
        end = self._offset(last, end_column - 1) + 1 if end_column > 1 else start
        return Span(start, max(start, end))

    def _offset(self, line: int, column: int) -> int:
        offsets = self.lines[line - 1].offsets
        return offsets[min(max(column, 1), len(offsets)) - 1]


@dataclass(frozen=True, slots=True)
class RowToken:
    """A row of a table: how many cells it has, where it stands, and where cells are empty."""

    cells: int
    place: Span
    empty: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class TableToken:
    """A table. Without a `separator` below its head Markdown takes it for text; where it is
    `below_text` without an empty line between, it would do so with one too.
    """

    head: RowToken
    separator: RowToken | None
    rows: tuple[RowToken, ...]
    below_text: bool = False

    @property
    def is_lone_row(self) -> bool:
        """Whether it is a paragraph of one row, without a head of its own."""
        return self.separator is None and not self.rows


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything found in one page. `prose` has the length of the source: running text stays,
    and whatever is code, a heading, a link's text, a quotation or markup is blanked.
    """

    links: tuple[LinkToken, ...]
    headings: tuple[HeadingToken, ...]
    ids: tuple[IdToken, ...]
    definitions: tuple[DefinitionToken, ...]
    citations: tuple[CitationToken, ...]
    fences: tuple[FenceToken, ...]
    tables: tuple[TableToken, ...]
    tags: tuple[TagToken, ...]
    undefined: tuple[ReferenceToken, ...]
    """The references that name no definition, footnotes included."""
    used: frozenset[str]
    """The names of the definitions that something refers to."""
    footnotes: tuple[FootnoteToken, ...]
    noted: frozenset[str]
    """The names of the footnotes that something refers to."""
    tasks: tuple[Span, ...]
    """The brackets that begin a stretch of text: `[ ]`, `[x]`, `[CPU]`."""
    markup: tuple[PlacedText, ...]
    """The stretches of inline markup with code, comments and escapes masked."""
    raw: tuple[PlacedText, ...]
    """What stands between the tags of raw HTML blocks."""
    indents: tuple[IndentToken, ...]
    """What looks nested and is not."""
    uneven: tuple[UnevenToken, ...]
    """The tags without their other half, and the comments that run on into another."""
    open_blocks: tuple[Span, ...]
    """Where the blocks of slashes begin that never end."""
    prose: str
    passages: tuple[Passage, ...]
