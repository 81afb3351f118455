"""What the rules about Korean read: the texts of the pages for readers, and of the glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Edit, Fix, Location, Severity
from handbook.core.source import SourceText
from handbook.core.yaml import Placed
from handbook.data.glossary import Glossary
from handbook.korean.mentions import is_mentioned
from handbook.markdown.front_matter import unclosed
from handbook.markdown.page import Document
from handbook.markdown.passage import Passage, TextKind, yaml_passage
from handbook.rules.rule import Part, Rule, Scope

_ABOUT_MISTAKES = "contributing"
"""The folder of the pages that show mistakes on purpose."""
_READ_IN_LISTS = ("title", "description")
"""What of the front matter a reader meets in lists, in searches and in shared links."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage and the file in which it stands."""

    source: SourceText
    passage: Passage

    def locate(self, start: int, end: int) -> Location:
        """Return where `start`..`end` of the passage's text stands."""
        return self.source.locate(self.passage.span(start, end))

    def begins_a_line(self, start: int) -> bool:
        """Tell whether `start` of the passage's text is the first of its line, but for spaces."""
        before = self.source.text[: self.passage.offsets[start]].rstrip(" ")
        return not before or before[-1] in "\r\n"

    def is_mentioned(self, start: int, end: int) -> bool:
        """Tell whether the passage speaks about the word there: it says so, or sets it in italics
        from beginning to end.
        """
        if is_mentioned(self.passage.text, end):
            return True
        span, typed = self.passage.span(start, end), self.source.text
        opened = _OPENING.search(typed, max(0, span.start - _LONGEST_WORD), span.start)
        return opened is not None and _CLOSING.match(typed, span.end) is not None

    def fix(self, start: int, end: int, text: str, title: str) -> Fix | None:
        """Return the fix that puts `text` there, or None where markup stands in between."""
        if not self.passage.is_typed(start, end):
            return None
        return Fix(title, (Edit(self.locate(start, end), text),))


_LONGEST_WORD = 8
_OPENING = re.compile(r"(?<![*_])[*_](?=[가-힣]*\Z)")
_CLOSING = re.compile(r"[가-힣]*[*_](?![*_])")

Search = Callable[[Reading, Site], Iterator[Diagnostic]]
"""What looks at one passage; of the site it may use the data alone."""


def reading_rule(id: str, title: str, search: Search) -> Rule:
    """Return the rule that warns of what `search` finds in what a reader reads: everything but
    quotations.
    """

    def of_page(document: Document, site: Site) -> Iterator[Diagnostic]:
        for reading in readings_of(document):
            yield from search(reading, site)

    def of_data(site: Site) -> Iterator[Diagnostic]:
        for reading in readings_of_glossary(site.glossary):
            yield from search(reading, site)

    return Rule(
        id, title, Severity.WARNING, "0.1", Scope.PAGE, of_page, also=Part(Scope.DATA, of_data)
    )


@lru_cache(maxsize=1)  # every rule about Korean asks for them, page by page
def readings_of(page: Document) -> tuple[Reading, ...]:
    """Return what a reader reads of a page, its title and description included."""
    if page.folder == _ABOUT_MISTAKES:
        return ()
    top = unclosed(page.source.text)  # STR031's
    passages = [
        Reading(page.source, passage)
        for passage in page.sound_passages()
        if passage.kind is not TextKind.QUOTATION and passage.offsets[0] >= top
    ]
    listed = [
        Reading(text.source, yaml_passage(text.source, text.span))
        for text in map(page.front.placed.get, _READ_IN_LISTS)
        if isinstance(text, Placed)
    ]
    return (*passages, *listed)


@lru_cache(maxsize=2)
def readings_of_glossary(glossary: Glossary) -> tuple[Reading, ...]:
    """Return the explanations of the glossary."""
    texts = (text for term in glossary.listed for text in (term.short, term.body))
    return tuple(
        Reading(text.source, yaml_passage(text.source, text.span))
        for text in texts
        if isinstance(text, Placed)
    )
