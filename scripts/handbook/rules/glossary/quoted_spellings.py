"""Finds avoided spellings that GLO003 leaves alone, since they stand in words that are quoted."""

from __future__ import annotations

from collections.abc import Iterator, Set

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic
from handbook.markdown.passage import TextKind
from handbook.rules.glossary.avoided_spellings import avoided_spellings
from handbook.rules.glossary.glo003_avoided import ABOUT_SPELLINGS, RULE


def quoted_spellings(site: Site, wrong: Set[str]) -> Iterator[Diagnostic]:
    """Yield where the avoided spellings `wrong` stand in quotation marks or a quotation."""
    spellings = avoided_spellings(site.glossary)
    for page in site.documents.values():
        if page.folder == ABOUT_SPELLINGS:
            continue
        for passage in page.passages:
            if passage.kind is not TextKind.QUOTATION and passage.text == passage.bare:
                continue
            for found in spellings.search(passage.text):
                bare = passage.bare[found.start : found.end]
                if found.wrong in wrong and (
                    passage.kind is TextKind.QUOTATION or bare != found.wrong
                ):
                    place = page.locate(passage.span(found.start, found.end))
                    yield RULE.found(place, f"'{found.wrong}' 표기가 남았어요.")
