"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import cast

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Fix, Location, Severity
from handbook.markdown.page import Document
from handbook.rules.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class Results:
    """What the rules found: `ran` holds the ids of those that ran, `known` those of all."""

    found: Sequence[Diagnostic]
    ran: frozenset[str]
    known: frozenset[str]


PageCheck = Callable[[Document, Site], Iterator[Diagnostic]]
SiteCheck = Callable[[Site], Iterator[Diagnostic]]
ResultCheck = Callable[[Site, Results], Iterator[Diagnostic]]
Check = PageCheck | SiteCheck | ResultCheck


class Scope(Enum):
    """What a check looks at, and with it what it is called with."""

    PAGE = "page"
    """A page: a `PageCheck`, once for each."""
    SITE = "site"
    """The pages and files together: a `SiteCheck`."""
    DATA = "data"
    """The data files and mkdocs.yml: a `SiteCheck` that reads no page."""
    RESULTS = "results"
    """What the other rules found: a `ResultCheck`."""


class Sites(Enum):
    """Where a rule holds."""

    THIS_BOOK = "this book"
    """It is a decision of this book, or needs its data."""
    ANY = "any site"
    COMPLETE = "complete site"
    """Any site of which every file is known."""


@dataclass(frozen=True, slots=True)
class Part:
    """A check of a rule, and its scope.

    What it says of a page is kept until that page, the data files or mkdocs.yml change: with
    `needs_site` it looks at other pages or files too, and is asked each time.
    """

    scope: Scope
    check: Check
    needs_site: bool = False

    def on_page(self, document: Document, site: Site) -> Iterator[Diagnostic]:
        """Yield what a check of the scope PAGE finds on a page."""
        return cast(PageCheck, self.check)(document, site)

    def on_site(self, site: Site) -> Iterator[Diagnostic]:
        """Yield what a check of the scope SITE or DATA finds."""
        return cast(SiteCheck, self.check)(site)

    def on_results(self, site: Site, results: Results) -> Iterator[Diagnostic]:
        """Yield what a check of the scope RESULTS finds."""
        return cast(ResultCheck, self.check)(site, results)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the checker looks for.

    `id` never changes and is never used again; `since` is the version of the checker that brought
    it. The checks are pure: they read no file and print nothing. Its page is
    docs/contributing/rules/<id>.md.

    `scope`, `check` and `needs_site` are those of a `Part`; `also` is the same question put to
    something else, such as the glossary's texts beside those of the pages.
    """

    id: str
    title: str
    severity: Severity
    since: str
    scope: Scope
    check: Check
    needs_site: bool = False
    also: Part | None = None
    applies_to: Sites = Sites.THIS_BOOK
    parts: tuple[Part, ...] = field(init=False, repr=False, compare=False)
    """The checks of the rule, one or two."""

    def __post_init__(self) -> None:
        own = Part(self.scope, self.check, self.needs_site)
        object.__setattr__(self, "parts", (own,) if self.also is None else (own, self.also))

    @property
    def family(self) -> str:
        """The letters that the ids of its family begin with."""
        return self.id.rstrip("0123456789")

    def holds_for(self, site: Site) -> bool:
        """Tell whether the rule says anything about `site`."""
        if self.applies_to is Sites.THIS_BOOK:
            return site.settings.is_book
        return self.applies_to is Sites.ANY or site.settings.is_complete

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

    def suggested(
        self,
        location: Location,
        message: str,
        suggestion: Suggestion,
        related: tuple[Location, ...] = (),
    ) -> Diagnostic:
        """Return a finding of this rule with what was meant, or may have been."""
        found = self.found(location, message, suggestion.hint, suggestion.fix, related)
        return replace(found, guesses=suggestion.guesses)
