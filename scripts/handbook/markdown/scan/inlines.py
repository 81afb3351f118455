"""What the inline markup of a page holds, as it is being found."""

from __future__ import annotations

from dataclasses import dataclass, field

from handbook.core.diagnostics import Span
from handbook.core.placed_text import PlacedText
from handbook.markdown.passage import Passage
from handbook.markdown.scan.balance import EdgeToken
from handbook.markdown.scan.tokens import (
    CitationToken,
    IdToken,
    LinkToken,
    ReferenceToken,
    TagToken,
)


@dataclass(slots=True)
class Inlines:
    """Everything found in the stretches of inline markup, in the order of the stretches."""

    links: list[LinkToken] = field(default_factory=list)
    citations: list[CitationToken] = field(default_factory=list)
    ids: list[IdToken] = field(default_factory=list)
    tags: list[TagToken] = field(default_factory=list)
    edges: list[EdgeToken] = field(default_factory=list)
    undefined: list[ReferenceToken] = field(default_factory=list)
    notes: list[ReferenceToken] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    tasks: list[Span] = field(default_factory=list)
    markup: list[PlacedText] = field(default_factory=list)
    raw: list[PlacedText] = field(default_factory=list)
    prose: list[Span] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
