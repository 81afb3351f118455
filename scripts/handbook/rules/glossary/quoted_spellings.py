"""Finds avoided spellings that GLO003 leaves alone, since they stand in words that are quoted or in
the text of a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Span
from handbook.markdown.passage import TextKind
from handbook.rules.glossary.avoided_spellings import avoided_spellings
from handbook.rules.glossary.glo003_avoided import ABOUT_SPELLINGS, RULE


def quoted_spellings(site: Site, wrong: Set[str]) -> Iterator[Diagnostic]:
    """Yield where the avoided spellings `wrong` stand in quotation marks, a quotation, or the text
    of a link.
    """
    spellings = avoided_spellings(site.glossary)
    for page in site.documents.values():
        if page.folder == ABOUT_SPELLINGS:
            continue
        linked = [link.whole for link in page.links if link.located]
        for passage in page.passages:
            for found in spellings.search(passage.text):
                place = passage.span(found.start, found.end)
                bare = passage.bare[found.start : found.end]
                quoted = passage.kind is TextKind.QUOTATION or bare != found.wrong
                if found.wrong in wrong and (quoted or _is_within(place, linked)):
                    yield RULE.found(page.locate(place), f"'{found.wrong}' 표기가 남았어요.")


def _is_within(place: Span, wholes: Iterable[Span]) -> bool:
    return any(whole.start <= place.start and place.end <= whole.end for whole in wholes)
