"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Fix, Location, Severity
from handbook.markdown.page import Document

PageCheck = Callable[[Document, Site], Iterator[Diagnostic]]
BookCheck = Callable[[Site], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Results:
    """What the rules found: `ran` holds the ids of those that ran, `known` those of all."""

    found: Sequence[Diagnostic]
    ran: frozenset[str]
    known: frozenset[str]


class Reach(Enum):
    """Where a rule holds."""

    BOOK = "book"
    """In this book: it is a decision of this book, or needs its data."""
    ANY_SITE = "any site"
    """On every MkDocs site."""
    WHOLE_SITE = "whole site"
    """On every MkDocs site of which every file is known."""


ResultCheck = Callable[[Site, Results], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the checker looks for.

    It looks at each page, at the book as a whole, or at what the other rules found.

    `id` never changes and is never used again; `since` is the version of the checker that brought
    it. The checks are pure: they read no file and print nothing. Its page is
    docs/contributing/rules/<id>.md.

    `alone` promises that what `page` says depends on that page, the data files and mkdocs.yml, and
    what `book` says on the latter alone: it is then kept until one of these changes.
    """

    id: str
    title: str
    severity: Severity
    since: str
    page: PageCheck | None = None
    book: BookCheck | None = None
    results: ResultCheck | None = None
    reach: Reach = Reach.BOOK
    alone: bool = False

    def __post_init__(self) -> None:
        if self.page is None and self.book is None and self.results is None:
            raise ValueError(f"{self.id} checks nothing")

    def holds_for(self, site: Site) -> bool:
        """Tell whether the rule says anything about `site`."""
        if self.reach is Reach.BOOK:
            return site.settings.is_book
        return self.reach is Reach.ANY_SITE or site.settings.is_complete

    def found(
        self,
        location: Location,
        message: str,
        hint: str = "",
        fix: Fix | None = None,
        related: tuple[Location, ...] = (),
    ) -> Diagnostic:
        """Return a finding of this rule."""
        return Diagnostic(location, self.id, self.severity, message, hint, fix, related)

    def findings(self, site: Site) -> Iterator[Diagnostic]:
        """Yield what this rule finds in the book."""
        if self.page is not None:
            for document in site.documents.values():
                yield from self.page(document, site)
        if self.book is not None:
            yield from self.book(site)
