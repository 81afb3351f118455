"""One page of the book: what it says, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.core.active_content import Active
from handbook.core.diagnostics import Diagnostic, Location, Span
from handbook.core.source import SourceText
from handbook.diagrams.analyse import DiagramReport
from handbook.diagrams.fit import Misfit
from handbook.diagrams.places import Place
from handbook.markdown.chapters import CHAPTER_FOLDERS, PART_IDS, PRACTICE, is_looked_up
from handbook.markdown.directives import Suppression
from handbook.markdown.front_matter import FrontMatter
from handbook.markdown.leaks import IncludedLeak
from handbook.markdown.passage import Passage
from handbook.markdown.scan.balance import COMMENT, UnevenToken
from handbook.markdown.scan.indents import IndentToken
from handbook.markdown.scan.tokens import (
    AdmonitionToken,
    CitationToken,
    DefinitionToken,
    FenceToken,
    FootnoteToken,
    IdToken,
    LinkForm,
    ReferenceToken,
    TableToken,
    TagToken,
)
from handbook.markdown.snippets import Snippet
from handbook.markdown.unparsed import Leak

_WITHIN_WORDS = frozenset(
    {"mark", "emoji", "math", "key", "half_key", "sub", "sup", "insert", "strike", "backslash"}
    | {"slashes"}
)
"""Signs around or beside words of one passage: what else stands in that is read all the same."""
_PART = 2
"""The level of the headings that divide a page."""


NEVER_SILENT = frozenset({"STR018", "INT001", "INT002"})
"""Rules that no comment silences: what would act in the reader's browser, and what was not read."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link, image or other address.

    `attribute` is `href`, `src` and so on. `from_source` tells how the site reads the address:
    as a path from the page's source file (Markdown), or as it is in the browser (raw HTML).
    `text` is what stands for it (unknown for raw HTML), the alternative text of an image;
    `pictured` tells whether an image stands within a link.
    `place` is the address in the source, `whole` what uses it. Where the scanner could not find
    it, `located` is False and both are the heading above.
    """

    attribute: str
    target: str
    text: str
    form: LinkForm
    from_source: bool
    place: Span
    whole: Span
    pictured: bool = False
    located: bool = True
    included: str = ""
    """The file that the page includes and in which the address is typed; `place` is where."""


@dataclass(frozen=True, slots=True)
class Option:
    """An item of a question, and `place`, its mark in brackets (None where that is unknown).

    `answer` is what the mark says, `text` the item's words, `targets` where its explanation leads.
    """

    answer: str
    text: str
    explained: bool
    targets: tuple[str, ...]
    place: Span | None


@dataclass(frozen=True, slots=True)
class Quiz:
    """A question or a guess: its `kind` as the extension `quiz` tells them apart, the id of the
    heading above it (or an empty string), and its items.
    """

    kind: str
    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class References:
    """The references of a page that lead nowhere, and the definitions that nothing leads to."""

    undefined: tuple[ReferenceToken, ...]
    """Those whose brackets a reader sees, footnotes included."""
    definitions: tuple[DefinitionToken, ...]
    used: frozenset[str]
    """The names of the definitions that are referred to."""
    footnotes: tuple[FootnoteToken, ...]
    noted: frozenset[str]
    """The names of the footnotes that are referred to."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `explicit` tells whether its author gave the id, which stands at `id_place`."""

    level: int
    text: str
    id: str
    explicit: bool
    place: Span
    id_place: Span | None = None
    located: bool = True


@dataclass(frozen=True, slots=True)
class Diagram:
    """A diagram: its fence, what handbook.diagrams says about it, what keeps it off a phone."""

    fence: FenceToken
    report: DiagramReport
    misfit: Misfit | None = None
    crash: str = ""
    """What stopped the reader of diagrams, where nobody foresaw it."""

    def span(self, place: Place) -> Span:
        """Return where a place inside the fence stands in the page."""
        return self.fence.span(place.line, place.column, place.end_line, place.end_column)


@dataclass(frozen=True, slots=True, eq=False)  # equal to itself alone: much is kept by it
class Document:
    """A page. `uri` is its path below docs/, with `/`."""

    uri: str
    source: SourceText
    front: FrontMatter
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    id_tokens: tuple[IdToken, ...]
    """The explicit ids that reach the page, each where it is typed."""
    ids: frozenset[str]
    """Every id of the rendered page, whoever made it."""
    repeated_ids: frozenset[str]
    """Those that stand on the rendered page more than once."""
    diagrams: tuple[Diagram, ...]
    fences: tuple[FenceToken, ...]
    """Every fenced block, diagrams and others."""
    admonitions: tuple[AdmonitionToken, ...]
    citations: tuple[CitationToken, ...]
    tables: tuple[TableToken, ...]
    tags: tuple[TagToken, ...]
    """The opening tags of raw HTML."""
    references: References
    leaks: tuple[Leak, ...]
    """Markup that was not understood, and is seen."""
    quizzes: tuple[Quiz, ...]
    """The questions and the guesses of the page."""
    recalled_guesses: int
    """How many places show again what a reader guessed."""
    terms: frozenset[str]
    """The glossary ids that the page links."""
    text: str
    """What a reader sees, without code."""
    prose: str
    """As long as the source: its running text, everything else blanked."""
    passages: tuple[Passage, ...]
    """What a reader reads, stretch by stretch, in the order of the source."""
    suppressions: tuple[Suppression, ...]
    active: tuple[tuple[Active, Span], ...]
    """What of the rendered page would act rather than be read, and where it is typed."""
    """The comments that silence findings on the page."""
    made_from: frozenset[str] = frozenset()
    """Which files it was made from besides its own and the data files: patterns from the root."""
    data: frozenset[str] = frozenset()
    """Which data files it was made from."""
    indents: tuple[IndentToken, ...] = ()
    """What looks nested in the source and is not on the page."""
    uneven: tuple[UnevenToken, ...] = ()
    """The tags without their other half, and the comments that run on into another."""
    open_blocks: tuple[Span, ...] = ()
    """Where the blocks of slashes (`/// note`) begin that never end."""
    included_leaks: tuple[IncludedLeak, ...] = ()
    """Markup that was not understood in the files that the page includes."""
    unread: tuple[Leak, ...] = ()
    """Markup within raw HTML, which Markdown does not read: it is seen."""
    tasks: tuple[Span, ...] = ()
    """The brackets of task items that are seen."""
    comments: str = ""
    """What the comments of the page say: a hook may make text of it."""
    snippets: tuple[Snippet, ...] = ()
    """The files that the page includes."""
    stamp: str = ""
    """Changes with the page, the data files and the settings; empty where that is not known."""

    @property
    def path(self) -> str:
        """The path from the project's root."""
        return self.source.path

    @property
    def folder(self) -> str:
        """The first folder below docs/, or an empty string."""
        return self.uri.partition("/")[0] if "/" in self.uri else ""

    @property
    def is_chapter(self) -> bool:
        """Whether the page is one of the book's, with what every chapter's front matter says."""
        return self.folder in CHAPTER_FOLDERS

    @property
    def is_practice(self) -> bool:
        """Whether the chapter is done rather than read: it needs an opening, and nothing more."""
        return self.folder == PRACTICE

    @property
    def is_read_through(self) -> bool:
        """Whether it is a chapter to read from its opening to its quiz, and to be led through."""
        return self.is_chapter and not is_looked_up(self.front)

    @property
    def swallowed_from(self) -> int:
        """The offset of the tag within which the rest of the page is no Markdown; the end of the
        page where there is none.
        """
        tags = (token.place.start for token in self.uneven if token.swallows)
        return min(tags, default=len(self.source.text) + 1)

    @property
    def is_swallowed(self) -> bool:
        """Whether a tag takes in the rest of the page, or a comment without an end what follows it:
        what the page lacks may stand there.
        """
        return any(token.swallows or token.name == COMMENT for token in self.uneven)

    def sound_passages(self) -> Iterator[Passage]:
        """Yield the passages but those in which markup is seen that may make several of one:
        STR011 asks for their repair.
        """
        signs = [leak.place.start for leak in self.leaks if leak.kind not in _WITHIN_WORDS]
        for passage in self.passages:
            if not any(passage.offsets[0] <= sign < passage.offsets[-1] for sign in signs):
                yield passage

    def part_at(self, offset: int) -> str:
        """Return the id of the part (`##`) that holds `offset`, or else of the page's title. A part
        that chapters share is known by its own title too: its id may be misspelt.
        """
        above = [h for h in self.headings if h.level <= _PART and h.place.start <= offset]
        return PART_IDS.get(above[-1].text, above[-1].id) if above else ""

    def admonitions_at(self, offset: int) -> frozenset[str]:
        """Return the kinds of the admonitions that hold `offset`."""
        return frozenset(
            admonition.kind
            for admonition in self.admonitions
            if admonition.whole.start <= offset < admonition.whole.end
        )

    def is_fenced(self, offset: int) -> bool:
        """Tell whether `offset` is in a fenced block."""
        return any(fence.whole.start <= offset < fence.whole.end for fence in self.fences)

    def locate(self, span: Span) -> Location:
        """Return where `span` stands."""
        return self.source.locate(span)

    def locate_key(self, *key: str | int) -> Location:
        """Return where a value of the front matter stands, or the top of the page."""
        if self.front.yaml is None:
            return self.source.locate(Span(0, 0))
        return self.front.yaml.location(key)

    def silences(self, suppression: Suppression, diagnostic: Diagnostic) -> bool:
        """Tell whether a comment of the page silences a finding on it: it names a reason, the
        rule, and the finding begins in the block below.
        """
        if not suppression.reason or diagnostic.rule not in suppression.rules:
            return False
        if diagnostic.rule in NEVER_SILENT:
            return False
        block, place = self.locate(suppression.covers), diagnostic.location
        begins = (place.line, place.column)
        return (block.line, block.column) <= begins <= (block.end_line, block.end_column)

    @property
    def title_place(self) -> Location:
        """Where a fault of the page as a whole is shown: its first heading, or its top."""
        first = self.headings[0].place if self.headings else Span(self.front.body, self.front.body)
        return self.source.locate(first)
