"""What the rules about Korean read: the texts of the pages for readers, and of the glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from handbook.core.source import SourceText
from handbook.core.yaml import Placed
from handbook.data.glossary import Glossary
from handbook.markdown.page import Document
from handbook.markdown.passage import Passage, TextKind, yaml_passage
from handbook.rules.rule import Part, Rule, Scope

_ABOUT_MISTAKES = "contributing"
"""The folder of the pages that show mistakes on purpose."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage and the file in which it stands."""

    source: SourceText
    passage: Passage

    def locate(self, start: int, end: int) -> Location:
        """Return where `start`..`end` of the passage's text stands."""
        return self.source.locate(self.passage.span(start, end))

    def fix(self, start: int, end: int, text: str, title: str) -> Fix | None:
        """Return the fix that puts `text` there, or None where markup stands in between."""
        if not self.passage.is_typed(start, end):
            return None
        return Fix(title, (Edit(self.locate(start, end), text),))


Search = Callable[[Reading, Site], Iterator[Diagnostic]]
"""What looks at one passage; of the site it may use the data alone."""


def reading_rule(id: str, title: str, search: Search) -> Rule:
    """Return the rule that warns of what `search` finds in what a reader reads: everything but
    quotations.
    """

    def of_page(document: Document, site: Site) -> Iterator[Diagnostic]:
        for reading in _of_page(document):
            yield from search(reading, site)

    def of_data(site: Site) -> Iterator[Diagnostic]:
        for reading in _of_glossary(site.glossary):
            yield from search(reading, site)

    return Rule(
        id, title, Severity.WARNING, "0.1", Scope.PAGE, of_page, also=Part(Scope.DATA, of_data)
    )


@lru_cache(maxsize=1)  # every rule about Korean asks for them, page by page
def _of_page(page: Document) -> tuple[Reading, ...]:
    if page.folder == _ABOUT_MISTAKES:
        return ()
    return tuple(
        Reading(page.source, passage)
        for passage in page.sound_passages()
        if passage.kind is not TextKind.QUOTATION
    )


@lru_cache(maxsize=2)
def _of_glossary(glossary: Glossary) -> tuple[Reading, ...]:
    texts = (text for term in glossary.listed for text in (term.short, term.body))
    return tuple(
        Reading(text.source, yaml_passage(text.source, text.span))
        for text in texts
        if isinstance(text, Placed)
    )
